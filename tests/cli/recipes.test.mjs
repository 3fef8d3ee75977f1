// The README's recipes for many reports, as they stand there: GNU parallel, Spark's pipe, DuckDB. Each is skipped where its
// program is not there.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { binary, cleanText, folder, nianbao, root, wrongSum } from './run.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const frame = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const env = { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` };
const has = (program) => spawnSync(program, ['--version']).status === 0;
const duckdb = await import('@duckdb/node-api').catch(() => null);

/** The README's line that starts so, between backticks or quotes. */
function recipe(start, end) {
  const at = readme.indexOf(start);
  assert.ok(at >= 0, start);
  return readme.slice(at, readme.indexOf(end, at + start.length));
}

const digit = (i) => '甲乙丙丁戊己庚辛壬癸'[i];
const organ = (i) => `${digit(Math.floor(i / 10) % 10)}${digit(i % 10)}县农业农村局`;
/** The report of unit `i` on `year`, with `received` requests of natural persons. */
function report(i, year, received) {
  const text = frame.replaceAll('青岚县农业农村局', organ(i)).replace('政府信息公开申请数量\t38\t5\t0\t0\t3\t1\t47', `政府信息公开申请数量\t${received}\t5\t0\t0\t3\t1\t${received + 9}`);
  return text.replace(/20(\d\d)/g, (_, two) => `20${Number(two) + year - 2024}`);
}

test('GNU parallel spreads records over cores and keeps their order', { skip: !has('parallel') && 'GNU parallel is not installed' }, (t) => {
  const records = Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, text: id % 100 ? (id % 2 ? wrongSum : cleanText) + '略。'.repeat(2500) : report(id / 100, 2024, id) }));
  const dir = folder(t, { 'records.jsonl': `${records.join('\n')}\n` });
  const command = recipe('parallel --pipe', '`');
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: dir, env, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const out = readFileSync(join(dir, 'results.jsonl'), 'utf8');
  assert.equal(out, nianbao(['check', '--stdin', 'jsonl', '--fail-on', 'never'], { input: `${records.join('\n')}\n` }).out);
  assert.deepEqual(out.trimEnd().split('\n').map((line) => JSON.parse(line).id), records.map((_, id) => id));
});

test('Spark’s pipe: each partition’s lines in, as many out, and a bad record does not end the task', async () => {
  const command = recipe("sh -c 'nianbao check --stdin jsonl", '")');
  const partitions = Array.from({ length: 4 }, (_, p) => Array.from({ length: 250 }, (_, i) => (i === 100 ? 'no record' : JSON.stringify({ id: `${p}/${i}`, text: i % 2 ? wrongSum : cleanText }))));
  await Promise.all(partitions.map(async (partition) => {
    const task = spawn('sh', ['-c', command], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => task.on('close', resolve));
    for (const record of partition) task.stdin.write(`${record}\n`);
    task.stdin.end();
    const results = [];
    for await (const line of createInterface({ input: task.stdout })) results.push(JSON.parse(line));
    assert.equal(await ended, 0);
    assert.equal(results.length, partition.length);
    results.forEach((result, i) => {
      if (i === 100) return assert.deepEqual([result.id, result.status], [null, 'unreadable']);
      assert.equal(result.id, JSON.parse(partition[i]).id);
      return assert.equal(result.summary.errors, i % 2);
    });
  }));
});

test('DuckDB adds up cells, counts faults and compares years', { skip: !duckdb && '@duckdb/node-api is not installed' }, async (t) => {
  const units = 100;
  const received = (i, year) => 30 + i * 3 + (year === 2024 ? (i * 7) % 11 : 0);
  const files = {};
  for (let i = 0; i < units; ++i) for (const year of [2023, 2024]) files[`reports/${year}-${i}.txt`] = report(i, year, received(i, year));
  const dir = folder(t, files);
  nianbao(['check', '--output', 'cells=cells.csv', '--output', 'findings=findings.csv', '--output', 'findings=findings.jsonl', 'reports'], { cwd: dir });
  const statements = recipe('SELECT row_key', '```').replaceAll(/--.*$/gm, '').split(';').map((each) => each.trim()).filter(Boolean);
  assert.equal(statements.length, 3);
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql.replaceAll(/'(\w+\.csv)'/g, (_, name) => `'${join(dir, name)}'`))).getRowObjectsJson();

  const cells = await rows(statements[0]);
  const cell = (row, column) => Number(Object.values(cells.find((each) => each.row_key === row && each.column_key === column))[2]);
  const all = Object.keys(files).map((name) => { const [, year, i] = /(\d+)-(\d+)/.exec(name); return received(Number(i), Number(year)); });
  assert.equal(cell('received', 'natural_person'), all.reduce((a, b) => a + b));
  assert.equal(cell('received', 'company'), 5 * all.length);

  const faults = await rows(statements[1]);
  const findings = readFileSync(join(dir, 'findings.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  for (const { rule, findings: count, units: inputs } of faults) {
    const own = findings.filter((each) => each.rule === rule);
    assert.deepEqual([Number(count), Number(inputs)], [own.length, new Set(own.map(({ input }) => input)).size], rule);
  }
  assert.equal(faults.length, new Set(findings.map(({ rule }) => rule)).size);

  const growth = new Map((await rows(statements[2])).map(({ issuer, growth: by }) => [issuer, Number(by)]));
  assert.equal(growth.size, units);
  for (let i = 0; i < units; ++i) assert.equal(growth.get(organ(i)), received(i, 2024) - received(i, 2023), organ(i));
});
