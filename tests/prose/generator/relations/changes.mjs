// Growth and decline, amounts of change, from and to, percentage points, growth of growth.
import { growth, minus, same, times } from '../interval.mjs';
import { percent, word } from '../slots.mjs';
import { THINGS } from '../words.mjs';
import { aboutThing, amountRules, changed, directionSlots, growthRules, relation } from './common.mjs';

function one(r, world) {
  const thing = r.pick(THINGS);
  const rising = r.chance(0.6);
  const { slots, wrong } = changed(r, world, { thing, rising });
  Object.assign(slots, directionSlots(r, rising));
  const signed = (v, dir) => times(v[dir], v.d);
  // "a, 比上年增加d，增长g": last year's number is not said.
  const untold = ['up', 'upd', 'upn', 'reach'].map((dir) => ({
    of: ['a', 'd', 'g', dir],
    holds: (v) => same(times(v[dir], v.g), growth(minus(v.a, signed(v, dir)), v.a)),
  }));
  return { slots, wrong, words: aboutThing(r, world, thing), rules: [...growthRules('a', 'b', 'g'), ...amountRules('a', 'b', 'd'), ...untold] };
}

/** Two things or parts that changed the same way; 分别 zips them. */
function two(r, world) {
  const [first, second] = r.sample(THINGS, 2);
  const rising = r.chance(0.6);
  const x = changed(r, world, { thing: first, rising, places: 1 });
  const y = changed(r, world, { thing: second, rising, places: 1, keys: ['c', 'e', 'f', 'h'] });
  const words = { ...aboutThing(r, world, first), about2: r.pick(second.about), noun2: second.noun };
  const slots = { ...x.slots, ...y.slots, ...directionSlots(r, rising) };
  const wrong = { ...x.wrong, ...y.wrong, g: [...x.wrong.g, y.slots.h], h: [...y.wrong.h, x.slots.g] };
  return {
    slots,
    wrong,
    words,
    rules: [...growthRules('a', 'b', 'g'), ...growthRules('c', 'e', 'h'), ...amountRules('a', 'b', 'd'), ...amountRules('c', 'e', 'f')],
  };
}

const RATES = ['按期答复率', '群众满意率', '事项网上可办率', '公文公开属性标注率', '政策解读率', '热线诉求办结率', '问卷回收率', '网上申请占比'];

function points(r, world) {
  const rising = r.chance(0.6);
  const places = r.pick([1, 1, 2, 0]);
  const scale = 10 ** places;
  const step = (1 + r.int(14)) * scale + r.int(scale);
  const b = 45 * scale + r.int(30 * scale);
  const a = rising ? b + step : b - step;
  const pure = (digits, more) => ({ ...percent(0, 1, places), digits, ...more });
  const slots = { a: pure(a, { last: b }), b: pure(b), d: pure(step, { unit: '个百分点', others: [['%', 0.01]] }), ...directionSlots(r, rising) };
  const rules = Object.keys(directionSlots(r, rising)).map((dir) => ({
    of: ['a', 'b', 'd', dir],
    // In per cent it is a relative change.
    holds: (v, s) => same(times(v[dir], v.d), s.d.unit === '%' ? growth(v.b, v.a) : minus(v.a, v.b)),
  }));
  return { slots, rules, words: { ...aboutThing(r, world, THINGS[0]), rate: r.pick(RATES) }, wrong: {} };
}

const FASTER = [
  ['加快', '回落'],
  ['扩大', '收窄'],
  ['提高', '降低'],
  ['高', '低'],
];
function growths(r, world) {
  const made = points(r, world);
  const rising = made.slots.a.digits > made.slots.b.digits;
  for (const key of ['a', 'b']) made.slots[key].digits = Math.round(made.slots[key].digits - 38 * 10 ** made.slots[key].places);
  const pair = r.pick(FASTER.slice(0, 3));
  const sign = (up) => (up ? [1, 1] : [-1, -1]);
  const asWord = ([up, down]) => word(rising ? up : down, sign(rising), { not: [[rising ? down : up, sign(!rising)]] });
  Object.assign(made.slots, { fast: asWord(pair), tall: asWord(FASTER[3]) });
  delete made.slots.d.others;
  made.rules = ['fast', 'tall'].map((dir) => ({ of: ['a', 'b', 'd', dir], holds: (v) => same(times(v[dir], v.d), minus(v.a, v.b)) }));
  made.words = aboutThing(r, world, r.pick(THINGS));
  return made;
}

/** Times and other measures that are better when smaller. */
const MEASURES = [
  ['平均办理时限', '个工作日', '压缩'],
  ['依申请公开平均答复用时', '天', '缩短'],
  ['企业开办平均耗时', '小时', '缩减'],
  ['办事材料', '件', '精简'],
  ['信息公开审核环节', '个', '减少'],
  ['栏目数量', '个', '精简'],
];
function shortened(r, world) {
  const [noun, unit, verb] = r.pick(MEASURES);
  const places = ['个工作日', '天', '小时'].includes(unit) ? r.pick([0, 1]) : 0;
  const scale = 10 ** places;
  const b = 10 * scale + r.int(40 * scale);
  const a = Math.max(scale, b - Math.round(b * (0.1 + r.int(60) / 100)));
  const pure = (digits, more) => ({ digits, places, factor: 1, unit, rounded: false, ...more });
  const slots = { a: pure(a, { last: b }), b: pure(b), d: pure(b - a), g: percent(b - a, b, r.pick([0, 1, 1])) };
  const rules = [
    {
      of: ['a', 'b', 'g'],
      holds: (v) =>
        same(
          v.g,
          growth(v.b, v.a)
            .map((x) => -x)
            .reverse(),
        ),
    },
    { of: ['a', 'b', 'd'], holds: (v) => same(v.d, minus(v.b, v.a)) },
  ];
  return { slots, rules, words: { ...aboutThing(r, world, THINGS[0]), noun, short: verb }, wrong: { g: [percent(b - a, a, 1)] } };
}

export default [
  relation('changes', 'growth', one, [
    '{lead}{about}{a}，比上年的{b}{up}{g}。',
    '{last}年{about}{b}，{year}年{about}{a}，同比{up}{g}。',
    '{lead}{about}{a}，上年同期为{b}，{up}{g}。',
    '{lead}{about}{a}，较{last}年（{b}）{up}{g}。',
    '{year}年{noun}{a}，同比{up}{g}（{last}年为{b}）。',
    '与上年{b}相比，{lead}{about}{a}，{upn}{g}。',
    '{lead}{about}{a}，{upn}为{g}，上一年度为{b}。',
    '{last}年度{noun}为{b}。¶{year}年度为{a}，{up}了{g}。',
    '{lead}{about}{a}，{last}年是{b}，一年间{up}{g}。',
  ]),
  relation('changes', 'amount', one, [
    '{lead}{about}{a}，比上年（{b}）{upd}{d}。',
    '{last}年{about}{b}，{year}年{about}{a}，{upd}{d}。',
    '{lead}{about}{a}，较上年{upd}{d}，{up}{g}。',
    '{lead}{about}{a}，上年为{b}，净{reach}{d}，{upn}{g}。',
    '{noun}由上年的{b}{reach}{d}，为{a}。',
    '与{last}年的{b}相比{reach}{d}，{lead}{about}{a}。',
    '{lead}{about}{a}，同比{reach}{d}（上年为{b}）。',
    '{lead}{about}{a}，比{last}年{upd}{d}，{upn}为{g}。',
  ]),
  relation('changes', 'from to', one, [
    '{noun}由{last}年的{b}{reach}到{year}年的{a}，{up}{g}。',
    '{noun}从{b}{reach}至{a}，{upn}{g}。',
    '{noun}由上年{b}变为今年{a}，{upn}达{g}。',
    '从{last}年的{b}到{year}年的{a}，{noun}{up}{g}。',
    '{noun}：{last}年{b}，{year}年{a}，{up}{g}。',
    '{noun}由{b}{reach}为{a}，净{reach}{d}。',
    '{last}年至{year}年，{noun}从{b}{reach}到{a}，{reach}了{d}，{upn}{g}。',
  ]),
  relation('changes', 'shortened', shortened, [
    '{noun}由{b}{short}至{a}，{short}{g}。',
    '{noun}从上年的{b}{short}到{a}，{short}了{d}。',
    '{noun}由{b}{short}为{a}，{short}{d}，{short}率{g}。',
    '{noun}{a}，比上年的{b}{short}{g}。',
    '通过流程再造，{noun}较{last}年（{b}）{short}{d}，降至{a}。',
    '{last}年{noun}为{b}，{year}年{short}到{a}，{short}幅度为{g}。',
  ]),
  relation('changes', 'respectively', two, [
    '{lead}{about}{a}（上年{b}）、{about2}{c}（上年{e}），分别{up}{g}和{h}。',
    '{noun}和{noun2}分别由{b}、{e}{reach}到{a}、{c}，分别{up}{g}、{h}。',
    '{last}年{about}{b}、{about2}{e}；{year}年分别为{a}、{c}，同比分别{up}{g}、{h}。',
    '{noun}、{noun2}分别为{a}、{c}，较上年的{b}、{e}分别{up}{g}、{h}。',
    '与{last}年（{noun}{b}、{noun2}{e}）相比，{year}年{noun}{a}、{noun2}{c}，{upn}分别为{g}、{h}。',
    '{lead}{about}{a}、{about2}{c}，分别比上年的{b}和{e}{up}{g}和{h}。',
    '{year}年{noun}、{noun2}各为{a}、{c}，上年各为{b}、{e}，分别{reach}{d}、{f}。',
  ]),
  relation('changes', 'percentage points', points, [
    '{rate}为{a}，比上年的{b}{raise}{d}。',
    '{rate}由{b}{raise}到{a}，{raise}{d}。',
    '{rate}{a}，较上年（{b}）{raise}{d}。',
    '{last}年{rate}为{b}，{year}年为{a}，同比{raise}{d}。',
    '{rate}从{last}年的{b}{raise}至{a}，{raise}了{d}。',
    '与上年{b}相比，{rate}{raise}{d}，为{a}。',
    '{all}{rate}{a}，{raise}{d}（{last}年{b}）。',
  ]),
  relation('changes', 'growth of growth', growths, [
    '{noun}同比增长{a}，增速比上年的{b}{fast}{d}。',
    '{noun}增长{a}，增幅较上年（{b}）{fast}{d}。',
    '{last}年{noun}增长{b}，{year}年增长{a}，增速{fast}{d}。',
    '{noun}增速由上年的{b}{fast}到{a}，{fast}{d}。',
    '{noun}同比增长{a}，比上年增速（{b}）{tall}{d}。',
    '{year}年{noun}增幅为{a}，上年为{b}，{fast}{d}。',
  ]),
];
