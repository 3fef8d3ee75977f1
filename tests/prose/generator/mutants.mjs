// The ways in which hands slip. A mutant counts only when a relation of the paragraph fails by more than rounding allows.
import { intervalOf, valueOf } from './slots.mjs';

export const KINDS = ['swap', 'drop', 'double', 'digit', 'last year', 'unit', 'base', 'direction', 'part', 'word'];

/** Do all rules whose slots stand in the paragraph hold? */
function values(slots, wide) {
  return Object.fromEntries(Object.entries(slots).map(([key, slot]) => [key, intervalOf(slot, wide)]));
}
const live = (rules, used) => rules.filter((rule) => rule.of.every((key) => used.has(key)));

export const isTrue = (made, used) => live(made.rules, used).every((rule) => rule.holds(values(made.slots, false), made.slots));
export const isFalse = (made, used) => live(made.rules, used).some((rule) => !rule.holds(values(made.slots, true), made.slots));

/** The same slot with other digits, or nothing when they make no number of that sort. */
function withDigits(slot, digits) {
  const s = digits.join('');
  if (s === '' || (s.length > slot.places + 1 && s[0] === '0')) return [];
  const n = Number(s);
  return n > 0 ? [{ ...slot, digits: n }] : [];
}

const splice = (list, i, n, ...items) => [...list.slice(0, i), ...items, ...list.slice(i + n)];

const SLIPS = {
  swap: (slot, d) => d.slice(1).flatMap((c, i) => (c === d[i] ? [] : withDigits(slot, splice(d, i, 2, c, d[i])))),
  drop: (slot, d) => (d.length < 2 || d.length <= slot.places + 1 ? [] : d.flatMap((_, i) => withDigits(slot, splice(d, i, 1)))),
  double: (slot, d) => d.flatMap((c, i) => withDigits(slot, splice(d, i, 0, c))),
  digit: (slot, d, r) => d.flatMap((c, i) => withDigits(slot, splice(d, i, 1, String((Number(c) + 1 + r.int(9)) % 10)))),
  'last year': (slot) => (slot.last && slot.last !== slot.digits ? [{ ...slot, digits: slot.last }] : []),
  unit: (slot) => (slot.others ?? []).map(([unit, factor]) => ({ ...slot, unit, factor })),
  part: (slot, d, r) =>
    slot.part && slot.digits > 3
      ? [-1, 1].map((sign) => ({ ...slot, digits: slot.digits + sign * r.between(1, 9) })).filter((s) => s.digits > 0)
      : [],
};

/** All false variants of one kind: [slot key, the slot instead]. */
function candidates(kind, made, used, r) {
  const out = [];
  for (const key of used) {
    const slot = made.slots[key];
    if (slot.text !== undefined) {
      if (kind === 'direction' && slot.slip === 'direction')
        out.push(...slot.not.map(([text, range]) => [key, { ...slot, text, range, wide: range }]));
      if (kind === 'word' && slot.slip !== 'direction') out.push(...slot.not.map(([text, range]) => [key, { ...slot, text, range, wide: range }]));
    } else if (kind === 'base') {
      out.push(...(made.wrong[key] ?? []).filter((w) => w.digits > 0).map((w) => [key, { ...slot, digits: w.digits, places: w.places }]));
    } else if (SLIPS[kind]) {
      const digits = [...String(slot.digits).padStart(slot.places + 1, '0')];
      out.push(...SLIPS[kind](slot, digits, r).map((s) => [key, s]));
    }
  }
  return out.filter(([key, slot]) => slot.text !== undefined || slot.unit !== made.slots[key].unit || valueOf(slot) !== valueOf(made.slots[key]));
}

/** One mutant of each kind that is really false: {kind, key, made}. A direction turns every word of it that stands there. */
export function mutants(made, used, r) {
  const out = [];
  for (const kind of KINDS) {
    const found = r
      .shuffled(candidates(kind, made, used, r))
      .find(([key, slot]) => isFalse({ ...made, slots: { ...made.slots, [key]: slot } }, used));
    if (found) out.push({ kind, key: found[0], made: { ...made, slots: { ...made.slots, [found[0]]: found[1] } } });
  }
  return out;
}
