// Checks that overlap: each is answered with the result of its own draft, in one element, in two, and in a frame.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {CLEAN, UNFILLED, WRONG_GROWTH} from './drafts.mjs';
import {check, dist, openBrowser, openPage, serve, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const rules = (result) => result.documents.flatMap((each) => each.findings.map(({rule}) => rule));

/** Twelve drafts of which no two have the same result: the n-th is the report of the n-th year. */
const FIRST_YEAR = 2010;
const NUMBERED = Array.from({length: 12}, (_, n) => `云溪市水务局${FIRST_YEAR + n}年政府信息公开工作年度报告\n\n一、总体情况\n主动公开政府信息${n}条。`);
const numberOf = (result) => result.documents[0].year - FIRST_YEAR;

test('twelve overlapping checks of one element give twelve answers, each its own', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const {results, events} = await page.evaluate(async (drafts) => {
    const checker = document.querySelector('nianbao-checker');
    const events = [];
    checker.addEventListener('nianbao-result', ({detail}) => events.push([detail.id, detail.text]));
    const inputs = drafts.map((text, n) => [text, {name: `${n}.txt`, content: text}, {name: `${n}.txt`, content: new TextEncoder().encode(text)}][n % 3]);
    const results = await Promise.all(inputs.map((input, n) => checker.check(input, {id: n})));
    return {results, events};
  }, NUMBERED);
  assert.deepEqual(results.map(numberOf), NUMBERED.map((_, n) => n));
  for (const [id, text] of events) assert.equal(text, NUMBERED[id], 'an event speaks of one draft');
  assert.deepEqual(events.map(([id]) => id).slice(-1), [11]);
  assert.equal(await textOf(page), NUMBERED[11]);
  assert.equal(numberOf(await settled(page)), 11);
});

test('typing while a check is under way changes neither its answer nor what is typed', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await check(page, CLEAN);
  const answer = page.evaluate((text) => document.querySelector('nianbao-checker').check(text), UNFILLED);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('甲');
  assert.deepEqual(rules(await answer), ['text/placeholder']);
  await settled(page);
  assert.match(await textOf(page), /^甲?/);
  assert.equal((await textOf(page)).replace('甲', ''), UNFILLED);
});

test('an unreadable and an empty draft among others do not disturb them', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const statuses = await page.evaluate(async ([wrong, clean]) => {
    const checker = document.querySelector('nianbao-checker');
    const results = await Promise.all([
      checker.check(wrong),
      checker.check({name: '坏.docx', content: new Uint8Array([1, 2, 3])}),
      checker.check(''),
      checker.check(clean),
    ]);
    return results.map((result) => [result.status, result.summary.errors]);
  }, [WRONG_GROWTH, CLEAN]);
  assert.deepEqual(statuses, [['checked', 1], ['unreadable', 0], ['empty', 0], ['checked', 0]]);
});

test('a year given for one draft is not that of the next', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const bare = '云溪市水务局政府信息公开工作年度报告\n\n一、总体情况\n主动公开政府信息12条。\n';
  const years = await page.evaluate(async (text) => {
    const checker = document.querySelector('nianbao-checker');
    const results = await Promise.all([checker.check(text, {year: 2021}), checker.check(text), checker.check(text, {year: 2023})]);
    return results.map((result) => result.documents[0].year);
  }, bare);
  assert.deepEqual(years.map((year) => year ?? null).filter((_, i) => i !== 1), [2021, 2023]);
  assert.notEqual(years[1], 2021);
  assert.notEqual(years[1], 2023);
});

test('last year’s report given with one draft is not compared with the next', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  const outcomes = await page.evaluate(async (text) => {
    const checker = document.querySelector('nianbao-checker');
    const last = {name: '去年.txt', content: text.replace(/2025年/g, '@').replace(/2024年/g, '2023年').replace(/@/g, '2024年')};
    const results = await Promise.all([checker.check(text, {previous: last}), checker.check(text)]);
    return results.map((result) => result.documents[0].checks.find(({rule}) => rule === 'cross/carry').outcome);
  }, CLEAN);
  assert.deepEqual(outcomes, ['findings', 'not-applicable']);
});

test('two elements on one page never mix', async () => {
  const {origin, close} = await serve(dist, {
    '/two.html': `<!DOCTYPE html><meta charset="utf-8"><script type="module" src="nianbao-checker.js"></script>
      <nianbao-checker id="a" style="height:600px"></nianbao-checker><nianbao-checker id="b" style="height:600px"></nianbao-checker>`,
  });
  const {page, context} = await openPage(browser, `${origin}/two.html`);
  const seen = await page.evaluate(async (drafts) => {
    const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
    const results = await Promise.all(drafts.map((text, n) => (n % 2 ? b : a).check(text)));
    return {results, texts: [a.text, b.text], own: [a.result, b.result]};
  }, NUMBERED);
  assert.deepEqual(seen.results.map(numberOf), NUMBERED.map((_, n) => n));
  assert.deepEqual(seen.texts, [NUMBERED[10], NUMBERED[11]]);
  assert.deepEqual(seen.own.map(numberOf), [10, 11]);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await context.close();
  await close();
});

test('overlapping messages to a frame: each answer has its id, its text and its result', async () => {
  const {origin, close} = await serve(dist, {
    '/host.html': `<!DOCTYPE html><iframe id="frame" src="nianbao.html" width="900" height="600"></iframe><script>
      window.answers = [];
      addEventListener('message', (event) => answers.push(event.data));</script>`,
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/host.html`);
  await page.waitForFunction(() => window.answers.some((each) => each.type === 'nianbao/ready'));
  await page.evaluate((drafts) => {
    const {contentWindow} = document.getElementById('frame');
    drafts.forEach((draft, n) => contentWindow.postMessage({type: 'nianbao/check', id: {n}, draft}, '*'));
  }, NUMBERED);
  await page.waitForFunction((size) => window.answers.filter((each) => each.type === 'nianbao/result').length === size, NUMBERED.length);
  const answers = (await page.evaluate(() => window.answers)).filter(({type}) => /result|changed/.test(type));
  for (const {id, text, result} of answers) {
    assert.equal(text, NUMBERED[id.n]);
    assert.equal(numberOf(result), id.n);
  }
  assert.equal(answers.filter(({type}) => type === 'nianbao/result').length, 12);
  await context.close();
  await close();
});
