// Which report of last year belongs to which of this year, the roll, corrected files: the page's own logic, without a browser.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bundleModule} from './modules.mjs';

const {relationOf, splitOrgan} = await bundleModule('web/src/model/organ_names.ts');
const {pairUp, reportOfName} = await bundleModule('web/src/model/pairs.ts');
const {rollOf, holdAgainst} = await bundleModule('web/src/model/roll.ts');
const {resubmissionOf} = await bundleModule('web/src/model/unit.ts');

test('how one organ’s name stands to another’s', () => {
  const table = [
    ['青岚县水务局', '青岚县水务局', 'same'],
    ['青岚县水务局', '青岚县 水务局（河长办）', 'same'],
    ['青岚县水务局', '水务局', 'similar'],
    ['清江市青岚县水务局', '青岚县水务局', 'similar'],
    ['青岚县水务局', '县水务局', 'similar'],
    ['青岚水务局', '水务局', 'renamed'],
    ['青岚县民政局', '青岚县人民政府办公室', 'other'],
    ['青岚县人民政府', '青岚县政府', 'similar'],
    ['青岚县人民政府', '青岚县', 'similar'],
    ['青岚县人民政府', '青岚县人民政府办公室', 'office'],
    ['青岚县政府办公室', '青岚县人民政府办公室', 'similar'],
    ['柳溪街道办事处', '柳溪街道', 'same'],
    ['青岚县教体局', '青岚县教育和体育局', 'similar'],
    ['青岚县教育局', '青岚县教育和体育局', 'renamed'],
    ['青岚县国土资源局', '青岚县自然资源局', 'renamed'],
    ['青岚县农业局', '青岚县农业农村局', 'renamed'],
    ['青岚县城市管理局', '青岚县综合行政执法局', 'renamed'],
    ['青岚县水务局', '白桥县水务局', 'other'],
    ['青岚县水务局', '清江市水务局', 'other'],
    ['青岚县水务局', '青岚县财政局', 'other'],
    ['青岚县市场监督管理局', '青岚县监督管理局', 'renamed'],
    ['青岚县人民政府', '白桥县人民政府办公室', 'other'],
    ['', '青岚县水务局', 'other'],
  ];
  for (const [a, b, relation] of table) {
    assert.equal(relationOf(a, b), relation, `${a} / ${b}`);
    assert.equal(relationOf(b, a), relation, `${b} / ${a}`);
  }
  assert.deepEqual(splitOrgan('桐城市城市管理局'), {area: '桐城市', own: '城市管理局'});
  assert.deepEqual(splitOrgan('市场监督管理局'), {area: '', own: '市场监督管理局'});
});

/** "机关 年度" → a report with that as its id. */
const report = (words) => {
  const [issuer, year] = words.split(' ');
  return {id: words, issuer: issuer === '?' ? null : issuer, year: year === '?' ? null : Number(year)};
};
const pairs = (words, choices) => {
  const {sure, asked} = pairUp(words.map(report), choices);
  return {sure: [...sure].map((each) => each.join(' ← ')).sort(), asked: [...asked].map(([now, lasts]) => `${now} ? ${lasts.join('、')}`).sort()};
};

test('pairs: awkward cases', () => {
  const table = [
    [['水务局 2024', '水务局 2023'], ['水务局 2024 ← 水务局 2023'], []],
    // The full name before the short one.
    [['甲县水务局 2024', '甲县水务局 2023', '水务局 2023'], ['甲县水务局 2024 ← 甲县水务局 2023'], []],
    [['甲县水务局 2024', '乙县水务局 2024', '甲县水务局 2023', '水务局 2023'], ['乙县水务局 2024 ← 水务局 2023', '甲县水务局 2024 ← 甲县水务局 2023'], []],
    // A short name that two may mean is asked.
    [['甲县水务局 2024', '乙县水务局 2024', '水务局 2023'], [], ['乙县水务局 2024 ? 水务局 2023', '甲县水务局 2024 ? 水务局 2023']],
    [['水务局 2024', '甲县水务局 2023', '乙县水务局 2023'], [], ['水务局 2024 ? 甲县水务局 2023、乙县水务局 2023']],
    // The government and its office, each for itself; the one for the other only where there is no other.
    [['甲县人民政府 2024', '甲县人民政府办公室 2024', '甲县人民政府 2023', '甲县人民政府办公室 2023'], ['甲县人民政府 2024 ← 甲县人民政府 2023', '甲县人民政府办公室 2024 ← 甲县人民政府办公室 2023'], []],
    [['甲县人民政府 2024', '甲县人民政府办公室 2023'], ['甲县人民政府 2024 ← 甲县人民政府办公室 2023'], []],
    // A renamed organ is asked.
    [['甲县自然资源局 2024', '甲县国土资源局 2023'], [], ['甲县自然资源局 2024 ? 甲县国土资源局 2023']],
    // Never: the same year, two years back, another organ, what nobody knows.
    [['水务局 2024', '甲县水务局 2024'], [], []],
    [['水务局 2024', '水务局 2022'], [], []],
    [['甲县水务局 2024', '乙县水务局 2023'], [], []],
    [['甲县水务局 2024', '甲县财政局 2023'], [], []],
    [['? 2024', '? 2023'], [], []],
    [['水务局 ?', '水务局 2023'], [], []],
    // Three years in one folder.
    [['水务局 2024', '水务局 2023', '水务局 2022'], ['水务局 2023 ← 水务局 2022', '水务局 2024 ← 水务局 2023'], []],
  ];
  for (const [words, sure, asked] of table) assert.deepEqual(pairs(words), {sure, asked}, words.join('，'));
});

test('a report that came twice is compared with last year’s both times', () => {
  const twice = [{id: 'a', issuer: '水务局', year: 2024}, {id: 'b', issuer: '水务局', year: 2024}, {id: 'l', issuer: '水务局', year: 2023}];
  assert.deepEqual([...pairUp(twice).sure], [['a', 'l'], ['b', 'l']]);
});

test('what the user said goes before everything', () => {
  const words = ['甲县自然资源局 2024', '甲县国土资源局 2023', '甲县林业局 2023'];
  assert.deepEqual(pairs(words, new Map([[words[0], words[2]]])), {sure: [`${words[0]} ← ${words[2]}`], asked: []});
  assert.deepEqual(pairs(words, new Map([[words[0], null]])), {sure: [], asked: []});
  assert.deepEqual(pairs(['水务局 2024', '水务局 2023'], new Map([['水务局 2024', null]])), {sure: [], asked: []});
});

test('what a file’s name says', () => {
  const table = [
    ['2024/青岚县水务局2024年政府信息公开工作年度报告.docx', '青岚县水务局', 2024],
    ['去年/2023年度/水务局.docx', '水务局', 2023],
    ['12.青岚县财政局年报（定稿）.wps', '青岚县财政局', null],
    ['2025年报送/2024/公安局-信息公开年报.doc', '公安局', 2024],
    ['IMG_20240113.pdf', null, null],
  ];
  for (const [name, issuer, year] of table) assert.deepEqual(reportOfName(name), {issuer, year}, name);
});

test('a roll is read from lines and tables', () => {
  const names = (text) => rollOf(text).map(({name}) => name);
  assert.deepEqual(names('青岚县水务局\n青岚县财政局\n\n青岚县水务局\n'), ['青岚县水务局', '青岚县财政局']);
  assert.deepEqual(names('序号,单位名称,联系人\r\n1,"青岚县水务局",张三\r\n2,青岚县财政局,李四\r\n'), ['青岚县水务局', '青岚县财政局']);
  assert.deepEqual(names('1. 水务局\n2、财政局\n(3) 公安局'), ['水务局', '财政局', '公安局'].map((name, i) => (i === 2 ? '(3) 公安局' : name)));
  assert.deepEqual(names('1\t水务局\n2\t财政局'), ['水务局', '财政局']);
  assert.deepEqual(names(''), []);
});

test('who is missing, twice, of another year', () => {
  const roll = rollOf('青岚县水务局\n青岚县财政局\n青岚县公安局\n青岚县民政局\n青岚县人民政府\n统计局');
  const reports = [
    ['青岚县水务局', 2024], ['青岚县水务局', 2023], ['财政局', 2024], ['青岚县财政局', 2024], ['青岚县公安局', 2022],
    ['青岚县人民政府办公室', 2024], ['青岚县统计局', 2024], ['白桥县统计局', 2024], ['青岚县气象局', 2024], [null, null],
  ].map(([issuer, year]) => ({issuer, year}));
  const {lines, strangers} = holdAgainst(roll, reports, 2024);
  assert.deepEqual(
    lines.map(({status, reports: at}) => [status, at]),
    [['one', [0]], ['twice', [2, 3]], ['other-year', [4]], ['missing', []], ['one', [5]], ['several', [6, 7]]],
  );
  assert.deepEqual(strangers, [8]);
});

test('a corrected file: what was mended, what is left, what is new', () => {
  const finding = (fingerprint, subject = fingerprint, severity = 'error') => ({rule: 'stat/sum', severity, document: 0, fingerprint, subject});
  const before = [finding('a'), finding('b'), finding('b', 'b2'), finding('c', 'place'), finding('i', 'i', 'info')];
  assert.deepEqual(resubmissionOf(before, []), {fixed: 4, left: 0, fresh: 0});
  assert.deepEqual(resubmissionOf(before, before), {fixed: 0, left: 4, fresh: 0});
  assert.deepEqual(resubmissionOf(before, [finding('b'), finding('d', 'place'), finding('e')]), {fixed: 2, left: 2, fresh: 1}, 'other numbers at the same place are left, not new');
  assert.deepEqual(resubmissionOf([], [finding('a')]), {fixed: 0, left: 0, fresh: 1});
});
