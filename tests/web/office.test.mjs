// The supervising office: two folders in, a list with a verdict on every unit, pairs, the roll, corrected files, letters out.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {unzip} from '../corpus/lib/unzip.mjs';
import {zip} from '../corpus/lib/zip.mjs';
import {forAxe, violations} from './axe.mjs';
import {lastYear, organ, reports, thisYear} from './area_files.mjs';
import {docx} from './docx.mjs';
import {CLEAN} from './drafts.mjs';
import {asFile, dropFiles, openBrowser, openPage, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-office-'));
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, {recursive: true});
});

/** Drops files and folders of this machine, as a file manager does. */
async function dropPaths(page, paths) {
  const client = await page.context().newCDPSession(page);
  const data = {items: [], files: paths, dragOperationsMask: 1};
  for (const type of ['dragEnter', 'dragOver', 'drop']) await client.send('Input.dispatchDragEvent', {type, x: 300, y: 300, data});
}

const dialogOf = (page) => page.getByRole('dialog');
const sumOf = async (page) => {
  const sum = dialogOf(page).getByText(/^共 \d+ 份：/);
  await sum.waitFor({timeout: 300_000});
  return sum.innerText();
};
const rowsOf = (page) =>
  dialogOf(page).locator('tbody tr[data-unit]').evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, ' ').trim()));
const rowOf = (page, words) => dialogOf(page).locator('tbody tr[data-unit]', {hasText: words});

async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download', {timeout: 300_000}), act()]);
  return {name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path())};
}

const wordsOf = (file) => Buffer.from(unzip(file)['word/document.xml']).toString('utf8').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

function write(name, data) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, data);
}

test('two folders in one drop on a page from file://: pairs, a row for every file, letters, corrected files', async () => {
  for (let i = 0; i < 4; i++) {
    const name = organ(i);
    write(`今年/${name}2024年年报.docx`, docx(thisYear(name, i === 1 ? 'growth' : null)));
    // The short name, an organ's old name, a name that says nothing.
    write(`去年/${i === 2 ? '报告' : name}.docx`, docx(lastYear(i === 0 ? name.replace('青岚县', '') : name)));
  }
  write('今年/青岚县自然资源局.docx', docx(thisYear('青岚县自然资源局')));
  write('去年/青岚县国土资源局.docx', docx(lastYear('青岚县国土资源局')));
  write('今年/照片.png', Buffer.from('89504e470d0a1a0a', 'hex'));
  write('今年/.DS_Store', 'x');
  const {page, log} = await openPage(browser, singleFileUrl);
  await dropPaths(page, [path.join(folder, '今年'), path.join(folder, '去年')]);
  assert.match(await sumOf(page), /^共 6 份：4 份有错误，1 份没有错误和提醒，1 份.*。另有上年的报告 5 份，只用来核对。$/);

  const rows = await rowsOf(page);
  assert.equal(rows.length, 6, 'the picture has a row, the hidden file has none, last year’s stand apart');
  assert.match(rows[0], /^青岚县科技局 .*2024 有错误/, 'the worst first');
  for (const i of [0, 1, 2, 3]) assert.match(await rowOf(page, organ(i)).innerText(), /已核对/);
  assert.match(await rowOf(page, '青岚县自然资源局').innerText(), /待确认/, 'a renamed organ is asked');
  assert.match(await rowOf(page, '照片.png').innerText(), /没能读取|已跳过/);

  await page.getByRole('button', {name: '去确认'}).click();
  await page.getByText('青岚县自然资源局（青岚县自然资源局.docx）的上年报告是哪一份？').waitFor();
  await page.getByRole('button', {name: '青岚县国土资源局（青岚县国土资源局.docx）'}).click();
  await page.getByText('配上 5 对。').waitFor();
  await dialogOf(page).getByRole('tab', {name: '列表'}).click();
  await rowOf(page, '青岚县自然资源局').filter({hasText: '已核对'}).waitFor();

  const fault = page.getByRole('button', {name: /5 家：上年结转是否等于去年结转下年度/});
  await fault.click();
  assert.equal((await rowsOf(page)).length, 5);
  await fault.click();
  await page.getByLabel('搜索单位或文件名').fill('科技');
  assert.equal((await rowsOf(page)).length, 1);
  await page.getByLabel('搜索单位或文件名').fill('');

  await dialogOf(page).getByRole('tab', {name: '应报名单'}).click();
  await page.getByLabel(/应当报送的单位/).fill('序号,单位\n1,青岚县教育局\n2,青岚县科技局\n3,青岚县气象局');
  await page.getByRole('button', {name: '对照名单'}).click();
  await page.getByText('名单共 3 家，2024年度：没有报送 1 家，已报送 2 家。').waitFor();
  await dialogOf(page).getByRole('tab', {name: '列表'}).click();

  // A finding that is none, and a note: neither comes into the letter.
  await rowOf(page, '青岚县科技局').getByRole('button').focus();
  const unit = dialogOf(page).getByLabel('所选单位');
  await unit.getByRole('heading', {name: '青岚县科技局（2024）'}).waitFor();
  const growth = unit.locator('li', {hasText: '增长9%'}).first();
  await growth.getByPlaceholder(/备注/).fill('已电话说过');
  await growth.getByPlaceholder(/备注/).press('Enter');
  const before = Number(/有错误 (\d+)/.exec(await rowOf(page, '青岚县科技局').innerText().then((words) => words.replace(/\s+/g, ' ')))[1]);
  const carry = unit.locator('li', {hasText: '结转'}).first();
  await carry.getByRole('checkbox').check();
  await rowOf(page, '青岚县科技局').filter({hasText: new RegExp(`有错误\\s+${before - 1}\\s`)}).waitFor();

  const one = await saved(page, () => page.getByRole('button', {name: /^整改意见（/}).click());
  assert.match(one.name, /^整改意见-\d家\.docx$/);
  const letters = wordsOf(one.bytes).split('整改意见\n').length - 1;
  assert.ok(letters >= 5);
  assert.match(wordsOf(one.bytes), /关于《青岚县科技局2024年政府信息公开工作年度报告》的整改意见\n青岚县科技局：\n[\s\S]*“增长9%”/);
  assert.doesNotMatch(wordsOf(one.bytes), /已电话说过/);
  assert.equal(Buffer.from(unzip(one.bytes)['word/document.xml']).toString().match(/<w:br w:type="page"\/>/g).length, letters - 1, 'each on its page');
  await page.getByText(/已记为“已退回”/).first().waitFor();
  const each = await saved(page, () => page.getByRole('button', {name: '每家一个文件'}).click());
  const files = unzip(each.bytes);
  assert.equal(Object.keys(files).length, letters);
  const science = wordsOf(Buffer.from(files['青岚县科技局-整改意见.docx']));
  assert.match(science, /“增长9%”/);
  assert.doesNotMatch(science, /结转下年度/);

  // The corrected file, by another name, takes the earlier one's place.
  await dropFiles(page, [asFile('科技局改后.docx', docx(thisYear('青岚县科技局').replace('组织业务培训2次', '组织业务培训XX次')))]);
  await rowOf(page, '科技局改后.docx').waitFor();
  await sumOf(page);
  assert.equal((await rowsOf(page)).length, 6);
  assert.match(await rowOf(page, '科技局改后.docx').innerText(), /已退回/);
  await rowOf(page, '科技局改后.docx').getByRole('button').focus();
  assert.match(await unit.innerText(), /重新报送：改好 1 处，还剩 \d+ 处，新增 1 处。/);
  assert.match(await unit.innerText(), /误报/);

  // The whole state as one file, opened in a new page.
  const state = await saved(page, () => page.getByRole('button', {name: '保存报送情况'}).click());
  assert.doesNotMatch(state.bytes.toString('utf8'), /认真贯彻/, 'no text of a draft');
  const {page: other} = await openPage(browser, singleFileUrl);
  await dropFiles(other, [asFile(state.name, state.bytes)]);
  assert.equal(await sumOf(other), await sumOf(page));
  assert.deepEqual(await rowsOf(other), await rowsOf(page));
  await other.context().close();

  await page.keyboard.press('F9');
  const result = await settled(page);
  assert.match(result.documents[0].issuer, /^青岚县/);
  assert.equal(result.documents[0].checks.find(({rule}) => rule === 'cross/carry').outcome, 'findings', 'opened with last year’s report');
  const first = await textOf(page);
  await page.keyboard.press('F9');
  await page.waitForFunction((text) => document.querySelector('nianbao-checker').text !== text, first);
  assert.equal(await page.locator('.filebar .file:not(.here)').count(), 0, 'what was only looked at is put back');
  assert.deepEqual(log.errors, []);
  assert.deepEqual(log.requests, [singleFileUrl]);
});

test('an archive with both years is one drop, too', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const files = [0, 1, 2, 3, 4, 5, 6].flatMap((i) => [[`2024/${organ(i)}.txt`, thisYear(organ(i))], [`2023/${organ(i)}.txt`, lastYear(organ(i))]]);
  await dropFiles(page, [asFile('全县.zip', zip(files.map(([name, text]) => [name, Buffer.from(text)])))]);
  assert.match(await sumOf(page), /^共 7 份：.*另有上年的报告 7 份/);
  for (const row of await rowsOf(page)) assert.match(row, /已核对/);
  await page.getByLabel('哪一年的').selectOption('last');
  assert.equal((await rowsOf(page)).length, 7);
});

test('three hundred files: few rows are drawn, axe finds nothing, the keyboard goes from the first row to the last letter', async () => {
  const {page} = await openPage(browser, singleFileUrl, forAxe());
  await dropFiles(page, reports(300, {form: (text) => text, ending: 'txt'}).map(([name, text]) => asFile(name, text)));
  const faulty = Array.from({length: 300}, (_, i) => i % 4 === 1 || i % 5 === 2).filter(Boolean).length;
  assert.match(await sumOf(page), new RegExp(`^共 300 份：${faulty} 份有错误，${300 - faulty} 份没有错误和提醒。$`));
  assert.ok((await rowsOf(page)).length <= 60);
  assert.equal(await dialogOf(page).getByRole('table').getAttribute('aria-rowcount'), '301');

  assert.deepEqual(await violations(page), [], 'light');
  await page.emulateMedia({colorScheme: 'dark'});
  assert.deepEqual(await violations(page), [], 'dark');
  await page.emulateMedia({colorScheme: 'light'});
  await page.setViewportSize({width: 360, height: 740});
  await page.waitForTimeout(500);
  assert.deepEqual(await violations(page), [], 'narrow');
  await page.setViewportSize({width: 1360, height: 860});
  for (const name of ['上年报告', '应报名单', '问题分布', '汇总', '历年', '雷同段落']) {
    await dialogOf(page).getByRole('tab', {name}).click();
    assert.deepEqual(await violations(page), [], name);
  }
  await dialogOf(page).getByRole('tab', {name: '列表'}).click();

  const active = () => page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? null);
  await dialogOf(page).locator('tbody button').first().focus();
  assert.equal(await active(), '2');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '301');
  let name = '';
  for (let i = 0; i < 60 && !name.startsWith('每家一个文件'); i++) {
    await page.keyboard.press('Tab');
    name = await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.textContent.trim() ?? '');
  }
  const {bytes} = await saved(page, () => page.keyboard.press('Enter'));
  assert.equal(Object.keys(unzip(bytes)).length, faulty);
});

test('a run is stopped and goes on where it was', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, reports(120).map(([name, bytes]) => asFile(name, bytes)));
  await page.getByRole('button', {name: '停下'}).click();
  const left = page.getByRole('button', {name: /^继续检查其余 \d+ 份/});
  await left.waitFor({timeout: 300_000});
  assert.match(await sumOf(page), /检查未完成/);
  await left.click();
  await page.getByText(/^共 120 份：\d+ 份有错误，\d+ 份没有错误和提醒。$/).waitFor({timeout: 300_000});
});

test('the list is kept where drafts are, without texts, and goes when they go', async () => {
  const {page, context} = await openPage(browser, singleFileUrl);
  await dropFiles(page, reports(14).map(([name, bytes]) => asFile(name, bytes)));
  await sumOf(page);
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name));
  await page.waitForTimeout(2000);
  assert.ok(!(await databases()).includes('nianbao-batches'), 'nothing is kept before the user said so');
  await dialogOf(page).getByRole('button', {name: '存在本浏览器'}).click();
  const kept = () =>
    page.evaluate(async () => {
      if (!(await indexedDB.databases()).some(({name}) => name === 'nianbao-batches')) return 0;
      return new Promise((resolve) => {
        const opening = indexedDB.open('nianbao-batches');
        opening.onsuccess = () => {
          const count = opening.result.transaction('batches').objectStore('batches').count();
          count.onsuccess = () => resolve(count.result);
          opening.result.close();
        };
      });
    });
  for (let i = 0; i < 60 && (await kept()) === 0; i++) await page.waitForTimeout(500);
  assert.equal(await kept(), 1);
  const rows = await rowsOf(page);
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  await page.getByRole('button', {name: /^总表/}).click();
  assert.deepEqual(await rowsOf(page), rows);
  await dialogOf(page).locator('tbody button').first().click();
  await page.getByText(/的原文没有存下来，请把文件再拖进来一次/).first().waitFor();
  await dropFiles(page, reports(14).map(([name, bytes]) => asFile(name, bytes)));
  await page.getByText('14 份与已收的完全相同。').first().waitFor({timeout: 300_000});
  assert.deepEqual(await rowsOf(page), rows);
  await page.keyboard.press('Escape');
  await page.locator('summary', {hasText: '设置'}).click();
  await page.getByRole('button', {name: /清除全部文稿/}).click();
  await page.waitForFunction(async () => !(await indexedDB.databases()).some(({name}) => name === 'nianbao-batches'));
  assert.equal(await page.getByRole('button', {name: /^总表/}).count(), 0);
  await context.close();
});

test('few files stay drafts, and the sample stays what it was', async () => {
  assert.ok(CLEAN.includes('云溪市水务局'));
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('甲.txt', thisYear('青岚县水务局')), asFile('乙.txt', lastYear('青岚县水务局'))]);
  await page.getByRole('button', {name: '用它核对'}).waitFor();
  assert.equal(await dialogOf(page).count(), 0);
});
