// Fresh text for the benchmarks: the prose of a clean report with other numbers each time, so that nothing a checker
// has seen before can help it. The same seed gives the same text.

import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const frame = fs.readFileSync(path.join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const from = frame.indexOf('一、总体情况');
const to = frame.indexOf('二、主动公开政府信息情况');
const [head, prose, tail] = [frame.slice(0, from), frame.slice(from, to), frame.slice(to)];

/** A small random number generator (mulberry32): 0 ≤ next() < 1. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A report of about `bytes` (UTF-8; at least one whole report), different for each seed. */
export function freshReport(bytes, seed) {
  const next = randomNumbers(seed);
  const renumber = (text) => text.replace(/\d{1,3}(?=[件条次个项篇场])/g, () => String(1 + Math.floor(next() * 900)));
  const pieces = [head, renumber(prose)];
  const size = Buffer.byteLength(prose);
  for (let have = Buffer.byteLength(frame); have + size < bytes; have += size) pieces.push(renumber(prose));
  pieces.push(tail);
  return pieces.join('');
}

export const SIZES = [
  ['6 KB', 6 << 10],
  ['60 KB', 60 << 10],
  ['600 KB', 600 << 10],
];

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
