// Fixes and undo; ignoring in its three widths, across edits and reloads.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ANNOTATED, change, CLEAN, UNFILLED} from './drafts.mjs';
import {check, openBrowser, openPage, serve, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const choose = (page, rule, at = 0) => page.locator(`.finding[data-rule="${rule}"] h4 button`).nth(at).click();

test('a fix is one click, and one undo takes it back', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, ANNOTATED);
  await choose(page, 'text/annotation');
  await page.getByRole('button', {name: /^应用修改/}).click();
  let result = await settled(page);
  assert.equal(await textOf(page), CLEAN);
  assert.deepEqual(result.summary, {errors: 0, warnings: 0, infos: 0});
  await page.getByRole('button', {name: '撤销'}).click();
  result = await settled(page);
  assert.equal(await textOf(page), ANNOTATED);
  assert.equal(result.summary.warnings, 1);
});

test('one fix for many places changes those places only', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, change(ANNOTATED, '优化', '优(yōu)化'));
  await choose(page, 'text/annotation');
  const twice = change(ANNOTATED, '优化', '优(yōu)化');
  await page.getByRole('button', {name: '应用修改：删去“(guàn)”等 2 处'}).click();
  await settled(page);
  assert.equal(await textOf(page), CLEAN);
  // Each place is a change of its own: one Ctrl+Z takes back one of them.
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await textOf(page), ANNOTATED);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await textOf(page), twice);
});

test('Alt+Enter applies the chosen fix', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, ANNOTATED);
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await settled(page);
  assert.equal(await textOf(page), CLEAN);
});

test('all fixes at once are one change', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const twice = change(ANNOTATED, '优化门户网站', '优化门户网站位臵');
  await check(page, twice);
  await page.getByRole('button', {name: '修改 2 处'}).click();
  await settled(page);
  assert.equal(await textOf(page), change(CLEAN, '优化门户网站', '优化门户网站位置'));
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await textOf(page), twice);
});

test('ignoring one place silences that place alone, and survives edits elsewhere', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, change(UNFILLED, '优化门户', '优化XX门户'));
  assert.equal(await page.locator('.finding').count(), 2);
  await choose(page, 'text/placeholder', 1);
  await page.locator('.finding.chosen summary').click();
  await page.getByRole('button', {name: '仅此处'}).click();
  assert.equal(await page.locator('.finding').count(), 1);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('现予公布。');
  await settled(page);
  assert.equal(await page.locator('.finding[data-rule="text/placeholder"]').count(), 1);
  const quoted = await page.locator('.finding.chosen .quote').innerText();
  assert.match(quoted, /优化XX门户/);
});

test('ignored findings are listed and come back', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, ANNOTATED);
  await choose(page, 'text/annotation');
  await page.locator('.finding.chosen summary').click();
  await page.getByRole('button', {name: '本文此类'}).click();
  assert.equal(await page.locator('.finding').count(), 0);
  await page.getByRole('button', {name: '已忽略 1 条'}).click();
  assert.match(await page.getByRole('dialog').innerText(), /本文此类/);
  await page.getByRole('button', {name: '恢复'}).click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.finding').count(), 1);
});

test('a closed rule stays closed for other drafts and after a reload, until it is opened again', async () => {
  const {origin, close} = await serve();
  const {page} = await openPage(browser, `${origin}/index.html`);
  await check(page, ANNOTATED);
  await choose(page, 'text/annotation');
  await page.locator('.finding.chosen summary').click();
  await page.getByRole('button', {name: '以后都不查'}).click();
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  await check(page, ANNOTATED);
  assert.equal(await page.locator('.finding').count(), 0);
  await page.getByRole('button', {name: '已忽略 1 条'}).click();
  await page.getByRole('button', {name: '恢复检查'}).click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.finding').count(), 1);
  await page.context().close();
  await close();
});
