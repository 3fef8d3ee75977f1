// A whole and its parts, in every shape a list of parts takes.
import { atMost, sum } from '../interval.mjs';
import { count } from '../slots.mjs';
import { THINGS } from '../words.mjs';
import { divided, enumerated, levels, listOf, relation, sumRule } from './common.mjs';

const closed = (r, world) => divided(r, world);
const complete = (r, world) => divided(r, world, { all: true });

/** A small table in the text: tabs, bars, or a line a row. */
function tabled(r, world) {
  const d = divided(r, world);
  const row = (mark) => d.names.map((name, i) => `${name}${mark}{p${i}.n}`).join('⏎');
  Object.assign(d.words, {
    unit: d.thing.unit,
    tabRows: row('\t'),
    barRows: d.names.map((name, i) => `| ${name} | {p${i}.n} |`).join('⏎'),
    said: d.names.map((name, i) => `${name}：{p${i}}`).join('⏎'),
  });
  d.words.header = `${d.names.join('\t')}\t合计`;
  d.words.row = `${d.values.map((_, i) => `{p${i}.n}`).join('\t')}\t{t.n}`;
  return d;
}

const TAILS = ['均已按时发布', '较好满足了公众需求', '并同步归档', '无积压'];
const bracketed = (r, world) => {
  const d = divided(r, world, { all: true });
  d.words.tail = r.pick(TAILS);
  return d;
};

function partial(r, world) {
  const d = divided(r, world, { number: 3 });
  // The third part stays unsaid; a list that is open can only be too large.
  d.rules = [['p0'], ['p0', 'p1']].map((parts) => ({ of: ['t', ...parts], holds: (v) => atMost(sum(...parts.map((p) => v[p])), v.t) }));
  if (d.values[0] < d.values[1]) [d.slots.p0, d.slots.p1] = [d.slots.p1, d.slots.p0];
  return d;
}

/** Two wholes (years, halves, bodies), each divided in the same two. */
function twoWholes(r, world) {
  const thing = r.pick(THINGS);
  const way = r.pick(thing.ways);
  const d = divided(r, world, { thing, number: 3 });
  const [first, second] = r.sample(world.organ.parts, 2);
  const slots = {};
  const rules = [];
  for (const i of [0, 1]) {
    const t = r.size(thing.size[0] + 8, thing.size[1]);
    const [a, b] = r.split(t, 2, 2);
    Object.assign(slots, {
      [`t${i}`]: count(t, thing.unit),
      [`a${i}`]: count(a, thing.unit, { part: true }),
      [`b${i}`]: count(b, thing.unit, { part: true }),
    });
    rules.push(sumRule(`t${i}`, [`a${i}`, `b${i}`]));
  }
  for (const key of ['t', 'a', 'b']) slots[`${key}1`].last = slots[`${key}0`].digits;
  return { slots, rules, words: { ...d.words, n: r.pick(way.parts), first, second }, wrong: {} };
}

function twoLists(r, world) {
  const thing = r.pick(THINGS);
  const first = r.pick(thing.ways);
  const second = thing.ways.find((w) => w !== first) ?? levels(world);
  const d = divided(r, world, { thing: { ...thing, ways: [first] }, all: true, bodies: false });
  const values = r.split(d.total, second.parts.length);
  values.forEach((v, i) => {
    d.slots[`q${i}`] = count(v, thing.unit, { part: true });
  });
  d.words.by2 = second.by;
  d.words.list2 = listOf(r, second.parts, { slot: 'q', say: r.pick(second.say) });
  d.rules.push(
    sumRule(
      't',
      values.map((_, i) => `q${i}`),
    ),
  );
  return d;
}

/** The first part is itself divided. */
function nested(r, world) {
  const d = divided(r, world, { number: 3, least: 12, bodies: false });
  const inner = d.thing.ways.find((w) => w.by !== d.way.by) ?? levels(world);
  const names = r.sample(inner.parts, Math.min(inner.parts.length, r.between(2, 3)));
  const values = r.split(d.values[0], names.length, 2);
  values.forEach((v, i) => {
    d.slots[`q${i}`] = count(v, d.thing.unit, { part: true });
  });
  d.words.inner = listOf(r, names, { slot: 'q', separators: ['、', '，'] });
  d.words.innerNames = enumerated(r, names);
  d.words.innerNumbers = enumerated(
    r,
    values.map((_, i) => `{q${i}}`),
  );
  d.rules.push(
    sumRule(
      'p0',
      values.map((_, i) => `q${i}`),
    ),
  );
  return d;
}

/** A total in several units at once: 份（册、张). */
const MIXED = [
  [
    '发放宣传品',
    '份（册、张）',
    [
      ['折页', '份'],
      ['手册', '册'],
      ['海报', '张'],
    ],
  ],
  [
    '“两微一端”推送信息',
    '条（篇）',
    [
      ['微信公众号', '篇'],
      ['微博', '条'],
      ['客户端', '条'],
    ],
  ],
  [
    '处理群众来信来电来访',
    '件（次、批）',
    [
      ['来信', '件'],
      ['来电', '次'],
      ['来访', '批'],
    ],
  ],
  [
    '向档案馆、图书馆移送',
    '卷（册、件）',
    [
      ['文书档案', '卷'],
      ['公报', '册'],
      ['规范性文件', '件'],
    ],
  ],
  [
    '开展政务公开宣传活动',
    '场（次、期）',
    [
      ['开放日活动', '场'],
      ['入户宣讲', '次'],
      ['专题讲座', '期'],
    ],
  ],
  [
    '公开各类信息',
    '条（件、份）',
    [
      ['动态信息', '条'],
      ['规范性文件', '件'],
      ['公示公告', '份'],
    ],
  ],
];
function mixed(r, world) {
  const [about, unit, parts] = r.pick(MIXED);
  const d = divided(r, world, {
    thing: { ...THINGS[0], about: [about], unit, size: [60, 9000], ways: [{ by: '类别', parts: parts.map((p) => p[0]), say: ['NX'] }] },
    all: true,
    bodies: false,
  });
  parts.forEach(([, own], i) => {
    d.slots[`p${i}`].unit = own;
  });
  return d;
}

export default [
  relation('whole and parts', 'closed', closed, [
    '{lead}{about}{t}：{list}。',
    '{lead}{about}{t}，按{by}分，{list}。',
    '{lead}共{about}{t}，分别为{list}。',
    '{lead}{about}{t}，由以下{k}部分构成：{list}。',
    '从{by}看，{lead}{about}的{t}中，{list}，再无其他情形。',
    '{lead}{about}总计{t}。具体情况是：{list}。',
    '{lead}{about}{t}。¶按{by}统计，{list}。',
    '{t.n}{t.u}{noun}按{by}划分为：{list}。',
    '{lead}{about}{t}，{by}分布为{list}。',
    '{lead}{about}{t}，具体如下：⏎{lines}。',
    '{lead}{about}{t}，即{list}。',
  ]),
  relation('whole and parts', 'of which, all named', complete, [
    '{lead}{about}{t}，其中{list}。',
    '{lead}{about}{t}。其中：{list}。',
    '{lead}{about}{t}，其中，{list}。',
    '{lead}{about}共计{t}，包括{list}。',
    '{lead}累计{about}{t}，其中按{by}计，{list}。',
    '{t}{noun}中，{list}。',
    '{lead}{about}{t}。在{noun}中，{list}。',
    '{lead}{about}合计{t}，内含{list}。',
    '{lead}{about}{t}，{by}方面，{list}。',
  ]),
  relation('whole and parts', 'brackets', bracketed, [
    '{lead}{about}{t}（{list}）。',
    '{lead}{about}{t}（其中{list}），{tail}。',
    '{lead}{about}（{list}）共{t}。',
    '{lead}{about}{t}（按{by}分：{list}），{tail}。',
    '{noun}{t}（含{list}）。',
    '{lead}{about}{t}（即{list}），{tail}。',
    '{lead}{about}{t}（{names}分别为{numbers}）。',
    '{lead}{about}{t}——{list}——{tail}。',
  ]),
  relation('whole and parts', 'the rest', (r, world) => divided(r, world, { number: 3 }), [
    '{lead}{about}{t}，其中{n0}{p0}、{n1}{p1}，其余{p2}为{n2}。',
    '{lead}{about}{t}，{n0}{p0}，{n1}{p1}，剩余{p2}为{n2}。',
    '{lead}{about}{t}，除{n0}{p0}、{n1}{p1}外，其他{p2}均为{n2}。',
    '{lead}{about}{t}，其中{n0}{p0}、{n1}{p1}，余下的{p2}均属{n2}。',
    '{t}{noun}里，{n0}有{p0}，{n1}有{p1}，其余{p2}归入{n2}。',
    '{lead}{about}{t}。{n0}{p0}，{n1}{p1}，剩下的{p2}为{n2}。',
    '{lead}{about}{t}，{n0}和{n1}分别为{p0}和{p1}，其余的{p2}系{n2}。',
    '在{lead}{about}的{t}中，{n0}{p0}，{n1}{p1}，其它{p2}。',
  ]),
  relation('whole and parts', 'respectively', closed, [
    '{lead}{about}{t}，{names}分别为{numbers}。',
    '{lead}{about}{t}，其中{names}分别有{numbers}。',
    '{names}的{noun}分别是{numbers}，合计{t}。',
    '{lead}{about}{t}，按{names}的顺序，依次为{numbers}。',
    '{lead}{about}{t}。{names}各为{numbers}。',
    '{noun}共{t}，{names}分别占{numbers}。',
    '{lead}{about}{t}。¶按{by}分，{names}分别是{numbers}。',
  ]),
  relation('whole and parts', 'parts first', closed, [
    '{lead}{noun}中，{list}，合计{t}。',
    '{list}，{lead}共{about}{t}。',
    '按{by}统计，{list}，总计{t}。',
    '{lead}{noun}：{list}，以上{k}项共{t}。',
    '{list}。¶上述合计，{lead}{about}{t}。',
    '{names}分别为{numbers}，{lead}累计{about}{t}。',
    '{noun}方面，{list}，{k}者相加共计{t}。',
    '{list}，以上共{about}{t}。',
  ]),
  relation('whole and parts', 'open', partial, [
    '{lead}{about}{t}，其中{n0}{p0}。',
    '{lead}{about}{t}，其中{n0}{p0}、{n1}{p1}等。',
    '{lead}{about}{t}，主要有{n0}{p0}、{n1}{p1}。',
    '{lead}{about}{t}，{n0}最多，为{p0}；{n1}次之，为{p1}。',
    '{lead}{about}{t}，仅{n0}就有{p0}。',
    '{lead}{about}{t}，包括{n0}{p0}、{n1}{p1}在内。',
    '{t}{noun}中，{n0}{p0}，位居首位。',
  ]),
  relation('whole and parts', 'two wholes', twoWholes, [
    '{last}年、{year}年分别{about}{t0}、{t1}，其中{n}分别为{a0}、{a1}，其他分别为{b0}、{b1}。',
    '{last}年和{year}年，{noun}分别为{t0}和{t1}。其中{n}{a0}和{a1}，其余{b0}和{b1}。',
    '上年度{about}{t0}（{n}{a0}、其他{b0}），本年度{about}{t1}（{n}{a1}、其他{b1}）。',
    '上半年{about}{t0}，其中{n}{a0}、其他{b0}；下半年{about}{t1}，其中{n}{a1}、其他{b1}。',
    '{first}{about}{t0}（{n}{a0}、其他{b0}），{second}{about}{t1}（{n}{a1}、其他{b1}）。',
    '{first}、{second}分别{about}{t0}、{t1}：{n}分别为{a0}、{a1}，其余分别为{b0}、{b1}。',
    '{first}{about}{t0}，{n}{a0}，其余{b0}。¶{second}{about}{t1}，{n}{a1}，其余{b1}。',
  ]),
  relation('whole and parts', 'second list', twoLists, [
    '{lead}{about}{t}。按{by}分，{list}；按{by2}分，{list2}。',
    '{lead}{about}{t}，{list}。从{by2}看，{list2}。',
    '{lead}{about}{t}（{list}）。¶以{by2}划分，{list2}。',
    '从{by}看，{list}；从{by2}看，{list2}，均合计{t}。',
    '{lead}{about}{t}。⏎按{by}统计：{list}。⏎按{by2}统计：{list2}。',
    '{lead}{about}{t}，其中{list}。若按{by2}统计，则{list2}。',
    '{lead}{about}{t}，{by}上，{list}，{by2}上，{list2}。',
  ]),
  relation('whole and parts', 'nested', nested, [
    '{lead}{about}{t}，其中{n0}{p0}（{inner}）、{n1}{p1}、{n2}{p2}。',
    '{lead}{about}{t}：{n0}{p0}，{n1}{p1}，{n2}{p2}。{n0}中，{inner}。',
    '{lead}{about}{t}，{n0}{p0}、{n1}{p1}、{n2}{p2}。上述{n0}中，{inner}。',
    '{lead}{about}{t}，其中{n0}{p0}、{n1}{p1}、{n2}{p2}；{n0}里{inner}。',
    '{lead}{about}{t}。⏎一是{n0}{p0}，包括{inner}；⏎二是{n1}{p1}；⏎三是{n2}{p2}。',
    '{n0}{p0}、{n1}{p1}、{n2}{p2}，共{t}。前述{n0}又分为{inner}。',
    '{lead}{about}{t}，{n1}{p1}，{n2}{p2}，{n0}{p0}，其中{inner}。',
    '{lead}{about}{t}（{n0}{p0}〔{inner}〕，{n1}{p1}，{n2}{p2}）。',
    '{lead}{about}{t}，{n0}{p0}、{n1}{p1}、{n2}{p2}，其中{n0}按{innerNames}分别为{innerNumbers}。',
  ]),
  relation('whole and parts', 'small table', tabled, [
    '{noun}情况如下表：⏎{by}\t数量（{unit}）⏎{tabRows}⏎合计\t{t.n}',
    '{lead}{about}{t}，明细见下表。⏎{by}\t{unit}数⏎{tabRows}',
    '{noun}统计表⏎{header}⏎{row}',
    '{lead}{about}{t}，详见下表：⏎| {by} | 数量 |⏎| --- | --- |⏎{barRows}',
    '{noun}（单位：{unit}）⏎{tabRows}⏎总计\t{t.n}',
    '{lead}{noun}⏎{said}⏎合计：{t}',
  ]),
  relation('whole and parts', 'mixed units', mixed, [
    '{lead}{about}{t}，其中{list}。',
    '{lead}共{about}{t}：{list}。',
    '{lead}{about}{t}，分别为{list}。',
    '{list}，合计{about}{t}。',
    '{lead}{about}共计{t}，包括{list}。',
    '{lead}{about}{t}。其中{list}。',
  ]),
];
