// Numbers that follow from others: averages, products, multiples, ratios, quarters, balances, money, things named.
import { exactly, minus, over, same, sum, times } from '../interval.mjs';
import { chinese, count, percent, rounded, word } from '../slots.mjs';
import { MONEY, THINGS } from '../words.mjs';
import { aboutThing, amountRules, changed, directionSlots, divided, enumerated, growthRules, relation, sumRule } from './common.mjs';

const AVERAGES = [
  ['举办培训', '场', '参训', '人次', '平均每场', '人次'],
  ['开设在线访谈', '期', '收到网民提问', '条', '期均', '条'],
  ['编印工作简报', '期', '刊载信息', '条', '每期平均', '条'],
  ['设置政务公开专区', '处', '接待群众', '人次', '平均每处', '人次'],
  ['检查网站', '轮次', '发现问题', '个', '每轮平均', '个'],
  ['召开新闻发布会', '场', '回应记者提问', '个', '场均', '个'],
  ['派出指导组', '个', '走访单位', '家次', '平均每组', '家次'],
];
function average(r, world) {
  const [event, unit, about2, unit2, per, unit3] = r.pick(AVERAGES);
  const k = r.between(6, 48);
  const places = r.pick([0, 1, 1, 2]);
  const t = places === 0 ? k * r.between(11, 90) : r.between(k * 11, k * 90);
  const thing = r.pick(THINGS);
  const m = r.size(Math.max(240, thing.size[0]), thing.size[1]);
  const slots = {
    k: count(k, unit, { last: Math.round(k * 0.7) }),
    t: count(t, unit2, { last: Math.round(t * 0.8) }),
    v: rounded(t, k, places, unit3),
    y: count(m, thing.unit, { last: Math.round(m * 0.8) }),
    vm: rounded(m, 12, 1, thing.unit),
    vq: rounded(m, 4, 1, thing.unit),
  };
  const rules = [
    { of: ['t', 'k', 'v'], holds: (v) => same(times(v.v, v.k), v.t) },
    { of: ['y', 'vm'], holds: (v) => same(times(v.vm, exactly(12)), v.y) },
    { of: ['y', 'vq'], holds: (v) => same(times(v.vq, exactly(4)), v.y) },
  ];
  return {
    slots,
    rules,
    words: { ...aboutThing(r, world, thing), event, about2, per },
    wrong: { v: [rounded(t, k + 1, places, unit3)], vm: [rounded(m, 11, 1, thing.unit)] },
  };
}

const PRODUCTS = [
  ['编发政府公报', '期', '每期印发', '册', '共印发', '册', 900],
  ['设立公共查阅点', '处', '每处配备电脑', '台', '共配备', '台', 6],
  ['组织巡回宣讲', '场', '每场覆盖群众', '人', '累计覆盖', '人', 260],
  ['委托印制手册', '批', '每批', '册', '合计', '册', 1200],
  ['开展季度检查', '轮', '每轮抽查', '家', '累计抽查', '家次', 40],
  ['选派信息员', '批', '每批', '名', '共', '名', 24],
];
function product(r, world) {
  const [event, unit, each, unit2, total, unit3, most] = r.pick(PRODUCTS);
  const k = r.between(4, 36);
  const v = r.size(3, most);
  const slots = {
    k: count(k, unit, { last: k + 3 }),
    v: count(v, unit2, { last: v + 1 }),
    t: count(k * v, unit3, { last: Math.round(k * v * 0.8) }),
  };
  return {
    slots,
    rules: [{ of: ['k', 'v', 't'], holds: (x) => same(times(x.k, x.v), x.t) }],
    words: { ...aboutThing(r, world, THINGS[0]), event, each, total },
    wrong: {},
  };
}

function multiple(r, world) {
  const thing = r.pick(THINGS);
  const b = r.size(thing.size[0], thing.size[1] / 4);
  const a = Math.round(b * (1.3 + r.int(300) / 100));
  const d = divided(r, world, { thing, number: 3 });
  const [x, y] = r.pick([
    [3, 1],
    [2, 1],
    [5, 2],
    [4, 3],
    [5, 3],
    [7, 2],
    [6, 1],
  ]);
  const base = r.between(4, 90);
  const doubled = Math.round(b * (2.02 + r.int(16) / 100));
  const slots = {
    a: count(a, thing.unit, { last: b }),
    b: count(b, thing.unit),
    m: rounded(a, b, r.pick([1, 1, 2]), '倍'),
    g: rounded(a - b, b, 1, '倍'),
    p: count(x * base, thing.unit),
    q: count(y * base, thing.unit),
    ratio: word(`${x}:${y}`, exactly(x / y), {
      not: [
        [`${x + 1}:${y}`, exactly((x + 1) / y)],
        [`${y}:${x}`, exactly(y / x)],
      ],
      slip: 'digit',
    }),
    bi: word(`${chinese(x)}比${chinese(y)}`, exactly(x / y), { not: [[`${chinese(x + 2)}比${chinese(y)}`, exactly((x + 2) / y)]], slip: 'digit' }),
    z: count(doubled, thing.unit, { last: b }),
    w: word(r.pick(['翻了一番', '增长一倍多', '是上年的两倍多']), [2, 2.25], { wide: [1.85, 2.99], not: [['翻了两番', [3.5, 4.6]]], slip: 'digit' }),
  };
  const rules = [
    { of: ['a', 'b', 'm'], holds: (v) => same(v.m, over(v.a, v.b)) },
    { of: ['a', 'b', 'g'], holds: (v) => same(v.g, over(minus(v.a, v.b), v.b)) },
    ...['ratio', 'bi'].map((k) => ({ of: ['p', 'q', k], holds: (v) => same(v[k], over(v.p, v.q)) })),
    { of: ['z', 'b', 'w'], holds: (v) => same(v.w, over(v.z, v.b)) },
  ];
  return { slots, rules, words: d.words, wrong: { m: [rounded(a - b, b, 1, '倍')], g: [rounded(a, b, 1, '倍')] } };
}

function quarters(r, world) {
  const thing = r.pick(THINGS);
  const d = divided(r, world, {
    thing: {
      ...thing,
      size: [Math.max(24, thing.size[0]), thing.size[1]],
      ways: [{ by: '季度', parts: ['一季度', '二季度', '三季度', '四季度'], say: ['NX'] }],
    },
    all: true,
    bodies: false,
  });
  const [a, b, c, e] = d.values;
  const more = (n) => count(n, thing.unit, { part: true, last: Math.round(n * 0.8) + 1 });
  Object.assign(d.slots, { h0: more(a + b), h1: more(c + e), q: more(a + b + c) });
  d.rules.push(sumRule('t', ['h0', 'h1']), sumRule('t', ['q', 'p3']), sumRule('h0', ['p0', 'p1']), sumRule('h1', ['p2', 'p3']));
  d.words.four = enumerated(r, ['{p0}', '{p1}', '{p2}', '{p3}']);
  return d;
}

/** received a + carried over b = done c + forward d (+ withdrawn w); s is what was to be done. */
function balance({ b = true, d = true, w = false }) {
  return (r, world) => {
    const a = r.size(30, 1900);
    const carried = b ? r.between(2, Math.max(4, Math.round(a / 12))) : 0;
    const forward = d ? r.between(1, Math.max(3, Math.round(a / 14))) : 0;
    const withdrawn = w ? r.between(1, 9) : 0;
    const done = a + carried - forward - withdrawn;
    const slots = {
      a: count(a, '件', { last: Math.round(a * 0.8) }),
      c: count(done, '件', { part: true, last: Math.round(done * 0.8) }),
      s: count(a + carried, '件'),
    };
    if (b) slots.b = count(carried, '件', { part: true, last: carried + 5 });
    if (d) slots.d = count(forward, '件', { part: true, last: forward + 4 });
    if (w) slots.w = count(withdrawn, '件', { part: true, last: withdrawn + 3 });
    const out = ['c', ...(d ? ['d'] : []), ...(w ? ['w'] : [])];
    const inn = ['a', ...(b ? ['b'] : [])];
    const total = (v, keys) => sum(...keys.map((k) => v[k]));
    const rules = [
      { of: [...inn, ...out], holds: (v) => same(total(v, inn), total(v, out)) },
      { of: ['s', ...inn], holds: (v) => same(v.s, total(v, inn)) },
      { of: ['s', ...out], holds: (v) => same(v.s, total(v, out)) },
    ];
    return { slots, rules, words: aboutThing(r, world, THINGS[1]), wrong: {} };
  };
}

/** Exact amounts in 万元 with decimals: they add up to the last digit. */
const yuan = (digits, places, more = {}) => ({
  digits,
  places,
  factor: 10000,
  unit: '万元',
  rounded: true,
  others: [
    ['元', 1],
    ['亿元', 1e8],
  ],
  ...more,
});
function money(r, world) {
  const m = r.pick(MONEY);
  const places = r.pick([1, 2, 2, 0]);
  const t = r.size(60, 4800) * 10 ** places + (places ? r.int(10 ** places) : 0);
  const values = r.split(t, m.parts.length, 5 * 10 ** places);
  const slots = { t: yuan(t, places, { last: Math.round(t * 0.8) }) };
  values.forEach((v, i) => {
    slots[`p${i}`] = yuan(v, places, { part: true });
  });
  const done = Math.round(t * (0.8 + r.int(18) / 100));
  Object.assign(slots, { c: yuan(done, places), e: yuan(t - done, places), g: percent(t - done, t, r.pick([1, 2])) });
  const fee = r.between(12, 99) * 100 * r.pick([1, 10]);
  Object.assign(slots, {
    f: count(fee, '元', { others: [['万元', 10000]] }),
    fw: { digits: fee / 100, places: 2, factor: 10000, unit: '万元', rounded: true, others: [['元', 1]] },
  });
  const keys = values.map((_, i) => `p${i}`);
  const rules = [
    sumRule('t', keys),
    { of: ['t', 'c', 'e'], holds: (v) => same(v.e, minus(v.t, v.c)) },
    { of: ['t', 'c', 'g'], holds: (v) => same(v.g, over(minus(v.t, v.c), v.t)) },
    { of: ['t', 'e', 'g'], holds: (v) => same(v.g, over(v.e, v.t)) },
    { of: ['f', 'fw'], holds: (v) => same(v.f, v.fw) },
  ];
  const words = {
    ...aboutThing(r, world, { ...THINGS[0], about: m.about, noun: m.noun }),
    list: m.parts.map((n, i) => `${n}{p${i}}`).join(r.pick(['、', '，'])),
    names: enumerated(r, m.parts),
    numbers: enumerated(
      r,
      keys.map((k) => `{${k}}`),
    ),
  };
  return { slots, rules, words, wrong: { g: [percent(t - done, done, 2)] } };
}

function moneyChanged(r, world) {
  const m = r.pick(MONEY);
  const rising = r.chance(0.6);
  const { slots, wrong } = changed(r, world, { thing: { ...THINGS[0], size: [4000, 400000] }, rising });
  for (const key of ['a', 'b', 'd']) slots[key] = yuan(slots[key].digits, 2, { last: slots[key].last });
  return {
    slots: { ...slots, ...directionSlots(r, rising) },
    wrong,
    words: aboutThing(r, world, { ...THINGS[0], about: m.about, noun: m.noun }),
    rules: [...growthRules('a', 'b', 'g'), ...amountRules('a', 'b', 'd')],
  };
}

const NAMED = [
  [
    '制定',
    '项制度',
    [
      '《信息发布审核办法》',
      '《依申请公开办理规程》',
      '《政务新媒体管理规定》',
      '《公开属性源头认定细则》',
      '《舆情回应预案》',
      '《信息公开考核细则》',
    ],
  ],
  ['增设', '个专栏', ['“稳岗就业”', '“惠企政策”', '“义务教育”', '“食品安全”', '“乡村振兴”', '“养老服务”']],
  ['重点抓了', '个方面的工作', ['规范目录', '优化平台', '强化解读', '加强培训', '严格考核']],
  ['走访', '家单位', ['市档案馆', '市图书馆', '市政务服务中心', '市融媒体中心', '市数据局']],
  ['选取', '个试点领域', ['国土空间规划', '生态环境', '公共法律服务', '安全生产', '户籍管理']],
];
function named(r, world) {
  const [event, unit, all] = r.pick(NAMED);
  const n = r.between(3, all.length);
  const items = r.sample(all, n);
  const numerals = ['一', '二', '三', '四', '五', '六'];
  const words = {
    ...aboutThing(r, world, THINGS[0]),
    event,
    items: items.join('、'),
    joined: enumerated(r, items),
    tight: items.join(items[0][0] === '《' || items[0][0] === '“' ? '' : '、'),
    ordered: items.map((x, i) => `${numerals[i]}是${x}`).join('；'),
  };
  const other = (k) => [chinese(k) + unit, exactly(k)];
  const slots = {
    k: word(chinese(n) + unit, exactly(n), { not: [other(n + 1), other(n - 1 || 2)], slip: 'digit' }),
    kd: word(String(n) + unit, exactly(n), {
      not: [
        [String(n + 1) + unit, exactly(n + 1)],
        [String(n - 1) + unit, exactly(n - 1)],
      ],
      slip: 'digit',
    }),
  };
  return { slots, words, rules: ['k', 'kd'].map((key) => ({ of: [key], holds: (v) => same(v[key], exactly(n)) })), wrong: {} };
}

export default [
  relation('averages', 'average', average, [
    '{lead}{event}{k}，{about2}{t}，{per}{v}。',
    '{lead}共{event}{k}、{about2}{t}，{per}{v}。',
    '{lead}{about}{y}，月均{vm}。',
    '{lead}{about}{y}，平均每季度{vq}。',
    '{lead}{about2}{t}，{event}{k}，{per}为{v}。',
    '{event}{k}，{per}{v}，{lead}{about2}{t}。',
    '{lead}{about}{y}，平均每月{about}{vm}。',
    '{lead}{event}{k}。¶{about2}{t}，{per}{v}。',
  ]),
  relation('averages', 'product', product, [
    '{lead}{event}{k}，{each}{v}，{total}{t}。',
    '{lead}{event}{k}、{each}{v}，{total}{t}。',
    '{lead}{event}{k}（{each}{v}），{total}{t}。',
    '{lead}{total}{t}，即{event}{k}，{each}{v}。',
    '{lead}{event}{k}，按{each}{v}计算，{total}{t}。',
    '{event}{k}，{each}{v}。{lead}{total}{t}。',
  ]),
  relation('ratios', 'multiple and ratio', multiple, [
    '{lead}{about}{a}，是上年{b}的{m}。',
    '{year}年{noun}{a}，为{last}年（{b}）的{m}。',
    '{noun}中，{n0}{p}，{n1}{q}，两者之比为{ratio}。',
    '{last}年{about}{b}，{year}年{about}{a}，增长{g}。',
    '{n0}与{n1}分别为{p}、{q}，比例为{bi}。',
    '{noun}由{b}增至{a}，相当于上年的{m}。',
    '{last}年{noun}{b}，{year}年{noun}{z}，{w}。',
    '{n0}{p}、{n1}{q}，前者与后者之比是{ratio}。',
  ]),
  relation('quarters', 'quarters and halves', quarters, [
    '{lead}{about}{t}，其中一季度{p0}、二季度{p1}、三季度{p2}、四季度{p3}。',
    '一至四季度分别{about}{four}，全年合计{t}。',
    '上半年{about}{h0}，下半年{h1}，全年共{t}。',
    '1—6月{about}{h0}，7—12月{h1}，全年累计{t}。',
    '{all}{about}{t}。按季度看，第一季度{p0}，第二季度{p1}，第三季度{p2}，第四季度{p3}。',
    '前三季度{about}{q}，第四季度{p3}，全年共{t}。',
    '上半年{about}{h0}（一季度{p0}、二季度{p1}），下半年{about}{h1}（三季度{p2}、四季度{p3}），全年{t}。',
    '{all}{about}{t}，上半年{h0}，下半年{h1}。',
  ]),
  relation('balance', 'with all terms', balance({}), [
    '{lead}新收政府信息公开申请{a}，上年结转{b}，办结{c}，结转下年度继续办理{d}。',
    '上年结转申请{b}，本年新收{a}，共需办理{s}；已办结{c}，结转下年{d}。',
    '{lead}收到申请{a}，加上{last}年结转的{b}，应办{s}，实际办结{c}，其余{d}顺延至下年度办理。',
    '{lead}办结政府信息公开申请{c}，含上年结转{b}；新收{a}，尚有{d}转入下一年度。',
    '{lead}新收申请{a}、上年结转{b}，答复{c}、结转下年度{d}。',
    '{lead}受理政府信息公开申请{s}（新收{a}、上年结转{b}），办结{c}，{d}结转下年。',
    '{last}年结转申请{b}。¶{year}年新收申请{a}。¶年内办结{c}，年末未办结{d}，结转下年度。',
  ]),
  relation('balance', 'without the zero terms', balance({ b: false }), [
    '{lead}收到政府信息公开申请{a}，办结{c}，{d}结转下年度办理。',
    '{lead}新收申请{a}，无上年结转，办结{c}，结转下年度{d}。',
    '{lead}收到申请{a}，年内答复{c}，尚在办理{d}。',
    '{lead}新收政府信息公开申请{a}，已答复{c}，其余{d}正在办理中。',
    '本年度新收申请{a}，没有上年结转件；办理{c}，顺延下年{d}。',
    '{lead}收到申请{a}，其中{c}已办结，{d}转下年度继续办理。',
  ]),
  relation('balance', 'nothing left', balance({ d: false }), [
    '{lead}新收政府信息公开申请{a}，上年结转{b}，办结{c}，无结转下年度。',
    '{lead}新收申请{a}，上年结转{b}，全部{c}均已办结。',
    '上年结转{b}，本年新收{a}，合计办理{c}，没有结转下年度的申请。',
    '{lead}收到申请{a}，连同上年结转的{b}，共答复{c}，年末无未办结件。',
    '{lead}新收申请{a}、结转{b}，共{s}，均已办结。',
    '{lead}办结申请{c}，包括新收{a}和上年结转{b}，未有结转下年情况。',
  ]),
  relation('balance', 'with withdrawals', balance({ w: true }), [
    '{lead}新收申请{a}，上年结转{b}；申请人主动撤回{w}，答复{c}，结转下年度继续办理{d}。',
    '{lead}新收政府信息公开申请{a}，上年结转{b}，办结{c}，申请人撤回{w}，结转下年度{d}。',
    '{lead}收到申请{a}，另有上年结转{b}，共{s}。其中答复{c}，撤回{w}，结转下年{d}。',
    '{lead}新收申请{a}、上年结转{b}，除申请人撤回{w}外，办结{c}，其余{d}结转下年。',
    '上年结转{b}、本年收到{a}，作出答复{c}，{w}由申请人撤回，{d}结转下年度。',
    '{lead}应办理申请{s}，已答复{c}、撤回{w}、结转{d}。',
  ]),
  relation('money', 'sums and differences', money, [
    '{lead}{about}{t}，其中{list}。',
    '{lead}{about}共计{t}，{names}分别为{numbers}。',
    '信息化项目采购预算{t}，成交价{c}，节约资金{e}，节约率{g}。',
    '{lead}收取信息处理费{f}，折合{fw}。',
    '{list}，{noun}合计{t}。',
    '政务公开项目预算安排{t}，实际支出{c}，结余{e}。',
    '{lead}{about}{t}（{list}）。',
    '采购预算{t}，中标金额{c}，节约率为{g}。',
  ]),
  relation('money', 'changes', moneyChanged, [
    '{lead}{about}{a}，比上年的{b}{up}{g}。',
    '{noun}由上年的{b}{reach}到{a}，{reach}{d}。',
    '{last}年{about}{b}，{year}年{about}{a}，{up}{g}。',
    '{lead}{about}{a}，较上年（{b}）{reach}{d}，{upn}{g}。',
    '{noun}{a}，上年为{b}，同比{up}{g}。',
    '与{last}年{b}相比，{year}年{about}{a}，{reach}{d}。',
  ]),
  relation('counts', 'things named', named, [
    '{lead}{event}{tight}{k}。',
    '{lead}{event}{kd}：{items}。',
    '{lead}{event}以下{k}：{ordered}。',
    '{lead}{event}{kd}（{items}）。',
    '{lead}{event}了{k}，即{joined}。',
    '{lead}{event}{k}，分别是{items}。',
  ]),
];
