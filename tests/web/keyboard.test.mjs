// A clerk's evening with the keyboard alone: through the findings, fixing, ignoring, and back to the text.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {change, FAULTY} from './drafts.mjs';
import {openBrowser, openPage, paste, settled, singleFileUrl, textOf} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** What a user without a mouse goes by: the open finding, and where the keyboard is. */
function see(page) {
  return page.evaluate(() => {
    const root = document.querySelector('nianbao-checker').shadowRoot;
    const active = root.activeElement;
    return {
      chosen: root.querySelector('.finding.chosen')?.dataset.rule ?? null,
      place: active === null ? 'nowhere' : active.closest('.finding') ? `card ${active.closest('.finding').dataset.rule}` : active.className.split(' ')[0],
      label: active?.textContent.trim() ?? '',
    };
  });
}

async function walkTo(page, rule) {
  for (let i = 0; i < 20 && (await see(page)).chosen !== rule; i++) await page.keyboard.press('F8');
  assert.equal((await see(page)).chosen, rule);
}

/** From the open card's heading to one of its buttons. */
async function tabTo(page, label) {
  for (let i = 0; i < 10; i++) {
    if ((await see(page)).label.startsWith(label)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no ${label} in reach of Tab`);
}

const TEN = [
  ['认真贯彻', '认真贯(guàn)彻'],
  ['优化门户网站', '优化门户网站位臵'],
  ['办结45件，结转', '办结XX件，结转'],
  ['五、存在的主要问题及改进情况', '六、存在的主要问题及改进情况'],
].reduce((text, [from, to]) => change(text, from, to), FAULTY);

test('ten faults to none, by keyboard', async () => {
  const {page, log} = await openPage(browser, singleFileUrl);
  await page.keyboard.press('F6'); // nothing to go to yet: the page stays quiet
  await page.evaluate(() => document.querySelector('nianbao-checker').focusText());
  await paste(page, {'text/plain': TEN});
  let result = await settled(page);
  const count = result.summary.errors + result.summary.warnings;
  assert.ok(count >= 10);
  assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.cm-scroller').scrollTop), 0, 'the pasted text is read from its beginning');

  // Fixes from the text: the walk goes on from where the finding stood.
  const order = await page.locator('.finding').evaluateAll((all) => all.map((each) => each.dataset.rule));
  await walkTo(page, 'text/annotation');
  await page.keyboard.press('Alt+Enter');
  await settled(page);
  await page.keyboard.press('F8');
  assert.equal((await see(page)).chosen, order[order.indexOf('text/annotation') + 1]);

  // A fix from the card: the keyboard goes to the card that follows.
  await walkTo(page, 'text/character');
  await page.keyboard.press('F6');
  assert.equal((await see(page)).place, 'card text/character');
  const after = await page.locator('.finding').evaluateAll((all) => all.map((each) => each.dataset.rule));
  await tabTo(page, '应用修改');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.closest('.finding'));
  assert.equal((await see(page)).place, `card ${after[after.indexOf('text/character') + 1]}`);

  // Ignoring from the card: the next one opens and has the keyboard.
  await walkTo(page, 'date/period');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  assert.equal((await see(page)).place, 'card date/period');
  await tabTo(page, '忽略');
  await page.keyboard.press('Enter');
  await tabTo(page, '仅此处');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.closest('.finding.chosen'));
  assert.equal(await page.locator('.finding[data-rule="date/period"]').count(), 0);

  // Everything else is typed over: F6 goes to the words at fault and selects them.
  const repairs = {
    'stat/growth': '增长7%',
    'cross/text-table': '14件',
    'table/total': '20',
    'date/malformed': '2025年1月20日',
    'numbering/sequence': '五、',
  };
  for (let turn = 0; turn < 12 && (await page.locator('.finding').count()) > 0; turn++) {
    await page.keyboard.press('F8');
    const {chosen} = await see(page);
    if ((await see(page)).place.startsWith('card') === false) await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    assert.equal((await see(page)).place, 'cm-content');
    const selected = await page.evaluate(() => document.querySelector('nianbao-checker').selection);
    if (chosen === 'text/placeholder') await page.keyboard.type((await textOf(page)).includes('办结XX') ? '45' : '2');
    else if (selected !== '') await page.keyboard.type(repairs[chosen] ?? assert.fail(`no repair for ${chosen}: ${selected}`));
    result = await settled(page);
  }
  assert.match(await page.locator('.verdict').innerText(), /未发现问题/);
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.unseen[role=status]').textContent.includes('未发现问题'));
  // Typing over marked words, Chromium offers their look as a style attribute; the policy refuses it, as it should.
  assert.deepEqual(log.errors.filter((each) => !each.startsWith('Applying inline style')), []);
});

test('ignoring is taken back by the message that tells of it', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await page.evaluate(() => document.querySelector('nianbao-checker').focusText());
  await paste(page, {'text/plain': TEN});
  await settled(page);
  const all = await page.locator('.finding').count();
  for (const width of ['仅此处', '本文此类', '以后都不查']) {
    await walkTo(page, 'stat/growth');
    await page.locator('.finding.chosen summary').click();
    await page.getByRole('button', {name: width}).click();
    assert.equal(await page.locator('.finding').count(), all - 1);
    await page.getByRole('button', {name: '撤销'}).click();
    assert.equal(await page.locator('.finding').count(), all);
  }
});

test('keys of a host page stay its own', async () => {
  const {page} = await openPage(browser, singleFileUrl);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input id="foreign">');
    document.getElementById('foreign').focus();
  });
  await page.evaluate((text) => document.querySelector('nianbao-checker').check(text), TEN);
  await page.keyboard.press('F8');
  await page.keyboard.press('F6');
  assert.equal((await see(page)).chosen, null);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'foreign');
});
