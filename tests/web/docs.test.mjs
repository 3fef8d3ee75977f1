// docs.html: every rule and format is in it, its links lead somewhere, it is searched without server and network, and the
// served page's 为什么 leads into it.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {WRONG_GROWTH} from './drafts.mjs';
import {check, dist, openBrowser, openPage, root, serve} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const file = path.join(dist, 'docs.html');
const text = fs.readFileSync(file, 'utf8');
const rules = fs
  .readdirSync(path.join(root, 'core/rules'), {recursive: true})
  .map((name) => String(name))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3));

test('every rule, command and schema has its place, and every link leads to one', () => {
  const ids = [...text.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(rules.length > 50);
  for (const rule of rules) assert.ok(ids.includes(rule), rule);
  for (const name of fs.readdirSync(path.join(root, 'core/schema'))) {
    if (name.endsWith('.schema.json')) assert.ok(ids.includes(`schema/${name.replace('.schema.json', '')}`), name);
  }
  const commands = [...fs.readFileSync(path.join(root, 'tools/commands.md'), 'utf8').matchAll(/^## ([a-z]+) /gm)].map(([, name]) => name);
  assert.ok(commands.length > 10);
  for (const name of commands) assert.ok(ids.includes(`command/${name}`), name);
  assert.ok(text.includes('<pre>$ nianbao check 草稿.docx</pre>'));
  const links = [...text.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address);
  assert.ok(links.length > rules.length);
  for (const link of links) assert.ok(link.startsWith('#') && ids.includes(link.slice(1)), link);
});

test('it is searched from a folder, without a request', async () => {
  const page = await (await browser.newContext({locale: 'zh-CN'})).newPage();
  const requests = [];
  const errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${pathToFileURL(file).href}#stat/sum`);
  assert.ok(await page.locator('[id="stat/sum"]').evaluate((each) => Math.abs(each.getBoundingClientRect().top) < 200));
  const shown = () => page.evaluate(() => [...document.querySelectorAll('article')].filter((each) => !each.hidden).map((each) => each.id));
  assert.ok((await shown()).length > rules.length);

  await page.getByLabel('查找').fill('结转 上年');
  const found = await shown();
  assert.ok(found.includes('cross/carry') && found.length < rules.length);
  assert.match(await page.getByRole('status').innerText(), new RegExp(`找到${found.length}项`));
  assert.equal(await page.locator('nav li:visible').count(), found.length);
  assert.ok(await page.evaluate(() => CSS.highlights.get('found').size > 0));

  await page.getByLabel('查找').fill('没有这样的词');
  assert.deepEqual(await shown(), []);
  assert.match(await page.getByRole('status').innerText(), /换一个词/);
  await page.evaluate(() => (location.hash = '#table/total'));
  await page.waitForFunction(() => !document.getElementById('table/total').hidden);
  assert.deepEqual(errors, []);
  assert.deepEqual(requests.map((each) => new URL(each).pathname), [pathToFileURL(file).pathname]);
});

test('the served page leads from a finding to it, offline, too; the single file does not', async () => {
  const {origin, close} = await serve();
  const {page, context} = await openPage(browser, `${origin}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, {once: true}));
  });
  await check(page, WRONG_GROWTH);
  await close();
  await context.setOffline(true);
  await page.locator('.finding h4 button').first().click();
  await page.getByRole('button', {name: '为什么'}).click();
  const link = page.getByRole('link', {name: '在说明书里看这一项'});
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await opened.waitForLoadState();
  const id = decodeURIComponent(new URL(opened.url()).hash.slice(1));
  assert.ok(rules.includes(id), opened.url());
  assert.equal(await opened.evaluate((each) => document.getElementById(each).tagName, id), 'ARTICLE');
  await context.close();
  assert.ok(!fs.readFileSync(path.join(dist, 'nianbao.html'), 'utf8').includes('<meta name="nianbao-docs"'));
});
