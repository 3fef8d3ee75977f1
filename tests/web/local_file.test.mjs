// A page opened from a file: every local page reads the same storage, so that nothing is kept before the user said so.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN, WRONG_GROWTH} from './drafts.mjs';
import {openBrowser, openPage, paste, settled, singleFileUrl, textOf} from './harness.mjs';
import {keptNow, onDisk, openDrafts} from './kept.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const reload = async (page) => {
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
};
const question = (page) => page.getByRole('group', {name: '是否保存文稿'});

test('nothing is asked before there is something to keep, and nothing is kept before the answer', async () => {
  const {page, context} = await openPage(browser, singleFileUrl);
  assert.equal(await question(page).count(), 0);
  await paste(page, {'text/plain': CLEAN});
  await settled(page);
  await question(page).getByText('其他本地网页也能读到').waitFor();
  await page.waitForTimeout(500);
  assert.ok(!(await onDisk(page)).includes('云溪市'));
  await reload(page);
  assert.equal(await textOf(page), '');
  await context.close();
});

test('after yes it is kept, and not asked again', async () => {
  const {page, context} = await openPage(browser, singleFileUrl);
  await paste(page, {'text/plain': WRONG_GROWTH});
  await question(page).getByRole('button', {name: '存在本浏览器'}).click();
  await keptNow(page);
  await reload(page);
  assert.equal((await settled(page)).summary.errors, 1);
  assert.equal(await question(page).count(), 0);
  await page.locator('summary', {hasText: '设置'}).click();
  await page.getByLabel(/不保存文稿/).check();
  await page.waitForTimeout(200);
  assert.ok(!(await onDisk(page)).includes('云溪市'));
  await context.close();
});

test('after no it is not kept, and not asked again', async () => {
  const {page, context} = await openPage(browser, singleFileUrl);
  await paste(page, {'text/plain': CLEAN});
  await question(page).getByRole('button', {name: '不保存'}).click();
  await page.getByText('不保存', {exact: true}).waitFor();
  await paste(page, {'text/plain': '又一段'});
  await page.waitForTimeout(400);
  assert.ok(!(await onDisk(page)).includes('云溪市'));
  await reload(page);
  await paste(page, {'text/plain': CLEAN});
  await settled(page);
  assert.equal(await question(page).count(), 0);
  await context.close();
});

test('what an earlier version kept unasked is shown, and goes or stays as the user says', async () => {
  for (const answer of ['存在本浏览器', '不保存']) {
    const {page, context} = await openPage(browser, singleFileUrl);
    await page.evaluate((text) => {
      localStorage.setItem('nianbao/settings', '{"keepDrafts":true,"theme":"light"}');
      localStorage.setItem('nianbao/drafts', JSON.stringify({schema: 1, active: 0, drafts: [{name: '旧稿', text}]}));
    }, WRONG_GROWTH);
    await reload(page);
    await settled(page);
    assert.equal(await textOf(page), WRONG_GROWTH);
    await reload(page);
    await settled(page);
    assert.equal(await textOf(page), WRONG_GROWTH, 'not answered yet: nothing is lost');
    await question(page).getByRole('button', {name: answer}).click();
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => localStorage.getItem('nianbao/drafts')), null);
    await reload(page);
    assert.equal(await textOf(page), answer === '不保存' ? '' : WRONG_GROWTH);
    await context.close();
  }
});

test('two tabs from a file keep apart, too', async () => {
  const {page: a, context} = await openPage(browser, singleFileUrl);
  await paste(a, {'text/plain': CLEAN});
  await question(a).getByRole('button', {name: '存在本浏览器'}).click();
  await keptNow(a);
  const {page: b} = await openPage(browser, singleFileUrl, {context});
  await paste(b, {'text/plain': WRONG_GROWTH});
  await keptNow(b);
  await a.close();
  await b.close();
  const {page: c} = await openPage(browser, singleFileUrl, {context});
  await settled(c);
  assert.equal((await openDrafts(c)).length, 2);
  await context.close();
});
