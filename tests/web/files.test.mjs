// Dropped and picked files: docx, encodings, line ends, several at once, and what cannot be read.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {docx} from './docx.mjs';
import {CLEAN, OLD, WRONG_GROWTH} from './drafts.mjs';
import {asFile, dropFiles, openBrowser, openPage, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const loaded = (page, words) =>
  page.waitForFunction((each) => document.querySelector('nianbao-checker').text.includes(each), words);

test('a dropped docx is read with its tables', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('年报.docx', docx(CLEAN))]);
  await loaded(page, '云溪市水务局');
  const result = await settled(page);
  const requests = result.documents[0].tables.find((table) => table.key === 'requests');
  assert.equal(requests.source, 'docx');
  assert.equal(requests.rows.length, 25);
  assert.equal(await textOf(page), result.text);
  assert.deepEqual(result.summary, {errors: 0, warnings: 0, infos: 0});
});

test('a GB18030 text file with CRLF is decoded, and findings stand at the right place', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  // "XX局2024年" in GBK.
  const bytes = Buffer.from([0x58, 0x58, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x34, 0xc4, 0xea, 0x0d, 0x0a, 0x58, 0x58, 0x58]);
  const title = Buffer.from([0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb1, 0xa8, 0x0d, 0x0a]);
  await dropFiles(page, [asFile('草稿.txt', Buffer.concat([title, bytes]))]);
  await loaded(page, '政府信息公开年报');
  const result = await settled(page);
  const text = await textOf(page);
  assert.equal(text, '政府信息公开年报\nXX局2024年\nXXX');
  const places = result.documents.flatMap((each) => each.findings).filter((each) => each.rule === 'text/placeholder');
  assert.ok(places.some(({span}) => text.slice(span.start, span.end) === 'XXX'));
});

test('several files become a list with a verdict each', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('甲.txt', CLEAN), asFile('乙.txt', WRONG_GROWTH), asFile('丙.txt', OLD)]);
  await page.getByText('共 3 份：2 份有错误，1 份没有错误和提醒。').waitFor();
  const rows = await page.getByRole('dialog').locator('tbody tr').allInnerTexts();
  assert.equal(rows.length, 3);
  assert.match(rows[0], /甲\.txt.*云溪市水务局，2024.*未发现问题/s);
  assert.match(rows[1], /乙\.txt.*发现 1 处错误/s);
  assert.match(rows[2], /丙\.txt.*青石县农业局，2012/s);
  await page.getByLabel('只列有问题的').check();
  assert.equal(await page.getByRole('dialog').locator('tbody tr').count(), 2);
  await page.getByRole('dialog').getByRole('button', {name: '乙.txt'}).click();
  await settled(page);
  assert.equal(await textOf(page), WRONG_GROWTH);
  await page.keyboard.press('Alt+PageDown');
  assert.equal(await textOf(page), OLD);
  await page.getByRole('button', {name: '上一份文稿'}).click();
  assert.equal(await textOf(page), WRONG_GROWTH);
});

test('forty files at once: all are checked, what was refused is said, and two lists go out as CSV', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const files = Array.from({length: 40}, (_, i) => asFile(`${i + 1}.txt`, [CLEAN, WRONG_GROWTH][i % 2]));
  await dropFiles(page, [...files, asFile('坏.docx', 'x'), asFile('图.png', 'x')]);
  await page.getByRole('dialog').getByText('未能打开：图.png。').waitFor();
  await page.getByText('共 41 份：20 份有错误，20 份没有错误和提醒，1 份未能读取。').waitFor({timeout: 120_000});
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
    return fs.readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  };
  const list = await save('导出总表（CSV）');
  assert.equal(list.length, 1 + 41);
  assert.match(list[0], /"文件","机关","年度","文种","格式","错误","提醒","提示","说明"/);
  assert.match(list[2], /^"2\.txt","云溪市水务局","2024","政府信息公开工作年度报告","国办公开办函〔2021〕30号格式","1","0","0",""$/);
  assert.match(list[41], /^"坏\.docx","","","","","","","",".*docx/i);
  const all = await save('导出全部问题（CSV）');
  assert.equal(all.length, 1 + 20);
  assert.ok(all[1].startsWith('"2.txt"'));
});

test('a broken docx is named with the cause, and the others are still checked', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('坏.docx', 'this is no zip'), asFile('好.txt', CLEAN)]);
  await page.locator('.note.bad').waitFor();
  assert.match(await page.locator('.note.bad').innerText(), /docx/i);
  await page.getByRole('button', {name: /^好\.txt/}).click();
  const result = await settled(page);
  assert.equal(result.documents[0].issuer, '云溪市水务局');
});

test('files of other kinds are refused by name', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('图.png', 'x'), asFile('旧.doc', 'x')]);
  await page.locator('.toast').waitFor();
  assert.equal(await page.locator('.toast').innerText(), '未能打开：图.png、旧.doc（请另存为 docx 或复制文字粘贴）。');
  assert.equal(await textOf(page), '');
});

test('picked files are opened like dropped ones', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await page.locator('input.pick').setInputFiles({name: '选.md', mimeType: 'text/markdown', buffer: Buffer.from(CLEAN)});
  await loaded(page, '云溪市水务局');
  assert.equal((await settled(page)).documents[0].year, 2024);
});
