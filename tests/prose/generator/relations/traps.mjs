// True paragraphs that resemble a broken relation: another body, time or thing, lists that overlap or stay open, bases that are not named.
import { count, percent } from '../slots.mjs';
import { THINGS } from '../words.mjs';
import { aboutThing, divided, relation } from './common.mjs';

/** Numbers below what the form tells of the whole. */
function belowForm(r, world) {
  const { requests, active } = world.numbers;
  const received = requests.received.reduce((a, b) => a + b, 0);
  const x = r.between(2, Math.max(3, Math.floor(received / 3)));
  const y = r.between(1, Math.max(2, Math.floor(received / 4)));
  const decisions = r.between(5, Math.max(6, Math.floor(active.punishment[0] / 3)));
  const [first, second] = r.sample(world.organ.parts, 2);
  const slots = {
    x: count(x, '件'),
    y: count(y, '件'),
    z: count(Math.max(1, Math.min(y, Math.floor(x * 0.7))), '件'),
    big: count(received * 4 + r.int(90), '件'),
    pun: count(decisions, '件'),
    tiao: count(active.punishment[0] + r.between(3, 90), '条'),
    phone: count(received + r.between(20, 400), '人次'),
    items: count(received + r.between(9, 200), '项'),
    month: count(r.between(1, Math.max(1, Math.floor(received / 8))), '件'),
    old: count(received + r.between(3, 60), '件'),
    older: count(received + r.between(1, 40), '件'),
    k: count(r.between(5, 15), '个'),
  };
  const words = {
    ...aboutThing(r, world, THINGS[1]),
    lower: world.organ.lower,
    first,
    second,
    from: String(world.year - r.between(2, 6)),
    before: String(world.year - 2),
  };
  return { slots, words, rules: [], wrong: {}, place: r.pick(['overview', 'requests', 'problems']) };
}

function overlapping(r, world) {
  const thing = r.pick(THINGS.filter((x) => x.ways.some((w) => w.overlaps)));
  const d = divided(r, world, { thing: { ...thing, ways: thing.ways.filter((w) => w.overlaps) }, number: 3, least: 4, bodies: false });
  const t = d.total;
  // Each part is below the whole; together they are above.
  [0, 1, 2].forEach((i) => {
    d.slots[`p${i}`] = count(Math.round(t * (0.42 + r.int(50) / 100)), d.thing.unit);
  });
  return { ...d, rules: [], wrong: {} };
}

function unnamed(r, world) {
  const d = divided(r, world, { number: 3, least: 4 });
  const pure = (low, high) => ({ ...percent(0, 1, 1), digits: r.between(low * 10, high * 10) });
  Object.assign(d.slots, {
    g: pure(3, 45),
    h: pure(3, 45),
    high: pure(92, 99),
    higher: { ...percent(1, 1, 0) },
    d: count(r.between(3, Math.max(4, Math.floor(d.total / 5))), d.thing.unit),
    e: count(r.between(1, Math.max(2, Math.floor(d.values[0] / 3) || 2)), d.thing.unit),
  });
  return { ...d, words: { ...d.words, about2: r.pick(THINGS.filter((t) => t !== d.thing)).about[0] }, rules: [], wrong: {} };
}

function planned(r, world) {
  const k = r.between(8, 40);
  const slots = {
    k: count(k, '场'),
    more: count(k + r.between(1, 9), '场'),
    score: { digits: r.between(8500, 9990), places: 2, factor: 1, unit: '分', rounded: false },
    full: count(100, '分'),
    rank: count(r.between(2, 9), ''),
    n: count(r.between(100, 400), '家'),
    m: count(r.between(10, 60), '家'),
    q: count(r.between(3, 9), '家'),
  };
  return { slots, words: aboutThing(r, world, THINGS[5]), rules: [], wrong: {} };
}

const open = (r, world) => ({ ...divided(r, world, { number: 4, least: 3 }), rules: [], wrong: {} });

function roundTotals(r, world) {
  const d = divided(r, world, { thing: r.pick(THINGS.filter((x) => x.size[1] >= 20000)), number: 3, least: 4 });
  const t = r.between(12, 88) * 1000 + r.between(100, 899);
  const values = r.split(t, 3, 900);
  const unit = d.thing.unit;
  const slots = {
    wan: { digits: Math.floor(t / 1000), places: 1, factor: 10000, unit: `万余${unit}`, rounded: true },
    near: { digits: Math.ceil(t / 1000), places: 1, factor: 10000, unit: `万${unit}`, rounded: true },
    exact: count(t, unit),
  };
  values.forEach((v, i) => {
    slots[`p${i}`] = count(v, unit);
  });
  return { ...d, slots, rules: [], wrong: {} };
}

const trap = (name, make, wordings) => ({ ...relation('traps', name, make, wordings), trap: true });
const fullTrap = (...args) => ({ ...trap(...args), full: true });

export default [
  fullTrap('another body', belowForm, [
    '{lower}收到政府信息公开申请{x}，办结{x}。',
    '{first}收到政府信息公开申请{x}，{second}收到{y}。',
    '申请量居前的是{lower}，全年收到政府信息公开申请{x}。',
    '在抽查的{k}单位中，共收到政府信息公开申请{x}，均按期答复。',
    '向{lower}提出的申请{x}，主要涉及历史档案。',
    '{lower}作出行政处罚决定{pun}，全部公示。',
    '{lower}新收申请{x}、办结{z}，其余在办。',
    '{lower}予以公开{z}。',
  ]),
  fullTrap('another time', belowForm, [
    '{last}年新收政府信息公开申请{old}，办结{older}。',
    '上半年收到政府信息公开申请{x}，下半年有所增加。',
    '自{from}年以来，累计收到政府信息公开申请{big}。',
    '截至{year}年6月底，共收到政府信息公开申请{x}。',
    '12月单月收到政府信息公开申请{month}，为全年最高。',
    '上年度共收到政府信息公开申请{old}。',
    '{before}年、{last}年分别收到政府信息公开申请{older}、{old}。',
    '近三年累计受理政府信息公开申请{big}。',
    '今年一季度（{year}年1—3月）办结申请{z}。',
  ]),
  fullTrap('another thing', belowForm, [
    '在信用平台公示行政处罚信息{tiao}。',
    '提供政府信息公开现场咨询服务{phone}。',
    '{year}年收到的申请共涉及信息事项{items}。',
    '经补正后受理的申请{x}，向第三方征求意见{z}。',
    '依法延期答复申请{z}。',
    '通过网络平台提交的申请{x}。',
    '涉及征地拆迁的申请{x}，涉及规划许可的{y}。',
    '因申请内容不明确，一次性告知补正{z}。',
    '归集行政许可、行政处罚等信用信息{tiao}。',
  ]),
  trap('lists that overlap', overlapping, [
    '{lead}{about}{t}，其中涉及{n0}的{p0}、涉及{n1}的{p1}、涉及{n2}的{p2}（部分同时涉及多个方面，分别计数）。',
    '{lead}{about}{t}。有{p0}涉及{n0}，有{p1}涉及{n1}，存在交叉。',
    '{lead}{about}{t}，一件多用的情况较多：{n0}{p0}，{n1}{p1}，{n2}{p2}，同一内容在多处重复计算。',
    '{lead}{about}{t}（去重后）。{n0}{p0}，{n1}{p1}，{n2}{p2}。',
    '{lead}{about}{t}，其中{n0}{p0}、{n1}{p1}，两类有重叠。',
    '不同渠道发布同一内容只计一次，{lead}{about}{t}；分渠道看，{n0}{p0}，{n1}{p1}，{n2}{p2}。',
  ]),
  trap('base not named', unnamed, [
    '{lead}{about}{t}，同比增长{g}。',
    '{lead}{about}{t}，比上年增加{d}，其中{n0}{p0}，比上年增加{e}。',
    '{lead}{about}{t}，{n0}{p0}，同比增长{g}；{n1}{p1}，同比下降{h}。',
    '{lead}{about}{t}，按期率{higher}，满意率{high}。',
    '{lead}{about}{t}，占全省总量的{g}。',
    '{lead}{about}{t}，其中{n0}{p0}，同比增长{g}，增速高于平均水平。',
    '{lead}{about}{t}，较上年增加{d}，占新增总量的{h}。',
    '{n0}{p0}，较年初增加{e}；{n1}{p1}，环比增长{g}。',
  ]),
  trap('lists that stay open', open, [
    '{lead}{about}{t}，其中{n0}{p0}、{n1}{p1}。',
    '{lead}{about}{t}，主要包括{n0}{p0}、{n1}{p1}、{n2}{p2}等。',
    '{lead}{about}{t}，数量较多的是{n0}（{p0}）和{n1}（{p1}）。',
    '{lead}{about}{t}。其中，{n0}{p0}；{n1}{p1}。',
    '{lead}{about}{t}，{n0}、{n1}分别为{p0}、{p1}，位居前列。',
    '{lead}{about}{t}，仅{n0}一类就有{p0}，{n1}另有{p1}。',
  ]),
  trap('rounded totals', roundTotals, [
    '{lead}{about}{wan}，其中{n0}{p0}、{n1}{p1}、{n2}{p2}。',
    '{lead}{about}近{near}。§{year}年{all}{about}{exact}。',
    '{lead}{about}约{near}，{n0}{p0}，{n1}{p1}，{n2}{p2}。',
    '{lead}{about}{wan}，仅{n0}就有{p0}。',
    '{lead}{about}{wan}。⏎经核，准确数为{exact}。',
    '{lead}{about}{exact}（约{near}）。',
  ]),
  trap('plans and scores', planned, [
    '年初计划举办培训{k}，实际举办{more}。',
    '第三方评估满分{full}，得分{score}，位列第{rank}。',
    '{last}年举办培训{more}，{year}年举办{k}。',
    '应参加测评单位{n}，抽取其中{m}，{q}被评为优秀。',
    '{year}年培训计划{k}，已全部完成；{year}年另行加办若干。',
    '考核得分{score}，较上年略有提高。',
  ]),
];
