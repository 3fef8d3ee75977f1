// Host pages with a strict policy: the checker works under what it documents, and what is refused is named by directive.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {WRONG_GROWTH} from './drafts.mjs';
import {check, dist, openBrowser, openPage, serve} from './harness.mjs';

const BASE = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
const WHOLE = {script: "script-src 'self' 'wasm-unsafe-eval'", worker: 'worker-src blob:', connect: "connect-src 'self'"};

const policy = (changes, more = []) => [BASE, ...Object.values({...WHOLE, ...changes}), ...more].filter(Boolean).join('; ');

const PAGES = {
  '/whole.html': policy({}),
  '/worker.html': policy({worker: "worker-src 'self'"}),
  '/no-worker.html': policy({worker: ''}),
  '/wasm.html': policy({script: "script-src 'self'"}),
  '/connect.html': policy({connect: "connect-src 'none'"}),
  '/types.html': policy({}, ["require-trusted-types-for 'script'"]),
  '/named-types.html': policy({}, ["require-trusted-types-for 'script'", 'trusted-types nianbao lit-html']),
  '/only-lit.html': policy({}, ["require-trusted-types-for 'script'", 'trusted-types lit-html']),
  '/no-types.html': policy({}, ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
};

let browser;
let server;
before(async () => {
  browser = await openBrowser();
  const page = (content) => `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${content}">
    <link rel="icon" href="icon.svg"><script type="module" src="nianbao-checker.js"></script><nianbao-checker></nianbao-checker></html>`;
  server = await serve(dist, Object.fromEntries(Object.entries(PAGES).map(([name, content]) => [name, page(content)])));
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const name of ['/whole.html', '/types.html', '/named-types.html']) {
  test(`works under ${PAGES[name].replace(BASE, '…')}`, async () => {
    const {page, context, log} = await openPage(browser, `${server.origin}${name}`);
    assert.equal((await check(page, WRONG_GROWTH)).summary.errors, 1);
    assert.deepEqual(log.errors, []);
    await context.close();
  });
}

const REFUSED = {
  '/worker.html': /worker-src blob:/,
  '/no-worker.html': /worker-src blob:/,
  '/wasm.html': /script-src 'wasm-unsafe-eval'/,
  '/connect.html': /connect-src 'self'/,
  '/only-lit.html': /trusted-types nianbao lit-html/,
};
for (const [name, directive] of Object.entries(REFUSED)) {
  test(`the message names what ${name} must allow`, async () => {
    const context = await browser.newContext({locale: 'zh-CN'});
    const page = await context.newPage();
    await page.goto(`${server.origin}${name}`);
    const message = await page.evaluate(() => document.querySelector('nianbao-checker').ready.then(() => 'ready', (error) => error.message));
    assert.match(message, directive);
    assert.match(await page.getByRole('alert').innerText(), directive);
    await assert.rejects(check(page, WRONG_GROWTH), directive);
    await context.close();
  });
}

test('a page that allows no policy of ours says so in place of the element', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  const page = await context.newPage();
  await page.goto(`${server.origin}/no-types.html`);
  await page.getByText('trusted-types nianbao lit-html').waitFor();
  await context.close();
});
