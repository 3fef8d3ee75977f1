// Data out: flat rows on standard output and in files, the forms and schemas, summary, baseline, what is selected.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { cleanText, folder, nianbao, root, wrongSum } from './run.mjs';

const schemas = join(root, 'core/schema');
const ajv = new Ajv({ allErrors: true, strictTypes: false });
for (const name of readdirSync(schemas)) ajv.addSchema(JSON.parse(readFileSync(join(schemas, name), 'utf8')));
const KINDS = { findings: 'findingRow', cells: 'cellRow', statistics: 'statisticRow', files: 'fileRow' };
const columns = Object.fromEntries(
  Object.entries(KINDS).map(([kind, name]) => [kind, JSON.parse(readFileSync(join(schemas, 'rows.schema.json'), 'utf8')).$defs[name].required]),
);

const frame = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const faulty = frame.replace('信函申请9件', '信函申请7件').replace('占65.11%', '占56.11%');
const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** RFC 4180 in one pass: rows of fields. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

test('weights of a profile: each finding’s, and the score at the end of a file’s row', (t) => {
  const dir = folder(t, { 'a.txt': faulty, 'c.docx': 'no zip', 'p.json': '{"weights": {"rules": {"stat/growth": 0}, "parts": {"requests": 2}}}' });
  const drafts = [join(dir, 'a.txt'), join(dir, 'c.docx')];
  const profile = ['--profile', join(dir, 'p.json'), '--fail-on', 'never'];
  const [result] = lines(nianbao(['check', '--format', 'json', ...profile, ...drafts]).out);
  const { findings } = result.documents[0];
  assert.ok(ajv.getSchema('https://nianbao.invalid/result.schema.json')(result));
  const score = findings.reduce((sum, { weight }) => sum + weight, 0);
  assert.ok(score > 0);
  const rows = lines(nianbao(['check', '--format', 'files', ...profile, ...drafts]).out);
  assert.deepEqual(rows.map((row) => row.score), [score, null]);
  assert.ok(rows.every(ajv.getSchema('https://nianbao.invalid/rows.schema.json#/$defs/fileRow')));
  nianbao(['check', '--quiet', '--output', `files=${join(dir, 'files.csv')}`, ...profile, ...drafts]);
  assert.deepEqual(parseCsv(readFileSync(join(dir, 'files.csv'), 'utf8')).map((row) => row.at(-1)), ['score', String(score), '']);
  writeFileSync(join(dir, 'p.json'), '{"weights": {"rules": {"stat/sums": 1}}}');
  const refused = nianbao(['check', ...profile, ...drafts]);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /p\.json:1:\d+:.*stat\/sums/);
});

test('each kind of rows has exactly the contract’s fields, in their order', (t) => {
  const dir = folder(t, { 'a.txt': faulty, 'b.txt': cleanText, 'c.docx': 'no zip' });
  const contract = {
    findings: 'input document issuer year rule severity message line column end_line table row_key column_key expected actual fingerprint subject',
    cells: 'input document issuer year format table row_key column_key value raw line',
    statistics: 'input document issuer year key body period value unit line',
    files: 'input document issuer year format status errors warnings infos signed_on',
  };
  for (const [kind, names] of Object.entries(contract)) {
    const { out } = nianbao(['check', '--format', kind, '.'], { cwd: dir });
    const rows = lines(out);
    assert.ok(rows.length > 0, kind);
    for (const row of rows) assert.equal(Object.keys(row).join(' '), names, kind);
    const valid = ajv.compile({ $ref: `https://nianbao.invalid/rows.schema.json#/$defs/${KINDS[kind]}` });
    for (const row of rows) assert.ok(valid(row), `${kind} ${JSON.stringify(row)} ${JSON.stringify(valid.errors?.slice(0, 3))}`);
    assert.deepEqual(columns[kind], names.split(' '), 'the schema says the same');
  }
});

test('rows say what the result object says', (t) => {
  const dir = folder(t, { 'a.txt': faulty });
  const run = (format) => lines(nianbao(['check', '--format', format, 'a.txt'], { cwd: dir }).out);
  const [{ documents: [document], summary }] = run('json');
  const findings = run('findings');
  assert.deepEqual(
    findings.map((row) => [row.rule, row.message, row.line, row.column, row.fingerprint, row.subject, row.table, row.row_key, row.column_key]),
    document.findings.map((f) => [f.rule, f.message, f.span.line, f.span.column, f.fingerprint, f.subject, f.table, f.row_key, f.column_key]),
  );
  const cells = run('cells');
  assert.deepEqual(
    cells.map((row) => [row.table, row.row_key, row.column_key, row.value, row.raw]),
    document.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => [table.key, row.key, cell.column_key, cell.value, cell.raw]))),
  );
  const received = cells.filter((row) => row.row_key === 'received');
  assert.deepEqual(received.map((row) => row.column_key), ['natural_person', 'company', 'research', 'charity', 'law_firm', 'other', 'total']);
  const text = faulty.split('\n');
  for (const cell of cells.filter(({ raw }) => raw)) assert.ok(text[cell.line - 1].includes(cell.raw), JSON.stringify(cell));
  assert.deepEqual(run('statistics').map(({ key, value }) => [key, value]), document.statistics.map(({ key, value }) => [key, value]));
  const [file] = run('files');
  assert.deepEqual([file.status, file.errors, file.warnings, file.infos], ['checked', summary.errors, summary.warnings, summary.infos]);
  assert.deepEqual([file.issuer, file.year, file.format, file.signed_on], [document.issuer, document.year, document.format, document.signed_on]);
});

test('an input without a document has a row among the files, with its status', (t) => {
  const dir = folder(t, { 'a.txt': '', 'b.docx': 'no zip', 'c.exe': 'MZ', 'd.txt': cleanText });
  const { out, code } = nianbao(['check', '--format', 'files', '.'], { cwd: dir });
  assert.equal(code, 2);
  assert.deepEqual(lines(out).map(({ input, document, status }) => [input, document, status]), [
    ['./a.txt', null, 'empty'], ['./b.docx', null, 'unreadable'], ['./c.exe', null, 'skipped'], ['./d.txt', 0, 'not-a-report'],
  ]);
});

test('several outputs in one run, CSV and JSON Lines by the ending, with the same rows', (t) => {
  const dir = folder(t, { 'a.txt': faulty, 'b.txt': frame });
  const { out, code } = nianbao([
    'check', 'a.txt', 'b.txt', ...['findings', 'cells', 'statistics', 'files'].flatMap((kind) => ['--output', `${kind}=${kind}.csv`, '-o', `${kind}=${kind}.jsonl`]),
    '--output', 'sarif=all.sarif', '--output', 'json=all.json',
  ], { cwd: dir });
  assert.equal(code, 1);
  assert.match(out, /合计 2 份/, 'standard output still has the text');
  for (const [kind, names] of Object.entries(columns)) {
    const csv = readFileSync(join(dir, `${kind}.csv`), 'utf8');
    assert.ok(csv.startsWith('\uFEFF'), 'Excel and WPS need the mark');
    const [head, ...rows] = parseCsv(csv.slice(1));
    assert.deepEqual(head, names);
    const objects = lines(readFileSync(join(dir, `${kind}.jsonl`), 'utf8'));
    assert.equal(rows.length, objects.length);
    rows.forEach((row, i) => assert.deepEqual(row, names.map((name) => (objects[i][name] === null ? '' : String(objects[i][name]))), `${kind} ${i}`));
  }
  assert.equal(JSON.parse(readFileSync(join(dir, 'all.sarif'), 'utf8')).version, '2.1.0');
  assert.equal(lines(readFileSync(join(dir, 'all.json'), 'utf8')).length, 2);
});

test('an output without a name takes what --format says, and standard output stays empty', (t) => {
  const dir = folder(t, { 'a.txt': faulty });
  const { out } = nianbao(['check', '--format', 'cells', '-o', 'c.csv', 'a.txt'], { cwd: dir });
  assert.equal(out, '');
  assert.match(readFileSync(join(dir, 'c.csv'), 'utf8'), /^\uFEFFinput,document,/);
});

test('outputs that cannot be meant are refused, with what to do', (t) => {
  const dir = folder(t, { 'a.txt': faulty });
  for (const [args, said] of [
    [['-o', 'x.csv'], /findings=x\.csv/],
    [['-o', 'cell=x.csv'], /cell/],
    [['-o', 'cells=x.xlsx'], /\.xlsx/],
    [['-o', 'cells=x.csv', '-o', 'findings=x.csv'], /两次/],
    [['-o', 'cells='], /缺少文件名/],
    [['-o', 'text=a.txt'], /文稿本身/],
    [['-o', 'cells=nowhere/x.csv'], /没能写出/],
  ]) {
    const { code, err } = nianbao(['check', ...args, 'a.txt'], { cwd: dir });
    assert.equal(code, 2, args.join(' '));
    assert.match(err, said, args.join(' '));
  }
  assert.equal(readFileSync(join(dir, 'a.txt'), 'utf8'), faulty);
});

test('earlier results among the drafts are not checked', (t) => {
  const dir = folder(t, { 'a.txt': frame });
  for (let i = 0; i < 2; ++i) {
    nianbao(['check', '-o', 'files=files.csv', '.'], { cwd: dir });
    assert.equal(parseCsv(readFileSync(join(dir, 'files.csv'), 'utf8').slice(1)).length, 2);
  }
});

test('a full disk is told, with exit 2', { skip: !existsSync('/dev/full') }, (t) => {
  const dir = folder(t, { 'a.txt': frame });
  const { code, err } = nianbao(['check', '-o', 'cells=/dev/full', 'a.txt'], { cwd: dir });
  assert.equal(code, 2);
  assert.match(err, /\/dev\/full:没能写完/);
});

test('CSV holds commas, quotes and line ends, and no cell of it is run as a formula', (t) => {
  const dir = folder(t, { '=1+1,"x".txt': faulty });
  nianbao(['check', '-o', 'files=f.csv', '=1+1,"x".txt'], { cwd: dir });
  const [, row] = parseCsv(readFileSync(join(dir, 'f.csv'), 'utf8').slice(1));
  assert.equal(row[0], '\'=1+1,"x".txt');
});

test('forms and schemas are printed', () => {
  const forms = JSON.parse(nianbao(['forms', '--format', 'json']).out);
  const requests = forms.at(-1).tables.find(({ key }) => key === 'requests').rows.find(({ key }) => key === 'received');
  assert.equal(requests.columns.at(-1).key, 'total');
  assert.match(nianbao(['forms']).out, /received\t.*\tnatural_person\tcompany/);
  const names = nianbao(['schema']).out.trim().split('\n');
  assert.ok(names.includes('result') && names.includes('rows') && names.includes('profile'), names.join());
  assert.equal(nianbao(['schema', 'rows']).out, readFileSync(join(schemas, 'rows.schema.json'), 'utf8'));
  assert.equal(nianbao(['schema', 'nothing']).code, 2);
});

test('--select and --ignore take rules and families', (t) => {
  const dir = folder(t, { 'a.txt': wrongSum });
  const rules = (...args) => {
    const [{ documents }] = lines(nianbao(['check', '--format', 'json', '--fail-on', 'never', ...args, 'a.txt'], { cwd: dir }).out);
    return documents[0].checks.filter(({ outcome }) => outcome === 'findings').map(({ rule }) => rule);
  };
  assert.deepEqual(rules(), ['document/kind', 'stat/sum']);
  assert.deepEqual(rules('--select', 'stat'), ['stat/sum']);
  assert.deepEqual(rules('--select', 'stat/sum,document/kind', '--ignore', 'document'), ['stat/sum']);
  assert.deepEqual(rules('--ignore', 'stat/sum'), ['document/kind']);
  const unknown = nianbao(['check', '--select', 'stat/none', 'a.txt'], { cwd: dir });
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /stat\/none/);
});

test('--exclude: the signs of a pattern', (t) => {
  const names = ['a.txt', 'b.txt', '年报.txt', '年[1].txt', 'x-.txt'];
  const cwd = folder(t, Object.fromEntries(names.map((name) => [name, wrongSum])));
  const left = (pattern) => nianbao(['check', '--format', 'files', '--exclude', pattern, '.'], { cwd }).out.trim().split('\n').map((line) => JSON.parse(line).input.slice(2)).sort();
  const without = (...gone) => names.filter((name) => !gone.includes(name)).sort();
  assert.deepEqual(left('?.txt'), without('a.txt', 'b.txt'));
  assert.deepEqual(left('??.txt'), without('年报.txt', 'x-.txt'));
  assert.deepEqual(left('[a-c].txt'), without('a.txt', 'b.txt'));
  assert.deepEqual(left('[!a].txt'), without('b.txt'));
  assert.deepEqual(left('[一-龥]*'), without('年报.txt', '年[1].txt'));
  assert.deepEqual(left('年\\[*'), without('年[1].txt'));
  assert.deepEqual(left('x[-].txt'), without('x-.txt'));
  assert.deepEqual(left('年[*'), without('年[1].txt'));
});

test('--exclude, --files-from and -0 choose the files', (t) => {
  const dir = folder(t, { 'a.txt': frame, 'old/b.txt': frame, '~draft.txt': frame, 'list.txt': '\uFEFFa.txt\r\nold/b.txt\r\n', 'list0': 'a.txt\0old/b.txt\0' });
  const files = (args, input) => lines(nianbao(['check', '--format', 'files', ...args], { cwd: dir, input }).out).map(({ input: name }) => name);
  assert.deepEqual(files(['--exclude', 'old', '--exclude', '~*', '--exclude', 'list*', '.']), ['./a.txt']);
  assert.deepEqual(files(['--exclude', 'old/*', '--exclude', '*list*', '.']), ['./a.txt', './~draft.txt']);
  assert.deepEqual(files(['--files-from', 'list.txt']), ['a.txt', 'old/b.txt']);
  assert.deepEqual(files(['--files-from', '-'], 'old/b.txt\na.txt\n'), ['old/b.txt', 'a.txt']);
  assert.deepEqual(files(['-0', '--files-from', 'list0']), ['a.txt', 'old/b.txt']);
  assert.equal(nianbao(['check', '--exclude', '*', 'a.txt'], { cwd: dir }).code, 2);
  assert.equal(nianbao(['check', '--files-from', 'none'], { cwd: dir }).code, 2);
});

test('--stdin-filename names standard input, and its ending says how it is read', () => {
  const html = '<html><body><p>一</p></body></html>';
  const [result] = lines(nianbao(['check', '--format', 'json', '--stdin-filename', '报告/a.html', '-'], { input: html }).out);
  assert.equal(result.input, '报告/a.html');
  assert.equal(result.text.trim(), '一');
  assert.equal(nianbao(['check', '--stdin-filename', 'a.html', 'b.html']).code, 2);
});

test('--summary counts by rule and by unit, the worst first', (t) => {
  const dir = folder(t, { 'a.txt': wrongSum, 'b.txt': wrongSum + wrongSum.replace('17', '19'), 'c.txt': frame });
  const { out } = nianbao(['check', '--summary', '--ignore', 'document,text,batch', 'a.txt', 'b.txt', 'c.txt'], { cwd: dir });
  const at = (words) => out.indexOf(words);
  assert.match(out, /3 处,2 份 {2}分项[^\n]*\[stat\/sum\]/);
  assert.ok(at('b.txt') > 0 && at('b.txt') < at('a.txt'), out);
  assert.match(out, /合计 3 份/);
  assert.doesNotMatch(out, /原文:/);
  const data = nianbao(['check', '--summary', '--format', 'files', 'a.txt'], { cwd: dir });
  assert.equal(lines(data.out).length, 1);
  assert.match(data.err, /按规则/);
});

test('a baseline leaves out what is known of that file, from wherever the run is started', (t) => {
  const dir = folder(t, { 'x/a.txt': wrongSum, 'x/b.txt': cleanText });
  assert.equal(nianbao(['check', '--write-baseline', 'known.json', 'x'], { cwd: dir }).code, 1);
  const baseline = JSON.parse(readFileSync(join(dir, 'known.json'), 'utf8'));
  assert.ok(ajv.validate('https://nianbao.invalid/baseline.schema.json', baseline), JSON.stringify(ajv.errors));
  assert.deepEqual(Object.keys(baseline.inputs), ['x/a.txt', 'x/b.txt']);
  const rules = (args, cwd) => lines(nianbao(['check', '--select', 'stat', '--format', 'findings', ...args], { cwd }).out).map(({ rule }) => rule);
  assert.deepEqual(rules(['--baseline', 'known.json', 'x'], dir), []);
  assert.deepEqual(rules(['--baseline', '../known.json', 'a.txt'], join(dir, 'x')), []);
  writeFileSync(join(dir, 'x/b.txt'), wrongSum);
  assert.deepEqual(rules(['--baseline', 'known.json', 'x'], dir), ['stat/sum'], 'the same slip in another file is new');
  writeFileSync(join(dir, 'known.json'), '{}');
  const broken = nianbao(['check', '--baseline', 'known.json', 'x'], { cwd: dir });
  assert.equal(broken.code, 2);
  assert.match(broken.err, /known\.json.*--write-baseline/);
});

test('--quiet shows only what has something', (t) => {
  const dir = folder(t, { 'a.txt': wrongSum, 'b.txt': frame, 'c.exe': 'MZ' });
  const { out, err } = nianbao(['check', '--quiet', '--ignore', 'document,date,section,text,batch', '.'], { cwd: dir });
  assert.match(out, /a\.txt/);
  assert.doesNotMatch(out, /b\.txt|合计/);
  assert.equal(err, '');
});
