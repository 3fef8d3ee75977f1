// Where a finding points, compared independently of carrier: both texts are reduced to their letters and digits
// (NFKC, Simplified, without white space, bars and page numbers), each kept character with its offset.
import { readFileSync } from 'node:fs';

let reverse;
function simplified(c) {
  if (!reverse) {
    reverse = new Map();
    const { chars, phrases } = JSON.parse(readFileSync(new URL('hant.json', import.meta.url), 'utf8'));
    for (const [from, to] of Object.entries(phrases)) [...to].forEach((t, i) => t !== [...from][i] && reverse.set(t, [...from][i]));
    for (const [s, t] of Object.entries(chars)) reverse.set(t, s);
  }
  return reverse.get(c) ?? c;
}

/** {text, at}: reduced text, and for each of its characters the offset in the original (at[length] = end). */
export function reduce(original) {
  let text = '';
  const at = [];
  let skipUntil = 0;
  const pages = /\n\s*[-\u2014] ?\d+ ?[-\u2014]\s*\n/g;
  const gaps = [...original.matchAll(pages)].map((m) => [m.index, m.index + m[0].length]);
  let gap = 0;
  for (let i = 0; i < original.length; i++) {
    while (gap < gaps.length && i >= gaps[gap][1]) gap++;
    if (gap < gaps.length && i >= gaps[gap][0] && i < gaps[gap][1]) { skipUntil = gaps[gap][1]; continue; }
    if (i < skipUntil) continue;
    for (const c of original[i].normalize('NFKC')) {
      if (/[\s|"#*,\u200b]/.test(c)) continue;
      text += simplified(c);
      at.push(i);
    }
  }
  at.push(original.length);
  return { text, at };
}

/** All [start, end) ranges (original offsets) at which `quote` stands in the reduced text. */
export function find(reduced, quote) {
  const needle = reduce(quote).text;
  const out = [];
  if (!needle) return out;
  for (let i = reduced.text.indexOf(needle); i >= 0; i = reduced.text.indexOf(needle, i + 1)) {
    out.push([reduced.at[i], reduced.at[i + needle.length - 1] + 1]);
  }
  return out;
}

/** Distance between two half-open ranges in reduced characters; 0 when they touch. */
export function distance(reduced, a, b) {
  if (a[0] < b[1] && b[0] < a[1]) return 0;
  const rank = (offset) => lowerBound(reduced.at, offset);
  const gap = a[0] >= b[1] ? rank(a[0]) - rank(b[1]) : rank(b[0]) - rank(a[1]);
  return Math.max(0, gap);
}

function lowerBound(list, value) {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (list[mid] < value) lo = mid + 1; else hi = mid;
  }
  return lo;
}
