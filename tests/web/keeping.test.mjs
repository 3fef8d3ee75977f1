// The draft survives a reload in this browser only; 不保存 and 清除 mean what they say.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN, WRONG_GROWTH} from './drafts.mjs';
import {check, openBrowser, openPage, paste, serve, settled, textOf} from './harness.mjs';

let browser;
let server;
before(async () => {
  browser = await openBrowser();
  server = await serve();
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open() {
  const {page} = await openPage(browser, `${server.origin}/index.html`);
  return page;
}

async function reload(page) {
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
}

const stored = (page) => page.evaluate(() => Object.entries(localStorage).map(([key, value]) => `${key}=${value}`).join('\n'));
const settings = (page) => page.locator('summary', {hasText: '设置'}).click();

test('a reload at once after typing loses nothing', async () => {
  const page = await open();
  await paste(page, {'text/plain': WRONG_GROWTH});
  await reload(page);
  const result = await settled(page);
  assert.equal(await textOf(page), WRONG_GROWTH);
  assert.equal(result.summary.errors, 1);
  await page.context().close();
});

test('a crash keeps what was typed before', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await page.getByText('已存于本浏览器').waitFor();
  assert.ok((await stored(page)).includes('云溪市水务局'));
  await page.context().close();
});

test('without its core the page says so, keeps what is typed, and refuses to check', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/nianbao.wasm*', (route) => route.abort());
  await page.goto(`${server.origin}/index.html`);
  await page.getByRole('alert').getByText('检查程序 nianbao.wasm 未能载入，请确认它与页面放在同一目录。').waitFor();
  await paste(page, {'text/plain': CLEAN});
  assert.equal(await textOf(page), CLEAN);
  await assert.rejects(check(page, CLEAN), /nianbao\.wasm 未能载入/);
  await page.getByText('检查未完成').waitFor();
  assert.equal(await page.getByRole('alert').locator('p').count(), 1);
  await context.close();
});

test('不保存 writes nothing and removes what was written', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await page.getByText('已存于本浏览器').waitFor();
  await settings(page);
  await page.getByLabel(/不保存文稿/).check();
  assert.ok(!(await stored(page)).includes('云溪市水务局'));
  await page.keyboard.press('Escape');
  await paste(page, {'text/plain': '又一段'});
  await reload(page);
  assert.equal(await textOf(page), '');
  assert.ok(!(await stored(page)).includes('又一段'));
  await page.context().close();
});

test('清除 empties the page and the store', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await page.getByText('已存于本浏览器').waitFor();
  await settings(page);
  await page.getByRole('button', {name: /清除全部文稿/}).click();
  assert.equal(await textOf(page), '');
  await reload(page);
  assert.equal(await textOf(page), '');
  assert.ok(!(await stored(page)).includes('云溪市'));
  await page.context().close();
});
