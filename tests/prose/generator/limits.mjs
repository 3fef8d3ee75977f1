// The limits of generated.txt: one line a relation, of one fixed set of drafts; they only get better.
import { readFileSync, writeFileSync } from 'node:fs';
import { countsByRelation } from './report.mjs';

const file = new URL('../generated.txt', import.meta.url);
const COLUMNS = ['true', 'errors', 'warnings', 'faulty', 'found'];

/** The fixed set: two drafts a wording. */
export const FIXED = { perWording: 2, seed: 'limits' };

const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);

export function readLimits() {
  return new Map(
    lines()
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [name, ...numbers] = line.split('\t');
        return [name, Object.fromEntries(COLUMNS.map((c, i) => [c, Number(numbers[i])]))];
      }),
  );
}

/** What is worse than its limit, in words. */
export function broken(list) {
  const limits = readLimits();
  const counts = countsByRelation(list);
  const out = [...limits.keys()].filter((name) => !counts.has(name)).map((name) => `${name}: no such relation; write the limits again`);
  for (const [name, now] of counts) {
    const limit = limits.get(name);
    if (!limit || limit.true !== now.true || limit.faulty !== now.faulty)
      out.push(`${name}: other drafts than the limits were written for; write them again`);
    else {
      if (now.errors > limit.errors) out.push(`${name}: ${now.errors} true drafts accused by an error, limit ${limit.errors}`);
      if (now.errors + now.warnings > limit.errors + limit.warnings)
        out.push(`${name}: ${now.errors + now.warnings} true drafts accused, limit ${limit.errors + limit.warnings}`);
      if (now.found < limit.found) out.push(`${name}: ${now.found} of ${now.faulty} mutants found, limit ${limit.found}`);
    }
  }
  return out;
}

/** Takes over what got better; where the drafts themselves are others, the counts of now. */
export function writeLimits(list) {
  const old = readLimits();
  const rows = [...countsByRelation(list)].map(([name, now]) => {
    const was = old.get(name);
    if (!was || was.true !== now.true || was.faulty !== now.faulty) return [name, now];
    const errors = Math.min(was.errors, now.errors);
    const accused = Math.min(was.errors + was.warnings, now.errors + now.warnings);
    return [name, { ...now, errors, warnings: Math.max(0, accused - errors), found: Math.max(was.found, now.found) }];
  });
  const head = lines().filter((line) => line.startsWith('#'));
  writeFileSync(file, `${[...head, ...rows.map(([name, row]) => [name, ...COLUMNS.map((c) => row[c])].join('\t'))].join('\n')}\n`);
}
