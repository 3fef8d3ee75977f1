// The custom element under a host page's policy, and the iframe's messages with the origin check.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {FAULTY, UNFILLED, WRONG_GROWTH} from './drafts.mjs';
import {bundleModule} from './modules.mjs';
import {dist, openBrowser, openPage, serve} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('the example page: element and iframe check a draft under the documented policy', async () => {
  const {origin, close} = await serve();
  const {page, log, context} = await openPage(browser, `${origin}/embed.html`);
  await page.getByRole('button', {name: '填入一段草稿'}).click();
  await page.waitForFunction(() => /错误 [1-9]/.test(document.getElementById('element-verdict').textContent));
  const element = await page.evaluate(() => document.getElementById('checker').result);
  assert.ok(element.documents[0].findings.some((each) => each.rule === 'text/placeholder'));
  await page.frameLocator('#frame').locator('nianbao-checker').waitFor();
  await page.waitForFunction(() => {
    document.getElementById('send').click();
    return /错误 [1-9]/.test(document.getElementById('frame-verdict').textContent);
  });
  assert.deepEqual(log.errors, []);
  assert.deepEqual(log.requests.filter((url) => !url.startsWith(origin)), []);
  await context.close();
  await close();
});

test('properties and events of the element', async () => {
  const {origin, close} = await serve();
  const {page, context} = await openPage(browser, `${origin}/embed.html`);
  const seen = await page.evaluate(async (draft) => {
    const checker = document.getElementById('checker');
    const events = [];
    for (const type of ['nianbao-change', 'nianbao-result']) checker.addEventListener(type, (event) => events.push([type, event.detail.text.length]));
    const result = await checker.check(draft);
    const settledThen = checker.settled;
    checker.text = '另一份';
    await new Promise((resolve) => checker.addEventListener('nianbao-result', resolve, {once: true}));
    return {errors: result.summary.errors, settledThen, text: checker.text, events, version: await checker.ready, kept: localStorage.length};
  }, WRONG_GROWTH);
  assert.equal(seen.errors, 1);
  assert.equal(seen.settledThen, true);
  assert.equal(seen.text, '另一份');
  assert.deepEqual(seen.events.at(0), ['nianbao-result', WRONG_GROWTH.length]);
  assert.deepEqual(seen.events.at(-1), ['nianbao-result', 3]);
  assert.match(seen.version, /^\d+\.\d+\.\d+/);
  assert.equal(seen.kept, 0, 'an embedded checker keeps nothing');
  await context.close();
  await close();
});

const HOST_STYLES = ['display:block;height:620px', 'display:grid;height:620px', 'display:inline-block;width:100%;height:620px', 'height:620px', 'display:flex;flex-direction:row;height:620px'];

test('whatever display the host gives the element, the panes inside scroll and nothing is cut off', async () => {
  const {origin, close} = await serve(dist, Object.fromEntries(HOST_STYLES.map((style, i) => [
    `/host${i}.html`,
    `<!DOCTYPE html><meta charset="utf-8"><style>nianbao-checker{${style}}</style><script type="module" src="nianbao-checker.js"></script><nianbao-checker></nianbao-checker>`,
  ])));
  for (const [i, style] of HOST_STYLES.entries()) {
    const {page, context} = await openPage(browser, `${origin}/host${i}.html`);
    const seen = await page.evaluate(async (draft) => {
      const checker = document.querySelector('nianbao-checker');
      await checker.check(draft);
      await checker.updateComplete;
      const box = (selector) => checker.shadowRoot.querySelector(selector).getBoundingClientRect();
      const reading = checker.shadowRoot.querySelector('.reading');
      reading.scrollTop = 1e6;
      const scroller = checker.shadowRoot.querySelector('.cm-scroller');
      return {
        host: checker.getBoundingClientRect().bottom,
        status: box('.status').bottom,
        reading: box('.reading').bottom,
        last: reading.lastElementChild.getBoundingClientRect().bottom,
        scrolls: reading.scrollHeight > reading.clientHeight && scroller.scrollHeight > scroller.clientHeight,
      };
    }, FAULTY);
    assert.ok(seen.status <= seen.host + 1 && seen.reading <= seen.host + 1, `${style}: ${JSON.stringify(seen)}`);
    assert.ok(seen.last <= seen.host && seen.scrolls, `${style}: ${JSON.stringify(seen)}`);
    await context.close();
  }
  await close();
});

test('an element taken away lets its worker go, and one put back checks again', async () => {
  const {origin, close} = await serve();
  const {page, context} = await openPage(browser, `${origin}/embed.html`);
  await page.evaluate(() => {
    document.getElementById('frame').remove();
    window.taken = document.getElementById('checker');
    window.taken.remove();
  });
  for (let i = 0; i < 100 && page.workers().length > 0; i++) await page.waitForTimeout(50);
  assert.equal(page.workers().length, 0);
  const errors = await page.evaluate(async (draft) => {
    document.body.append(window.taken);
    return (await window.taken.check(draft)).summary.errors;
  }, WRONG_GROWTH);
  assert.equal(errors, 1);
  await context.close();
  await close();
});

/** A host page that sends a draft into the frame and collects whatever comes back. */
const hostPage = (frame) => `<!DOCTYPE html><iframe id="frame" src="${frame}" width="900" height="600"></iframe><script>
  window.answers = [];
  addEventListener('message', (event) => answers.push(event.data));
  window.send = (message) => document.getElementById('frame').contentWindow.postMessage(message, '*');
</script>`;

async function host(allowed) {
  const framed = await serve(dist, {
    '/framed.html': fs
      .readFileSync(path.join(dist, 'nianbao.html'), 'utf8')
      .replace('name="nianbao-allowed-origins" content=""', `name="nianbao-allowed-origins" content="${allowed}"`),
  });
  const outer = await serve(dist, {'/host.html': hostPage(`${framed.origin}/framed.html`)});
  return {framed, outer};
}

async function talk(page, origin, draft) {
  await page.goto(`${origin}/host.html`);
  const frame = page.frames().find((each) => each.url().endsWith('/framed.html'));
  await frame.waitForFunction(() => document.querySelector('nianbao-checker'));
  await frame.evaluate(() => document.querySelector('nianbao-checker').ready);
  await page.evaluate((text) => window.send({type: 'nianbao/check', id: 7, draft: text}), draft);
  return frame;
}

test('a host of an allowed origin gets the result', async () => {
  const outer = await serve(dist, {});
  await outer.close();
  const context = await browser.newContext();
  const page = await context.newPage();
  // The outer server's address is known only once it runs: the framed page is served with a placeholder and filled then.
  const servers = await host('@OUTER@');
  await page.route('**/framed.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: (await response.text()).replace('@OUTER@', servers.outer.origin)});
  });
  await talk(page, servers.outer.origin, UNFILLED);
  await page.waitForFunction(() => window.answers.some((each) => each.type === 'nianbao/result'));
  const answers = await page.evaluate(() => window.answers);
  assert.ok(answers.some((each) => each.type === 'nianbao/ready'));
  const answer = answers.find((each) => each.type === 'nianbao/result');
  assert.equal(answer.id, 7);
  assert.equal(answer.text, UNFILLED);
  assert.equal(answer.result.summary.errors, 1);
  await context.close();
  await servers.framed.close();
  await servers.outer.close();
});

test('a host of another origin is not answered and cannot fill the page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const servers = await host('https://oa.example.gov.cn');
  const frame = await talk(page, servers.outer.origin, UNFILLED);
  await page.waitForTimeout(500);
  assert.equal(await frame.evaluate(() => document.querySelector('nianbao-checker').text), '');
  assert.deepEqual(await page.evaluate(() => window.answers), []);
  await context.close();
  await servers.framed.close();
  await servers.outer.close();
});

test('the list of origins takes whole origins only', async () => {
  const {allowedOrigins} = await bundleModule('web/src/embed/messages.ts');
  assert.deepEqual([...allowedOrigins('https://a.cn  http://b.cn:81', 'https://own.cn')], ['https://a.cn', 'http://b.cn:81', 'https://own.cn']);
  assert.deepEqual([...allowedOrigins('* null https://a.cn/path https://*.cn', 'null')], []);
  assert.deepEqual([...allowedOrigins(null, 'https://own.cn')], ['https://own.cn']);
});
