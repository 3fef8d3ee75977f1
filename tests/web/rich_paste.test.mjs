// HTML on the clipboard: tables survive, markup does not.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {asHtml, change, CLEAN} from './drafts.mjs';
import {check, openBrowser, openPage, paste, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('a rich paste into an empty editor keeps its tables cell by cell', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await paste(page, {'text/html': asHtml(CLEAN), 'text/plain': 'plain'});
  const result = await settled(page);
  const requests = result.documents[0].tables.find((table) => table.key === 'requests');
  assert.equal(requests.source, 'html');
  assert.deepEqual(requests.rows.find((row) => row.key === 'received').cells.map((cell) => cell.value), [41, 3, 0, 0, 2, 0, 46]);
  assert.equal(await textOf(page), result.text);
  assert.doesNotMatch(result.text, /<td>/);
  assert.match(result.text, /云溪市水务局2024年政府信息公开工作年度报告/);
  assert.deepEqual(result.summary, {errors: 0, warnings: 0, infos: 0});
});

test('after an edit the extracted text is checked, with the same tables', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await paste(page, {'text/html': asHtml(CLEAN)});
  await settled(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('。');
  const result = await settled(page);
  assert.equal(result.text, undefined);
  const requests = result.documents[0].tables.find((table) => table.key === 'requests');
  assert.equal(requests.rows.length, 25);
  assert.deepEqual(requests.rows.find((row) => row.key === 'total').cells.map((cell) => cell.value), [40, 3, 0, 0, 2, 0, 45]);
});

test('one wrong cell of a pasted table is marked, with the value it should have', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const wrong = change(CLEAN, '（一）予以公开\t\t20\t2', '（一）予以公开\t\t22\t2');
  await paste(page, {'text/html': asHtml(wrong)});
  const result = await settled(page);
  assert.deepEqual(result.documents[0].findings.map((each) => each.rule), ['table/total']);
  await page.getByRole('tab', {name: /^表格/}).click();
  assert.equal(await page.locator('td.wrong').count(), 1);
  assert.match(await page.locator('td.wrong').innerText(), /22\s*推算为 20/);
  assert.equal(await page.locator('td.check.off').count(), 2);
});

test('a table pasted into the middle of a draft becomes rows of its text', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, '前文\n\n后文');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await paste(page, {'text/html': '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>', 'text/plain': 'x'});
  await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('乙'));
  assert.match(await textOf(page), /^前文\n甲\t1\n乙\t2\n*后文$/);
});

test('one undo takes a rich paste back', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await paste(page, {'text/html': asHtml(CLEAN)});
  await settled(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  assert.equal(await textOf(page), '');
});
