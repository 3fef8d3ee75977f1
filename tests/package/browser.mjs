// What every browser test of the package does on a page: check on the main thread, in a worker, in the element.
import assert from 'node:assert/strict';
import { openBrowser } from '../web/harness.mjs';
import { WRONG } from './project.mjs';

/** main.js of a project. Each way notes its outcome in `window.outcome`. */
export const MAIN = `
import { createNianbao } from 'nianbao';
import { createNianbaoFiles } from 'nianbao/files';
import 'nianbao/element';

const draft = ${JSON.stringify(WRONG)};
const outcome = (window.outcome = {});
const note = (name, work) => work().then((words) => (outcome[name] = words), (error) => (outcome[name] = String(error)));

note('main', async () => (await createNianbao()).check(draft, { name: 'a.txt' }).summary.errors);
note('files', async () => (await createNianbaoFiles()).convert(new TextEncoder().encode('{\\\\rtf1 abc\\\\par}')).docx.length > 100);
note('worker', () => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = (event) => resolve(event.data);
  worker.onerror = (event) => reject(new Error(event.message ?? 'the worker did not start'));
  worker.postMessage(draft);
}));
note('element', async () => {
  const element = document.createElement('nianbao-checker');
  element.style.height = '400px';
  document.body.append(element);
  return (await element.check(draft)).summary.errors;
});
note('rtf in the element', async () => {
  const element = document.createElement('nianbao-checker');
  element.style.height = '400px';
  document.body.append(element);
  return (await element.check({ name: 'a.rtf', content: new TextEncoder().encode('{\\\\rtf1 abc\\\\par}') })).status;
});
`;

export const WORKER = `
import { createNianbao } from 'nianbao';
onmessage = async (event) => {
  try {
    postMessage((await createNianbao()).check(event.data, { name: 'a.txt' }).summary.errors);
  } catch (error) {
    postMessage(String(error));
  }
};
`;

const EXPECTED = { main: 1, files: true, worker: 1, element: 1, 'rtf in the element': 'not-a-report' };

let browser = null;
export const closeBrowser = async () => browser?.close();

/** Opens the page and holds its outcome against what must come; gives the addresses that it asked for. */
export async function expectChecks(url) {
  browser ??= await openBrowser();
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && !/favicon/.test(response.url()) && asked.push(`${response.status()} ${response.url()}`));
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await page.waitForFunction((count) => window.outcome && Object.keys(window.outcome).length === count, Object.keys(EXPECTED).length).catch(() => undefined);
  assert.deepEqual(await page.evaluate(() => window.outcome), EXPECTED, errors.join('\n'));
  assert.deepEqual(errors, []);
  assert.deepEqual(asked.filter((each) => /^\d/.test(each)), []);
  await context.close();
  return asked;
}
