// What a browser shows is text: pages of tag soup read by the checker and by Chromium (innerText) hold the same Chinese
// characters and digits in the same order. Struck-out text and the choices of a select are put aside in Chromium's tree,
// readings by being Latin letters or bopomofo.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {openBrowser, root} from '../web/harness.mjs';
import {soup} from './soup.mjs';

const PAGES = 400;
// The parser is older than the living standard in these.
const KNOWN = new Map([
  [64, 'display: block on an element that MathML does not know'],
  [289, 'an unclosed select inside a template, whose formatting goes on behind it; the text is told as struck out'],
]);

let browser, folder;
before(async () => {
  browser = await openBrowser();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-soup-'));
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, {recursive: true});
});

const readable = (text) => text.replace(/[^\u4e00-\u9fff0-9]/g, '');

async function shown(page, html) {
  await page.setContent(html);
  return page.evaluate(() => {
    for (const each of document.querySelectorAll('textarea')) {
      const text = document.createElement('span'); // innerText knows no text of controls, people do
      text.textContent = each.value;
      each.replaceWith(text);
    }
    for (const each of document.querySelectorAll('select, del, s, strike, [style*=line-through]')) each.remove();
    return document.body.innerText;
  });
}

test(`${PAGES} pages of tag soup read as Chromium shows them`, async () => {
  const page = await browser.newPage();
  const names = [];
  const wanted = [];
  for (let seed = 0; seed < PAGES; seed += 1) {
    const html = `<!DOCTYPE html><html><head></head><body>${soup(seed)}`;
    names.push(path.join(folder, `${seed}.html`));
    fs.writeFileSync(names[seed], html);
    wanted.push(readable(await shown(page, html)));
  }
  const program = path.join(root, 'build/native/nianbao');
  // A page of which nothing is left to read ends the run with 2.
  const run = spawnSync(program, ['check', '--format', 'json', '--fail-on', 'never', ...names], {maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore']});
  assert.ok(run.status === 0 || run.status === 2, `exit ${run.status} ${run.signal}`);
  const results = run.stdout.toString().trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(results.length, PAGES);
  const different = results.flatMap((result, seed) => (readable(result.text ?? '') === wanted[seed] ? [] : [seed]));
  for (const seed of different.filter((each) => !KNOWN.has(each))) {
    assert.equal(readable(results[seed].text ?? ''), wanted[seed], `page ${seed}: ${soup(seed)}`);
  }
  assert.deepEqual(different, [...KNOWN.keys()]);
  assert.ok(wanted.join('').length > 20_000);
});
