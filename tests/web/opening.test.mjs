// Nothing that the user opens, closes or clears drops other work unasked; the same report again is updated.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {docx} from './docx.mjs';
import {ANNOTATED, asHtml, change, CLEAN, OLD, UNFILLED, WRONG_GROWTH} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, paste, settled, singleFileUrl, textOf} from './harness.mjs';
import {openDrafts} from './kept.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function open() {
  return (await openPage(browser, singleFileUrl)).page;
}

async function sample(page, name) {
  await page.locator('summary', {hasText: '示例'}).click();
  await page.getByRole('button', {name}).click();
}

test('a sample and a blank form stand beside the draft; the empty sheet gives way', async () => {
  const page = await open();
  await page.getByRole('button', {name: '示例：没有错的年度报告'}).click();
  assert.equal(await textOf(page), CLEAN);
  assert.deepEqual(await openDrafts(page), []);
  await paste(page, {'text/plain': '我的一句。'});
  const mine = await textOf(page);
  await sample(page, /^有错的年度报告/);
  assert.equal((await openDrafts(page)).length, 2);
  await page.locator('summary', {hasText: '示例'}).click();
  await page.getByRole('button', {name: /空白文稿/}).click();
  await page.getByRole('button', {name: '新建空白文稿'}).click();
  assert.equal((await openDrafts(page)).length, 3);
  await page.keyboard.press('Alt+PageDown');
  assert.equal(await textOf(page), mine);
});

test('× can be taken back, with what was ignored and set', async () => {
  const page = await open();
  await dropFiles(page, [asFile('甲.txt', UNFILLED), asFile('乙.txt', CLEAN)]);
  await settled(page);
  await page.locator('.finding h4 button').click();
  await page.locator('.finding.chosen summary').click();
  await page.getByRole('button', {name: '仅此处'}).click();
  await page.locator('.filebar .close').first().click();
  assert.equal(await textOf(page), CLEAN);
  await page.getByRole('button', {name: '撤销'}).click();
  assert.deepEqual(await openDrafts(page), ['甲.txt', '乙.txt']);
  assert.equal(await textOf(page), UNFILLED);
  assert.equal(await page.locator('.finding').count(), 0, 'still ignored');
});

/** Sets a year by hand, ignores a finding, gives last year's report. */
async function prepare(page) {
  await page.getByLabel('报告年度（可更改）').fill('2023');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.locator('.finding[data-rule="text/annotation"] h4 button').click();
  await page.locator('.finding.chosen summary').click();
  await page.getByRole('button', {name: '仅此处'}).click();
  await page.locator('input.pick-previous').setInputFiles({name: '去年.txt', mimeType: '', buffer: Buffer.from(OLD)});
  await page.getByText('去年.txt').waitFor();
  await settled(page);
}

async function isPrepared(page, text) {
  const result = await settled(page);
  assert.equal(await textOf(page), text);
  assert.equal(result.documents[0].year, 2023);
  assert.equal(await page.locator('.finding[data-rule="text/annotation"]').count(), 0, 'still ignored');
  assert.equal(await page.getByText('去年.txt').count(), 1);
}

const CORRECTED = change(ANNOTATED, '组织业务培训2次', '组织业务培训3次');

for (const [kind, data] of Object.entries({plain: {'text/plain': CORRECTED}, rich: {'text/plain': CORRECTED, 'text/html': asHtml(CORRECTED)}})) {
  test(`the corrected text pasted again keeps year, ignored findings and last year's report (${kind})`, async () => {
    const page = await open();
    await dropFiles(page, [asFile('年报.docx', docx(ANNOTATED))]);
    await settled(page);
    await prepare(page);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+a');
    await paste(page, data);
    await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('培训3次'));
    await isPrepared(page, await textOf(page));
  });
}

test('another report pasted over it has its own year', async () => {
  const page = await open();
  await check(page, ANNOTATED);
  await prepare(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await paste(page, {'text/plain': OLD});
  assert.equal((await settled(page)).documents[0].year, 2012);
});

test('the same file dropped again updates its draft, and can be taken back', async () => {
  const page = await open();
  await dropFiles(page, [asFile('年报.docx', docx(ANNOTATED))]);
  await settled(page);
  const before = await textOf(page);
  await prepare(page);
  await dropFiles(page, [asFile('年报.docx', docx(CORRECTED))]);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('培训3次'));
  assert.deepEqual(await openDrafts(page), []);
  await isPrepared(page, before.replace('组织业务培训2次', '组织业务培训3次'));
  await page.getByRole('button', {name: '撤销'}).click();
  await isPrepared(page, before);
});

test('an unreadable file that was mended takes the place of the unreadable one', async () => {
  const page = await open();
  await dropFiles(page, [asFile('年报.docx', 'no zip')]);
  await page.getByRole('alert').waitFor();
  await dropFiles(page, [asFile('年报.docx', docx(WRONG_GROWTH))]);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('云溪市'));
  assert.equal((await settled(page)).summary.errors, 1);
  assert.deepEqual(await openDrafts(page), []);
});

test('two organs whose files have one name stay two drafts', async () => {
  const page = await open();
  await dropFiles(page, [asFile('年报.txt', CLEAN)]);
  await settled(page);
  await dropFiles(page, [asFile('年报.txt', OLD)]);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('青石县'));
  assert.deepEqual(await openDrafts(page), ['年报.txt', '年报.txt']);
  await dropFiles(page, [asFile('年报.txt', WRONG_GROWTH), asFile('年报.txt', OLD)]);
  await page.getByText('已换成刚打开的内容').first().waitFor();
  assert.equal((await openDrafts(page)).length, 2);
});
