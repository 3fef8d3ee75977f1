// Two tabs of one browser: no draft is lost, none is mixed with another, and what was removed stays removed.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN, OLD, WRONG_GROWTH} from './drafts.mjs';
import {openBrowser, openPage, paste, serve, settled, textOf} from './harness.mjs';
import {keptNow, onDisk, openDrafts} from './kept.mjs';

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

/** With locks, and without, as over plain http on an intranet. */
const WAYS = {
  'Web Locks': () => undefined,
  'no Web Locks': () => Object.defineProperty(Navigator.prototype, 'locks', {value: undefined}),
};

for (const [way, prepare] of Object.entries(WAYS)) {
  async function browserWithTabs() {
    const context = await browser.newContext({locale: 'zh-CN'});
    await context.addInitScript(prepare);
    const tab = async () => (await openPage(browser, `${server.origin}/index.html`, {context})).page;
    return {context, tab};
  }
  const reload = async (page) => {
    await page.reload();
    await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  };
  const write = async (page, text) => {
    await paste(page, {'text/plain': text});
    await settled(page);
    await keptNow(page);
  };

  test(`each tab keeps its own draft through reloads, and a later one finds both (${way})`, async () => {
    const {context, tab} = await browserWithTabs();
    const [a, b] = [await tab(), await tab()];
    await write(a, CLEAN);
    await write(b, WRONG_GROWTH);
    await reload(a);
    await reload(b);
    await settled(a);
    await settled(b);
    assert.equal(await textOf(a), CLEAN);
    assert.equal(await textOf(b), WRONG_GROWTH);
    const c = await tab();
    assert.equal(await textOf(c), '');
    await c.getByText('两页各存各的').waitFor();
    await write(c, OLD);
    for (const page of [a, b, c]) await page.close();
    const later = await tab();
    await settled(later);
    assert.equal((await openDrafts(later)).length, 3);
    const texts = [];
    for (let i = 0; i < 3; i++) {
      texts.push(await textOf(later));
      await later.keyboard.press('Alt+PageDown');
    }
    assert.deepEqual(texts.sort(), [CLEAN, OLD, WRONG_GROWTH].sort());
    await context.close();
  });

  test(`what was cleared in one tab stays cleared in every tab (${way})`, async () => {
    const {context, tab} = await browserWithTabs();
    const a = await tab();
    await write(a, CLEAN);
    const b = await tab();
    await b.locator('summary', {hasText: '设置'}).click();
    await b.getByRole('button', {name: /清除全部文稿/}).click();
    await a.getByText('已在另一个标签页清除全部文稿').first().waitFor();
    assert.equal(await textOf(a), '');
    await reload(a);
    await reload(b);
    assert.equal(await textOf(a), '');
    assert.equal(await textOf(b), '');
    assert.ok(!(await onDisk(a)).includes('云溪市'));
    await write(a, WRONG_GROWTH);
    await reload(a);
    await settled(a);
    assert.equal(await textOf(a), WRONG_GROWTH, 'what is written afterwards is kept');
    await context.close();
  });

  test(`不保存 in one tab leaves nothing on disk from any (${way})`, async () => {
    const {context, tab} = await browserWithTabs();
    const [a, b] = [await tab(), await tab()];
    await write(a, CLEAN);
    await write(b, WRONG_GROWTH);
    await b.locator('summary', {hasText: '设置'}).click();
    await b.getByLabel(/不保存文稿/).check();
    await a.getByText('不保存', {exact: true}).waitFor();
    assert.equal(await textOf(a), CLEAN, 'what is on show stays on show');
    await paste(a, {'text/plain': '又写了一段'});
    await a.waitForTimeout(500);
    await reload(a);
    assert.equal(await textOf(a), '');
    const disk = await onDisk(b);
    assert.ok(!disk.includes('云溪市') && !disk.includes('又写了一段'), disk);
    await context.close();
  });
}

test('a tab that slept through a clearing does not bring its draft back', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  const tab = async () => (await openPage(browser, `${server.origin}/index.html`, {context})).page;
  const a = await tab();
  await paste(a, {'text/plain': CLEAN});
  await keptNow(a);
  await a.evaluate(() => (BroadcastChannel.prototype.dispatchEvent = () => true));
  await a.evaluate(() => window.addEventListener('message', () => undefined));
  const b = await tab();
  // As if the message never arrived: the channel of the sleeping tab is gone.
  await b.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined));
  await b.locator('summary', {hasText: '设置'}).click();
  await b.getByRole('button', {name: /清除全部文稿/}).click();
  await b.waitForTimeout(200);
  await a.reload();
  await a.evaluate(() => document.querySelector('nianbao-checker').ready);
  assert.equal(await textOf(a), '');
  await context.close();
});

test('a duplicated tab gets drafts of its own', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  const {page} = await openPage(browser, `${server.origin}/index.html`, {context});
  await paste(page, {'text/plain': CLEAN});
  await keptNow(page);
  const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void window.open(location.href))]);
  await copy.waitForFunction(() => document.querySelector('nianbao-checker')?.ready);
  await copy.evaluate(() => document.querySelector('nianbao-checker').ready);
  await paste(copy, {'text/plain': WRONG_GROWTH});
  await keptNow(copy);
  for (const each of [page, copy]) {
    await each.reload();
    await each.evaluate(() => document.querySelector('nianbao-checker').ready);
    await settled(each);
  }
  assert.equal(await textOf(page), CLEAN);
  assert.equal(await textOf(copy), WRONG_GROWTH);
  await context.close();
});
