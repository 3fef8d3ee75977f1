// Last year's report in the second field: pasted, picked, or one of the open drafts.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, settled, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The same organ's report of 2023. It carries 3 requests forward; the report of 2024 says that 2 were carried over. */
const LAST_YEAR = CLEAN.replace(/2025年/g, '@').replace(/2024年/g, '2023年').replace(/@/g, '2024年');

const checkOf = (result, rule) => result.documents[0].checks.find((each) => each.rule === rule);

async function withPrevious(page, give) {
  const alone = await check(page, CLEAN);
  assert.equal(checkOf(alone, 'cross/carry').outcome, 'not-applicable');
  await give();
  const result = await settled(page);
  assert.equal(checkOf(result, 'cross/carry').outcome, 'findings');
  const finding = result.documents[0].findings.find((each) => each.rule === 'cross/carry');
  assert.equal(CLEAN.slice(finding.span.start, finding.span.end), '2');
  await page.getByRole('tab', {name: /^表格/}).click();
  assert.ok((await page.locator('td.wrong').count()) >= 1);
  await page.getByRole('tab', {name: /^问题/}).click();
}

test('pasted last year’s report turns the two-year rules on, and taking it away turns them off', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await withPrevious(page, async () => {
    await page.getByRole('button', {name: '添加上一年度报告…'}).click();
    await page.getByLabel('或把全文粘贴到这里').fill(LAST_YEAR);
    await page.getByRole('button', {name: '用作上一年度报告'}).click();
  });
  await page.getByRole('button', {name: '移除'}).click();
  assert.equal(checkOf(await settled(page), 'cross/carry').outcome, 'not-applicable');
});

test('a picked file is last year’s report', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await withPrevious(page, async () => {
    await page.locator('input.pick-previous').setInputFiles({name: '去年.txt', mimeType: 'text/plain', buffer: Buffer.from(LAST_YEAR)});
    await page.getByText('去年.txt').waitFor();
  });
});

test('an open draft of the same organ and the year before is offered', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('今年.txt', CLEAN), asFile('去年.txt', LAST_YEAR)]);
  await page.getByRole('button', {name: '用它核对'}).click();
  const result = await settled(page);
  assert.equal(checkOf(result, 'cross/carry').outcome, 'findings');
});
