// Runs the checker over the corpus.
//   node --test tests/corpus/run.mjs                  the stable subset, as tests (CI)
//   node tests/corpus/run.mjs --report [--whole]      a readable report: what was caught, missed, wrongly accused
//       [--only TEXT] [--group clean|silent|broken] [--rule ID] [--carrier ID] [--verbose] [--list FILE]
// CORPUS=whole runs everything as tests. NIANBAO names another command line than build/native/nianbao.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseArgs } from 'node:util';
import { allCases } from './lib/cases.mjs';
import { check } from './lib/checker.mjs';
import { passed } from './lib/judge.mjs';
import { report } from './lib/report.mjs';

const { values } = parseArgs({
  strict: false,
  options: { report: { type: 'boolean' }, whole: { type: 'boolean' }, verbose: { type: 'boolean' }, only: { type: 'string' }, group: { type: 'string' },
    rule: { type: 'string' }, carrier: { type: 'string' }, list: { type: 'string' } },
});
const whole = Boolean(values.whole) || process.env.CORPUS === 'whole';
const cases = (await allCases({ whole })).filter((c) => (!values.only || c.id.includes(values.only)) && (!values.group || c.group === values.group)
  && (!values.rule || c.rule === values.rule) && (!values.carrier || c.carrier.id === values.carrier));

if (values.report) {
  const verdicts = [...check(cases)];
  console.log(report(verdicts, { verbose: values.verbose }));
  if (values.list) {
    const lines = verdicts.filter((v) => !passed(v, v.case.carrier)).map((v) => JSON.stringify({ ...v, case: undefined }));
    writeFileSync(values.list, lines.join('\n') + '\n');
  }
} else {
  const byGroup = new Map();
  for (const v of check(cases)) {
    const key = v.group === 'broken' ? `faults of ${v.rule}` : v.group === 'clean' ? `clean drafts as ${v.carrier}` : 'silent variants';
    byGroup.set(key, [...(byGroup.get(key) ?? []), v]);
  }
  const lines = readFileSync(new URL('known.txt', import.meta.url), 'utf8').split('\n');
  const known = new Set(lines.filter((line) => line && !line.startsWith('#')));
  const mended = [...byGroup.values()].flat().filter((v) => known.has(v.id) && passed(v, v.case.carrier));
  test('known.txt lists only cases that still fail', () => assert.deepEqual(mended.map((v) => v.id), []));
  test('the corpus is not empty', () => assert.ok(cases.length > 300));
  for (const [key, verdicts] of byGroup) {
    test(key, async (t) => {
      for (const v of verdicts) {
        await t.test(v.id, { todo: known.has(v.id) }, () => {
          const notes = [...v.problems, ...v.accusations.map((a) => `not expected: ${a}`), ...v.document, ...v.cells];
          assert.ok(passed(v, v.case.carrier), notes.join('\n'));
        });
      }
    });
  }
}
