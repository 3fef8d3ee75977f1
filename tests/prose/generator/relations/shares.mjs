// Shares of a named or implied whole, shares that make a hundred, rates, and ratios in words.
import { exactly, over, same, sum, times } from '../interval.mjs';
import { count, percent, word } from '../slots.mjs';
import { FILLERS, RATIO_WORDS, THINGS } from '../words.mjs';
import { aboutThing, divided, levels, relation, shareSlots } from './common.mjs';

const shared = (r, world) => shareSlots(r, divided(r, world, { least: 3 }));

function hundred(r, world) {
  const d = shareSlots(r, divided(r, world, { all: true, least: 3 }), r.pick([1, 1, 2]));
  const keys = d.values.map((_, i) => `s${i}`);
  for (const key of keys) d.slots[key].part = true;
  d.rules = [{ of: keys, holds: (v) => same(sum(...keys.map((k) => v[k])), exactly(1)) }];
  d.words.slist = d.names.map((n, i) => `${n}占{s${i}}`).join(r.pick(['，', '、', '；']));
  d.words.plain = d.names.map((n, i) => `${n}{s${i}}`).join(r.pick(['、', '，']));
  d.words.most = d.names
    .slice(0, -1)
    .map((n, i) => `${n}占{s${i}}`)
    .join('，');
  d.words.rest = `{s${keys.length - 1}}`;
  d.words.restName = d.names.at(-1);
  return d;
}

/** A part of a part, each with its share. */
function ofShare(r, world) {
  const d = shareSlots(r, divided(r, world, { number: 3, least: 20, bodies: false }), 1);
  const inner = d.thing.ways.find((w) => w.by !== d.way.by) ?? levels(world);
  const q = Math.max(2, Math.round(d.values[0] * (0.2 + r.int(60) / 100)));
  Object.assign(d.slots, { q: count(q, d.thing.unit, { last: Math.round(q * 0.8) }), z: percent(q, d.values[0], 1) });
  d.wrong.z = [percent(q, d.total, 1)];
  d.rules.push({ of: ['q', 'z', 'p0'], holds: (v) => same(times(v.z, v.p0), v.q) });
  d.words.m0 = r.pick(inner.parts);
  return d;
}

/** Everything was done: 100 % is exact. */
function allDone(r, world) {
  const made = rated(r, world);
  const { t } = made.slots;
  made.slots.c = { ...t, last: undefined, part: true };
  made.slots.g = { ...percent(1, 1, 0), rounded: false };
  made.wrong = {};
  return made;
}

const RATES = [
  ['应办结政府信息公开申请', '件', '按期办结', '按期办结率'],
  ['受理热线诉求', '件', '办结', '办结率'],
  ['发放调查问卷', '份', '收回有效问卷', '有效回收率'],
  ['收回评议表', '份', '表示满意', '满意率'],
  ['抽查网站和新媒体', '家次', '合格', '合格率'],
  ['承办建议提案', '件', '办复', '办复率'],
  ['梳理政务服务事项', '项', '实现网上办理', '网上可办率'],
  ['参加业务测试', '人', '合格', '合格率'],
  ['作出行政处罚决定', '件', '按时公示', '公示率'],
  ['收到网民留言', '条', '回复', '回复率'],
  ['下达整改任务', '项', '完成', '整改完成率'],
  ['应公开重大建设项目', '个', '公开批准结果', '公开率'],
];
function rated(r, world) {
  const [about, unit, done, rate] = r.pick(RATES);
  const t = r.size(40, 6000);
  const c = Math.round(t * (0.62 + r.int(370) / 1000));
  const places = r.pick([1, 1, 2]);
  const slots = {
    t: count(t, unit, { last: Math.round(t * 0.83) }),
    c: count(c, unit, { part: true, last: Math.round(c * 0.8) }),
    g: percent(c, t, places),
  };
  const rules = [{ of: ['t', 'c', 'g'], holds: (v) => same(v.g, over(v.c, v.t)) }];
  return {
    slots,
    rules,
    words: { ...aboutThing(r, world, THINGS[0]), about, done, rate, filler: r.pick(FILLERS.filter((f) => !/\d/.test(f))) },
    wrong: { g: [percent(c, t + c, places), percent(t - c, t, places)] },
  };
}

function bounded(r, world) {
  const [text, strict, loose] = r.pick(RATIO_WORDS);
  const d = divided(r, world, { number: 3 });
  const share = strict[0] + (strict[1] - strict[0]) * (0.15 + r.int(70) / 100);
  const t = Math.max(d.total, 80);
  const p = Math.round(t * share);
  const apart = RATIO_WORDS.filter(([, s, l]) => p / t < l[0] - 0.01 || p / t > l[1] + 0.01).map(([w, , l]) => [w, l]);
  const slots = {
    t: count(t, d.thing.unit),
    p0: count(p, d.thing.unit, { part: true, last: Math.round(p * 0.6) }),
    w: word(text, strict, { wide: loose, not: r.sample(apart, 2), slip: 'digit' }),
  };
  return { slots, words: d.words, rules: [{ of: ['t', 'p0', 'w'], holds: (v) => same(v.w, over(v.p0, v.t)) }], wrong: {} };
}

export default [
  relation('shares', 'named base', shared, [
    '{lead}{about}{t}，其中{n0}{p0}，占总数的{s0}。',
    '{n0}{p0}，占{noun}{t}的{s0}。',
    '{lead}{about}{t}。¶其中{n0}{p0}，占全部{noun}的{s0}；{n1}{p1}，占{s1}。',
    '{n0}为{p0}，占{noun}总量（{t}）的比例为{s0}。',
    '在{t}{noun}中，{n0}占{s0}，为{p0}。',
    '{lead}{about}{t}，有{s0}即{p0}为{n0}。',
    '{n0}{p0}（占{noun}{t}的{s0}）。',
    '{lead}{about}{t}，{n0}{p0}，占{noun}的比重为{s0}。',
  ]),
  relation('shares', 'implied base', shared, [
    '{lead}{about}{t}。{n0}{p0}，占比{s0}。',
    '{lead}{about}{t}，{n0}{p0}（{s0}），{n1}{p1}（{s1}）。',
    '{lead}{about}{t}。⏎{n0}共{p0}，比重为{s0}。',
    '{lead}{about}{t}，其中{n0}{p0}、占比{s0}，{n1}{p1}、占比{s1}。',
    '{lead}{about}{t}，{n0}达{p0}，占到{s0}；{n1}为{p1}，占{s1}。',
    '{lead}{about}{t}。从{by}看，{n0}{p0}，占{s0}，{n1}{p1}，占{s1}。',
    '{lead}{about}{t}，{n0}所占比例为{s0}，计{p0}。',
  ]),
  relation('shares', 'respectively', shared, [
    '{lead}{about}{t}，{names}分别为{numbers}，分别占{shares}。',
    '{lead}{about}{t}，其中{names}分别有{numbers}，占比分别为{shares}。',
    '{lead}{about}{t}：{list}，各占{shares}。',
    '{lead}{about}{t}。{names}分别有{numbers}，依次占总量的{shares}。',
    '{names}分别为{numbers}，占{noun}总数（{t}）的比重分别为{shares}。',
    '{lead}{about}{t}，其中{list}，分别占总数的{shares}。',
    '{lead}{about}{t}。¶{names}分别占{shares}，即{numbers}。',
  ]),
  relation('shares', 'make a hundred', hundred, [
    '{noun}中，{slist}。',
    '从{by}看，{slist}。',
    '按{by}划分，{names}分别占{shares}。',
    '{lead}{noun}的{by}结构为：{plain}。',
    '{noun}由{names}构成，占比依次为{shares}。',
    '{noun}中，{most}，其余{rest}为{restName}。',
    '{all}{noun}按{by}分，{slist}，合计100%。',
  ]),
  relation('rates', 'rate', rated, [
    '{lead}{about}{t}，{done}{c}，{rate}{g}。',
    '{lead}{about}{t}，其中{done}{c}，{rate}为{g}。',
    '{lead}{about}{t}，共{done}{c}，{rate}达到{g}。',
    '{about}{t}，{done}{c}（{rate}{g}）。',
    '{rate}{g}（{about}{t}，{done}{c}）。',
    '{lead}共{about}{t}。¶其中{done}{c}，{rate}达{g}。',
    '{lead}{rate}为{g}，{about}{t}、{done}{c}。',
    '{about}{t}。{filler}{done}{c}，{rate}为{g}。',
  ]),
  relation('rates', 'hundred per cent', allDone, [
    '{lead}{about}{t}，{done}{c}，{rate}{g}。',
    '{lead}{about}{t}，全部{done}，{rate}{g}，共{done}{c}。',
    '{about}{t}、{done}{c}，{rate}达{g}。',
    '{lead}共{about}{t}，{done}{c}，{rate}为{g}，同比持平。',
    '{rate}{g}，即{about}{t}，{done}{c}。',
    '{lead}{about}{t}。{filler}{done}{c}，{rate}保持{g}。',
  ]),
  relation('shares', 'share of a share', ofShare, [
    '{lead}{about}{t}，其中{n0}{p0}，占{s0}；{n0}中，{m0}{q}，占{z}。',
    '{lead}{about}{t}。{n0}{p0}，占总数的{s0}，其中{m0}{q}，占{n0}的{z}。',
    '{n0}{p0}，占{noun}（{t}）的{s0}。在{n0}中，{m0}为{q}，占比{z}。',
    '{lead}{about}{t}，{n0}占{s0}（{p0}），{m0}又占{n0}的{z}（{q}）。',
    '{lead}{about}{t}，{n0}{p0}（{s0}），{n1}{p1}（{s1}）。{n0}里，{m0}{q}，占该类的{z}。',
    '{lead}{about}{t}。⏎{n0}{p0}，占比{s0}。⏎上述{p0}中，{m0}{q}，占比{z}。',
  ]),
  relation('bounds', 'ratio in words', bounded, [
    '{lead}{about}{t}，其中{n0}{p0}，占比{w}。',
    '{t}{noun}中，{w}为{n0}（{p0}）。',
    '{w}的{noun}为{n0}，即{t}中的{p0}。',
    '{lead}{about}{t}，{n0}达{p0}，比重{w}。',
    '{lead}{about}{t}。{w}属于{n0}，为{p0}。',
    '{lead}{about}{t}，{w}是{n0}，共{p0}。',
  ]),
];
