// An office's own measure: what its profile makes findings count, in the list and in what is exported; a reviewer's notes in the
// letters; pairs that are corrected.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import {after, before, test} from 'node:test';
import {unzip} from '../corpus/lib/unzip.mjs';
import {lastYear, organ, thisYear} from './area_files.mjs';
import {docx} from './docx.mjs';
import {asFile, dropFiles, openBrowser, openPage, singleFileUrl} from './harness.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const FAULTS = [null, 'growth', 'placeholder', 'growth', null];
const files = () => FAULTS.map((fault, i) => asFile(`今年/${organ(i)}.docx`, docx(thisYear(organ(i), fault))));

async function received(given) {
  const {page, log} = await openPage(browser, singleFileUrl);
  await dropFiles(page, given);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^共 \d+ 份：/).waitFor({timeout: 300_000});
  return {page, log, dialog};
}

const names = (dialog) => dialog.locator('tbody tr[data-unit] th button').allInnerTexts();

async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download', {timeout: 300_000}), act()]);
  return {name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path())};
}

const wordsOf = (file) => Buffer.from(unzip(file)['word/document.xml']).toString('utf8').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

test('weights of a profile: a column, the order by it, the exported tables, and none without them', async () => {
  const {page, log, dialog} = await received(files());
  assert.equal(await dialog.getByRole('columnheader', {name: '扣分'}).count(), 0);
  await dropFiles(page, [asFile('本市.json', '{"weights": {"rules": {"text/placeholder": 7}, "parts": {"overview": 3}}}')]);
  const head = dialog.getByRole('columnheader', {name: '扣分'});
  await head.waitFor();
  await dialog.getByText(/^共 5 份：/).waitFor();
  const at = (await dialog.getByRole('columnheader').allInnerTexts()).findIndex((name) => name.startsWith('扣分'));
  const scores = async () => Object.fromEntries(await dialog.locator('tbody tr[data-unit]').evaluateAll((rows, cell) => rows.map((row) => [row.querySelector('th button').innerText, row.children[cell].innerText]), at));
  // Both stand in the first part: 10 × 3, and 7 × 3.
  assert.deepEqual(await scores(), {[organ(0)]: '0', [organ(1)]: '30', [organ(2)]: '21', [organ(3)]: '30', [organ(4)]: '0'});
  await head.getByRole('button').click();
  assert.deepEqual((await names(dialog)).slice(0, 3).sort(), [organ(1), organ(2), organ(3)].sort());
  assert.equal((await names(dialog))[2], organ(2));
  assert.equal(await head.getAttribute('aria-sort'), 'descending');

  // What a reviewer marks as no mistake counts no more.
  await dialog.locator('tbody tr', {hasText: organ(2)}).getByRole('button').focus();
  await dialog.getByLabel('所选单位').getByRole('checkbox').first().check();
  await page.waitForFunction((name) => [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('tbody tr[data-unit]')].findIndex((row) => row.innerText.includes(name)) > 1, organ(2));
  assert.equal((await scores())[organ(2)], '0');

  const list = await saved(page, () => dialog.getByRole('button', {name: '导出总表（CSV）'}).click());
  const lines = list.bytes.toString('utf8').trimEnd().split('\r\n');
  assert.match(lines[0], /,"处理","扣分"$/);
  assert.match(lines.find((line) => line.includes(`"${organ(1)}"`)), /,"30"$/);
  const findings = await saved(page, () => dialog.getByRole('button', {name: '导出全部问题（CSV）'}).click());
  assert.match(findings.bytes.toString('utf8').split('\r\n')[0], /,"扣分"$/);

  // The kept state has the scores, too.
  const state = await saved(page, () => dialog.getByRole('button', {name: '保存报送情况'}).click());
  const {page: other} = await openPage(browser, singleFileUrl);
  await dropFiles(other, [asFile(state.name, state.bytes)]);
  await other.getByRole('dialog').getByRole('columnheader', {name: '扣分'}).waitFor();
  assert.deepEqual(log.errors, []);
});

test('notes and what is marked as no mistake: left out of the letters, or told in them', async () => {
  const {page, dialog} = await received(files());
  await dialog.locator('tbody tr', {hasText: organ(1)}).getByRole('button').focus();
  const unit = dialog.getByLabel('所选单位');
  await unit.getByRole('heading', {name: new RegExp(organ(1))}).waitFor();
  const note = unit.getByPlaceholder(/备注/).first();
  await note.fill('与统计局核对过');
  await note.press('Enter');
  const letter = async () => wordsOf((await saved(page, () => unit.getByRole('button', {name: '写整改意见'}).click())).bytes);
  assert.doesNotMatch(await letter(), /与统计局核对过/);
  const tells = dialog.getByRole('checkbox', {name: '备注和误报写进整改意见'});
  await tells.check();
  assert.match(await letter(), /以下1处请核实并改正[\s\S]*审核意见：与统计局核对过。/);
  await unit.getByRole('checkbox').first().check();
  assert.match(await letter(), /没有发现需要修改的地方。\n经人工核对，下列各处不用修改\n1\. .*审核意见：与统计局核对过。/);
  await tells.uncheck();
  assert.doesNotMatch(await letter(), /下列各处不用修改/);
  // The choice is kept with the batch.
  await tells.check();
  const state = await saved(page, () => dialog.getByRole('button', {name: '保存报送情况'}).click());
  const {page: other} = await openPage(browser, singleFileUrl);
  await dropFiles(other, [asFile(state.name, state.bytes)]);
  assert.equal(await other.getByRole('dialog').getByRole('checkbox', {name: '备注和误报写进整改意见'}).isChecked(), true);
});

test('a pair is shown and corrected where it stands', async () => {
  const last = [0, 1].map((i) => asFile(`去年/${organ(i)}.docx`, docx(lastYear(organ(i)))));
  const {page, dialog} = await received([...files().slice(0, 2), ...last]);
  await dialog.getByRole('tab', {name: '上年报告'}).click();
  await dialog.getByText('配上 2 对。').waitFor();
  const row = dialog.locator('tbody tr', {has: page.getByRole('rowheader', {name: new RegExp(organ(0))})});
  await row.getByRole('button', {name: /：不是这一份/}).click();
  await dialog.getByText('配上 1 对，1 家没有上年报告，1 份上年报告没有用上。').waitFor();
  await row.getByRole('button', {name: /^改配/}).click();
  await row.getByRole('combobox').selectOption({label: `${organ(0)}（${organ(0)}.docx）`});
  await dialog.getByText('配上 2 对。').waitFor();
  assert.match(await row.innerText(), new RegExp(`${organ(0)}（${organ(0)}\\.docx）[\\s\\S]*${organ(0)}（${organ(0)}\\.docx）`));
});
