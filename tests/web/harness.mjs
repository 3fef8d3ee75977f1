// What every page test needs: a browser, a server for dist/, a page with its network watched.

import fs from 'node:fs';
import http from 'node:http';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');
export const dist = path.join(root, 'dist');
export const require = createRequire(path.join(root, 'web/package.json'));
const {chromium} = require('playwright-core');

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-gpu',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? BROWSERS.find((file) => fs.existsSync(file));
  if (!executablePath) throw new Error('no Chromium found: apt-get install chromium');
  return chromium.launch({executablePath, args: ARGUMENTS});
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder on a free port of this machine; `extra` maps paths to page sources. */
export async function serve(folder = dist, extra = {}) {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.join(folder, path.normalize(name === '/' ? '/index.html' : name));
    if (extra[name] !== undefined) {
      response.writeHead(200, {'content-type': TYPES['.html']}).end(extra[name]);
    } else if (file.startsWith(folder) && fs.existsSync(file) && fs.statSync(file).isFile()) {
      response.writeHead(200, {'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache'});
      fs.createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections?.(), server.close(resolve))),
  };
}

export const singleFileUrl = pathToFileURL(path.join(dist, 'nianbao.html')).href;

/** A page whose requests, console errors and uncaught errors are kept in `log`. */
export async function openPage(browser, url, options = {}) {
  const context = options.context ?? (await browser.newContext({locale: 'zh-CN', viewport: {width: 1360, height: 860}, ...options.browser}));
  context.setDefaultTimeout(60_000); // a busy machine takes its time
  const page = await context.newPage();
  const log = {requests: [], errors: []};
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) log.requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') log.errors.push(message.text());
  });
  page.on('pageerror', (error) => log.errors.push(String(error)));
  await page.goto(url);
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  return {page, context, log};
}

/** Puts a draft into the page as if a host page did, and waits for its result. */
export function check(page, text, options) {
  return page.evaluate(([draft, each]) => document.querySelector('nianbao-checker').check(draft, each), [text, options ?? {}]);
}

/** The editor's whole text, also where it is not drawn. */
export function textOf(page) {
  return page.evaluate(() => document.querySelector('nianbao-checker').text);
}

/** Waits until the result on show speaks of the text on show, and gives it. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const checker = document.querySelector('nianbao-checker');
    return checker.result !== null && checker.settled;
  });
  return page.evaluate(() => document.querySelector('nianbao-checker').result);
}

/** Pastes into the editor with a clipboard of the given kinds, through a real paste event. */
export function paste(page, kinds) {
  return page.evaluate((data) => {
    const content = document.querySelector('nianbao-checker').shadowRoot.querySelector('.cm-content');
    content.focus();
    const clipboardData = new DataTransfer();
    for (const [kind, value] of Object.entries(data)) clipboardData.setData(kind, value);
    content.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
  }, kinds);
}

/** Drops files, given as {name, base64}, on the page. */
export function dropFiles(page, files) {
  return page.evaluate((list) => {
    const frame = document.querySelector('nianbao-checker').shadowRoot.querySelector('.frame');
    const dataTransfer = new DataTransfer();
    for (const {name, base64} of list) {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      frame.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true, composed: true}));
    }
  }, files);
}

export function asFile(name, data) {
  return {name, base64: Buffer.from(data).toString('base64')};
}
