// The page's own logic, without a browser: ignoring, sums, names, CSV.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bundleModule} from './modules.mjs';

const {rememberPlace, silencedPlaces} = await bundleModule('web/src/model/ignores.ts');
const {nameAsText, exportName, isPlainName} = await bundleModule('web/src/model/names.ts');
const {rowSum, columnSums} = await bundleModule('web/src/view/sums.ts');
const {findingsCsv} = await bundleModule('web/src/export/lists.ts');
const {blankForm} = await bundleModule('web/src/samples/blank_form.ts');

function placed(id, fingerprint, start, end) {
  return {id, documentIndex: 0, finding: {rule: 'text/annotation', message: 'm', fingerprint, severity: 'warning', where: {words: '正文'}, span: {start, end, line: 1, column: start + 1}}};
}

test('an ignored place is found again by the words around it', () => {
  const text = '第一处的甲(jia)在前面很远的地方,中间隔着许多文字文字文字,第二处的甲(jia)在后';
  const places = [...text.matchAll(/甲\(jia\)/g)].map((match) => match.index);
  const findings = places.map((start, i) => placed(i, 'f', start, start + 6));
  const kept = rememberPlace(findings[1], findings, text);
  assert.deepEqual([...silencedPlaces([kept], findings, text)], [1]);
  const shifted = `前面又加了一段。${text.replace('第一处的甲(jia)', '第一处的甲')}`;
  const left = [placed(0, 'f', shifted.indexOf('甲(jia)'), shifted.indexOf('甲(jia)') + 6)];
  assert.deepEqual([...silencedPlaces([kept], left, shifted)], [0]);
  assert.deepEqual([...silencedPlaces([kept], [placed(0, 'other', 3, 9)], text)], []);
});

test('two ignored places with one fingerprint silence two findings', () => {
  const text = '甲(jia)甲(jia)甲(jia)';
  const findings = [0, 6, 12].map((start, i) => placed(i, 'f', start, start + 6));
  const kept = [findings[0], findings[2]].map((each) => rememberPlace(each, findings, text));
  assert.deepEqual([...silencedPlaces(kept, findings, text)].sort(), [0, 2]);
});

test('row and column sums of the requests table', () => {
  const row = (key, ...values) => ({key, label: key, cells: values.map((value) => ({value, raw: String(value), span: {start: 0, end: 1}}))});
  assert.deepEqual(rowSum(row('received', 41, 3, 0, 0, 2, 0, 46)), {parts: 46, total: 46, agrees: true});
  assert.deepEqual(rowSum(row('received', 41, 3, 0, 0, 2, 0, 47)), {parts: 46, total: 47, agrees: false});
  const table = {key: 'requests', rows: [row('received', 5, 5), row('carried_over', 1, 1), row('granted', 3, 3), row('partial', 1, 1), row('total', 4, 4), row('carried_forward', 2, 2)]};
  assert.deepEqual(columnSums(table), {incoming: [6, 6], outgoing: [6, 6], outcomes: [4, 4], totals: [4, 4]});
  assert.equal(columnSums({key: 'disputes', rows: []}), null);
});

test('the editor text never goes to the core under a name that means markup', () => {
  assert.equal(nameAsText('a.docx'), 'a.docx.txt');
  assert.equal(nameAsText('a.HTML'), 'a.HTML.txt');
  assert.equal(nameAsText('文稿'), '文稿.txt');
  assert.equal(nameAsText('表.csv'), '表.csv');
  assert.deepEqual(['x.txt', 'x', '2024年报', 'x.DOCX', 'x.xhtml'].map(isPlainName), [true, true, true, false, false]);
  assert.equal(exportName('a/b:c.docx', 'csv'), 'a_b_c-检查结果.csv');
});

test('a CSV field is never a formula', () => {
  const finding = {...placed(0, 'f', 0, 1).finding, message: '=HYPERLINK("x")', evidence: null, fix: null, basis: null};
  const draft = {name: 'd.txt', text: '-1', result: {documents: [{title: '@标题', kind: 'unknown'}]}};
  const csv = findingsCsv([{draft, judged: {shown: [{id: 0, documentIndex: 0, finding}], ignored: []}}], new Map());
  assert.match(csv, /"'=HYPERLINK\(""x""\)"/);
  assert.match(csv, /"'@标题"/);
  assert.match(csv, /"'-"/);
});

test('nor behind blanks, in full width, or behind what a spreadsheet drops; numbers stay numbers', () => {
  const cells = (name) => {
    const finding = {...placed(0, 'f', 0, 1).finding, evidence: null, fix: null, basis: null};
    const draft = {name, text: '', result: {documents: [{title: '甲', kind: 'unknown'}]}};
    const [, row] = findingsCsv([{draft, judged: {shown: [{id: 0, documentIndex: 0, finding}], ignored: []}}], new Map()).split('\r\n');
    return [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell);
  };
  const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '＝1', '＋1', '－1', '＠A', '﹣1', '−1', '\t=1', '\r=1', '\n=1', '\n甲', ' =1', '\u3000＝1', '\u200b=1', '\ufeff=1', '\u202e=1', '\u00a0@A', '-', '-A1', '-.1e'];
  for (const formula of formulas) assert.ok(cells(formula).includes(`'${formula}`), JSON.stringify(formula));
  for (const plain of ['-12', '+3.5', '-1,284', '各项=总数', '1-2', '甲', '12%', '(1+1)', '《甲》']) assert.ok(cells(plain).includes(plain), plain);
});

const {sameReport} = await bundleModule('web/src/model/same_report.ts');

test('a corrected report is the same report, another organ’s on the same form is not', async () => {
  const {CLEAN, OLD, WRONG_GROWTH} = await import('./drafts.mjs');
  assert.equal(sameReport(CLEAN, WRONG_GROWTH), true);
  assert.equal(sameReport(CLEAN, CLEAN.replace(/ /g, '').replace(/\n/g, '\n\n')), true);
  assert.equal(sameReport(CLEAN, CLEAN.slice(0, CLEAN.length / 2)), true);
  assert.equal(sameReport(CLEAN, OLD), false);
  assert.equal(sameReport(blankForm(2024), OLD), false);
  assert.equal(sameReport('', CLEAN), false);
  assert.equal(sameReport('一、总体情况', '一、 总体情况\n'), true);
});

test('the blank form follows the year', () => {
  assert.match(blankForm(2024), /申请人无正当理由逾期不补正/);
  assert.match(blankForm(2024), /本年制发件数/);
  assert.doesNotMatch(blankForm(2020), /申请人无正当理由逾期不补正/);
  assert.match(blankForm(2020), /本年新制作数量/);
  assert.match(blankForm(2020), /截?.*2021年1月/s);
  assert.match(blankForm(2012), /收费及减免情况/);
  assert.doesNotMatch(blankForm(2012), /\t/);
});

const {typeset} = await bundleModule('web/src/core/typeset.ts');

test('sentences get Chinese punctuation, quotations of the draft keep theirs', () => {
  assert.equal(typeset('各分项相加得41,与总数“43件:甲,乙”相差2。'), '各分项相加得41，与总数“43件:甲,乙”相差2。');
  assert.equal(typeset('39 + 1 = 41, 文中为 43'), '39 + 1 = 41，文中为 43');
  assert.equal(typeset('按(1284 - 1200) ÷ 1200计算'), '按(1284 - 1200) ÷ 1200计算');
  assert.equal(typeset('(1284 - 1200) ÷ 1200 = 7%'), '(1284 - 1200) ÷ 1200 = 7%');
  assert.equal(typeset('落款日期(2024年1月)'), '落款日期（2024年1月）');
  assert.equal(typeset('粘连的日期(“2010125”、“20106月份”)'), '粘连的日期（“2010125”、“20106月份”）');
  assert.equal(typeset('缺少“总体情况”,请补上(第一部分)。'), '缺少“总体情况”，请补上（第一部分）。');
  assert.equal(typeset('1,234 件'), '1,234 件');
});

const {changesBetween, describeChange} = await bundleModule('web/src/model/changes.ts');

function applied(old, changes) {
  return [...changes].reverse().reduce((text, {start, end, text: put}) => text.slice(0, start) + put + text.slice(end), old);
}

test('a fix moves no more than it must', () => {
  const cases = [
    ['贯(guàn)彻,提(tí)升', '贯彻,提升', 2],
    ['a(b)a(b)a', 'aaa', 2],
    ['(wù)', '', 1],
    ['519', '514', 1],
    ['', '年', 1],
    ['同', '同', 0],
    ['甲甲乙', '甲乙', 1],
  ];
  for (const [old, next, count] of cases) {
    const changes = changesBetween(old, next);
    assert.equal(applied(old, changes), next);
    assert.equal(changes.length, count, `${old} → ${next}`);
  }
  assert.equal(describeChange('贯(guàn)彻,提(tí)升', '贯彻,提升'), '应用修改：删去“(guàn)”等 2 处');
  assert.equal(describeChange('519', '514'), '应用修改：“519”改为“514”');
});
