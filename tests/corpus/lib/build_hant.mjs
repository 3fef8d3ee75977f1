// Authoring tool: stores the Traditional forms of every character the drafts and forms use in lib/hant.json,
// as OpenCC (s2tw) gives them. Run again after writing new drafts: `node tests/corpus/lib/build_hant.mjs` (needs `opencc`).
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const read = (dir) => readdirSync(new URL(dir, import.meta.url)).filter((n) => n.endsWith('.mjs'))
  .map((n) => readFileSync(new URL(dir + n, import.meta.url), 'utf8')).join('\n');
const source = [read('../drafts/'), read('../faults/'), readFileSync(new URL('forms.mjs', import.meta.url), 'utf8'),
  readFileSync(new URL('../carriers/html.mjs', import.meta.url), 'utf8')].join('\n');
const target = execFileSync('opencc', ['-c', 's2tw.json'], { input: source, maxBuffer: 1 << 26 }).toString();

const a = source.split('\n');
const b = target.split('\n');
const counts = {};
const pairs = [];
a.forEach((line, i) => {
  const s = [...line];
  const t = [...b[i]];
  if (s.length !== t.length) return;
  pairs.push([s, t]);
  s.forEach((c, k) => {
    if (c < '\u2e80') return;
    counts[c] ??= {};
    counts[c][t[k]] = (counts[c][t[k]] ?? 0) + 1;
  });
});
const best = (c) => Object.entries(counts[c]).sort((x, y) => y[1] - x[1])[0][0];
const chars = {};
for (const c of Object.keys(counts).sort()) if (best(c) !== c) chars[c] = best(c);
const phrases = {};
for (const [s, t] of pairs) {
  s.forEach((c, k) => {
    if (c < '\u2e80' || t[k] === best(c)) return;
    const from = k + 1 < s.length && s[k + 1] >= '\u4e00' ? k : Math.max(0, k - 1);
    const wide = s.slice(Math.max(0, from - 1), from + 3).join('');
    phrases[wide] = t.slice(Math.max(0, from - 1), from + 3).join('');
  });
}
writeFileSync(new URL('hant.json', import.meta.url), JSON.stringify({ generated: 'tests/corpus/lib/build_hant.mjs', chars, phrases }, null, 0) + '\n');
console.log(Object.keys(chars).length, 'characters', Object.keys(phrases).length, 'phrases');
