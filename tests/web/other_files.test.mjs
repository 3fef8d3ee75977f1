// Files of other programs in the page, and the draft back in Word.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {zip} from '../corpus/lib/zip.mjs';
import {unzip} from '../corpus/lib/unzip.mjs';
import {docx} from './docx.mjs';
import {CLEAN, WRONG_GROWTH} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, serve, settled, singleFileUrl} from './harness.mjs';
import {pdf} from './pdf.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const loaded = (page, words) =>
  page.waitForFunction((each) => document.querySelector('nianbao-checker').text.includes(each), words);

/** A flat OpenDocument text: one XML file. */
function flatText(text) {
  const escape = (line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = text.split('\n').map((line) => `<text:p>${escape(line).replace(/\t/g, '<text:tab/>')}</text:p>`);
  return (
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3">' +
    `<office:body><office:text>${body.join('')}</office:text></office:body></office:document>`
  );
}

async function saved(page, name) {
  await page.locator('summary', {hasText: '导出'}).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
  return {name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path())};
}

const part = (bytes, name) => Buffer.from(unzip(bytes)[name]).toString('utf8');

test('an OpenDocument text is read in the single file, without the network', async () => {
  const {page, log} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('年报.fodt', flatText(WRONG_GROWTH))]);
  await loaded(page, '云溪市水务局');
  const result = await settled(page);
  assert.equal(result.status, 'checked');
  assert.deepEqual(result.documents[0].findings.map(({rule, severity}) => [rule, severity]), [['stat/growth', 'error']]);
  assert.deepEqual(log.errors, []);
});

test('a PDF is read, with a table of the form in it', async () => {
  const {origin, close} = await serve();
  for (const address of [singleFileUrl, `${origin}/index.html`]) {
    const {page, log, context} = await openPage(browser, address);
    const title = '云溪市水务局2024年政府信息公开工作年度报告';
    await dropFiles(page, [asFile('年报.pdf', pdf([[title, '一、总体情况', '2024年共受理申请12件。'], ['项目\t数量', '新收\t12']]))]);
    await loaded(page, title);
    const result = await settled(page);
    assert.equal(result.documents[0].issuer, '云溪市水务局');
    assert.equal(result.documents[0].year, 2024);
    assert.match(result.text, /项目\t数量\n新收\t12/);
    assert.deepEqual(log.errors, []);
    await context.close();
  }
  await close();
});

test('what cannot be read in a file of another program is said', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await dropFiles(page, [asFile('坏.pdf', '%PDF-1.4\n全是乱的')]);
  const result = await settled(page);
  assert.equal(result.status, 'unreadable');
  assert.match(result.problems[0].message, /PDF.*。$/);
});

test('an archive becomes the files in it', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const inner = zip([['水务局.docx', docx(WRONG_GROWTH)]]);
  await dropFiles(page, [asFile('全市.zip', zip([['教育局.txt', CLEAN], ['区县.zip', inner], ['坏.docx', 'x']]))]);
  await page.getByText('共 3 份：', {exact: false}).waitFor();
  const row = (title) => page.getByRole('dialog').locator('tbody tr', {has: page.getByTitle(title)}).innerText();
  assert.match(await row('打开 教育局.txt'), /未发现问题/);
  assert.match(await row('打开 区县.zip/水务局.docx'), /水务局\.docx.*有错误/s);
  assert.match(await row('打开 坏.docx'), /没能读取/);
});

test('a Word file comes back as it was, with comments and tracked changes', async () => {
  const {page, log} = await openPage(browser, singleFileUrl);
  const given = docx(WRONG_GROWTH);
  await dropFiles(page, [asFile('年报.docx', given)]);
  await loaded(page, '云溪市水务局');
  const result = await settled(page);
  const {name, bytes} = await saved(page, /带批注的 Word 文档/);
  assert.equal(name, '年报-校对.docx');
  const comments = part(bytes, 'word/comments.xml');
  assert.equal(comments.match(/<w:comment /g).length, result.documents[0].findings.length);
  assert.match(comments, /年报校对/);
  assert.match(comments, /增长/);
  const before = part(given, 'word/document.xml');
  const after = part(bytes, 'word/document.xml');
  assert.match(after, /<w:commentRangeStart /);
  const words = (xml) => xml.replace(/<w:del [\s\S]*?<\/w:del>/g, '').replace(/<w:p[ >]/g, '\n$&').replace(/<[^>]+>/g, '');
  if (!/<w:ins /.test(after)) assert.equal(words(after), words(before));
  assert.deepEqual(log.errors, []);
});

test('a pasted draft becomes a new Word file; ignored findings stay out', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, WRONG_GROWTH);
  const {name, bytes} = await saved(page, /带批注的 Word 文档/);
  assert.equal(name, '文稿-校对.docx');
  assert.equal(part(bytes, 'word/comments.xml').match(/<w:comment /g).length, 1);
  assert.match(part(bytes, 'word/document.xml'), /<w:tbl>/);
});

test('the letter to the unit is a Word file, by parts', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, WRONG_GROWTH);
  const {name, bytes} = await saved(page, /整改意见（Word 文件）/);
  assert.equal(name, '文稿-整改意见.docx');
  const words = part(bytes, 'word/document.xml').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  assert.match(words, /^关于《云溪市水务局2024年政府信息公开工作年度报告》的整改意见\n云溪市水务局：\n/);
  assert.match(words, /\n1\. .*增长9%.*计算：.*\n请改正后重新报送。/s);
});
