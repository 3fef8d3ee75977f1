// No request leaves the page, and nothing that was pasted is ever executed.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {asHtml, CLEAN, FAULTY, WRONG_GROWTH} from './drafts.mjs';
import {asFile, check, dropFiles, openBrowser, openPage, paste, serve, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Walks through most of what the page can do. */
async function useEverything(page) {
  await paste(page, {'text/plain': FAULTY});
  await settled(page);
  for (const name of [/^表格/, /^数据/, /^检查项/, /^问题/]) await page.getByRole('tab', {name}).click();
  await page.keyboard.press('F8');
  await page.getByRole('button', {name: '为什么'}).click();
  await page.keyboard.press('Escape');
  await dropFiles(page, [asFile('甲.html', asHtml(CLEAN))]);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').text.includes('云溪市'));
  await settled(page);
  await page.locator('summary', {hasText: '导出'}).click();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: /检查报告（网页文件）/}).click()]);
}

test('the single file asks for itself and nothing else', async () => {
  const context = await browser.newContext({locale: 'zh-CN'});
  await context.route(/^(?!file:|blob:|data:)/, (route) => route.abort());
  const {page, log} = await openPage(browser, singleFileUrl, {context});
  await useEverything(page);
  assert.deepEqual(log.requests, [singleFileUrl]);
  assert.deepEqual(log.errors, []);
  await context.close();
});

test('its policy refuses every outside connection, also to a script that got in', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const refused = await page.evaluate(async () => {
    const violations = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    new Image().src = 'http://127.0.0.1:9/x.png';
    const script = document.createElement('script');
    script.textContent = 'window.__inline = 1';
    document.body.append(script);
    // A callback of the page's own: what the debugger itself evaluates is exempt from the policy.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {violations: [...new Set(violations)].sort(), inline: window.__inline, evaluated};
  });
  assert.deepEqual(refused.violations, ['connect-src', 'img-src', 'script-src', 'script-src-elem']);
  assert.equal(refused.inline, undefined);
  assert.equal(refused.evaluated, false);
});

test('the served page talks to its own server only', async () => {
  const {origin, close} = await serve();
  const {page, log, context} = await openPage(browser, `${origin}/`);
  await useEverything(page);
  assert.deepEqual(log.requests.filter((url) => !url.startsWith(`${origin}/`)), []);
  assert.deepEqual(log.errors, []);
  await context.close();
  await close();
});

const ATTACKS = [
  '<script>window.__xss=1</script>',
  '<img src=x onerror="window.__xss=1">',
  '<svg onload="window.__xss=1"></svg>',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  '<a href="javascript:window.__xss=1">点</a>',
  '"><details open ontoggle="window.__xss=1">',
  '</textarea><style>*{display:none}</style>',
  '${window.__xss=1}',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.__xss=1">',
];

test('markup in pasted text, pasted HTML, file names and results stays text', async () => {
  const {page, log} = await openPage(browser, singleFileUrl);
  const attack = ATTACKS.join('\n');
  const elements = () =>
    page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('img:not(.cm-widgetBuffer), iframe, script, math, style, a').length);
  const before = await elements();
  await paste(page, {'text/plain': `${attack}\nXX局${attack}2024年政府信息公开年度报告\n${WRONG_GROWTH}`});
  await settled(page);
  assert.ok((await textOf(page)).startsWith(attack));
  for (let i = 0; i < 5; i++) await page.keyboard.press('F8');
  for (const name of [/^表格/, /^数据/, /^检查项/]) await page.getByRole('tab', {name}).click();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await paste(page, {'text/html': `<p>${attack}</p><table><tr><td onclick="window.__xss=1">1</td><td>${attack}</td></tr></table><p>XX局</p>`});
  await settled(page);
  await dropFiles(page, [asFile('<img src=x onerror=window.__xss=1>.txt', 'XX局'), asFile('b<script>.html', attack)]);
  await page.getByRole('button', {name: '总表'}).click();
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.__xss), undefined);
  assert.equal(await elements(), before);
  assert.deepEqual(log.errors, []);
  assert.deepEqual(log.requests, [singleFileUrl]);
});

test('scripts in a checked HTML draft do not run and are no text', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const result = await check(page, {name: 'a.html', content: `<p>正文</p><script>window.__xss=1</script><style>p{}</style>`});
  assert.equal(result.text.trim(), '正文');
  assert.equal(await page.evaluate(() => window.__xss), undefined);
});
