// What the relations share: a thing divided into parts, and the ways to say a list of parts.
import { growth, minus, same, sum, times } from '../interval.mjs';
import { chinese, count, percent, word } from '../slots.mjs';
import { LEADS, THINGS } from '../words.mjs';

/** Words that every wording may use: who, when, what. */
export function aboutThing(r, world, thing) {
  return {
    lead: r.pick(LEADS),
    about: r.pick(thing.about),
    noun: thing.noun,
    year: String(world.year),
    last: String(world.year - 1),
    all: r.pick(world.organ.all),
    site: world.organ.site,
  };
}

/** Parts p0, p1 … as words: `say` is how a part is said (N its name, X its number). */
export function listOf(r, partNames, { slot = 'p', say = 'NX', separators = ['、', '，', '；'] } = {}) {
  const items = partNames.map((name, i) => say.replace('N', name).replace('X', `{${slot}${i}}`));
  const separator = say === 'NX' ? r.pick(separators) : r.pick(separators.filter((s) => s !== '、'));
  return items.join(separator);
}

export const enumerated = (r, items) => (items.length > 1 && r.chance(0.35) ? `${items.slice(0, -1).join('、')}和${items.at(-1)}` : items.join('、'));

/** A second way to divide the same total is told by other names: the organ's own levels serve where a thing has one way only. */
export const levels = (world) => ({ by: '层级', parts: world.organ.parts, say: ['NX', 'N有X'] });

export const sumRule = (whole, parts) => ({ of: [whole, ...parts], holds: (v) => same(v[whole], sum(...parts.map((p) => v[p]))) });

/**
 * A thing of a total `t` and its parts p0…: slots, words (list, names, numbers, lines, n0…, by, k) and the rule of the sum.
 * `all`: every part of the way is named; `least`: the smallest part; `bodies`: the organ's own levels may divide it too.
 */
export function divided(r, world, { thing = r.pick(THINGS), number, all = false, least = 1, total, bodies = true } = {}) {
  const way = bodies && r.chance(0.15) ? levels(world) : r.pick(thing.ways);
  const n = all ? way.parts.length : (number ?? r.between(3, Math.min(5, way.parts.length)));
  const partNames = all ? [...way.parts] : r.sample(way.parts, Math.min(n, way.parts.length));
  const t = total ?? r.size(Math.max(thing.size[0], n * least * 2), thing.size[1]);
  const values = r.split(t, partNames.length, least);
  const last = (x) => Math.max(1, Math.round(x * (0.7 + r.int(45) / 100)));
  const slots = { t: count(t, thing.unit, { last: last(t) }) };
  values.forEach((v, i) => {
    slots[`p${i}`] = count(v, thing.unit, { part: true, last: last(v) });
  });
  const keys = values.map((_, i) => `p${i}`);
  const numbers = keys.map((k) => `{${k}}`);
  const say = r.pick(way.say);
  const words = {
    ...aboutThing(r, world, thing),
    by: way.by,
    k: chinese(partNames.length),
    names: enumerated(r, partNames),
    numbers: enumerated(r, numbers),
    list: listOf(r, partNames, { say }),
    lines: partNames.map((name, i) => `${i + 1}.${name}{p${i}}`).join('；⏎'),
  };
  partNames.forEach((name, i) => {
    words[`n${i}`] = name;
  });
  return { thing, way, names: partNames, values, total: t, slots, words, rules: [sumRule('t', keys)], wrong: {} };
}

/** Share slots s0… of the parts of `whole`; the slip is a share of the rest, or of the total with the part again. */
export function shareSlots(r, d, places = r.pick([0, 1, 1, 2])) {
  const rules = [];
  d.values.forEach((value, i) => {
    d.slots[`s${i}`] = percent(value, d.total, places);
    rules.push({ of: [`s${i}`, `p${i}`, 't'], holds: (v) => same(times(v[`s${i}`], v.t), v[`p${i}`]) });
    d.wrong[`s${i}`] = [percent(value, d.total - value, places), percent(value, d.total + value, places)];
  });
  d.rules.push(...rules);
  d.words.shares = enumerated(
    r,
    d.values.map((_, i) => `{s${i}}`),
  );
  return d;
}

const UP = {
  grow: ['增长', '上升', '增加'],
  add: ['增加', '多', '新增'],
  rate: ['增幅', '增长率', '增速'],
  raise: ['提高', '上升', '提升'],
  reach: ['增加', '上升', '增长'],
};
const DOWN = {
  grow: ['下降', '减少', '回落'],
  add: ['减少', '少', '减少'],
  rate: ['降幅', '下降率', '降幅'],
  raise: ['降低', '下降', '回落'],
  reach: ['减少', '下降', '降低'],
};

/** Direction words: slots up, upd, upn, raise, each with its opposite as a slip. */
export function directionSlots(r, rising) {
  const [mine, other] = rising ? [UP, DOWN] : [DOWN, UP];
  const sign = rising ? [1, 1] : [-1, -1];
  const slot = (key) => {
    const i = r.int(3);
    return word(mine[key][i], sign, { not: [[other[key][i], rising ? [-1, -1] : [1, 1]]] });
  };
  return { up: slot('grow'), upd: slot('add'), upn: slot('rate'), raise: slot('raise'), reach: slot('reach') };
}

const DIRECTIONS = ['up', 'upd', 'upn', 'raise', 'reach'];

/** The change g from b to a has the direction that some word says (unsigned without one). */
export const growthRules = (a, b, g, directions = DIRECTIONS) =>
  directions.map((dir) => ({
    of: [a, b, g, dir],
    holds: (v) => same(times(v[dir], v[g]), growth(v[b], v[a])),
  }));

export const amountRules = (a, b, d, directions = DIRECTIONS) =>
  directions.map((dir) => ({
    of: [a, b, d, dir],
    holds: (v) => same(times(v[dir], v[d]), minus(v[a], v[b])),
  }));

/** This year's a, last year's b, the difference d and the growth g. */
export function changed(
  r,
  world,
  { thing = r.pick(THINGS), rising = r.chance(0.6), keys = ['a', 'b', 'd', 'g'], places = r.pick([1, 1, 2, 0]) } = {},
) {
  const [a, b, d, g] = keys;
  const before = r.size(Math.max(30, thing.size[0]), thing.size[1]);
  const after = Math.max(5, Math.round(before * (rising ? 1.06 + r.int(60) / 100 : 0.94 - r.int(45) / 100)));
  const slots = {
    [a]: count(after, thing.unit, { last: before }),
    [b]: count(before, thing.unit),
    [d]: count(Math.abs(after - before), thing.unit),
    [g]: percent(after - before, before, places),
  };
  const wrong = { [g]: [percent(after - before, after, places)] };
  return { slots, wrong, before, after };
}

/** A relation: its group and name in the report, what makes its numbers, and the wordings that tell them. */
export const relation = (group, name, make, wordings) => ({ group, name, make, wordings });
