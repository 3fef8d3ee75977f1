// Runs the small drafts with a right answer of ../shared/cases over the command line: each case is a test.
//   node --test tests/cases/run.mjs
// NIANBAO names another command line than build/native/nianbao, NIANBAO_CASES another folder of cases.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.NIANBAO_CASES ?? join(root, '..', 'shared', 'cases');
const binary = process.env.NIANBAO ?? join(root, 'build', 'native', 'nianbao');

const [head, ...rows] = readFileSync(join(folder, 'cases.tsv'), 'utf8').split(/\r?\n/).filter(Boolean).map((row) => row.split('\t'));
const cases = rows.map((row) => row[head.indexOf('file')]);
const listed = readFileSync(new URL('known.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

// The runner names each failing case in a line of its own, what was found instead in indented lines below it.
const { stdout, stderr, error } = spawnSync('python3', [join(folder, 'run'), binary], { encoding: 'utf8', maxBuffer: 1 << 28 });
if (error) throw error;
const summary = /^(\d+) passed, (\d+) failed$/m.exec(stdout);
const failing = new Map();
for (const [, head, notes] of stdout.matchAll(/^(\S.*\n)((?: .*\n)*)/gm)) {
  const file = cases.find((name) => head.startsWith(`${name}: `));
  if (file) failing.set(file, (failing.get(file) ?? '') + head + notes);
}

test('the runner went through every case', () => {
  assert.ok(summary, stdout + stderr);
  assert.equal(Number(summary[1]) + Number(summary[2]), cases.length, stderr);
  assert.ok(cases.length > 0);
});
test('known.txt lists only cases that are there and still fail: take the others off the list', () => {
  assert.deepEqual(listed.filter((name) => !failing.has(name)), []);
  assert.equal(new Set(listed).size, listed.length);
});
for (const file of new Set(cases)) {
  test(file, { todo: listed.includes(file) }, () => assert.ok(!failing.has(file), failing.get(file)));
}
