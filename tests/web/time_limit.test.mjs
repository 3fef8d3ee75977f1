// A check that runs too long is ended and said; the next draft is not held up; a reload does not begin it again.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN, WRONG_GROWTH} from './drafts.mjs';
import {asFile, dist, dropFiles, openBrowser, openPage, serve, settled, textOf} from './harness.mjs';
import {onDisk, openDrafts} from './kept.mjs';

const SECONDS = 1.5;

let browser;
let server;
before(async () => {
  browser = await openBrowser();
  server = await serve(dist, {
    '/limited.html': `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><script type="module" src="nianbao-checker.js"></script>
      <style>html,body{height:100%;margin:0}</style><nianbao-checker persist time-limit="${SECONDS}"></nianbao-checker></html>`,
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A worker that never answers for a draft with these words, as a core that hangs would not. */
const HANG = () => {
  const post = Worker.prototype.postMessage;
  window.checksBegun = 0;
  Worker.prototype.postMessage = function (message, ...rest) {
    const content = message?.type === 'check' ? message.input.content : '';
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    if (text.includes('永不结束')) {
      window.checksBegun += 1;
      return undefined;
    }
    return post.call(this, message, ...rest);
  };
};

async function open(context) {
  return openPage(browser, `${server.origin}/limited.html`, {context});
}

test('a check without end is ended and said, and others are checked meanwhile and after', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  await context.addInitScript(HANG);
  const {page} = await open(context);
  await dropFiles(page, [asFile('长.txt', `${CLEAN}永不结束`), asFile('乙.txt', WRONG_GROWTH), asFile('丙.txt', CLEAN)]);
  await page.getByText('共 3 份：1 份有错误，1 份没有错误和提醒，1 份检查未完成。').waitFor();
  const row = await page.getByRole('dialog').locator('tbody tr', {hasText: '长.txt'}).innerText();
  assert.match(row, /检查了 2 秒还没有结束，已停下.*检查未完成/s);
  await page.keyboard.press('Escape');
  assert.equal((await page.getByRole('alert').innerText()).includes('已停下'), true);
  assert.equal(await page.getByText('未发现问题').count(), 0);

  await page.getByText('已存于本浏览器').waitFor();
  await page.reload();
  await page.evaluate(() => document.querySelector('nianbao-checker').ready);
  await page.getByText('没有自动再查').first().waitFor();
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.filebar').innerText.includes('错误1'));
  assert.deepEqual(await openDrafts(page), ['长.txt', '乙.txt', '丙.txt']);
  assert.equal(await page.evaluate(() => window.checksBegun), 0, 'a reload does not begin it again');
  await page.getByRole('button', {name: '再试一次'}).click();
  await page.getByText('已停下').first().waitFor();
  assert.equal(await page.evaluate(() => window.checksBegun), 1);

  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('改好了，XX。');
  const result = await settled(page);
  assert.equal(result.status === 'checked' || result.status === 'not-a-report', true);
  assert.equal(await page.getByText('再试一次').count(), 0);
  await context.close();
});

test('a page closed in the middle of a long check does not begin it again', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  await context.addInitScript(HANG);
  const {page} = await open(context);
  await dropFiles(page, [asFile('长.txt', `${CLEAN}永不结束`)]);
  await page.waitForFunction(() => window.checksBegun > 0);
  await page.waitForTimeout((SECONDS * 1000) / 4 + 400);
  assert.match(await onDisk(page), /"stopped":true/);
  await page.reload();
  await page.getByRole('button', {name: '再试一次'}).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.checksBegun), 0);
  await context.close();
});

test('the answer to a host page is a rejection, and its next draft is answered', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  await context.addInitScript(HANG);
  const {page} = await open(context);
  const answers = await page.evaluate(
    ([long, wrong]) => {
      const checker = document.querySelector('nianbao-checker');
      return Promise.all([long, wrong].map((text) => checker.check(text).then((result) => result.summary.errors, (error) => error.message)));
    },
    [`${CLEAN}永不结束`, WRONG_GROWTH],
  );
  assert.match(answers[0], /已停下，没有得出结论/);
  assert.equal(answers[1], 1);
  assert.equal(await textOf(page), WRONG_GROWTH);
  await context.close();
});
