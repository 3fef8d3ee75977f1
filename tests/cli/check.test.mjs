// Exit codes, formats and inputs of `nianbao check`, as the contract states them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { cleanText, folder, nianbao, root, wrongSum } from './run.mjs';

const resultSchema = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(root, 'core/schema/result.schema.json'), 'utf8')),
);

function assertValid(result) {
  assert.ok(resultSchema(result), JSON.stringify(resultSchema.errors?.slice(0, 5)));
}

test('exit codes are 0 clean, 1 found, 2 wrong usage or unreadable', (t) => {
  const dir = folder(t, { 'bad.txt': wrongSum, 'good.txt': cleanText, 'broken.docx': 'no zip' });
  assert.equal(nianbao(['check', 'good.txt'], { cwd: dir }).code, 0);
  for (const format of ['text', 'json', 'sarif', 'github']) {
    assert.equal(nianbao(['check', '--format', format, 'bad.txt'], { cwd: dir }).code, 1, format);
    assert.equal(nianbao(['check', '--format', format, 'good.txt'], { cwd: dir }).code, 0, format);
    assert.equal(nianbao(['check', '--format', format, 'bad.txt', 'broken.docx'], { cwd: dir }).code, 2, format);
  }
  assert.equal(nianbao(['check', '--fail-on', 'never', 'bad.txt'], { cwd: dir }).code, 0);
  assert.equal(nianbao(['check', 'nowhere.txt'], { cwd: dir }).code, 2);
  assert.equal(nianbao(['check']).code, 2);
  assert.equal(nianbao(['check', '--fail-on', 'sometimes', 'bad.txt'], { cwd: dir }).code, 2);
  assert.equal(nianbao(['frobnicate']).code, 2);
});

test('a paragraph of another report in the same run is told, in both reports', (t) => {
  const report = (organ, words) => `${organ}2023年政府信息公开工作年度报告\n一、总体情况\n${words}\n`;
  const shared = '河长制公示牌全部加贴二维码,群众扫码可以查看河段水质、巡河记录和投诉电话,信息由专人逐日更新。';
  const dir = folder(t, {
    'a.txt': report('青岚县水务局', shared),
    'b.txt': report('白桥县生态环境局', '重新编排档案目录,逐项写明保管期限和查阅办法,方便群众到馆查询历年文件。'),
    'c.txt': report('白桥县水务局', `去年以来,${shared}`),
  });
  const twins = (args) => {
    const lines = nianbao(['check', '--format', 'json', ...args], { cwd: dir }).out.trim().split('\n').map((line) => JSON.parse(line));
    lines.forEach(assertValid);
    return lines.map(({ documents }) => documents[0].findings.filter(({ rule }) => rule === 'batch/twin'));
  };
  const [a, b, c] = twins(['a.txt', 'b.txt', 'c.txt']);
  assert.deepEqual([a.length, b.length, c.length], [1, 0, 1]);
  assert.match(a[0].message, /“白桥县水务局”\(c\.txt\)的报告雷同/);
  assert.match(a[0].evidence.expression, /本文“河长制.*对方“去年以来/);
  assert.match(c[0].message, /“青岚县水务局”\(a\.txt\)/);
  assert.deepEqual(twins(['a.txt']), [[]]);
  writeFileSync(join(dir, 'config.json'), '{"disable": ["batch/twin"]}');
  assert.deepEqual(twins(['--config', 'config.json', 'a.txt', 'c.txt']), [[], []]);
});

test('several inputs give one JSON object a line, in input order, each valid', (t) => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${String(i).padStart(2, '0')}.txt`, i % 2 ? wrongSum : cleanText]));
  const dir = folder(t, { ...files, 'note.pdf': '%PDF-1.7', 'sub/last.md': cleanText });
  const { out, err } = nianbao(['check', '--format', 'json', '--jobs', '4', dir]);
  const results = out.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(results.map((r) => r.input), [...Object.keys(files).sort(), 'note.pdf', 'sub/last.md'].map((name) => join(dir, name)));
  results.forEach(assertValid);
  assert.match(err, /note\.pdf/);
  assert.equal(results[1].summary.errors, 1);
  assert.equal(results[0].summary.errors, 0);
});

test('a finding carries sentence, calculation, place and fingerprint', (t) => {
  const { out } = nianbao(['check', '--format', 'json', '-'], { input: `前言。\n${wrongSum}` });
  const result = JSON.parse(out);
  assert.equal(result.input, '-');
  const sum = (each) => each.documents[0].findings.find((finding) => finding.rule === 'stat/sum');
  const finding = sum(result);
  assert.equal(finding.span.line, 2);
  assert.match(finding.evidence.expression, /9 \+ 6 = 15/);
  const again = JSON.parse(nianbao(['check', '--format', 'json', '-'], { input: `另加一行,不影响下文。\n前言。\n${wrongSum}` }).out);
  assert.equal(sum(again).fingerprint, finding.fingerprint);
});

test('offsets are UTF-16 code units', () => {
  const { out } = nianbao(['check', '--format', 'json', '-'], { input: `😀😀${wrongSum}` });
  const finding = JSON.parse(out).documents[0].findings.find((each) => each.rule === 'stat/sum');
  const text = `😀😀${wrongSum}`;
  assert.ok(text.slice(finding.span.start, finding.span.end).includes('17件'));
});

test('SARIF is valid 2.1.0 and holds every input', (t) => {
  const schemaFile = join(root, 'tests/cli/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const dir = folder(t, { '甲 乙.txt': wrongSum, 'b.txt': cleanText, 'c.docx': 'no zip' });
  const log = JSON.parse(nianbao(['check', '--format', 'sarif', dir]).out);
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5)));
  assert.deepEqual(log.runs[0].results.map((each) => each.ruleId), ['document/kind', 'document/kind', 'stat/sum']);
  assert.equal(log.runs[0].invocations[0].toolExecutionNotifications.length, 1);
  assert.equal(log.runs[0].invocations[0].executionSuccessful, false);
});

test('GitHub output escapes what would end a command', (t) => {
  const dir = folder(t, { 'a,b:c.txt': wrongSum });
  const { out } = nianbao(['check', '--format', 'github', dir]);
  assert.match(out, /^::error file=.*a%2Cb%3Ac\.txt,line=1,col=\d+,endLine=1,endColumn=\d+,title=stat\/sum::/m);
});

test('rules, explain and version answer', () => {
  const rules = JSON.parse(nianbao(['rules', '--format', 'json']).out);
  assert.deepEqual(rules.map((r) => r.id), rules.map((r) => r.id).sort());
  for (const rule of rules) {
    const { code, out } = nianbao(['explain', rule.id]);
    assert.equal(code, 0, rule.id);
    assert.ok(out.startsWith(`# ${rule.id}`), rule.id);
  }
  assert.equal(nianbao(['explain', 'no/such']).code, 2);
  assert.match(nianbao(['version']).out, /^nianbao \d+\.\d+\.\d+\n$/);
});

test('bad input gets a message and the rest is still checked', (t) => {
  const dir = folder(t, {
    'a-empty.txt': '',
    'b-blank.txt': ' \n\t\n　\n',
    'c-binary.txt': Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    'd-invalid.txt': Buffer.concat([Buffer.from('本年度报告'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from('如下。\n')]),
    'e-script.html': `<p>报告<script>alert(1)</script></p><p>${wrongSum}</p>`,
    'f-ole.docx': Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2048)]),
    'g-good.txt': wrongSum,
  });
  const { code, out, err } = nianbao(['check', '--format', 'json', dir]);
  const results = out.trim().split('\n').map((line) => JSON.parse(line));
  results.forEach(assertValid);
  assert.equal(results.length, 7);
  assert.equal(code, 2);
  assert.match(err, /c-binary\.txt/);
  assert.match(err, /f-ole\.docx/);
  assert.equal(results[4].text.includes('alert'), false);
  assert.equal(results[4].summary.errors, 1);
  assert.equal(results[6].summary.errors, 1);
});

const seeds = join(root, '..', 'shared', 'seeds');
test('real drafts give valid results', { skip: !existsSync(seeds) }, () => {
  const { out } = nianbao(['check', '--format', 'json', seeds]);
  const results = out.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(results.length, readdirSync(seeds).length);
  results.forEach(assertValid);
});

test('a configuration switches rules off, changes severity, ignores by fingerprint, and is refused with its place', (t) => {
  const dir = folder(t, {
    'bad.txt': wrongSum,
    'off.json': '{ // 说明\n "disable": ["stat/sum"] }',
    'soft.json': '{"severity": {"stat/sum": "info"}}',
    'wrong.json': '{\n  "disable": ["stat/sum", "stat/none"]\n}',
    'syntax.json': '{\n  "disable": [,]\n}',
    'year.json': '{"year": 99999999999}',
  });
  const run = (...args) => nianbao(['check', '--format', 'json', ...args, 'bad.txt'], { cwd: dir });
  assert.equal(run('--config', 'off.json').code, 0);
  const soft = run('--config', 'soft.json');
  assert.deepEqual(JSON.parse(soft.out).summary, { errors: 0, warnings: 1, infos: 1 });
  const wrong = run('--config', 'wrong.json');
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /^wrong\.json:2:27:.*stat\/none/);
  assert.match(run('--config', 'syntax.json').err, /^syntax\.json:2:15:/);
  const year = run('--config', 'year.json');
  assert.equal(year.code, 2);
  assert.match(year.err, /^year\.json:1:10:.*1949 至 2100/);
  for (const [value, code] of [['1948', 2], ['1949', 1], ['2100', 1], ['2101', 2], ['99999999999', 2]]) {
    assert.equal(run('--year', value).code, code, value);
  }
  const { fingerprint, subject } = JSON.parse(run().out).documents[0].findings.find((f) => f.rule === 'stat/sum');
  assert.match(fingerprint, /^[0-9a-f]{16}$/);
  assert.match(subject, /^stat\/sum · [^0-9]+$/);
  for (const known of [fingerprint, subject]) {
    writeFileSync(join(dir, 'known.json'), JSON.stringify({ ignore: [known] }));
    assert.equal(run('--config', 'known.json').code, 0, known);
  }
});

test('dump shows every stage, one fact a line', (t) => {
  const draft = '青溪市教育局2023年政府信息公开工作年度报告\n一、总体情况\n共收到建议约20件,其中人大代表建议9件、政协提案８件。\n青溪市教育局\n2024年1月19日\n';
  const dir = folder(t, { 'draft.txt': draft });
  const expected = {
    source: ['encoding UTF-8', '共收到建议约20件,其中人大代表建议9件、政协提案8件。'],
    document: ['title [0,23) “青溪市教育局2023年政府信息公开工作年度报告”', 'paragraph signature [60,66) “青溪市教育局”', 'mark 一、 value 1 [24,26) “一、”'],
    facts: ['issuer 青溪市教育局', 'year-evidence title 2023 [6,11) “2023年”', 'signed 2024年1月19日 [67,77) “2024年1月19日”', 'quantity 20 件 about [36,40) “约20件”', 'quantity 8 件 exact [56,58) “8件”'],
  };
  for (const [stage, lines] of Object.entries(expected)) {
    const { code, out } = nianbao(['dump', '--stage', stage, 'draft.txt'], { cwd: dir });
    assert.equal(code, 0);
    for (const line of lines) assert.ok(out.split('\n').includes(line), `${stage}: ${line}\n${out}`);
  }
  assert.equal(nianbao(['dump', '--stage', 'soup', 'draft.txt'], { cwd: dir }).code, 2);
});
