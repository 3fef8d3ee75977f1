// The served page works again with the server gone, and a new version replaces the old one.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {WRONG_GROWTH} from './drafts.mjs';
import {check, dist, openBrowser, openPage, serve} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const controlled = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
    }
  });

test('after one visit the page loads and checks without a server', async () => {
  const {origin, close} = await serve();
  const {page, context} = await openPage(browser, `${origin}/`);
  await controlled(page);
  await close();
  await context.setOffline(true);
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  const result = await check(page, WRONG_GROWTH);
  assert.equal(result.summary.errors, 1);
  await context.close();
});

test('a new version takes over, says so, and drops the old store', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-'));
  fs.cpSync(dist, folder, {recursive: true});
  const {origin, close} = await serve(folder);
  const {page, context} = await openPage(browser, `${origin}/`);
  await controlled(page);
  const [before] = await page.evaluate(() => caches.keys());
  const worker = path.join(folder, 'sw.js');
  fs.writeFileSync(worker, fs.readFileSync(worker, 'utf8').replace(/VERSION = '[^']+'/, "VERSION = 'next'"));
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText('新版本已就绪').first().waitFor();
  await page.waitForFunction(async () => (await caches.keys()).join() === 'nianbao-next');
  assert.notEqual(before, 'nianbao-next');
  await context.close();
  await close();
  fs.rmSync(folder, {recursive: true});
});
