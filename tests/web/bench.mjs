// How fast the single file is: node tests/web/bench.mjs. Prints a table and writes build/page-bench.json. Asserts nothing.

import fs from 'node:fs';
import path from 'node:path';
import {CLEAN} from './drafts.mjs';
import {openBrowser, root, singleFileUrl} from './harness.mjs';

const ROUNDS = 7;

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function grown(bytes) {
  const extra = '全年通过门户网站发布各类信息，及时回应群众关切，持续完善公开目录。\n';
  const missing = Math.max(0, bytes - Buffer.byteLength(CLEAN));
  const filler = extra.repeat(Math.ceil(missing / Buffer.byteLength(extra)));
  return CLEAN.replace('（五）监督保障', `${filler}（五）监督保障`);
}

const browser = await openBrowser();

/** From the start of the navigation until the core answers, and until the first finding can be shown. */
async function startUp() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(singleFileUrl);
  const times = await page.evaluate(async (text) => {
    const checker = document.querySelector('nianbao-checker');
    await checker.ready;
    const ready = performance.now();
    await checker.check(text);
    return {ready, first: performance.now() - ready};
  }, CLEAN);
  await context.close();
  return times;
}

/** Milliseconds that the page's main thread has spent in scripts, styles and layout so far. */
async function mainThread(cdp) {
  const {metrics} = await cdp.send('Performance.getMetrics');
  const seconds = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].map((name) => metrics.find((each) => each.name === name).value);
  return seconds.reduce((sum, each) => sum + each, 0) * 1000;
}

/**
 * One keystroke in a draft of the given size: the main thread's whole work until all is drawn and saved, the part of it
 * before the next key can be taken, the worker's time, and the time until the result stands.
 */
async function keystroke(bytes) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(singleFileUrl);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.evaluate(async (text) => {
    const checker = document.querySelector('nianbao-checker');
    await checker.check({name: 'a.txt', content: text});
    checker.focusText();
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }, grown(bytes));
  const before = await mainThread(cdp);
  const times = await page.evaluate(
    async (rounds) => {
      const checker = document.querySelector('nianbao-checker');
      const out = [];
      for (let i = 0; i < rounds; i++) {
        const result = new Promise((resolve) => checker.addEventListener('nianbao-result', resolve, {once: true}));
        const begun = performance.now();
        document.execCommand('insertText', false, '一');
        const key = performance.now() - begun;
        await result;
        out.push({key, all: performance.now() - begun, worker: checker.checkMilliseconds});
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      return out;
    },
    ROUNDS,
  );
  const main = ((await mainThread(cdp)) - before) / ROUNDS;
  await context.close();
  const pick = (key) => median(times.map((each) => each[key]));
  return {main, key: pick('key'), worker: pick('worker'), all: pick('all')};
}

const starts = [];
for (let i = 0; i < ROUNDS; i++) starts.push(await startUp());
const report = {
  ready_ms: median(starts.map((each) => each.ready)),
  first_check_ms: median(starts.map((each) => each.first)),
  single_file_bytes: fs.statSync(path.join(root, 'dist/nianbao.html')).size,
  keystroke: {},
};
for (const [name, bytes] of [['10 KB', 10_240], ['60 KB', 61_440], ['600 KB', 614_400]]) report.keystroke[name] = await keystroke(bytes);
await browser.close();

const show = (value) => value.toFixed(1).padStart(8);
console.log(`ready from file://   ${show(report.ready_ms)} ms`);
console.log(`first check          ${show(report.first_check_ms)} ms`);
for (const [name, {main, key, worker, all}] of Object.entries(report.keystroke)) {
  console.log(`keystroke ${name.padEnd(8)}   main ${show(main)} ms   key ${show(key)} ms   worker ${show(worker)} ms   until shown ${show(all)} ms`);
}
fs.mkdirSync(path.join(root, 'build'), {recursive: true});
fs.writeFileSync(path.join(root, 'build/page-bench.json'), `${JSON.stringify(report, null, 2)}\n`);
