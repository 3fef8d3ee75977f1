// A check that takes too long is ended, said and counted as not read; the rest goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText, folder, nianbao } from './run.mjs';

test('a file over the time limit is unreadable, and the others are checked', (t) => {
  // An endless sentence of counts takes some five seconds a megabyte.
  const at = folder(t, { 'a.txt': '收到9件,收到47件,'.repeat(250_000), 'b.txt': cleanText });
  for (const jobs of ['1', '2']) {
    const { code, out } = nianbao(['check', '--format', 'json', '--timeout', '1', '--jobs', jobs, `${at}/a.txt`, `${at}/b.txt`]);
    const results = out.trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(code, 2);
    assert.deepEqual(results.map((each) => each.status === 'unreadable'), [true, false]);
    assert.match(results[0].problems[0].message, /超过了1秒,没有检查完/);
    assert.deepEqual(results[0].documents, []);
  }
});

test('the time limit is a number of seconds', () => {
  for (const value of ['0', '-1', 'x', '1.5', '']) {
    const { code } = nianbao(['check', `--timeout=${value}`, '-']);
    assert.equal(code, 2);
  }
});
