// What leaves the page by the user's hand: report, JSON, CSV, advice, print.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {change, WRONG_GROWTH} from './drafts.mjs';
import {check, openBrowser, openPage, serve, singleFileUrl} from './harness.mjs';
import {bundleModule} from './modules.mjs';

const {typeset} = await bundleModule('web/src/core/typeset.ts');

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const NASTY = '<img src=x onerror="window.__xss=1">&"';

async function saved(page, name) {
  await page.locator('summary', {hasText: '导出'}).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
  return {name: download.suggestedFilename(), path: await download.path()};
}

test('the HTML report is one self-contained file with the findings', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, change(WRONG_GROWTH, '认真贯彻', `认真贯彻${NASTY}`));
  const file = await saved(page, /检查报告（网页文件）/);
  assert.equal(file.name, '文稿-检查结果.html');
  const source = fs.readFileSync(file.path, 'utf8');
  assert.match(source, /^<!DOCTYPE html>/);
  assert.match(source, /default-src 'none'/);
  assert.doesNotMatch(source, /<!--/);
  const copy = `${file.path}.html`;
  fs.copyFileSync(file.path, copy);
  const {page: report} = await page.context().newPage().then((each) => ({page: each}));
  const requests = [];
  report.on('request', (request) => requests.push(request.url()));
  await report.goto(pathToFileURL(copy).href);
  const words = await report.locator('body').innerText();
  assert.match(words, /发现 1 处错误/);
  assert.match(words, /增长9%/);
  assert.ok(words.includes(NASTY));
  assert.match(words, /收到和处理政府信息公开申请情况表/);
  assert.equal(await report.evaluate(() => window.__xss), undefined);
  // The draft's own <img src=x> is told, in a title too: no element may have such an attribute.
  assert.equal(await report.evaluate(() => document.querySelectorAll('[src], [href]').length), 0);
  assert.equal(requests.length, 1);
});

test('JSON is the result object as the core gave it', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const result = await check(page, WRONG_GROWTH);
  const file = await saved(page, /完整结果/);
  assert.deepEqual(JSON.parse(fs.readFileSync(file.path, 'utf8')), {...result, input: '文稿.txt'});
});

test('CSV has one row a finding and opens as UTF-8', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const result = await check(page, WRONG_GROWTH);
  const [finding] = result.documents[0].findings;
  const file = await saved(page, /问题清单/);
  const csv = fs.readFileSync(file.path, 'utf8');
  assert.equal(csv.charCodeAt(0), 0xfeff);
  const lines = csv.slice(1).trimEnd().split('\r\n');
  assert.equal(lines.length, 2);
  assert.match(lines[0], /^"文件","篇","位置","级别","检查项"/);
  assert.ok(lines[1].startsWith(`"文稿.txt","云溪市水务局2024年政府信息公开工作年度报告","${typeset(finding.where.words)}","错误","增减幅度与两年数值是否相符"`));
});

test('the advice is on the clipboard as plain text', async () => {
  const {origin, close} = await serve();
  const {page, context} = await openPage(browser, `${origin}/index.html`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin});
  const result = await check(page, WRONG_GROWTH);
  await page.locator('summary', {hasText: '导出'}).click();
  await page.getByRole('button', {name: /复制整改意见/}).click();
  await page.getByText('整改意见已复制', {exact: false}).first().waitFor();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  const {message, where} = result.documents[0].findings[0];
  assert.match(words, /^关于《云溪市水务局2024年政府信息公开工作年度报告》的整改意见\n云溪市水务局：\n.*以下1处请核实并改正/);
  assert.ok(words.includes(`1. ${typeset(where.words)}：“增长9%”，${typeset(message)}`), 'the same words as in the Word file');
  await context.close();
  await close();
});

test('printing gives the report, not the page', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, WRONG_GROWTH);
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const report = page.locator('.print-only');
  assert.match(await report.innerText(), /云溪市水务局2024年度报告检查报告[\s\S]*对照[\s\S]*没有提供上一年度报告[\s\S]*发现 1 处错误/);
  assert.equal(await page.locator('.frame').isVisible(), false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({media: 'screen'});
  assert.equal(await page.locator('.print-only').count(), 0);
  assert.equal(await page.locator('.frame').isVisible(), true);
});
