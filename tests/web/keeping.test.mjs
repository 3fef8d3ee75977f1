// The draft survives a reload in this browser only; 不保存 and 清除 mean what they say.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {docx} from './docx.mjs';
import {CLEAN, WRONG_GROWTH} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, paste, serve, settled, textOf} from './harness.mjs';
import {holdWriting, keptNow, onDisk, openDrafts, tamper} from './kept.mjs';

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

async function open() {
  const {page} = await openPage(browser, `${server.origin}/index.html`);
  return page;
}

async function reload(page) {
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
}

const settings = (page) => page.locator('summary', {hasText: '设置'}).click();

/** The same organ's report of 2023. It carries 3 requests forward; the report of 2024 says that 2 were carried over. */
const LAST_YEAR = CLEAN.replace(/2025年/g, '@').replace(/2024年/g, '2023年').replace(/@/g, '2024年');
const carry = (result) => result.documents[0].checks.find((each) => each.rule === 'cross/carry').outcome;

test('a reload at once after typing loses nothing', async () => {
  const page = await open();
  await paste(page, {'text/plain': WRONG_GROWTH});
  await reload(page);
  const result = await settled(page);
  assert.equal(await textOf(page), WRONG_GROWTH);
  assert.equal(result.summary.errors, 1);
  await page.context().close();
});

test('a crash keeps what was typed before', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await keptNow(page);
  assert.ok((await onDisk(page)).includes('云溪市水务局'));
  await page.context().close();
});

test('kept is said once the last change is on disk, not the one before', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await keptNow(page);
  await holdWriting(page);
  await paste(page, {'text/plain': '先写的话'});
  await page.waitForFunction(() => window.askedToWrite > 0);
  await paste(page, {'text/plain': '后写的话'});
  await page.evaluate(() => window.letWrite());
  await keptNow(page);
  const kept = await onDisk(page);
  assert.deepEqual(['先写的话', '后写的话'].filter((words) => !kept.includes(words)), []);
  await page.context().close();
});

test('without its core the page says so, keeps what is typed, and refuses to check', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/nianbao.wasm*', (route) => route.abort());
  await page.goto(`${server.origin}/index.html`);
  await page.getByRole('alert').getByText('检查程序 nianbao.wasm 未能载入，请确认它与页面放在同一目录。').waitFor();
  await paste(page, {'text/plain': CLEAN});
  assert.equal(await textOf(page), CLEAN);
  await assert.rejects(check(page, CLEAN), /nianbao\.wasm 未能载入/);
  await page.getByText('检查未完成').first().waitFor();
  assert.equal(await page.getByRole('alert').getByText('未能载入').count(), 1);
  await context.close();
});

test('不保存 writes nothing and removes what was written', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await keptNow(page);
  await settings(page);
  await page.getByLabel(/不保存文稿/).check();
  await page.waitForTimeout(200);
  assert.ok(!(await onDisk(page)).includes('云溪市水务局'));
  await page.keyboard.press('Escape');
  await paste(page, {'text/plain': '又一段'});
  await reload(page);
  assert.equal(await textOf(page), '');
  assert.ok(!(await onDisk(page)).includes('又一段'));
  await page.context().close();
});

test('清除 empties the page and the store, and can be taken back', async () => {
  const page = await open();
  await paste(page, {'text/plain': CLEAN});
  await keptNow(page);
  const clear = async () => {
    await settings(page);
    await page.getByRole('button', {name: /清除全部文稿/}).click();
    assert.equal(await textOf(page), '');
  };
  await clear();
  await page.getByRole('button', {name: '撤销'}).click();
  assert.equal(await textOf(page), CLEAN);
  await clear();
  await reload(page);
  assert.equal(await textOf(page), '');
  assert.ok(!(await onDisk(page)).includes('云溪市'));
  await page.context().close();
});

test('last year’s report given as docx is compared again after a reload', async () => {
  const page = await open();
  await dropFiles(page, [asFile('今年.docx', docx(CLEAN))]);
  await settled(page);
  await page.locator('input.pick-previous').setInputFiles({name: '去年.docx', mimeType: '', buffer: docx(LAST_YEAR)});
  await page.getByText('去年.docx').waitFor();
  assert.equal(carry(await settled(page)), 'findings');
  await keptNow(page);
  await reload(page);
  const again = await settled(page);
  assert.equal(carry(again), 'findings');
  assert.equal(again.documents[0].tables[0].source, 'docx', 'the file itself is read again, not only its text');
  await page.getByText('去年.docx').waitFor();
  await page.context().close();
});

test('where last year’s report was lost, the page asks for it and does not say that all is well', async () => {
  const page = await open();
  await check(page, CLEAN, {previous: {name: '去年.txt', content: CLEAN}});
  await page.locator('input.pick-previous').setInputFiles({name: '去年.docx', mimeType: '', buffer: docx(CLEAN)});
  await page.getByText('去年.docx').waitFor();
  await settled(page);
  await keptNow(page);
  await tamper(page, 'files', '() => undefined');
  await reload(page);
  await settled(page);
  await page.getByText('上一年度报告“去年.docx”没能保存下来，请重新给出').waitFor();
  assert.equal(await page.locator('.verdict').innerText(), '还没有与上一年度报告比对');
  await page.getByRole('button', {name: '重新给出…'}).click();
  await page.locator('input.pick-previous').setInputFiles({name: '去年.docx', mimeType: '', buffer: docx(LAST_YEAR)});
  await page.getByText('没能保存下来').waitFor({state: 'detached'});
  assert.equal(carry(await settled(page)), 'findings');
  await page.context().close();
});

test('an unreadable, an empty and a refused file come back as what they were', async () => {
  const page = await open();
  await dropFiles(page, [asFile('坏.docx', 'no zip'), asFile('空.txt', ''), asFile('好.txt', CLEAN)]);
  const words = async () => {
    await page.getByRole('button', {name: /^总表/}).click();
    await page.getByText('共 3 份').waitFor();
    const rows = await page.getByRole('dialog').locator('tbody tr:not(.spacer)').evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, ' ').trim()));
    const sum = await page.getByRole('dialog').getByText('共 3 份').innerText();
    await page.keyboard.press('Escape');
    return [...['坏.docx', '空.txt', '好.txt'].map((name) => rows.find((row) => row.includes(name))), sum];
  };
  await page.getByText('共 3 份').waitFor();
  await page.keyboard.press('Escape');
  const before = await words();
  assert.match(before[0], /坏\.docx.*没能读取/);
  assert.match(before[1], /空\.txt.*没有文字/);
  assert.match(before[2], /好\.txt.*未发现问题/);
  assert.match(before[3], /共 3 份：1 份没有错误和提醒，1 份没能读取，1 份没有文字。/);
  await keptNow(page);
  await reload(page);
  assert.deepEqual(await words(), before);
  await page.context().close();
});

test('a draft that an earlier version kept comes back, and moves', async () => {
  const page = await open();
  const old = {schema: 1, active: 1, drafts: [{name: '甲', text: CLEAN}, {name: '乙', text: WRONG_GROWTH, ignoredRules: ['stat/growth'], year: 2024, previous: {name: '去年.txt', content: LAST_YEAR}}]};
  await page.evaluate((kept) => localStorage.setItem('nianbao/drafts', JSON.stringify(kept)), old);
  await reload(page);
  await settled(page);
  assert.deepEqual(await openDrafts(page), ['甲', '乙']);
  assert.equal(await textOf(page), WRONG_GROWTH);
  await page.getByText('去年.txt').waitFor();
  await keptNow(page);
  assert.equal(await page.evaluate(() => localStorage.getItem('nianbao/drafts')), null);
  await reload(page);
  assert.deepEqual(await openDrafts(page), ['甲', '乙']);
  assert.equal(await page.locator('.finding[data-rule="stat/growth"]').count(), 0, 'what was ignored stays ignored');
  await page.context().close();
});

const DAMAGES = {
  'a text cut off in the middle': `localStorage.setItem('nianbao/drafts', '{"schema":1,"drafts":[{"name":"甲","te')`,
  'another shape': `localStorage.setItem('nianbao/drafts', '{"drafts":[null,7,{"text":5},{"name":[],"text":{}}]}')`,
  'null for everything': `localStorage.setItem('nianbao/drafts', 'null'); localStorage.setItem('nianbao/settings', 'null')`,
  'settings that are no JSON': `localStorage.setItem('nianbao/settings', '{{{')`,
  'settings of wrong types': `localStorage.setItem('nianbao/settings', '{"keep":"x","theme":7,"closedRules":{"length":9},"profile":[]}')`,
};
for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`damaged storage never gives a blank page: ${name}`, async () => {
    const {page, log} = await openPage(browser, `${server.origin}/index.html`);
    await page.evaluate(damage);
    await reload(page);
    await page.getByRole('heading', {name: '年报校对'}).waitFor();
    if (!/types|null/.test(name)) await page.getByText('已损坏').waitFor();
    await paste(page, {'text/plain': WRONG_GROWTH});
    assert.equal((await settled(page)).summary.errors, 1);
    assert.deepEqual(log.errors, []);
    await page.context().close();
  });
}

test('damaged records are told once, and what is whole comes back', async () => {
  const {page, log} = await openPage(browser, `${server.origin}/index.html`);
  await dropFiles(page, [asFile('甲.txt', CLEAN), asFile('乙.txt', WRONG_GROWTH)]);
  await settled(page);
  await keptNow(page);
  await tamper(page, 'drafts', `(draft) => draft.name === '甲.txt' ? {...draft, text: 12, carrier: {}} : {...draft, year: 'x', ignoredPlaces: 'y', ignoredRules: [1, null], as: {}, previous: 5}`);
  await reload(page);
  await page.getByText('上次存下的文稿中有 1 份已损坏').waitFor();
  assert.equal((await settled(page)).summary.errors, 1);
  assert.equal(await textOf(page), WRONG_GROWTH);
  await page.getByRole('button', {name: '知道了'}).click();
  await keptNow(page);
  await reload(page);
  await settled(page);
  assert.equal(await page.getByText('已损坏').count(), 0);
  await keptNow(page); // or the page would write over what is changed below
  await tamper(page, 'drafts', `() => 'no record'`);
  await reload(page);
  await page.getByText('已损坏').waitFor();
  assert.deepEqual(log.errors, []);
  await page.context().close();
});

const DENIALS = {
  'no storage at all': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {get: () => { throw new DOMException('denied', 'SecurityError'); }});
    }
  },
  'a database that does not open': () => {
    IDBFactory.prototype.open = () => { throw new DOMException('denied', 'UnknownError'); };
  },
};
for (const [name, deny] of Object.entries(DENIALS)) {
  test(`storage denied is told, and checking works: ${name}`, async () => {
    const context = await browser.newContext({locale: 'zh-CN'});
    await context.addInitScript(deny);
    const {page, log} = await openPage(browser, `${server.origin}/index.html`, {context});
    await paste(page, {'text/plain': WRONG_GROWTH});
    assert.equal((await settled(page)).summary.errors, 1);
    await page.getByText('本浏览器不允许网页保存内容').waitFor();
    assert.deepEqual(log.errors, []);
    await context.close();
  });
}

test('a full disk is told; the words are kept where only files are too large', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      const full = this.name === 'files' || window.everythingIsFull;
      const request = put.call(this, value, key);
      if (full) {
        request.addEventListener('success', (event) => event.stopImmediatePropagation());
        const {transaction} = this;
        Object.defineProperty(transaction, 'error', {get: () => new DOMException('full', 'QuotaExceededError')});
        Promise.resolve().then(() => transaction.abort());
      }
      return request;
    };
    IDBTransaction.prototype.commit = () => undefined;
  });
  const {page} = await openPage(browser, `${server.origin}/index.html`, {context});
  await dropFiles(page, [asFile('今年.docx', docx(CLEAN))]);
  await settled(page);
  await page.getByText('原文件和上一年度报告没有存下').waitFor();
  assert.ok((await onDisk(page)).includes('云溪市水务局'));
  await page.evaluate(() => (window.everythingIsFull = true));
  await paste(page, {'text/plain': '又一段'});
  await page.getByText('最近的修改没有存下').waitFor();
  await context.close();
});
