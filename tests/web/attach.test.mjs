// <nianbao-checker for="…"> beside editors of a host page: what is found there is marked there, fixes are made there and can be
// undone there, and nothing else is touched. Forms, policies, shadow trees. tests/editors does it with editors from npm.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ANNOTATED, asHtml, CLEAN, UNFILLED} from './drafts.mjs';
import {bundleModule} from './modules.mjs';
import {dist, openBrowser, serve} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; require-trusted-types-for 'script'; trusted-types nianbao lit-html";
const page = (body) =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
  `<title>发布</title><link rel="stylesheet" href="embed.css"><script type="module" src="nianbao-checker.js"></script>${body}</html>`;
const CHECKER = '<nianbao-checker for="editor"></nianbao-checker>';

/** Opens a host page; `frames`: more pages of it. */
async function open(t, body, frames = {}) {
  const {origin, close} = await serve(dist, {'/host.html': page(body), ...frames});
  const context = await browser.newContext({locale: 'zh-CN', viewport: {width: 1360, height: 900}});
  context.setDefaultTimeout(60_000);
  const opened = await context.newPage();
  const errors = [];
  opened.on('pageerror', (error) => errors.push(String(error)));
  opened.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  t.after(async () => {
    await context.close();
    await close();
  });
  await opened.goto(`${origin}/host.html`);
  return {host: opened, errors};
}

/** Waits until the element has judged a text that fits, and gives rules and quotes. */
async function judged(host, fits, selector = 'nianbao-checker') {
  await host.waitForFunction(
    ([pattern, which]) => {
      const checker = document.querySelector(which);
      return checker.settled && checker.result.status === 'checked' && new RegExp(pattern).test(checker.text);
    },
    [fits.source, selector],
  );
  return host.evaluate((which) => {
    const {result, text} = document.querySelector(which);
    return result.documents[0].findings.map(({rule, span}) => [rule, text.slice(span.start, span.end)]);
  }, selector);
}

/** The words that are marked in a document, by look. */
const highlighted = (frame) =>
  frame.evaluate(() =>
    Object.fromEntries([...CSS.highlights].filter(([name]) => name.startsWith('nianbao-')).map(([name, ranges]) => [name.slice(8), [...ranges].map(String)])),
  );

async function chooseAndFix(host, rule) {
  await host.locator(`.finding[data-rule="${rule}"] h4 button`).first().click();
  await host.locator(`.finding[data-rule="${rule}"] button.fix`).first().click();
}

test('the characters of both texts find each other, whatever blanks and marks lie between', async () => {
  const {align, placeIn} = await bundleModule('web/src/attach/aligned.ts');
  const told = (checked, written, part) => {
    const start = checked.indexOf(part);
    const place = placeIn(align(checked, written), start, start + part.length);
    return written.slice(place.start, place.end);
  };
  assert.equal(told('甲\t乙\n丙丁', '  甲\u200b乙 \n\n丙 丁', '丙丁'), '丙 丁');
  assert.equal(told('1. 总体情况如下所示。收到3件。', '总体情况如下所示。收到3件。', '收到3件'), '收到3件');
  assert.equal(told('总体情况如下所示。收到3件。', '编辑器的按钮 总体情况如下所示。收到3件。', '收到3件'), '收到3件');
  assert.deepEqual(placeIn(align('甲乙', '甲 乙'), 1, 1), {start: 1, end: 1});
  assert.deepEqual(placeIn(align('', ''), 0, 0), {start: 0, end: 0});
});

test('the text that a page’s source shows, with its places', async () => {
  const {seenText} = await bundleModule('web/src/attach/source_text.ts');
  const source = '<style>p{}</style><p title="a">甲&nbsp;&ldquo;乙&#20019;<!-- 丁 -->&unknown;</p>';
  const {text, places} = seenText(source);
  assert.equal(text, '甲\u00a0“乙丙&unknown;'.replace('丙', String.fromCodePoint(20019)));
  assert.equal(source.slice(places[3], places[3] + 1), '乙');
  assert.equal(source.slice(places[4], places[4] + 8), '&#20019;');
});

test('a text field: findings, marks over it, a jump, a fix that its own undo takes back', async (t) => {
  const {host, errors} = await open(t, `<textarea id="editor" rows="20" cols="80">${escape(ANNOTATED)}</textarea>${CHECKER}`);
  const findings = await judged(host, /贯\(guàn\)彻/);
  const [[rule, quoted]] = findings.filter(([, words]) => words.includes('guàn'));
  assert.equal(await host.locator('nianbao-checker .paper').count(), 0, 'only what was found is shown');
  await host.locator(`.finding[data-rule="${rule}"] h4 button`).click();
  await host.locator(`.finding[data-rule="${rule}"] .jump`).click();
  assert.equal(await host.evaluate(() => document.getSelection().toString()), quoted);
  assert.equal(await host.evaluate(() => document.activeElement.id), 'editor');
  const boxes = await host.evaluate(() => {
    const field = document.getElementById('editor').getBoundingClientRect();
    const layers = [...document.body.children].filter((each) => each.shadowRoot && each.id === '' && each.tagName === 'DIV');
    return layers.flatMap((layer) => [...layer.shadowRoot.children].map((each) => each.getBoundingClientRect())).map((box) => [box.top >= field.top - 1 && box.bottom <= field.bottom + 1, box.height > 5]);
  });
  assert.ok(boxes.length >= 1);
  assert.ok(boxes.every(([within, high]) => within && high), JSON.stringify(boxes));
  await host.locator(`.finding[data-rule="${rule}"] button.fix`).click();
  await host.waitForFunction((text) => document.getElementById('editor').value === text, CLEAN);
  await judged(host, /。贯彻|，贯彻|贯彻/);
  await host.locator('#editor').focus();
  await host.keyboard.press('Control+z');
  assert.equal(await host.locator('#editor').inputValue(), ANNOTATED);
  await judged(host, /guàn/);
  assert.deepEqual(errors, []);
});

test('what is written is checked while it is written, and a value set without a word is noticed', async (t) => {
  const {host} = await open(t, `<textarea id="editor" rows="8" cols="80"></textarea>${CHECKER}`);
  await host.locator('#editor').evaluate((field, text) => (field.value = text), CLEAN);
  assert.deepEqual((await judged(host, /总体情况/)).filter(([rule]) => rule === 'text/placeholder'), []);
  await host.locator('#editor').evaluate((field) => {
    const at = field.value.indexOf('2次', field.value.indexOf('组织业务培训'));
    field.focus();
    field.setSelectionRange(at, at + 1);
  });
  await host.keyboard.insertText('XX');
  assert.deepEqual((await judged(host, /XX次/)).filter(([rule]) => rule === 'text/placeholder'), [['text/placeholder', 'XX']]);
});

test('a page’s source in a text field: places are those of the source', async (t) => {
  const source = asHtml(ANNOTATED);
  const {host} = await open(t, `<textarea id="editor" rows="8" cols="80">${escape(source)}</textarea>${CHECKER}`);
  const [rule] = (await judged(host, /guàn/)).find(([, words]) => words.includes('guàn'));
  await chooseAndFix(host, rule);
  await host.waitForFunction((text) => document.getElementById('editor').value === text, asHtml(CLEAN));
});

test('contenteditable: the browser’s highlights, a jump, a fix, undo; the markup around it stays', async (t) => {
  const {host, errors} = await open(t, `<div id="editor" contenteditable="true">${asHtml(ANNOTATED)}</div>${CHECKER}`);
  const before = await host.locator('#editor').innerHTML();
  const [rule, quoted] = (await judged(host, /guàn/)).find(([, words]) => words.includes('guàn'));
  await host.waitForFunction(() => CSS.highlights.size > 0);
  assert.ok(Object.values(await highlighted(host)).flat().includes(quoted));
  assert.equal(await host.locator('#editor').innerHTML(), before, 'looking changes nothing');
  await host.locator(`.finding[data-rule="${rule}"] h4 button`).click();
  assert.ok((await highlighted(host)).chosen.includes(quoted));
  await host.locator(`.finding[data-rule="${rule}"] .jump`).click();
  assert.equal(await host.evaluate(() => document.getSelection().toString()), quoted);
  await host.locator(`.finding[data-rule="${rule}"] button.fix`).click();
  await host.waitForFunction(() => !document.getElementById('editor').textContent.includes('guàn'));
  const tags = (html) => html.replace(/>[^<]*</g, '><');
  assert.equal(tags(await host.locator('#editor').innerHTML()), tags(before));
  await judged(host, /贯彻/);
  await host.waitForFunction((words) => ![...CSS.highlights.values()].some((ranges) => [...ranges].map(String).includes(words)), quoted);
  await host.locator('#editor').focus();
  await host.keyboard.press('Control+z');
  assert.equal(await host.locator('#editor').innerHTML(), before);
  assert.deepEqual(errors, []);
});

test('the message’s 撤销 takes a fix back, too', async (t) => {
  const {host} = await open(t, `<div id="editor" contenteditable="true">${asHtml(ANNOTATED)}</div>${CHECKER}`);
  const [rule] = (await judged(host, /guàn/)).find(([, words]) => words.includes('guàn'));
  const before = await host.locator('#editor').textContent();
  await chooseAndFix(host, rule);
  await host.waitForFunction(() => !document.getElementById('editor').textContent.includes('guàn'));
  await host.getByRole('button', {name: '撤销'}).click();
  await host.waitForFunction((text) => document.getElementById('editor').textContent === text, before);
});

const frameOf = (body) => `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

/** As UEditor makes it: a container with a frame in it, whose body is made editable by a script. */
test('a frame of the same origin, as UEditor makes it', async (t) => {
  const {host} = await open(t, `<div id="editor"><div class="toolbar">加粗</div><iframe id="ueditor_0" src="frame.html" width="800" height="300"></iframe></div>${CHECKER}`, {'/frame.html': frameOf(asHtml(ANNOTATED))});
  const frame = host.frames().find((each) => each.url().endsWith('/frame.html'));
  await frame.evaluate(() => (document.body.contentEditable = 'true'));
  const head = await frame.evaluate(() => document.head.innerHTML);
  const [rule, quoted] = (await judged(host, /guàn/)).find(([, words]) => words.includes('guàn'));
  await frame.waitForFunction(() => CSS.highlights.size > 0);
  assert.ok(Object.values(await highlighted(frame)).flat().includes(quoted));
  await chooseAndFix(host, rule);
  await frame.waitForFunction(() => !document.body.textContent.includes('guàn'));
  assert.equal(await frame.evaluate(() => document.head.innerHTML), head);
  await frame.locator('body').press('Control+z');
  assert.ok((await frame.locator('body').textContent()).includes('guàn'));
  // The editor loads another article.
  await frame.evaluate(() => (document.body.textContent = ''));
  await host.waitForFunction(() => document.querySelector('nianbao-checker').result?.status === 'empty');
});

test('without the browser’s highlights, boxes lie over the text and follow it', async (t) => {
  const {host} = await open(t, `<div id="editor" contenteditable="true">${asHtml(ANNOTATED)}</div>${CHECKER}`, {});
  await host.context().addInitScript(() => delete globalThis.Highlight);
  await host.reload();
  const [, quoted] = (await judged(host, /guàn/)).find(([, words]) => words.includes('guàn'));
  const distance = () =>
    host.evaluate((words) => {
      const walker = document.createTreeWalker(document.getElementById('editor'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.data.includes(words));
      const range = document.createRange();
      range.setStart(walker.currentNode, walker.currentNode.data.indexOf(words));
      range.setEnd(walker.currentNode, walker.currentNode.data.indexOf(words) + words.length);
      const there = range.getBoundingClientRect();
      const layers = [...document.body.children].filter((each) => each.shadowRoot && each.tagName === 'DIV');
      const boxes = layers.flatMap((layer) => [...layer.shadowRoot.children].map((each) => each.getBoundingClientRect()));
      return Math.min(...boxes.map((box) => Math.abs(box.left - there.left) + Math.abs(box.top - there.top)));
    }, quoted);
  await host.waitForFunction(() => [...document.body.children].some((each) => each.shadowRoot?.children.length > 0 && each.tagName === 'DIV'));
  assert.ok((await distance()) < 3);
  await host.evaluate(() => window.scrollBy(0, 120));
  await host.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.ok((await distance()) < 3);
});

test('two elements on one page, one of them with its editor in a shadow tree, keep to themselves', async (t) => {
  const {host} = await open(t, `<div id="editor" contenteditable="true">${asHtml(UNFILLED)}</div><nianbao-checker for="editor" id="one"></nianbao-checker><div id="shadow"></div>`);
  await host.evaluate((text) => {
    const root = document.getElementById('shadow').attachShadow({mode: 'open'});
    const editor = document.createElement('div');
    editor.id = 'editor';
    editor.contentEditable = 'true';
    editor.append(...text.split('\n').map((line) => Object.assign(document.createElement('p'), {textContent: line})));
    const checker = document.createElement('nianbao-checker');
    checker.setAttribute('for', 'editor');
    root.append(editor, checker);
    window.inner = checker;
  }, ANNOTATED);
  const one = await judged(host, /XX次/, '#one');
  assert.ok(one.some(([rule]) => rule === 'text/placeholder'));
  await host.waitForFunction(() => window.inner.settled && window.inner.text.includes('guàn'));
  assert.ok(!(await host.evaluate(() => window.inner.text)).includes('XX次'));
  await host.waitForFunction(() => [...CSS.highlights.values()].flatMap((each) => [...each].map(String)).some((words) => words.includes('guàn')));
  // One goes: its marks go with it, the other's stay.
  await host.evaluate(() => window.inner.remove());
  const words = Object.values(await highlighted(host)).flat();
  assert.ok(!words.some((each) => each.includes('guàn')) && words.includes('XX'), words.join());
});

test('a form with required-clean is not sent with errors, and says why; name sends the outcome', async (t) => {
  const {host} = await open(t, `<form id="form"><textarea id="editor" name="body" rows="8" cols="80">${escape(UNFILLED)}</textarea><nianbao-checker for="editor" name="checked" required-clean></nianbao-checker><button>发布</button></form>`);
  await host.evaluate(() => {
    window.sent = 0;
    document.getElementById('form').addEventListener('submit', (event) => {
      event.preventDefault();
      window.sent += 1;
    });
  });
  await judged(host, /XX次/);
  const valid = (wanted) => host.waitForFunction((each) => document.getElementById('form').checkValidity() === each, wanted);
  await valid(false);
  const words = await host.evaluate(() => new Promise((resolve) => {
    const internals = document.querySelector('nianbao-checker');
    internals.addEventListener('invalid', () => resolve('invalid'), {once: true});
    document.getElementById('form').requestSubmit();
  }));
  assert.equal(words, 'invalid');
  assert.equal(await host.evaluate(() => window.sent), 0);
  await host.locator('#editor').fill(CLEAN);
  await judged(host, /总体情况(?![^]*XX)/);
  await valid(true);
  await host.getByRole('button', {name: '发布'}).click();
  assert.equal(await host.evaluate(() => window.sent), 1);
  const sent = JSON.parse(await host.evaluate(() => new FormData(document.getElementById('form')).get('checked')));
  assert.equal(sent.status, 'checked');
  assert.equal(sent.errors, 0);
  await host.locator('#editor').fill('');
  await valid(false);
});

test('attach() for a page without the element: a panel at the side, gone without a trace', async (t) => {
  const {host, errors} = await open(t, `<textarea rows="2"></textarea><div contenteditable="true" id="big">${asHtml(UNFILLED)}</div>`);
  const before = await host.evaluate(() => [document.body.children.length, document.getElementById('big').innerHTML]);
  await host.evaluate(async () => {
    const {attach} = await import('./nianbao-checker.js');
    window.attached = attach();
  });
  const findings = await judged(host, /XX次/);
  assert.ok(findings.some(([rule]) => rule === 'text/placeholder'), 'the largest editor was taken');
  await host.getByRole('button', {name: '收起年报校对'}).click();
  assert.deepEqual(await host.evaluate(() => [document.body.children.length, document.getElementById('big').innerHTML]), before);
  assert.equal(await host.evaluate(() => CSS.highlights.size), 0);
  await host.evaluate(() => document.querySelectorAll('textarea,#big').forEach((each) => each.remove()));
  const refused = await host.evaluate(async () => {
    try {
      (await import('./nianbao-checker.js')).attach();
      return '';
    } catch (error) {
      return error.message;
    }
  });
  assert.match(refused, /没有找到可以检查的编辑框/);
  assert.deepEqual(errors, []);
});

test('the example page: a form that waits for a clean draft, and a bookmark', async (t) => {
  const {origin, close} = await serve();
  const context = await browser.newContext({locale: 'zh-CN'});
  context.setDefaultTimeout(60_000);
  t.after(async () => {
    await context.close();
    await close();
  });
  const host = await context.newPage();
  await host.goto(`${origin}/attach.html`);
  await judged(host, /XX条/);
  await host.getByRole('button', {name: '发布'}).click();
  assert.equal(await host.locator('#sent').textContent(), '尚未发布');
  await host.locator('#editor').fill(CLEAN);
  await host.waitForFunction(() => document.getElementById('form').checkValidity());
  await host.getByRole('button', {name: '发布'}).click();
  assert.match(await host.locator('#sent').textContent(), /"errors":0/);
  const bookmark = await host.locator('#bookmarklet').getAttribute('href');
  assert.match(bookmark, /^javascript:import\("http:[^"]+\/nianbao-checker\.js"\)/);
});
