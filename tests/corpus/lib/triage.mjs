// Authoring aid: failing cases of a `run.mjs --report --list FILE`, with the changed sentence. `node lib/triage.mjs FILE [RULE-PREFIX…]`
import { readFileSync } from 'node:fs';
import { allCases } from './cases.mjs';
import { passed } from './judge.mjs';

const [file, ...prefixes] = process.argv.slice(2);
const cases = new Map((await allCases({ whole: true })).map((c) => [c.id, c]));
const seen = new Set();
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const v = JSON.parse(line);
  const c = cases.get(v.id);
  if (!c || passed(v, c.carrier)) continue;
  if (prefixes.length && !prefixes.some((p) => (v.rule ?? 'clean').startsWith(p))) continue;
  const fault = v.id.split('__')[0];
  if (seen.has(fault)) continue;
  seen.add(fault);
  const quotes = (c.expect[0]?.place?.quote ?? '').split('|').filter(Boolean);
  const sentence = c.model.blocks.filter((b) => b.text && quotes.some((q) => b.text.includes(q)))
    .map((b) => {
      const at = b.text.indexOf(quotes.find((q) => b.text.includes(q)));
      return b.text.slice(Math.max(0, at - 70), at + 110);
    })[0];
  console.log(`- [${v.id}] want ${c.expect.map((e) => `${e.rules.join(' or ')} ${e.severity} ${e.numbers.join('/')}`)}${sentence ? `\n  text: …${sentence}…` : ''}`);
  for (const p of [...v.problems, ...v.accusations.map((a) => `NOT EXPECTED: ${a}`), ...v.document, ...v.cells.slice(0, 3)].slice(0, 5)) console.log(`  got: ${p.slice(0, 330)}`);
}
