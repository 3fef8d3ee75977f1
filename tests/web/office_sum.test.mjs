// The area's sum in the page: all units' tables added up, held against the government's own report and last year, each
// unit's share, and the same as CSV.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {unzip} from '../corpus/lib/unzip.mjs';
import {forAxe, violations} from './axe.mjs';
import {lastYear, organ, thisYear} from './area_files.mjs';
import {docx} from './docx.mjs';
import {change} from './drafts.mjs';
import {asFile, dropFiles, openBrowser, openPage, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Every number of a report's tables times `units`: the government's sum. */
function added(text, units) {
  const lines = text.split('\n');
  return lines.map((line) => (line.includes('\t') ? line.replace(/(?<![^\t])[\d.]+(?=\t|$)/g, (number) => String(Math.round(Number(number) * units * 100) / 100)) : line)).join('\n');
}

const cellOf = (dialog, row, at = -1) => dialog.locator('.sheet tbody tr', {has: dialog.page().getByRole('rowheader', {name: row, exact: true})}).locator('td').nth(at);

async function summed(options = {}) {
  const units = 4;
  const licensed = (text, number) => change(text, '行政许可\t318', `行政许可\t${number}`);
  const files = Array.from({length: units}, (_, i) => asFile(`今年/${organ(i)}.docx`, docx(licensed(thisYear(organ(i)), 300 + i))));
  // It left the last unit out.
  const government = change(added(thisYear('青岚县人民政府'), units - 1), `行政许可\t${318 * 3}`, '行政许可\t903');
  files.push(asFile('今年/青岚县.docx', docx(government)));
  files.push(asFile(`去年/${organ(0)}.docx`, docx(lastYear(organ(0)))));
  const {page, log} = await openPage(browser, singleFileUrl, options);
  await dropFiles(page, files);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^共 \d+ 份：/).waitFor({timeout: 300_000});
  await dialog.getByRole('tab', {name: '汇总'}).click();
  await dialog.locator('.sheet').waitFor();
  return {page, log, dialog, units};
}

test('units are added up, the government left one out, last year stands beside, a cell opens what each unit has', async () => {
  const {page, log, dialog, units} = await summed();
  const words = await dialog.locator('.panel-sum').innerText();
  assert.match(words, /2024年度，计入 4 家。与“青岚县人民政府”的报告有 \d+ 格不同。/);
  assert.match(words, /其中 1 家有上年的报告/);
  assert.match(words, new RegExp(`差额像是这样来的\\s+政府报告(像是)?漏加了“${organ(3)}”.*\\n主动公开`));
  await dialog.getByRole('button', {name: '收到和处理政府信息公开申请情况表'}).click();
  const received = cellOf(dialog, '一、本年新收政府信息公开申请数量');
  const [sum] = (await received.innerText()).split('\n');
  const own = Number(sum) / units;
  assert.ok(Number.isInteger(own) && own > 0, sum);
  assert.match(await received.innerText(), new RegExp(`政府报告 ${own * 3}，差 −${own}`));
  await received.getByRole('button').press('Enter');
  const shares = dialog.getByRole('region', {name: '各单位的数'});
  assert.equal(await shares.locator('tbody tr').count(), units);
  assert.match(await shares.locator('tbody tr').first().innerText(), new RegExp(`${own}\\s+25\\.0%`));
  await shares.getByRole('button', {name: organ(2)}).click();
  await page.waitForFunction((name) => document.querySelector('nianbao-checker').text.includes(name), organ(2));
  assert.deepEqual(log.errors, []);
});

test('the CSV is a row a cell, as the command line writes it', async () => {
  const {page, dialog} = await summed();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: '导出汇总（CSV）'}).click()]);
  assert.equal(download.suggestedFilename(), '各单位汇总.csv');
  const lines = fs.readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  assert.equal(lines[0], '\ufefftable,row_key,column_key,row,column,sum,government,difference,explained_by,previous,outliers');
  assert.equal(lines.length, 1 + 10 + 25 * 7 + 15);
  assert.match(lines.find((line) => line.startsWith('requests,received,total,')), /漏加/);
});

test('pictures: who has which faults, what became of requests; the same as tables', async () => {
  const {page, log} = await openPage(browser, singleFileUrl, forAxe());
  await dropFiles(page, Array.from({length: 5}, (_, i) => asFile(`今年/${organ(i)}.docx`, docx(thisYear(organ(i), [null, 'growth', 'placeholder', 'growth', null][i])))));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^共 \d+ 份：/).waitFor({timeout: 300_000});
  await dialog.getByRole('tab', {name: '问题分布'}).click();
  const map = dialog.locator('svg.picture');
  assert.match(await map.getAttribute('aria-label'), /^问题分布图：3 家单位，2 类问题/);
  assert.equal(await map.locator('rect.some').count(), 3);
  assert.equal(await map.locator('rect.none').count(), 3);
  await dialog.getByText('同样内容的表格').click();
  assert.equal(await dialog.locator('.panel-map tbody tr').count(), 3);
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole('tab', {name: '汇总'}).click();
  await dialog.getByRole('button', {name: '收到和处理政府信息公开申请情况表'}).click();
  // 20 + 2 + 1 requests of each unit were granted.
  assert.match(await dialog.locator('figure svg').getAttribute('aria-label'), /^办理结果：予以公开 115 件，/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(log.errors, []);
});

test('axe finds nothing on the sheet, light and dark', async () => {
  for (const options of [{}, {colorScheme: 'dark'}]) {
    const {page, dialog} = await summed(forAxe(options));
    await dialog.locator('.sheet td button').first().click();
    assert.deepEqual(await violations(page), []);
    await page.close();
  }
});

test('the workbook adds the units up by formulas, a sheet for each table and each unit', async () => {
  const {page, dialog, units} = await summed();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: '导出汇总（Excel）'}).click()]);
  assert.equal(download.suggestedFilename(), '各单位汇总.xlsx');
  const parts = unzip(fs.readFileSync(await download.path()));
  const text = (name) => Buffer.from(parts[name]).toString('utf8');
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  assert.equal(names.length, 1 + 3 + units);
  assert.ok(names.every((name) => /^[\p{Script=Han}A-Za-z0-9_]{1,31}$/u.test(name)), names.join());
  const own = names.slice(4);
  const requests = text('xl/worksheets/sheet3.xml');
  const [, row] = /<f>SUM\(([^)]+)\)<\/f>/.exec(requests);
  assert.match(row, new RegExp(`^${own[0]}:${own[3]}!B\\d+$`));
  // The cell of the formula on every unit's sheet holds that unit's number.
  const at = row.split('!')[1];
  const numbers = own.map((_, i) => Number(new RegExp(`<c r="${at}"[^>]*><v>(\\d+)</v>`).exec(text(`xl/worksheets/sheet${5 + i}.xml`))[1]));
  await dialog.getByRole('button', {name: '收到和处理政府信息公开申请情况表'}).click();
  const [shown] = (await cellOf(dialog, '一、本年新收政府信息公开申请数量', 0).innerText()).split('\n');
  assert.equal(numbers.reduce((all, each) => all + each, 0), Number(shown));
  assert.match(requests, /<pane [^>]*ySplit="3"/);
});
