// The checker beside editors that agencies' systems use, as npm has them: marks, fixes and their undo in TinyMCE, CKEditor 5 and
// wangEditor.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ANNOTATED, asHtml} from '../web/drafts.mjs';
import {dist, openBrowser, serve} from '../web/harness.mjs';

const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');

let browser;
let folder;
before(async () => {
  browser = await openBrowser();
  // One site with both: the checker in its own folder, as an agency would put it there.
  folder = fs.mkdtempSync(path.join(fs.realpathSync('/tmp'), 'nianbao-editors-'));
  fs.symlinkSync(dist, path.join(folder, 'nianbao'));
  fs.symlinkSync(modules, path.join(folder, 'npm'));
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, {recursive: true});
});

const html = JSON.stringify(asHtml(ANNOTATED)).replace(/</g, '\\u003c');
const page = (body) =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>发布</title><style>nianbao-checker{height:500px}</style>
  <script type="module" src="nianbao/nianbao-checker.js"></script>${body}<nianbao-checker for="editor"></nianbao-checker></html>`;

const EDITORS = {
  TinyMCE: {
    body: `<textarea id="editor"></textarea><script src="npm/tinymce/tinymce.min.js"></script>
      <script>tinymce.init({selector: '#editor', license_key: 'gpl', height: 400, promotion: false, plugins: 'table', setup: (editor) => editor.on('init', () => { editor.setContent(${html}); editor.undoManager.reset(); window.data = () => editor.getContent(); })});</script>`,
    frame: true,
  },
  'CKEditor 5': {
    body: `<div id="editor"></div><script src="npm/@ckeditor/ckeditor5-build-classic/build/ckeditor.js"></script>
      <script>ClassicEditor.create(document.getElementById('editor')).then((editor) => { editor.setData(${html}); window.data = () => editor.getData(); });</script>`,
  },
  wangEditor: {
    body: `<link rel="stylesheet" href="npm/@wangeditor/editor/dist/css/style.css"><div id="toolbar"></div><div id="editor" style="height:400px"></div>
      <script src="npm/@wangeditor/editor/dist/index.js"></script>
      <script>const editor = wangEditor.createEditor({selector: '#editor', html: ${html}, mode: 'default'}); wangEditor.createToolbar({editor, selector: '#toolbar', mode: 'default'}); window.data = () => editor.getHtml();</script>`,
  },
};

/** The text of the editor's own output. */
const text = (data) => data.replace(/<[^>]*>/g, '').replace(/&nbsp;|\s/g, '').replace(/&agrave;/g, 'à');

for (const [name, {body, frame}] of Object.entries(EDITORS)) {
  test(`${name}: marks, a fix through it, its own undo, and nothing else changed`, async (t) => {
    const {origin, close} = await serve(folder, {'/host.html': page(body)});
    const context = await browser.newContext({locale: 'zh-CN', viewport: {width: 1280, height: 1100}});
    context.setDefaultTimeout(90_000);
    t.after(async () => {
      await context.close();
      await close();
    });
    const host = await context.newPage();
    await host.goto(`${origin}/host.html`);
    const settled = (pattern) =>
      host.waitForFunction((each) => {
        const checker = document.querySelector('nianbao-checker');
        return checker.settled && checker.result?.status === 'checked' && new RegExp(each).test(checker.text);
      }, pattern);
    await host.waitForFunction(() => window.data);
    await settled('guàn');
    const before = await host.evaluate(() => window.data());
    const {findings, checked} = await host.evaluate(() => {
      const {result, text: words} = document.querySelector('nianbao-checker');
      return {findings: result.documents[0].findings.map(({rule, span}) => [rule, words.slice(span.start, span.end)]), checked: result.documents[0].tables.map(({key}) => key)};
    });
    assert.deepEqual(checked, ['active', 'requests', 'disputes'], 'the tables are read as tables');
    const [rule, quoted] = findings.find(([, words]) => words.includes('guàn'));
    const document = frame ? host.frames().find((each) => each !== host.mainFrame()) : host;
    await document.waitForFunction((words) => [...CSS.highlights.values()].flatMap((each) => [...each].map(String)).includes(words), quoted);
    await host.locator(`.finding[data-rule="${rule}"] h4 button`).click();
    await host.locator(`.finding[data-rule="${rule}"] .jump`).click();
    assert.equal(await document.evaluate(() => document.getSelection().toString()), quoted);
    assert.equal(await host.evaluate(() => window.data()), before, 'looking changes nothing');
    await host.locator(`.finding[data-rule="${rule}"] button.fix`).click();
    await host.waitForFunction(() => !/gu(à|&agrave;)n/.test(window.data()));
    await settled('贯彻');
    const after = await host.evaluate(() => window.data());
    assert.equal(text(after), text(before).replace('(guàn)', ''));
    assert.equal(after.replace(/>[^<]*</g, '><'), before.replace(/>[^<]*</g, '><'), 'the markup stays');
    await document.locator('[contenteditable="true"]').first().focus();
    await host.keyboard.press('Control+z');
    await host.waitForFunction((data) => window.data() === data, before);
    await settled('guàn');
  });
}
