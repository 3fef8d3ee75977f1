// Two years side by side and an area's sum: the module says what the command line prints, and what it refuses.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { plantedArea, writeArea } from '../cli/area_batch.mjs';
import { load, native, root } from './load.mjs';

const nianbao = await load();
const frames = join(root, 'tests/examples/frames');
const base64 = (path) => readFileSync(path).toString('base64');

function printed(cwd, ...args) {
  const { stdout, stderr, status, error } = spawnSync(join(native, 'nianbao'), args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error) throw error;
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

function areaFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-years-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const area = plantedArea({ size: 24, shape: 'county', mistake: 'left out of the sum', seed: 3 });
  writeArea(folder, area.files);
  return { folder, area };
}

test('compare: the same as the command line, of texts and of Word files', (t) => {
  const [now, last] = ['fmt2021.txt', 'fmt2021-last-year.txt'];
  const options = { name: now };
  const theirs = nianbao.compare(readFileSync(join(frames, now)), { name: last, base64: base64(join(frames, last)) }, options);
  assert.deepEqual(theirs, JSON.parse(printed(frames, 'compare', '--format', 'json', now, last)));
  const [pair] = theirs.pairs;
  assert.deepEqual([pair.this.year, pair.last.year, pair.doubt], [2024, 2023, null]);
  const total = pair.tables.find(({ key }) => key === 'requests').rows.find(({ key }) => key === 'received').cells.at(-1);
  assert.deepEqual([total.this.value, total.last.value, total.change, total.growth], [47, 40, 7, 17.5]);

  const { folder } = areaFolder(t);
  const both = readdirSync(join(folder, 'now')).filter((name) => name.endsWith('.docx') && readdirSync(join(folder, 'last')).includes(name));
  assert.ok(both.length >= 3);
  for (const file of both.slice(0, 3)) {
    const [a, b] = [`now/${file}`, `last/${file}`];
    const own = nianbao.compare(readFileSync(join(folder, a)), { name: b, base64: base64(join(folder, b)) }, { name: a });
    assert.deepEqual(own, JSON.parse(printed(folder, 'compare', '--format', 'json', a, b)), file);
    assert.equal(own.pairs.length, 1);
  }
});

test('comparePage: the page that the command line writes', () => {
  const [now, last] = ['fmt2021.txt', 'fmt2021-last-year.txt'];
  const page = nianbao.comparePage(readFileSync(join(frames, now), 'utf8'), { name: last, text: readFileSync(join(frames, last), 'utf8') }, { name: now });
  assert.equal(page, printed(frames, 'compare', '--format', 'html', now, last));
  assert.match(page, /<del>40<\/del>/);
});

test('compare refuses in Chinese what it does not understand, and tells what cannot be read', () => {
  const last = { name: 'last.txt', text: '' };
  assert.throws(() => nianbao.compare('', { name: 'last.txt' }), { name: 'RangeError', message: /last 应含 name/ });
  assert.throws(() => nianbao.compare('', last, { profile: '{' }), { name: 'RangeError', message: /本地格式文件第1行/ });
  assert.throws(() => nianbao.comparePage('', { name: 'last.txt' }), RangeError);
  assert.throws(() => nianbao.compare(1, last), TypeError);
  const nothing = nianbao.compare('一句话。', last, { name: 'a.txt' });
  assert.equal(nothing.last.status, 'empty');
  assert.deepEqual(nothing.pairs, []);
});

/** Every file of a folder in the command line's order, checked by the module. */
function results(folder, name) {
  const lines = printed(folder, 'check', '--format', 'json', '--fail-on', 'never', '--config', join(root, 'tests/alone.json'), name).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('sum: the same as the command line, with the numbers of each unit where they are asked for', (t) => {
  const { folder, area } = areaFolder(t);
  const roll = readFileSync(join(folder, 'roll.csv'), 'utf8');
  const [government] = results(folder, 'government.docx');
  const reports = { results: results(folder, 'now'), previous: results(folder, 'last'), government, roll };
  const words = ['--government', 'government.docx', '--roll', 'roll.csv', '--previous', 'last', 'now'];
  const own = nianbao.sum(reports);
  assert.deepEqual(own, JSON.parse(printed(folder, 'sum', '--format', 'json', ...words)));
  assert.equal(nianbao.sumCsv(reports), printed(folder, 'sum', '--format', 'csv', ...words));
  assert.deepEqual(own.explanations.filter(({ certain }) => certain).flatMap(({ issuers }) => issuers), area.truth.explained);
  assert.ok(own.units.every((unit) => !('values' in unit)));

  const { units, totals } = nianbao.sum({ ...reports, values: true });
  const counted = units.filter(({ standing }) => standing === 'counted');
  assert.ok(counted.length > 10);
  assert.ok(units.every(({ standing, values }) => (standing === 'counted') === (values !== null)));
  totals.forEach(({ sum }, cell) => {
    const added = counted.reduce((all, { values }) => all + Math.round((values[cell] ?? 0) * 1e6), 0);
    assert.equal(added, Math.round(sum * 1e6), `cell ${cell}`);
  });
});

test('sum needs no more of a result than its documents tables, and refuses what is none', () => {
  const { input, status, documents } = nianbao.check(readFileSync(join(frames, 'fmt2021.txt')), { name: 'a.txt' });
  const slim = documents.map(({ kind, issuer, year, format, signed_on, tables }) => ({ kind, issuer, year, format, signed_on, tables }));
  const sum = nianbao.sum({ results: [{ input, status, documents: slim }] });
  assert.equal(sum.year, 2024);
  assert.equal(sum.totals.find(({ row, column }) => row === 'received' && column === 'total').sum, 47);
  assert.equal(sum.totals[0].government, null);
  assert.throws(() => nianbao.sum({}), { name: 'RangeError', message: /[\u4e00-\u9fff]/ });
  assert.throws(() => nianbao.sumCsv({ results: 3 }), RangeError);
  assert.throws(() => nianbao.sum({ results: [], profile: '{' }), RangeError);
});
