// The panel 数据: what each number is, in words, the way to its place, and what could not be checked.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {change, CLEAN} from './drafts.mjs';
import {check, openBrowser, openPage, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const LISTED = change(CLEAN, '组织业务培训2次', '组织业务培训2次，其中专题培训1次，满意度同比提高3个百分点');

async function openNumbers(draft) {
  const {page, log} = await openPage(browser, singleFileUrl);
  const result = await check(page, draft);
  await page.getByRole('tab', {name: /^数据/}).click();
  return {page, log, document: result.documents[0]};
}

test('each number says in Chinese what it is, and leads to its place', async () => {
  const {page, log, document} = await openNumbers(LISTED);
  const table = page.getByRole('region', {name: '正文中的数字'});
  assert.equal(await table.locator('tbody tr').count(), document.numbers.length);
  const words = await table.innerText();
  assert.doesNotMatch(words, /[a-z]{3}/);
  const number = document.numbers.find((each) => each.path.length > 0 && each.said === 'number');
  const row = table.locator('tbody tr', {hasText: number.words}).first();
  assert.match(await row.locator('th').innerText(), /^20\d\d年 · /);
  await row.getByRole('button').first().click();
  const selected = await page.evaluate(() => document.querySelector('nianbao-checker').selection);
  assert.equal(selected, LISTED.slice(number.span.start, number.span.end));
  assert.deepEqual(log.errors, []);
});

test('what was not checked is folded, and told with the reason', async () => {
  const {page, document} = await openNumbers(LISTED);
  const {found, checked, not_checked: open} = document.claims;
  assert.equal(open.length, found - checked);
  assert.ok(open.length >= 2);
  const list = page.locator('.open-claims');
  assert.equal(await list.locator('li').first().isVisible(), false);
  await list.locator('summary').click();
  const words = await list.innerText();
  for (const claim of open) assert.ok(words.includes(claim.message.replace(',', '，')), `${claim.message} in ${words}`);
  await list.locator('li button').first().click();
  const selected = await page.evaluate(() => document.querySelector('nianbao-checker').selection);
  assert.equal(selected, LISTED.slice(open[0].span.start, open[0].span.end));
});

test('the overview says how many were not checked, and leads there', async () => {
  const {page, document} = await openNumbers(LISTED);
  await page.getByRole('tab', {name: /^问题/}).click();
  const {found, checked} = document.claims;
  await page.getByRole('region', {name: '概览'}).getByRole('button', {name: `${found - checked} 处没有核算`}).click();
  assert.equal(await page.getByRole('tab', {name: /^数据/}).getAttribute('aria-selected'), 'true');
});
