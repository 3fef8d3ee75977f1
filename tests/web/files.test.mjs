// Dropped and picked files: docx, encodings, line ends, several at once, and what cannot be read.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {docx} from './docx.mjs';
import {CLEAN, OLD, WRONG_GROWTH} from './drafts.mjs';
import {asFile, dropFiles, openBrowser, openPage, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The rows of the list that are drawn, once all is checked. */
const rowsOf = async (page) => {
  await page.getByText(/^共 \d+ 份/).waitFor();
  return page.getByRole('dialog').locator('tbody tr:not(.spacer)').evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, ' ').trim()));
};

const loaded = (page, words) =>
  page.waitForFunction((each) => document.querySelector('nianbao-checker').text.includes(each), words);

test('a dropped docx is read with its tables', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('年报.docx', docx(CLEAN))]);
  await loaded(page, '云溪市水务局');
  const result = await settled(page);
  const requests = result.documents[0].tables.find((table) => table.key === 'requests');
  assert.equal(requests.source, 'docx');
  assert.equal(requests.rows.length, 25);
  assert.equal(await textOf(page), result.text);
  assert.deepEqual(result.summary, {errors: 0, warnings: 0, infos: 0});
});

test('a GB18030 text file with CRLF is decoded, and findings stand at the right place', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  // "XX局2024年" in GBK.
  const bytes = Buffer.from([0x58, 0x58, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x34, 0xc4, 0xea, 0x0d, 0x0a, 0x58, 0x58, 0x58]);
  const title = Buffer.from([0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb1, 0xa8, 0x0d, 0x0a]);
  await dropFiles(page, [asFile('草稿.txt', Buffer.concat([title, bytes]))]);
  await loaded(page, '政府信息公开年报');
  const result = await settled(page);
  const text = await textOf(page);
  assert.equal(text, '政府信息公开年报\nXX局2024年\nXXX');
  const places = result.documents.flatMap((each) => each.findings).filter((each) => each.rule === 'text/placeholder');
  assert.ok(places.some(({span}) => text.slice(span.start, span.end) === 'XXX'));
});

test('several files become a list with a verdict each', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('甲.txt', CLEAN), asFile('乙.txt', WRONG_GROWTH), asFile('丙.txt', OLD)]);
  await page.getByText('共 3 份：2 份有错误，1 份没有错误和提醒。').waitFor();
  const rows = await rowsOf(page);
  assert.equal(rows.length, 3);
  assert.match(rows[2], /云溪市水务局 甲\.txt 2024 未发现问题/, 'the worst comes first');
  assert.match(rows.find((row) => row.includes('乙.txt')), /云溪市水务局 乙\.txt 2024 有错误（重复报送） 1 —/);
  assert.match(rows.find((row) => row.includes('丙.txt')), /青石县农业局 丙\.txt 2012 有错误（年度不符）/);
  await page.getByLabel('状态', {exact: true}).selectOption('faulty');
  assert.equal((await rowsOf(page)).length, 2);
  await page.getByTitle('打开 乙.txt').click();
  await settled(page);
  assert.equal(await textOf(page), WRONG_GROWTH);
  await page.keyboard.press('Alt+PageDown');
  assert.equal(await textOf(page), OLD);
  await page.getByRole('button', {name: '上一份文稿'}).click();
  assert.equal(await textOf(page), WRONG_GROWTH);
});

test('reports that share passages are found in the list of files, with what differs', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const shared = '河长制公示牌全部加贴二维码，群众扫码可以查看河段水质、巡河记录和投诉电话，信息由专人逐日更新。';
  const report = (organ, words) => `${organ}2023年政府信息公开工作年度报告\n一、总体情况\n${words}\n`;
  const files = [report('青岚县水务局', shared), report('白桥县水务局', shared.replace('专人', '两人')), CLEAN];
  await dropFiles(page, files.map((text, i) => asFile(`${i + 1}.txt`, text)));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^共 3 份：/).waitFor();
  await dialog.getByRole('tab', {name: '雷同段落'}).click();
  await dialog.getByRole('button', {name: '查找雷同段落'}).click();
  await dialog.getByText('1 对文稿有雷同的段落').waitFor();
  await dialog.getByText('1.txt（青岚县水务局） 与 2.txt（白桥县水务局）：1 段雷同').click();
  assert.equal(await dialog.locator('details del').innerText(), '专');
  assert.equal(await dialog.locator('details ins').innerText(), '两');
});

test('forty files at once: all are checked, what was refused is said, and two lists go out as CSV', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const files = Array.from({length: 40}, (_, i) => asFile(`${i + 1}.txt`, [CLEAN, WRONG_GROWTH][i % 2]));
  await dropFiles(page, [...files, asFile('坏.docx', 'x'), asFile('图.png', Buffer.from('89504e470d0a1a0a', 'hex'))]);
  await page.getByText(/^共 42 份：20 份有错误，20 份没有错误和提醒，.*(没能读取|已跳过)。$/).waitFor({timeout: 120_000});
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
    return fs.readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  };
  const list = await save('导出总表（CSV）');
  assert.equal(list.length, 1 + 42);
  const line = (name) => list.find((each) => each.startsWith(`"${name}"`));
  assert.match(list[0], /"文件","机关","年度","文种","格式","状态","错误","提醒","提示","说明","未能检查","落款日期","逾期","与上年核对"/);
  assert.match(line('2.txt'), /^"2\.txt","云溪市水务局","2024","政府信息公开工作年度报告","2021年格式（国办公开办函〔2021〕30号）","已检查","1","0","0","","\d+","2025-01-\d\d","","没有","","是","",/);
  assert.match(line('坏.docx'), /^"坏\.docx","","","","","没能读取","","","",".*docx/i);
  assert.match(line('图.png'), /^"图\.png","","","","","(没能读取|已跳过)","","","",".+"/);
  const all = await save('导出全部问题（CSV）');
  assert.equal(all.length, 1 + 20);
  assert.ok(all.some((each) => each.startsWith('"2.txt"')));
});

test('a broken docx is named with the cause, and the others are still checked', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('坏.docx', 'this is no zip'), asFile('好.txt', CLEAN)]);
  await page.locator('.note.bad').waitFor();
  assert.match(await page.locator('.note.bad').innerText(), /docx/i);
  await page.getByRole('button', {name: /^好\.txt/}).click();
  const result = await settled(page);
  assert.equal(result.documents[0].issuer, '云溪市水务局');
});


test('every file that is given is a row with its status and the reason, and none counts as clean', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const given = {
    '旧.doc': ole, '金山.wps': ole, '扫描.pdf': '%PDF-1.4\n', '图.png': Buffer.from('89504e470d0a1a0a', 'hex'), '坏.docx': 'no zip',
    '空.txt': '', '空白.txt': ' \n \n', '天气.txt': '今天天气很好。\n', '无结尾': CLEAN, '好.txt': CLEAN,
  };
  await dropFiles(page, Object.entries(given).map(([name, data]) => asFile(name, data)));
  const rows = await rowsOf(page);
  assert.equal(rows.length, 10);
  const words = [/没能读取|已跳过/, /没能读取|已跳过/, /没能读取|已跳过/, /没能读取|已跳过/, /没能读取/, /没有文字/, /没有文字/, /不是年度报告/, /未发现问题/, /未发现问题/];
  Object.keys(given).forEach((name, i) => {
    const row = rows.find((each) => each.split(' ').slice(0, 2).includes(name));
    assert.match(row, words[i]);
    if (i < 7) assert.match(row, /。/, 'with a sentence why');
    if (i < 8) assert.doesNotMatch(row, /未发现问题|无误/);
  });
  assert.match(await page.getByText(/^共 10 份/).innerText(), /2 份没有错误和提醒/);
  await page.getByLabel('状态', {exact: true}).selectOption('faulty');
  const faulty = await rowsOf(page);
  assert.equal(faulty.filter((row) => row.includes('未发现问题')).length, 0);
  assert.ok(faulty.length >= 4);
});

test('what the browser cannot hand over is a row, too, and stays one', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await page.evaluate(async () => {
    const folder = new File([], '文件夹');
    folder.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const huge = new File(['x'], '大.docx');
    Object.defineProperty(huge, 'size', {value: 200 * 1024 * 1024});
    await document.querySelector('nianbao-checker').loadFiles([folder, huge, new File(['甲'], '甲.txt')]);
  });
  const rows = await rowsOf(page);
  assert.match(rows.find((row) => row.startsWith('文件夹')), /^文件夹 .*浏览器读不出.*没能读取/);
  assert.match(rows.find((row) => row.startsWith('大.docx')), /^大\.docx .*200 MB.*超过 64 MB.*没能读取/);
});

test('the file picker hides no file', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  assert.deepEqual(await page.locator('input[type=file]').evaluateAll((all) => all.map((each) => each.accept)), ['', '', '', '', '']);
  await page.locator('input.pick').setInputFiles({name: '宏.docm', mimeType: '', buffer: docx(WRONG_GROWTH)});
  await loaded(page, '云溪市水务局');
  assert.equal((await settled(page)).summary.errors, 1);
});

test('the element shows the same word for the same status', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const cases = [[{name: '空.txt', content: ''}, 'empty', '没有文字'], [{name: '坏.docx', content: [1, 2]}, 'unreadable', '没能读取'], [{name: 'a.txt', content: '今天天气很好。'}, 'not-a-report', '不是年度报告']];
  for (const [input, status, word] of cases) {
    const result = await page.evaluate(
      (each) => document.querySelector('nianbao-checker').check(typeof each.content === 'string' ? each : {...each, content: new Uint8Array(each.content)}),
      input,
    );
    assert.equal(result.status, status);
    await page.locator('.reading').getByText(word).first().waitFor();
    assert.equal(await page.getByText('未发现问题').count(), 0);
  }
});

test('picked files are opened like dropped ones', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await page.locator('input.pick').setInputFiles({name: '选.md', mimeType: 'text/markdown', buffer: Buffer.from(CLEAN)});
  await loaded(page, '云溪市水务局');
  assert.equal((await settled(page)).documents[0].year, 2024);
});
