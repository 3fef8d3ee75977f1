// Pictures on the screen, as a page of their own and on paper, each with its table; several years of one organ; the government's
// report that the user names.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {organ, thisYear} from './area_files.mjs';
import {forAxe, violations} from './axe.mjs';
import {docx} from './docx.mjs';
import {CLEAN, change} from './drafts.mjs';
import {asFile, dropFiles, openBrowser, openPage, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A report of any year, with 1,000 less than the year as its requests received: a total that its row does not come to. */
function ofYear(name, year) {
  const text = CLEAN.replaceAll('云溪市水务局', name).replace(/2025年/g, '@').replace(/2024年/g, `${year}年`).replace(/@/g, `${year + 1}年`);
  const line = text.split('\n').find((each) => each.startsWith('一、本年新收政府信息公开申请数量'));
  const cells = line.split('\t');
  return change(text, line, [...cells.slice(0, -1), year - 1000].join('\t'));
}

async function received(files, options = {}) {
  const {page, log} = await openPage(browser, singleFileUrl, options);
  await dropFiles(page, files);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^共 \d+ 份：/).waitFor({timeout: 300_000});
  return {page, log, dialog};
}

test('five years of one organ: small lines and their table, in the page, as a page of its own and on paper', async () => {
  const years = [2020, 2021, 2022, 2023, 2024];
  const files = years.map((year) => asFile(`历年/${year}.docx`, docx(ofYear(organ(0), year))));
  const {page, log, dialog} = await received([...files, asFile('今年/别家.docx', docx(thisYear(organ(1), 'growth')))], forAxe());
  await dialog.getByText(/另有往年的报告 4 份/).waitFor();
  await dialog.getByRole('tab', {name: '历年'}).click();
  const line = dialog.getByRole('img', {name: /^新收申请（件）：/});
  assert.equal(await line.getAttribute('aria-label'), `新收申请（件）：${years.map((year) => `${year}年 ${year - 1000}`).join('，')}`);
  assert.equal(await line.locator('circle').count(), 5);
  assert.equal(await line.locator('line.line').count(), 4);
  await dialog.getByText('同样内容的表格').click();
  const table = dialog.getByRole('region', {name: '历年数字'});
  assert.match(await table.locator('tbody tr').first().innerText(), /新收申请（件）\s+1020\s+1021\s+1022\s+1023\s+1024/);
  assert.deepEqual(await violations(page), []);

  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: '导出图表（网页）'}).click()]);
  assert.equal(download.suggestedFilename(), '报送情况图表.html');
  const html = fs.readFileSync(await download.path(), 'utf8');
  assert.match(html, /<h2>问题分布<\/h2>[\s\S]*<svg[^>]*问题分布图：2 家单位[\s\S]*<\/svg>[\s\S]*<td class="number">1<\/td>/);
  assert.match(html, /<h2>历年<\/h2>[\s\S]*<svg[^>]*新收申请（件）[\s\S]*<th scope="row">新收申请（件）<\/th>\s*<td class="number">1020<\/td>/);
  assert.doesNotMatch(html, /<details|<button/);
  const {page: alone, log: quiet} = await openPageOf(html);
  assert.equal(await alone.locator('svg').count() > 5, true);
  assert.deepEqual(await violations(alone), []);
  assert.deepEqual(quiet, []);

  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('.print-only .report');
  assert.equal(await paper.getByRole('heading', {level: 1}).innerText(), '2024年度报送情况图表');
  assert.equal(await paper.getByRole('img', {name: /^新收申请/}).isVisible(), true);
  assert.equal(await paper.getByRole('img', {name: /^办理结果/}).count(), 0, 'the sum was not looked at');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({media: 'screen'});
  assert.deepEqual(log.errors, []);
});

/** A saved page in a browser of its own. */
async function openPageOf(html) {
  const context = await browser.newContext({bypassCSP: true});
  const page = await context.newPage();
  const log = [];
  page.on('console', (message) => message.type() === 'error' && log.push(message.text()));
  await page.setContent(html);
  return {page, log};
}

test('the bars of the sum are on the saved page with their tables, once they were looked at', async () => {
  const {page, dialog} = await received([0, 1, 2].map((i) => asFile(`今年/${organ(i)}.docx`, docx(thisYear(organ(i))))));
  await dialog.getByRole('tab', {name: '汇总'}).click();
  await dialog.locator('.sheet').waitFor();
  await dialog.getByRole('tab', {name: '问题分布'}).click();
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('.print-only .report');
  assert.match(await paper.getByRole('img', {name: /^办理结果/}).getAttribute('aria-label'), /予以公开 69 件/);
  assert.match(await paper.getByRole('row', {name: /予以公开/}).innerText(), /予以公开\s+69\s+51\.1%/);
});

test('the government’s report by hand: held against it, not one of the units, kept', async () => {
  const {page, log, dialog} = await received([0, 1, 2, 3].map((i) => asFile(`今年/${organ(i)}.docx`, docx(thisYear(organ(i))))));
  await dialog.getByRole('tab', {name: '汇总'}).click();
  await dialog.getByText(/计入 4 家。没有认出本级政府自己的报告/).waitFor();
  await dialog.getByLabel('政府自己的报告').selectOption({label: organ(3)});
  await dialog.getByText(new RegExp(`计入 3 家。与“${organ(3)}”的报告有 \\d+ 格不同。`)).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), (async () => {
    await dialog.getByRole('tab', {name: '列表'}).click();
    await dialog.getByRole('button', {name: '保存报送情况'}).click();
  })()]);
  const {page: other} = await openPage(browser, singleFileUrl);
  await dropFiles(other, [asFile('state.json', fs.readFileSync(await download.path()))]);
  await other.getByRole('dialog').getByRole('tab', {name: '汇总'}).click();
  await other.getByRole('dialog').getByText(new RegExp(`与“${organ(3)}”的报告有`)).waitFor();
  await dialog.getByRole('tab', {name: '汇总'}).click();
  await dialog.getByLabel('政府自己的报告').selectOption({label: '自动认出'});
  await dialog.getByText(/计入 4 家。/).waitFor();
  assert.deepEqual(log.errors, []);
});
