// Paste, live checking, the overview, jumping and walking through the findings.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ANNOTATED, change, CLEAN, UNFILLED, WRONG_GROWTH} from './drafts.mjs';
import {check, openBrowser, openPage, paste, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function open() {
  const {page, log} = await openPage(browser, singleFileUrl);
  return {page, log};
}

test('a plain paste is checked without a button, and the finding is shown and marked', async () => {
  const {page, log} = await open();
  await paste(page, {'text/plain': WRONG_GROWTH});
  const result = await settled(page);
  assert.equal(await textOf(page), WRONG_GROWTH);
  assert.deepEqual(result.documents[0].findings.map((each) => each.rule), ['stat/growth']);
  assert.equal(await page.locator('.finding').count(), 1);
  assert.match(await page.locator('.finding').innerText(), /7%/);
  assert.match(await page.locator('.verdict').innerText(), /发现 1 处错误/);
  assert.equal(await page.locator('.nb-mark.nb-error').count(), 1);
  assert.deepEqual(log.errors, []);
});

test('the overview says what the draft is', async () => {
  const {page} = await open();
  await check(page, CLEAN);
  const overview = page.getByRole('region', {name: '概览'});
  const words = await overview.innerText();
  assert.match(words, /未发现问题/);
  assert.match(words, /云溪市水务局/);
  assert.match(words, /2021年格式（国办公开办函〔2021〕30号）/);
  assert.match(words, /2025-01-20/);
  assert.match(words, /2025年1月31日/);
  assert.equal(await overview.getByLabel('报告年度（可更改）').inputValue(), '2024');
  assert.equal(await overview.locator('.part.present').count(), 6);
});

test('typing is checked as it happens, and the latest text wins', async () => {
  const {page} = await open();
  await check(page, CLEAN);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('本单位共XX人。', {delay: 5});
  const result = await settled(page);
  assert.equal(await textOf(page), `${CLEAN}本单位共XX人。`);
  const placeholder = result.documents.flatMap((each) => each.findings).find((each) => each.rule === 'text/placeholder');
  assert.equal(placeholder.span.start, CLEAN.length + '本单位共'.length);
  assert.equal(placeholder.span.end, placeholder.span.start + 2);
});

test('a finding is opened, and jumping selects exactly its text', async () => {
  const {page} = await open();
  const result = await check(page, WRONG_GROWTH);
  const {span} = result.documents[0].findings[0];
  await page.locator('.finding h4 button').click();
  assert.equal(await page.locator('.finding.chosen .sum').count(), 1);
  await page.getByRole('button', {name: '到文稿中看'}).click();
  assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement.className.includes('cm-content')), true);
  assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').selection), WRONG_GROWTH.slice(span.start, span.end));
});

test('headings that no form knows go by what they say, and their findings by a name', async () => {
  const {page} = await open();
  await check(page, [
    '云溪市水务局2024年政务公开工作总结',
    '',
    '一、抓实组织领导',
    '全年召开会议3次，于20246月份部署工作。',
    '二、抓细信息发布',
    '全年发布信息12条。',
  ].join('\n'));
  assert.deepEqual(await page.locator('button.part').evaluateAll((all) => all.map((each) => each.innerText.split(/[:：]/)[0].trim())), ['一、抓实组织领导', '二、抓细信息发布']);
  for (const heading of await page.locator('h3').allInnerTexts()) assert.doesNotMatch(heading, /^\s*·/);
});

test('F8 walks through the findings and round the end', async () => {
  const {page} = await open();
  await check(page, change(ANNOTATED, '增长7%', '增长9%'));
  const chosen = () => page.locator('.finding.chosen').getAttribute('data-rule');
  const seen = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('F8');
    seen.push(await chosen());
  }
  assert.equal(new Set(seen).size, 2);
  assert.equal(seen[2], seen[0]);
  await page.keyboard.press('Shift+F8');
  assert.equal(await chosen(), seen[1]);
});

test('severities and rules filter the list', async () => {
  const {page} = await open();
  await check(page, change(ANNOTATED, '增长7%', '增长9%'));
  assert.equal(await page.locator('.finding').count(), 2);
  await page.getByRole('button', {name: '错误 1', exact: true}).click();
  assert.deepEqual(await page.locator('.finding').evaluateAll((all) => all.map((each) => each.dataset.rule)), ['text/annotation']);
  await page.getByRole('button', {name: '错误 1', exact: true}).click();
  await page.getByLabel('只看一类问题').selectOption('stat/growth');
  assert.deepEqual(await page.locator('.finding').evaluateAll((all) => all.map((each) => each.dataset.rule)), ['stat/growth']);
});

test('a click on a mark opens its finding', async () => {
  const {page} = await open();
  await check(page, WRONG_GROWTH);
  await page.locator('.nb-mark').first().click();
  assert.equal(await page.locator('.finding.chosen').getAttribute('data-rule'), 'stat/growth');
});

test('the year can be set by hand', async () => {
  const {page} = await open();
  const draft = '云溪市水务局政府信息公开工作年度报告\n\n一、总体情况\n主动公开政府信息12条。\n';
  assert.equal((await check(page, draft)).documents[0].year, null);
  await page.getByLabel('报告年度（可更改）').fill('2023');
  await page.keyboard.press('Enter');
  const result = await settled(page);
  assert.equal(result.documents[0].year, 2023);
  assert.equal(result.documents[0].format, 'fmt2021');
});

test('why: the page of the rule is shown', async () => {
  const {page} = await open();
  await check(page, UNFILLED);
  await page.locator('.finding h4 button').click();
  await page.getByRole('button', {name: '为什么'}).click();
  const dialog = page.getByRole('dialog');
  assert.match(await dialog.innerText(), /这类问题一般是错误/);
  await page.waitForFunction(() => /查什么/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('dialog').innerText));
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
});
