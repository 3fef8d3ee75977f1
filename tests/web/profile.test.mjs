// An agency's own parts on top of the national form: taken into use, refused with the place at fault, kept, put away.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, serve, settled, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const PROFILE = `{
  // 本省另设一部分
  "name": "某省",
  "forms": {"fmt2021": {"parts": [{"key": "local.open_day", "title": "政府开放日活动情况"}]}}
}`;

const missing = (page) => page.locator('.part.missing').allInnerTexts();

test('a dropped profile adds its part for every draft, survives a reload, and can be put away', async () => {
  const {origin, close} = await serve();
  const {page, context} = await openPage(browser, `${origin}/`);
  await check(page, CLEAN);
  assert.deepEqual(await missing(page), []);
  await dropFiles(page, [asFile('某省.json', PROFILE)]);
  await page.getByText('已启用本地格式“某省.json”').first().waitFor();
  await settled(page);
  assert.match((await missing(page)).join(), /政府开放日活动情况/);
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  await settled(page);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.part.missing')?.innerText.includes('政府开放日'));
  await page.getByRole('button', {name: '另加本地格式“某省.json”'}).click();
  await page.getByRole('button', {name: '停用'}).click();
  await page.keyboard.press('Escape');
  const result = await settled(page);
  assert.deepEqual(result.summary, {errors: 0, warnings: 0, infos: 0});
  await context.close();
  await close();
});

test('a mistake in a profile is named with line and column, and nothing changes', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, CLEAN);
  await page.locator('summary', {hasText: '设置'}).click();
  await page.getByRole('button', {name: /^本地格式…/}).click();
  const give = (text) => page.locator('input.pick-profile').setInputFiles({name: '本省.json', mimeType: 'application/json', buffer: Buffer.from(text)});
  const refusal = page.getByRole('dialog').getByRole('alert');
  await give(PROFILE.replace('fmt2021', 'fmt2022'));
  await refusal.getByText(/“本省\.json”未能启用：本地格式文件第4行第\d+列：.*fmt2022/).waitFor();
  await give('{"forms": ');
  await refusal.getByText(/第1行/).waitFor();
  assert.match(await page.getByRole('dialog').innerText(), /目前只按国家格式检查/);
  assert.deepEqual((await settled(page)).summary, {errors: 0, warnings: 0, infos: 0});
});

test('a host page gives a profile with its draft', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const keys = (result) => result.documents[0].sections.map((section) => section.key);
  assert.ok(keys(await check(page, CLEAN, {profile: PROFILE})).includes('local.open_day'));
  assert.ok(keys(await check(page, CLEAN)).includes('local.open_day'), 'it stays in use');
  assert.ok(!keys(await check(page, CLEAN, {profile: ''})).includes('local.open_day'));
  await assert.rejects(check(page, CLEAN, {profile: '{'}), /第1行/);
});

test('a draft in a JSON record is still a draft', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('年报.json', JSON.stringify({title: '年报', content: CLEAN}))]);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('云溪市水务局'));
});

test('columns carry the names of the form', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, CLEAN);
  await page.getByRole('tab', {name: /^表格/}).click();
  const tables = await page.locator('#result-panel table').allInnerTexts();
  assert.match(tables[0], /主动公开政府信息情况表[\s\S]*现行有效件数[\s\S]*本年收费金额（单位：万元）/);
  assert.match(tables[1], /自然人\s+商业企业\s+科研机构\s+社会公益组织\s+法律服务机构\s+其他\s+总计/);
  assert.match(tables[2], /结果维持\s+结果纠正\s+其他结果\s+尚未审结\s+总计/);
});
