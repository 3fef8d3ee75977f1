// dist/nianbao.js as an embedder uses it, in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, load, wrongSum } from './load.mjs';

const wasm = readFileSync(join(dist, 'nianbao.wasm'));

test('loads by itself, from bytes, from a compiled module, and from where locateFile says', async () => {
  const module = await WebAssembly.compile(wasm);
  const variants = [
    undefined,
    { wasmBinary: wasm },
    { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
    { wasmBinary: module },
    { locateFile: (name) => pathToFileURL(join(dist, name)) },
  ];
  for (const options of variants) {
    const nianbao = await load(options);
    assert.match(nianbao.version, /^\d+\.\d+\.\d+$/);
    assert.equal(nianbao.check(wrongSum, { name: 'a.txt' }).summary.errors, 1);
  }
});

test('a file that is not there, or is no WebAssembly, rejects', async () => {
  await assert.rejects(load({ locateFile: () => pathToFileURL(join(dist, 'nowhere.wasm')) }));
  await assert.rejects(load({ wasmBinary: new Uint8Array([1, 2, 3]) }));
});

test('the bytes and the string of a text give the same findings', async () => {
  const nianbao = await load();
  const fromText = nianbao.check(wrongSum, { name: 'a.txt' });
  const fromBytes = nianbao.check(new TextEncoder().encode(wrongSum), { name: 'a.txt' });
  assert.equal(fromText.encoding, null);
  assert.equal(fromBytes.encoding, 'UTF-8');
  assert.deepEqual(fromText.documents, fromBytes.documents);
});

test('a lone surrogate goes through as one UTF-16 unit', async () => {
  const nianbao = await load();
  const plain = nianbao.check(wrongSum, { name: 'a.txt' }).documents[0].findings.find((each) => each.rule === 'stat/sum');
  for (const lone of ['\ud800', '\udc00']) {
    const shifted = nianbao.check(lone + wrongSum, { name: 'a.txt' }).documents[0];
    const finding = shifted.findings.find((each) => each.rule === plain.rule);
    assert.equal(finding.span.start, plain.span.start + 1);
    assert.equal(shifted.span.end, wrongSum.length + 1);
  }
});

test('options reach the core, and one that it does not understand is refused in Chinese', async () => {
  const nianbao = await load();
  assert.equal(nianbao.check(wrongSum, { name: 'a.txt', disable: ['stat/sum'] }).summary.errors, 0);
  const [{ fingerprint }] = nianbao.check(wrongSum, { name: 'a.txt' }).documents[0].findings.filter(({ rule }) => rule === 'stat/sum');
  assert.equal(nianbao.check(wrongSum, { name: 'a.txt', ignore: [fingerprint] }).summary.errors, 0);
  assert.equal(nianbao.check(wrongSum, { name: 'a.txt', year: null, previous: undefined, profile: null }).summary.errors, 1);
  assert.equal(nianbao.check(wrongSum).input, '-');
  assert.throws(() => nianbao.check(wrongSum, { as: 'novel' }), { name: 'RangeError', message: /[\u4e00-\u9fff]/ });
  for (const year of [1948, 2101, 2024.5, 1e20]) {
    assert.throws(() => nianbao.check(wrongSum, { year }), { name: 'RangeError', message: /1949 至 2100/ });
  }
  assert.throws(() => nianbao.check(17), TypeError);
});

test('the options are those of the schema, under the names of the configuration file', async () => {
  const nianbao = await load();
  const schema = (name) => JSON.parse(readFileSync(new URL(`../../core/schema/${name}`, import.meta.url), 'utf8'));
  const [options, config] = [schema('options.schema.json').properties, schema('config.schema.json').properties];
  for (const [name, option] of Object.entries(options)) {
    const [example] = (config[name] ?? option).examples;
    assert.equal(nianbao.check(wrongSum, { [name]: example }).schema, 'nianbao/1', name);
    assert.equal(JSON.parse(nianbao.checkJson(wrongSum, { [name]: example })).error, undefined, name);
    if (name !== 'name') assert.throws(() => nianbao.check(wrongSum, { [name]: 17 }), { name: 'RangeError' }, name);
  }
  assert.deepEqual(Object.keys(config).filter((name) => !(name in options)), ['$schema']);
  for (const name of ['disabled', 'ignored', 'yaer']) {
    assert.throws(() => nianbao.check(wrongSum, { [name]: [] }), { name: 'RangeError', message: new RegExp(name) });
  }
});

test('passages that reports of one batch share are told with their places', async () => {
  const nianbao = await load();
  const report = (organ, words) => `${organ}2023年政府信息公开工作年度报告\n一、总体情况\n${words}\n`;
  const shared = (organ) => `河长制公示牌全部加贴二维码,群众扫码可以查看河段水质、巡河记录和${organ}的投诉电话,全年受理线索${organ.length}条。`;
  const drafts = [
    { name: 'a.txt', text: report('青岚县水务局', shared('青岚县水务局')) },
    { name: 'b.txt', text: report('白桥县生态环境局', '重新编排档案目录,逐项写明保管期限和查阅办法,方便群众到馆查询历年文件。') },
    { name: 'c.html', base64: Buffer.from(`<p>${report('白桥县水务局', shared('白桥县水务局')).replaceAll('\n', '</p><p>')}</p>`).toString('base64') },
  ];
  const { schema, inputs } = nianbao.twins(drafts);
  assert.equal(schema, 'nianbao-twins/1');
  assert.deepEqual(inputs.map(({ input, twins }) => [input, twins.map(({ other, issuer }) => [other, issuer])]), [
    ['a.txt', [[2, '白桥县水务局']]],
    ['b.txt', []],
    ['c.html', [[0, '青岚县水务局']]],
  ]);
  const [passage] = inputs[0].twins[0].passages;
  assert.equal(drafts[0].text.slice(passage.span.start, passage.span.end), passage.text);
  assert.match(passage.other_text, /白桥县水务局的投诉电话/);
  assert.ok(passage.likeness >= 90);
  assert.deepEqual(nianbao.twins([]).inputs, []);
  for (const wrong of [{}, [{ name: 'a' }], [7]]) assert.throws(() => nianbao.twins(wrong), { name: 'RangeError' });
});

test('a profile adds its parts, and a mistake in it is named with line and column', async () => {
  const nianbao = await load();
  const draft = '青溪市教育局2023年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息12条。\n';
  const profile = '{"forms": {"fmt2021": {"parts": [{"key": "local.open_day", "title": "政府开放日活动情况"}]}}}';
  const keys = (result) => result.documents[0].sections.map((section) => section.key);
  assert.ok(!keys(nianbao.check(draft, { name: 'a.txt' })).includes('local.open_day'));
  assert.ok(keys(nianbao.check(draft, { name: 'a.txt', profile })).includes('local.open_day'));
  assert.ok(nianbao.forms(profile).find((form) => form.format === 'fmt2021').parts.some((part) => part.key === 'local.open_day'));
  const mistakes = [
    ['{\n  "forms": {"fmt2022": {}}\n}', /第2行第\d+列.*fmt2022/],
    ['{"forms": {"fmt2021": {\n"parts": 3}}}', /第2行/],
    ['{', /第1行/],
  ];
  for (const [text, message] of mistakes) {
    assert.throws(() => nianbao.check(draft, { name: 'a.txt', profile: text }), { name: 'RangeError', message });
    assert.throws(() => nianbao.forms(text), { name: 'RangeError', message });
  }
});

test('the forms name every column, in the order of the result’s cells', async () => {
  const nianbao = await load();
  const forms = nianbao.forms();
  assert.deepEqual(forms.map((form) => form.format), ['reg2008', 'fmt2019', 'fmt2021']);
  const [, , newest] = forms;
  assert.deepEqual(newest.tables.map((table) => table.key), ['active', 'requests', 'disputes']);
  const row = (table, key) => newest.tables.find((each) => each.key === table).rows.find((each) => each.key === key);
  assert.deepEqual(row('requests', 'received').columns.map((column) => column.key), ['natural_person', 'company', 'research', 'charity', 'law_firm', 'other', 'total']);
  assert.equal(row('requests', 'denied.process').heading, '(三)不予公开');
  assert.equal(row('requests', 'received').heading, null);
  assert.deepEqual(row('active', 'fees').columns.map((column) => column.label), ['本年收费金额(单位:万元)']);
  assert.deepEqual(newest.deadlines, [{ government: false, month: 1, day: 31 }, { government: true, month: 3, day: 31 }]);
});

test('each status, with the version and the reason', async () => {
  const nianbao = await load();
  const report = '青溪市教育局2023年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息12条。\n';
  const bytes = (text) => new TextEncoder().encode(text);
  const cases = [
    ['checked', report, 'a.txt'], ['checked', bytes(`<html><body>${report.split('\n').map((line) => `<p>${line}</p>`).join('')}</body></html>`), 'a.doc'],
    ['not-a-report', '今天天气很好。', 'a.txt'], ['empty', '', 'a.txt'], ['empty', bytes(' \n'), 'a.md'],
    ['empty', '<p><img src="a.png"></p>', 'a.html'], ['unreadable', bytes('%PDF-1.7'), 'a.pdf'],
    ['unreadable', bytes('PK\x03\x04'), 'a.docx'], ['skipped', bytes('p {}'), 'a.css'],
  ];
  for (const [status, input, name] of cases) {
    const result = nianbao.check(input, { name });
    assert.equal(result.status, status, name);
    assert.equal(result.version, nianbao.version);
    const unread = ['empty', 'unreadable', 'skipped'].includes(status);
    assert.equal(result.documents.length === 0, unread);
    if (unread) assert.match(result.problems.at(-1).message, /[\u4e00-\u9fff].*。$/);
  }
  const weather = nianbao.check('今天天气很好。', { name: 'a.txt' });
  assert.deepEqual(weather.documents[0].findings.map((each) => [each.rule, each.severity]), [['document/kind', 'warning']]);
});

test('the words for statuses and the kinds of files are told', async () => {
  const nianbao = await load();
  assert.deepEqual(nianbao.statuses().map((each) => each.status), ['checked', 'not-a-report', 'empty', 'unreadable', 'skipped']);
  for (const { word } of nianbao.statuses()) assert.match(word, /^[\u4e00-\u9fff]{3,6}$/);
  const kinds = nianbao.fileKinds();
  for (const ending of ['.docx', '.docm', '.dotx', '.html', '.xhtml', '.shtml', '.txt', '.csv']) assert.ok(kinds.read.includes(ending), ending);
  const refused = (ending) => kinds.refused.find((each) => each.endings.includes(ending)).message;
  for (const ending of ['.doc', '.wps', '.xls', '.et', '.xlsx', '.pdf', '.ofd', '.rtf', '.odt', '.zip', '.eml', '.msg', '.jpg']) {
    if (!kinds.converted.includes(ending)) assert.match(refused(ending), /。$/, ending);
  }
  for (const ending of ['.xlsx', '.xls', '.et', '.odt', '.ods']) assert.ok(kinds.converted.includes(ending), ending);
  assert.ok(kinds.skipped.includes('.exe'));
});

test('rules are listed by id, each with severity and title', async () => {
  const rules = (await load()).rules();
  assert.ok(rules.length > 30);
  assert.deepEqual(rules.map((rule) => rule.id), rules.map((rule) => rule.id).sort());
  for (const rule of rules) {
    assert.match(rule.severity, /^(error|warning|info)$/);
    assert.ok(rule.title.length > 0);
  }
});

test('no call leaves anything for the next: instances and repetitions agree', async () => {
  const [one, other] = [await load(), await load()];
  const first = one.checkJson(wrongSum, { name: 'a.txt' });
  for (const input of ['', ' \n', '\0'.repeat(1000), new Uint8Array([0xff, 0xfe, 0x00]), '<table>'.repeat(2000)]) {
    one.check(input, { name: 'a.html' });
  }
  assert.equal(one.checkJson(wrongSum, { name: 'a.txt' }), first);
  assert.equal(other.checkJson(wrongSum, { name: 'a.txt' }), first);
});

test('the loader uses neither eval nor new Function', () => {
  const script = readFileSync(join(dist, 'nianbao.js'), 'utf8');
  assert.doesNotMatch(script, /\beval\(|new Function\b|\bFunction\(/);
});
