// What a clerk reads: places in words, no rule ids, no names of formats, no milliseconds, on the page and in what leaves it.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {FAULTY} from './drafts.mjs';
import {check, openBrowser, openPage, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const FAMILIES = 'batch|cross|date|document|format|law|link|numbering|outline|privacy|section|stat|table|text';
const NOT_FOR_CLERKS = [
  [new RegExp(`\\b(${FAMILIES})/[a-z-]+`), 'the id of a rule'],
  [/fmt20\d\d|reg2008|annual-report|not-(applicable|checked)/, 'a key of the result'],
  [/毫秒|\d ?ms\b/, 'milliseconds'],
  [/\b(docx|html)\b/, 'the ending of a file'],
  [/第 ?\d+ ?行(?!第)/, 'a line number alone'],
];

function forClerks(words, where) {
  for (const [pattern, what] of NOT_FOR_CLERKS) {
    const found = pattern.exec(words);
    assert.equal(found, null, `${where} holds ${what}: ${words.slice(Math.max(0, found?.index - 30), found?.index + 30)}`);
  }
}

/** What is on show, without the draft itself, which may say what it likes. */
function wordsOf(page) {
  return page.evaluate(() => {
    const root = document.querySelector('nianbao-checker').shadowRoot;
    const parts = ['header', '.reading', '.status', '.previous', 'dialog'];
    return parts.map((part) => root.querySelector(part)?.innerText ?? '').join('\n');
  });
}

async function saved(page, name) {
  await page.locator('summary', {hasText: '导出'}).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
  return fs.readFileSync(await download.path(), 'utf8');
}

test('every panel and dialog speaks to a clerk', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  forClerks(await wordsOf(page), 'the start screen');
  await check(page, FAULTY);
  for (const panel of ['问题', '表格', '数据', '检查项']) {
    await page.getByRole('tab', {name: new RegExp(`^${panel}`)}).click();
    forClerks(await wordsOf(page), `the panel ${panel}`);
  }
  await page.getByRole('tab', {name: /^问题/}).click();
  const size = await page.locator('.finding').count();
  assert.ok(size > 3);
  for (let i = 0; i < size; i++) {
    await page.locator('.finding h4 button').nth(i).click();
    forClerks(await wordsOf(page), 'an open finding');
    await page.getByRole('button', {name: '为什么'}).click();
    await page.locator('dialog .rulepage h3').first().waitFor();
    forClerks(await wordsOf(page), 'a rule\'s page');
    await page.keyboard.press('Escape');
  }
});

test('each finding says its place in the words of the place', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const result = await check(page, FAULTY);
  const {typeset} = await import('./modules.mjs').then(({bundleModule}) => bundleModule('web/src/core/typeset.ts'));
  const shown = await page.locator('.finding .where').allInnerTexts();
  const expected = result.documents[0].findings.map(({where}) => typeset(where.words));
  assert.deepEqual([...shown].sort(), [...expected].sort());
});

test('reports, lists and advice speak to a clerk', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, FAULTY);
  const report = await saved(page, /检查报告（网页文件）/);
  const text = report.slice(report.indexOf('<body>'), report.indexOf('文稿与标记')).replace(/<[^>]*>/g, ' ');
  forClerks(text, 'the report');
  forClerks(await saved(page, /问题清单/), 'the list');
  assert.match(text, /检查日期\s+\d{4}年\d+月\d+日/);
  assert.match(text, /检查程序\s+年报校对 \d/);
  const numbers = [...report.matchAll(/<li class="is-[a-z]+" value="(\d+)"/g)].map(([, number]) => Number(number));
  assert.deepEqual(numbers, numbers.map((_, i) => i + 1));
});

test('the report names what it was compared with', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const last = FAULTY.replace(/2025年/g, '@').replace(/2024年/g, '2023年').replace(/@/g, '2024年');
  await check(page, FAULTY, {previous: {name: '去年的报告.txt', content: last}});
  assert.match(await saved(page, /检查报告（网页文件）/), /上一年度报告“去年的报告\.txt”/);
});

test('the report of what is no annual report says so in big words, and nothing like clean', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, '今天天气很好，我们去公园散步，看见许多花。');
  const report = (await saved(page, /检查报告（网页文件）/)).replace(/<style>[\s\S]*?<\/style>/, '');
  assert.match(report, /class="unchecked"[^>]*>这份文稿不是年度报告/);
  assert.doesNotMatch(report, /未发现问题/);
});

test('a file dropped on a dialog is taken, not opened in its place', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, FAULTY);
  await page.getByRole('button', {name: '添加上一年度报告…'}).click();
  const prevented = await page.evaluate(() => {
    const dialog = document.querySelector('nianbao-checker').shadowRoot.querySelector('dialog');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['2023年度报告'], '去年的报告.txt'));
    return ['dragover', 'drop'].map(
      (type) => !dialog.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true, composed: true})),
    );
  });
  assert.deepEqual(prevented, [true, true]);
  await page.getByText('上一年度报告：去年的报告.txt').waitFor();
  assert.equal(await page.locator('dialog').count(), 0);
});

test('the choices of 忽略 open in sight, and Escape closes them and the finding', async () => {
  const {page} = await openPage(browser, singleFileUrl, {browser: {viewport: {width: 1280, height: 600}}});
  await check(page, FAULTY);
  await page.locator('.finding h4 button').last().click();
  await page.locator('.finding.chosen summary').click();
  const choice = page.locator('.finding.chosen details button').last();
  await page.waitForFunction(() => {
    const root = document.querySelector('nianbao-checker').shadowRoot;
    const pane = root.querySelector('.reading').getBoundingClientRect();
    const box = root.querySelector('.finding.chosen details button:last-child').getBoundingClientRect();
    return box.top >= pane.top && box.bottom <= pane.bottom;
  });
  await choice.focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.finding.chosen details[open]').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.finding.chosen').count(), 0);
});

test('keys are told on the screen', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, FAULTY);
  const words = await page.locator('.keys').innerText();
  for (const key of ['F8', 'F6']) assert.ok(words.includes(key));
});
