// The finding on the README's first screen is what the command line really prints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, nianbao, root } from './run.mjs';

test('the README shows the real output for a report with two wrong numbers', (t) => {
  let draft = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
  for (const [right, wrong] of [['信函申请9件', '信函申请7件'], ['占65.11%', '占56.11%']]) {
    assert.ok(draft.includes(right), right);
    draft = draft.replace(right, wrong);
  }
  const { out, code } = nianbao(['check', 'draft.txt'], { cwd: folder(t, { 'draft.txt': draft }) });
  assert.equal(code, 1);
  assert.ok(readFileSync(join(root, 'README.md'), 'utf8').includes(`$ nianbao check draft.txt\n${out}`), out);
});
