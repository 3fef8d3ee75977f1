// batch/twin on a batch with planted copies: they are told, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, nianbao } from './run.mjs';
import { plantedBatch, score } from './twin_batch.mjs';

test('copies of a report, a section, a paragraph are found in a batch, and neighbours are not accused', (t) => {
  const { files, planted } = plantedBatch(120, 15);
  const { out } = nianbao(['check', '--format', 'json', '--fail-on', 'never', ...Object.keys(files)], { cwd: folder(t, files) });
  const { missed, found, others } = score(out.trim().split('\n').map((line) => JSON.parse(line)), planted);
  // Of half paragraphs in which words were exchanged, too, some are missed (core/rules/batch/twin.md).
  assert.deepEqual(missed.filter(({ kind }) => kind !== 'half of a paragraph'), []);
  assert.ok(found >= 13, `${found} of ${planted.length} found`);
  assert.deepEqual(others, []);
});
