// The generator's drafts of a fixed seed against the limits of generated.txt.
//   node --test tests/prose/generate.test.mjs        NIANBAO names another command line than build/native/nianbao
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { broken, FIXED, readLimits } from './generator/limits.mjs';
import { drafts, fixedDrafts, measure, RELATIONS } from './generator/measure.mjs';

const binary = process.env.NIANBAO ?? fileURLToPath(new URL('../../build/native/nianbao', import.meta.url));

test('every relation has at least six wordings, and each name once', () => {
  assert.deepEqual(
    RELATIONS.filter((r) => new Set(r.wordings).size < 6).map((r) => r.name),
    [],
  );
  assert.equal(new Set(RELATIONS.map((r) => `${r.group}: ${r.name}`)).size, RELATIONS.length);
});

test('the same seed gives the same drafts', () => {
  const texts = (seed) => drafts(RELATIONS.length, seed).map((d) => d.text);
  assert.deepEqual(texts('a'), texts('a'));
  assert.notDeepEqual(texts('a'), texts('b'));
});

test('every mutant differs from its true twin, which stands in the same frame', () => {
  for (const d of drafts(RELATIONS.length * 4, 'twins')) if (d.mutant) assert.notEqual(d.said, d.twin.said);
});

const list = measure(fixedDrafts(FIXED), binary);
const failed = broken(list);
for (const name of readLimits().keys()) {
  test(`limits: ${name}`, () =>
    assert.deepEqual(
      failed.filter((line) => line.startsWith(`${name}: `)),
      [],
    ));
}
test('no relation without limits', () =>
  assert.deepEqual(
    failed.filter((line) => ![...readLimits().keys()].some((name) => line.startsWith(`${name}: `))),
    [],
  ));
