// check --stdin jsonl: a record in, a line out, in order and at once; and what becomes of a run that is broken off.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { binary, cleanText, folder, nianbao, root, wrongSum } from './run.mjs';
import { plantedBatch } from './twin_batch.mjs';

const frame = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const stream = (input, ...args) => {
  const { out, code, err } = nianbao(['check', '--stdin', 'jsonl', ...args], { input });
  return { code, err, out, results: out.split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
};

test('each record has its line, in order, with its id as it was', () => {
  const ids = ['"a"', '7', '12345678901234567890123', '1.50', 'null', 'true', '{"b": [1, {"c":"]"}], "a":2}', '["x"]', '""', '"甲\\u0041"'];
  const input = ids.map((id, i) => `{"text": ${JSON.stringify(i % 2 ? wrongSum : cleanText)}, "id" : ${id} }`).join('\n');
  const { out, results, code } = stream(input, '--jobs', '4');
  assert.equal(code, 1);
  const lines = out.trimEnd().split('\n');
  assert.equal(lines.length, ids.length);
  ids.forEach((id, i) => assert.ok(lines[i].startsWith(`{"id":${id},"schema":"nianbao/1",`), lines[i].slice(0, 80)));
  assert.deepEqual(results.map(({ summary }) => summary.errors), ids.map((_, i) => i % 2));
  assert.deepEqual(results.slice(0, 3).map(({ input: name }) => name), ['a', '7', '-:3']);
});

test('a bad line gives a line with its problem, and the others go on', () => {
  const good = JSON.stringify({ id: 1, text: cleanText });
  const { results, code, err } = stream([good, '{"id": 2, "text": ', '[1]', '', '{"id": 3}', '{"id": 4, "text": 5}', '\xff', good].join('\n') + '\n');
  assert.equal(code, 2);
  assert.deepEqual(results.map(({ id, status }) => [id, status]), [
    [1, 'not-a-report'], [null, 'unreadable'], [null, 'unreadable'], [null, 'unreadable'], [3, 'unreadable'], [4, 'unreadable'], [null, 'unreadable'], [1, 'not-a-report'],
  ]);
  for (const [i, said] of [[1, /第2行不是完整的 JSON/], [2, /第3行不是 JSON 对象/], [3, /第4行/], [4, /第5行没有“text”或“html”/], [5, /“text”不是文字/]])
    assert.match(results[i].problems[0].message, said);
  assert.match(err, /第2行/);
});

test('fields have the names that they are given; html, name and last year’s text are used', () => {
  const record = { key: 'k', body: `<p>${wrongSum}</p>`, file: '甲/乙.docx', last: frame };
  const { results: [result] } = stream(JSON.stringify(record), '--id', 'key', '--html', 'body', '--name', 'file', '--previous-text', 'last');
  assert.equal(result.id, 'k');
  assert.equal(result.input, '甲/乙.docx');
  assert.equal(result.text.trim(), wrongSum.trim());
  assert.equal(result.summary.errors, 1);
  const outcome = (previous) => {
    const { results: [each] } = stream(JSON.stringify({ text: frame, previous }));
    return each.documents[0].checks.find(({ rule }) => rule === 'cross/copied').outcome;
  };
  assert.notEqual(outcome(frame.replaceAll('2023', '2022')), outcome(undefined));
});

test('a text that looks like another kind of file is read as text', () => {
  for (const name of ['a.html', 'b.docx', 'c.json', 'd.exe', 'e.csv']) {
    const { results: [result] } = stream(JSON.stringify({ text: wrongSum, name }));
    assert.equal(result.input, name);
    assert.equal(result.summary.errors, 1, name);
  }
});

test('rows of records go to files', (t) => {
  const dir = folder(t, {});
  const { results } = stream([1, 2].map((id) => JSON.stringify({ id, text: frame })).join('\n'), '--output', `cells=${join(dir, 'cells.jsonl')}`);
  const rows = readFileSync(join(dir, 'cells.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(results.length, 2);
  assert.deepEqual([...new Set(rows.map(({ input }) => input))], ['1', '2']);
  assert.equal(nianbao(['check', '--stdin', 'jsonl', '--format', 'cells']).code, 2);
  assert.equal(nianbao(['check', '--stdin', 'jsonl', 'a.txt']).code, 2);
});

test('each answer comes before the next record is sent', async () => {
  const child = spawn(binary, ['check', '--stdin', 'jsonl', '--jobs', '2'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (let id = 0; id < 5; ++id) {
    child.stdin.write(`${JSON.stringify({ id, text: cleanText })}\n`);
    assert.equal(JSON.parse((await answers.next()).value).id, id);
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
});

test('who reads no more ends the run, even while records could still come', async () => {
  const child = spawn(binary, ['check', '--stdin', 'jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => {});
  child.stdout.destroy();
  child.stdin.write(`${JSON.stringify({ id: 1, text: cleanText })}\n`);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  assert.equal(code, 2);
});

/** The exit code, standard output and error of a run that gets `signal` after the first output. */
function brokenOff(args, signal, options) {
  return new Promise((resolve) => {
    const child = spawn(binary, args, options);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      if (!out) child.kill(signal);
      out += data;
    });
    child.stderr.on('data', (data) => { err += data; });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

test('an interrupted run says what was done, and what was written is whole', async (t) => {
  const { files } = plantedBatch(400, 0);
  const dir = folder(t, files);
  const names = Object.keys(files);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const { code, out, err } = await brokenOff(['check', '--format', 'files', '--ignore', 'batch', '--jobs', '1', '-o', 'sarif=s.sarif', '-o', 'files=-', ...names], signal, { cwd: dir });
    assert.equal(code, 2, signal);
    const [, done, left] = /检查完 (\d+) 份,还有 (\d+) 份没有检查/.exec(err);
    assert.equal(Number(done) + Number(left), names.length);
    assert.ok(Number(left) > 0);
    assert.deepEqual(out.trimEnd().split('\n').map((line) => JSON.parse(line).input), names.slice(0, Number(done)));
    const log = JSON.parse(readFileSync(join(dir, 's.sarif'), 'utf8'));
    assert.equal(log.runs[0].invocations[0].executionSuccessful, false);
  }
});

test('a stream that waits for records can be interrupted', async () => {
  const child = spawn(binary, ['check', '--stdin', 'jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data) => { err += data; });
  child.stdout.once('data', () => child.kill('SIGINT'));
  child.stdin.write(`${JSON.stringify({ id: 1, text: cleanText })}\n`);
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(code, 2);
  assert.match(err, /检查完 1 份/);
});
