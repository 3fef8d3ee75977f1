// The single file in Firefox: paste, findings, walking, jumping, a fix. Runs where Firefox is installed
// (`apt-get install firefox-esr`); elsewhere it is skipped, because 300 MB more would be too much for every machine.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ANNOTATED, change, CLEAN} from './drafts.mjs';
import {findFirefox, openFirefox} from './firefox.mjs';
import {singleFileUrl} from './harness.mjs';

const executable = findFirefox();
const skip = executable ? false : 'Firefox is not installed';
const F8 = '\ue038';

let firefox;
before(async () => {
  if (!executable) return;
  firefox = await openFirefox(executable);
  await firefox.goto(singleFileUrl);
});
after(() => firefox?.close());

/** In the page: waits for the result of the text on show. */
const settled = `async () => {
  const checker = document.querySelector('nianbao-checker');
  while (!(checker.result && checker.settled)) await new Promise((resolve) => setTimeout(resolve, 20));
  await checker.updateComplete;
  return checker.result;
}`;
const words = (selector) => firefox.evaluate('(each) => document.querySelector("nianbao-checker").shadowRoot.querySelector(each)?.innerText ?? null', selector);

test('Firefox: a paste is checked from file://', {skip}, async () => {
  await firefox.evaluate(
    `async (text) => {
      const checker = document.querySelector('nianbao-checker');
      await checker.ready;
      const content = checker.shadowRoot.querySelector('.cm-content');
      content.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox hides the data of a clipboard event that a script made.
      const event = new Event('paste', {bubbles: true, cancelable: true});
      Object.defineProperty(event, 'clipboardData', {value: clipboardData});
      content.dispatchEvent(event);
    }`,
    change(ANNOTATED, '增长7%', '增长9%'),
  );
  const result = await firefox.evaluate(settled);
  assert.deepEqual(result.documents[0].findings.map((each) => each.rule).sort(), ['stat/growth', 'text/annotation']);
  assert.match(await words('.verdict'), /发现 1 处错误、1 处提醒/);
});

test('Firefox: F8 walks, a jump selects the words, a fix changes them', {skip}, async () => {
  await firefox.press(F8);
  assert.match(await words('.finding.chosen'), /7%/);
  await firefox.evaluate(`() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.finding.chosen .jump').click()`);
  await firefox.evaluate(`() => document.querySelector('nianbao-checker').updateComplete`);
  assert.equal(await firefox.evaluate(`() => document.querySelector('nianbao-checker').selection`), '增长9%');
  await firefox.press(F8);
  await firefox.evaluate(`() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.finding.chosen .fix').click()`);
  await firefox.evaluate(settled);
  assert.equal(await firefox.evaluate(`() => document.querySelector('nianbao-checker').text`), change(CLEAN, '增长7%', '增长9%'));
});

test('Firefox: the text is kept over a reload', {skip}, async () => {
  await firefox.goto(singleFileUrl);
  const result = await firefox.evaluate(settled);
  assert.deepEqual(result.documents[0].findings.map((each) => each.rule), ['stat/growth']);
});
