// Paragraphs made from identity × relation × wording, each true, with the mutants of a slipping hand: how many mutants are
// found, how many true ones accused? The wordings are what officials write, not what the checker reads: it is a measure.
//   node tests/prose/generate.mjs [--count N] [--seed S] [--binary PATH]   recall and accusations by relation
//     --report         also by kind of mutant, unit, style and wording, and the worst wordings
//     --show KIND      the missed mutants and accused true drafts whose relation, group or kind of mutant is KIND
//     --drafts FOLDER  writes the drafts there instead
//   node tests/prose/generate.mjs --write-limits [--binary PATH]           takes over what got better in generated.txt
// generator/ holds the parts: words.mjs (organs, things, units, verbs), relations/ (formulas and wordings), mutants.mjs (slips
// that break a formula by more than rounding allows), frames.mjs (the drafts around). The same seed gives the same drafts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIXED, writeLimits } from './generator/limits.mjs';
import { drafts, fixedDrafts, measure } from './generator/measure.mjs';
import { byKind, byRelation, byStyle, byUnit, byWording, shown, worst } from './generator/report.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    report: { type: 'boolean' },
    show: { type: 'string' },
    drafts: { type: 'string' },
    'write-limits': { type: 'boolean' },
    binary: { type: 'string', default: process.env.NIANBAO ?? fileURLToPath(new URL('../../build/native/nianbao', import.meta.url)) },
  },
});
const made = values['write-limits'] ? fixedDrafts(FIXED) : drafts(Number(values.count), values.seed);
if (values['write-limits']) writeLimits(measure(made, values.binary));
else if (values.drafts) {
  mkdirSync(values.drafts, { recursive: true });
  made.forEach((d, i) => writeFileSync(join(values.drafts, `${String(i).padStart(5, '0')}-${d.mutant ?? 'true'}.txt`), d.text));
} else {
  const list = measure(made, values.binary);
  if (values.show) console.log(shown(list, values.show));
  else {
    console.log(byRelation(list));
    if (values.report) console.log(['', byKind(list), '', byUnit(list), '', byStyle(list), '', byWording(list), '', worst(list, 20)].join('\n'));
  }
}
