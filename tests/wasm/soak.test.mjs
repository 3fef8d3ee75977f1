// Many checks in one instance: the same answer each time, and a memory that stops growing. NIANBAO_SOAK sets the rounds
// (20000 for a long run, which also prints the memory at its start, middle and end).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load, root } from './load.mjs';

const rounds = Number(process.env.NIANBAO_SOAK ?? 500);

/** A checker, and the linear memory of its instance. */
async function withMemory() {
  const instantiate = WebAssembly.instantiate;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
  try {
    return { nianbao: await load(), memory };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

test(`${rounds} checks: identical answers, flat memory`, async (t) => {
  const { nianbao, memory } = await withMemory();
  const drafts = ['fmt2021', 'fmt2019', 'reg2008', 'stat2014'].map((name) =>
    readFileSync(join(root, 'tests', 'examples', 'frames', `${name}.txt`), 'utf8'),
  );
  const answer = (draft) => nianbao.checkJson(draft, { name: 'draft.txt' });
  const first = drafts.map(answer);
  for (let warm = 0; warm < 20; warm++) drafts.forEach(answer);
  const before = memory.buffer.byteLength;
  assert.ok(before > 0);
  for (let round = 0; round < rounds; round++) {
    assert.equal(answer(drafts[round % drafts.length]), first[round % drafts.length]);
    if (process.env.NIANBAO_SOAK && round % Math.ceil(rounds / 2) === 0) t.diagnostic(`round ${round}: ${memory.buffer.byteLength >> 10} KB`);
  }
  t.diagnostic(`end: ${memory.buffer.byteLength >> 10} KB`);
  // The allocator may take one more page for its own order; a leak of a hundred bytes a check would show in a long run.
  assert.ok(memory.buffer.byteLength <= before + 65536, `${before} → ${memory.buffer.byteLength} bytes`);
});
