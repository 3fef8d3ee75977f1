// Two years side by side: a tab once last year's report is given, what was kept and changed, the way to the draft, paper.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {forAxe, violations} from './axe.mjs';
import {change} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, root, settled, singleFileUrl, textOf} from './harness.mjs';

const frame = (name) => fs.readFileSync(path.join(root, 'tests/examples/frames', name), 'utf8');
const LAST = frame('fmt2021-last-year.txt');
/** A licence count with two digits too many, and a sentence that is last year's to the letter. */
const NOW = change(change(frame('fmt2021.txt'), '1286', '128600'), '（四）平台建设', '（四）平台建设\n完成局门户网站适老化改造，新增大字版和语音播报功能。配合县政府办公室把历年行政规范性文件归入统一的文件库。');

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function opened(options) {
  const {page, log} = await openPage(browser, singleFileUrl, options);
  await dropFiles(page, [asFile('今年.txt', NOW), asFile('去年.txt', LAST)]);
  await page.getByRole('button', {name: '用它核对'}).click();
  await settled(page);
  return {page, log};
}

const tabs = (page) => page.getByRole('tablist', {name: '检查结果'}).getByRole('tab');

test('the tab is there with last year’s report, and goes with it', async () => {
  const {page, log} = await opened();
  assert.equal(await tabs(page).filter({hasText: '两年对照'}).count(), 1);
  await tabs(page).filter({hasText: '问题'}).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  const panel = page.getByRole('tabpanel', {name: '两年对照'});
  await panel.locator('table.summary').waitFor();
  await page.getByRole('button', {name: '移除'}).click();
  await settled(page);
  assert.equal(await tabs(page).filter({hasText: '两年对照'}).count(), 0);
  assert.equal(await page.locator('[role=tab][aria-selected=true]').filter({hasText: '问题'}).count(), 1);
  assert.deepEqual(log.errors, []);
});

test('words that changed are marked, numbers tell how far they moved, jumps stand on top and lead to the draft', async () => {
  const {page, log} = await opened();
  await tabs(page).filter({hasText: '两年对照'}).click();
  const panel = page.getByRole('tabpanel', {name: '两年对照'});
  const changed = panel.locator('tr.changed', {hasText: '全年收到'});
  assert.equal(await changed.locator('td.last del').first().innerText(), '40');
  assert.equal(await changed.locator('td.this ins').first().innerText(), '47');
  assert.match(await changed.innerText(), /（\+7，\+17\.50%）/);
  assert.match(await panel.locator('tr.copied', {hasText: '适老化'}).innerText(), /照抄：一字不差/);
  assert.ok((await panel.locator('tr.gone').count()) > 0 && (await panel.locator('tr.new').count()) > 0);
  // The same numbers as the core's: an own paragraph of 49 words is among those that count.
  assert.match(await panel.locator('table.summary caption').innerText(), /^与去年相同的文字：约? ?\d+%（\d+ 字中的 \d+ 字）$/);
  const received = panel.locator('table.cells tr', {hasText: '一、本年新收政府信息公开申请数量'}).locator('td').last();
  assert.equal((await received.innerText()).replace(/\s+/g, ' '), '47 2023年 40 +7，+17.50%');
  const [jump] = await panel.locator('.jumps button').all();
  assert.match(await jump.innerText(), /行政许可.*1175 → 128600/);
  await jump.press('Enter');
  const at = NOW.indexOf('128600');
  await page.keyboard.type('1286');
  await settled(page);
  assert.equal((await textOf(page)).slice(at, at + 5), '1286\n', 'the keyboard was at the number');
  await panel.locator('.jumps').waitFor({state: 'detached'});
  assert.deepEqual(log.errors, []);
});

test('rows can be narrowed to what changed or was copied', async () => {
  const {page} = await opened();
  await tabs(page).filter({hasText: '两年对照'}).click();
  const rows = page.locator('.years table.rows tbody tr');
  await page.locator('.years table.summary').waitFor();
  const all = await rows.count();
  await page.getByRole('button', {name: '只看有变化的'}).click();
  assert.equal(await page.locator('.years tr.same').count(), 0);
  assert.ok((await rows.count()) < all);
  await page.getByRole('button', {name: '只看照抄的'}).click();
  assert.equal(await rows.count(), 1);
});

test('another organ’s report is compared, with a warning, and what cannot be read is told', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, NOW, {previous: {name: 'other.txt', content: LAST.replaceAll('农业农村局', '水务局')}});
  await tabs(page).filter({hasText: '两年对照'}).click();
  await page.locator('.years .note', {hasText: /不是同一机关.*水务局/}).waitFor();
  await check(page, NOW, {previous: {name: 'empty.txt', content: ''}});
  await page.locator('.years .note.bad', {hasText: '没有可以对照的报告'}).waitFor();
});

test('on paper and as a file it is the comparison', async () => {
  const {page} = await opened();
  await tabs(page).filter({hasText: '两年对照'}).click();
  await page.locator('.years table.summary').waitFor();
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('.print-only');
  assert.match(await paper.innerText(), /^两年对照/);
  assert.equal(await paper.locator('button').count(), 0);
  assert.ok((await paper.locator('ins').count()) > 3);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({media: 'screen'});
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: '保存对照报告'}).click()]);
  assert.equal(download.suggestedFilename(), '今年-两年对照.html');
  const saved = fs.readFileSync(await download.path(), 'utf8');
  assert.match(saved, /^<!doctype html>/);
  assert.match(saved, /<del>40<\/del>/);
});

test('axe finds nothing, light, dark and narrow', async () => {
  for (const options of [{}, {colorScheme: 'dark'}, {viewport: {width: 420, height: 860}}]) {
    const {page} = await opened(forAxe(options));
    if (options.viewport) await page.locator('.switch-view button', {hasText: '结果'}).click();
    await tabs(page).filter({hasText: '两年对照'}).click();
    await page.locator('.years table.summary').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.close();
  }
});
