// Prose against the form's tables three, four and two: rows, columns, cells, groups, zeros in words, rates of them.
import { exactly, over, same } from '../interval.mjs';
import { APPLICANTS } from '../../../corpus/lib/forms.mjs';
import { fullModel, oldModel } from '../frames.mjs';
import { count, percent, word } from '../slots.mjs';
import { THINGS } from '../words.mjs';
import { aboutThing, enumerated, relation } from './common.mjs';

const rowsOf = (world) => Object.fromEntries(fullModel(world, world.numbers).tables.requests.rows.map((row) => [row.key, row.cells]));
const groupOf = (rows, name, column = 6) =>
  Object.entries(rows)
    .filter(([key]) => key === name || key.startsWith(`${name}.`))
    .reduce((s, [, cells]) => s + cells[column], 0);
const stale = (n, r) => Math.max(1, Math.round(n * (0.6 + r.int(70) / 100)) + 1);

/** Slots that must say what a cell says. */
function fixed(r, cells, unit = '件') {
  const slots = Object.fromEntries(Object.entries(cells).map(([key, n]) => [key, count(n, unit, { last: stale(n, r), part: true })]));
  const rules = Object.entries(cells).map(([key, n]) => ({ of: [key], holds: (v) => same(v[key], exactly(n)) }));
  return { slots, rules, wrong: {} };
}

const requestWords = (r, world) => aboutThing(r, world, THINGS[1]);

function totals(r, world) {
  const rows = rowsOf(world);
  const [a, b, c, d] = ['received', 'carried_over', 'total', 'carried_forward'].map((key) => rows[key][6]);
  return { ...fixed(r, { a, b, c, d, s: a + b }), words: requestWords(r, world), place: r.pick(['overview', 'requests']) };
}

const GROUPS = { granted: '予以公开', partial: '部分公开', denied: '不予公开', unavailable: '无法提供', rejected: '不予处理', other: '其他处理' };
const LEAVES = {
  'denied.third_party': '涉及第三方合法权益不予公开',
  'denied.internal': '属于三类内部事务信息',
  'denied.process': '属于四类过程性信息',
  'denied.enforcement_file': '属于行政执法案卷',
  'denied.admin_query': '属于行政查询事项',
  'unavailable.not_held': '本机关不掌握相关政府信息',
  'unavailable.needs_creation': '没有现成信息需要另行制作',
  'unavailable.unclear': '补正后申请内容仍不明确',
  'rejected.petition': '属于信访举报投诉类申请',
  'rejected.repeat': '属于重复申请',
  'rejected.excessive': '无正当理由大量反复申请',
};
function groups(r, world) {
  const rows = rowsOf(world);
  const cells = Object.fromEntries(Object.keys(GROUPS).map((key) => [key, groupOf(rows, key)]));
  const leaf = Object.keys(LEAVES).filter((key) => rows[key][6] > 0);
  const [x, y] = r.sample(leaf, 2);
  const told = Object.keys(GROUPS).filter((key) => cells[key] > 0);
  const made = fixed(r, { ...cells, x: rows[x][6], ...(y ? { y: rows[y][6] } : {}), c: rows.total[6] });
  const words = {
    ...requestWords(r, world),
    leaf: LEAVES[x],
    leaf2: LEAVES[y ?? x],
    list: told.map((k) => `${GROUPS[k]}{${k}}`).join(r.pick(['、', '，', '；'])),
    names: enumerated(
      r,
      told.map((k) => GROUPS[k]),
    ),
    numbers: enumerated(
      r,
      told.map((k) => `{${k}}`),
    ),
  };
  if (!y) made.slots.y = made.slots.x;
  return { ...made, words, place: r.pick(['overview', 'requests']) };
}

function columns(r, world) {
  const rows = rowsOf(world);
  const told = APPLICANTS.slice(0, 6)
    .map((name, i) => [name, i])
    .filter(([, i]) => rows.received[i] > 0);
  const legal = rows.received.slice(1, 6).reduce((s, n) => s + n, 0);
  const cells = { a: rows.received[6], n: rows.received[0], l: legal, dn: rows.total[0], gn: rows.granted[0], fn: rows.carried_forward[0] };
  for (const [, i] of told) cells[`r${i}`] = rows.received[i];
  const made = fixed(r, Object.fromEntries(Object.entries(cells).filter(([, n]) => n > 0)));
  if (!made.slots.l) {
    made.slots.l = count(0, '件');
    made.rules.push({ of: ['l'], holds: (v) => same(v.l, exactly(0)) });
  }
  if (!made.slots.fn) {
    made.slots.fn = count(0, '件');
    made.rules.push({ of: ['fn'], holds: (v) => same(v.fn, exactly(0)) });
  }
  const label = (name) => (name === '其他' ? '其他组织' : name);
  const words = {
    ...requestWords(r, world),
    list: told.map(([name, i]) => `${label(name)}{r${i}}`).join(r.pick(['、', '，'])),
    said: told.map(([name, i]) => `${label(name)}提出{r${i}}`).join(r.pick(['，', '；'])),
  };
  return { ...made, words, place: r.pick(['overview', 'requests']) };
}

const zeroClauses = (name) => [`未作出${name}答复`, `没有${name}的申请`, `无${name}情形`, `${name}0件`, `未发生${name}的情况`];
function zeroWords(r, world) {
  const rows = rowsOf(world);
  const key = r.pick([
    'denied.state_secret',
    'denied.third_party',
    'denied.process',
    'rejected.petition',
    'rejected.repeat',
    'rejected.publication',
    'other.unpaid',
    'denied',
    'rejected',
  ]);
  const name = {
    'denied.state_secret': '因属于国家秘密不予公开',
    'denied.third_party': '因保护第三方合法权益不予公开',
    'denied.process': '因属于过程性信息不予公开',
    'rejected.petition': '因属信访举报投诉不予处理',
    'rejected.repeat': '因重复申请不予处理',
    'rejected.publication': '因要求提供公开出版物不予处理',
    'other.unpaid': '因逾期未缴费不再处理',
    denied: '不予公开',
    rejected: '不予处理',
  }[key];
  const n = groupOf(rows, key);
  const zero = r.pick(zeroClauses(name));
  const numbered = (k) => [r.pick([`${name}${k}件`, `作出${name}答复${k}件`, `${name}的申请${k}件`]), exactly(k)];
  const slot =
    n === 0
      ? word(zero, exactly(0), { not: [numbered(r.between(1, 9))], slip: 'zero' })
      : word(numbered(n)[0], exactly(n), { not: [[zero, exactly(0)]], slip: 'zero' });
  return {
    slots: { z: slot },
    rules: [{ of: ['z'], holds: (v) => same(v.z, exactly(n)) }],
    wrong: {},
    words: requestWords(r, world),
    place: r.pick(['overview', 'requests']),
  };
}

function tableRates(r, world) {
  const rows = rowsOf(world);
  const [a, b, c] = ['received', 'carried_over', 'total'].map((key) => rows[key][6]);
  const places = r.pick([1, 2]);
  const share = (n, d) => percent(n, d, places, {});
  const g = groupOf(rows, 'granted');
  const p = groupOf(rows, 'partial');
  const slots = {
    c: count(c, '件'),
    gp: count(g + p, '件'),
    s: share(g + p, c),
    sg: share(g, c),
    sn: share(rows.received[0], a),
    sd: share(c, a + b),
    g: count(g, '件'),
    n: count(rows.received[0], '件'),
  };
  const rate = (key, n, d) => ({ of: [key], holds: (v) => same(v[key], over(exactly(n), exactly(d))) });
  const rules = [
    rate('s', g + p, c),
    rate('sg', g, c),
    rate('sn', rows.received[0], a),
    rate('sd', c, a + b),
    ...[
      ['c', c],
      ['gp', g + p],
      ['g', g],
      ['n', rows.received[0]],
    ].map(([k, n]) => ({ of: [k], holds: (v) => same(v[k], exactly(n)) })),
  ];
  return {
    slots,
    rules,
    wrong: { s: [share(g + p, a)], sg: [share(g, a + b)], sd: [share(c, a)] },
    words: requestWords(r, world),
    place: r.pick(['overview', 'requests']),
  };
}

function disputed(r, world) {
  const { review, litigation_direct: direct, litigation_after_review: after } = world.numbers.disputes;
  const total = (list) => list.reduce((s, n) => s + n, 0);
  const numbers = {
    t: total(review),
    r0: review[0],
    r1: review[1],
    r2: review[2],
    r3: review[3],
    u: total(direct) + total(after),
    d: total(direct),
    d0: direct[0],
    e: total(after),
    k0: direct[0] + after[0],
    k1: direct[1] + after[1],
    k3: direct[3] + after[3],
  };
  return { ...fixed(r, numbers), words: requestWords(r, world), place: r.pick(['overview', 'disputes']) };
}

function decided(r, world) {
  const { active } = world.numbers;
  const [made, gone, now] = active.normative_documents;
  const result = fixed(r, { m: made, x: gone, y: now }, '件');
  for (const [key, n] of Object.entries({ li: active.licensing[0], pu: active.punishment[0], co: active.coercion[0] })) {
    result.slots[key] = count(n, '件', { last: stale(n, r) });
    result.rules.push({ of: [key], holds: (v) => same(v[key], exactly(n)) });
  }
  const cents = Math.round(Number(active.fees[0]) * 100);
  result.slots.fee = {
    digits: cents,
    places: 2,
    factor: 10000,
    unit: '万元',
    rounded: false,
    last: stale(cents, r),
    others: [
      ['元', 1],
      ['亿元', 1e8],
    ],
  };
  result.rules.push({ of: ['fee'], holds: (v) => same(v.fee, exactly(cents * 100)) });
  return { ...result, words: requestWords(r, world), place: r.pick(['overview', 'active']) };
}

/** The annex of 2014 by its short names. */
function annexed(r, world) {
  const rows = Object.fromEntries(
    oldModel(world, world.numbers)
      .tables.stat2014.rows.filter((row) => row.name)
      .map((row) => [row.name, row.cells[0]]),
  );
  const units = {
    active: '条',
    gazette: '条',
    website: '条',
    weibo: '条',
    wechat: '条',
    otherWays: '条',
    interpretations: '篇',
    press: '场',
    interviews: '期',
    readingPoints: '个',
    staff: '人',
    staffFull: '人',
    staffPart: '人',
    meetings: '次',
    courses: '期',
    trained: '人次',
  };
  const made = fixed(r, Object.fromEntries(Object.entries(rows).map(([key, n]) => [key, Number(n)])));
  for (const [key, unit] of Object.entries(units)) made.slots[key].unit = unit;
  return { ...made, words: requestWords(r, world), place: r.pick(['overview', 'active', 'requests', 'disputes']) };
}

const table = (name, make, wordings) => ({ ...relation('text and table', name, make, wordings), full: true });

export default [
  table('table three, totals', totals, [
    '{lead}新收政府信息公开申请{a}，上年结转{b}，办结{c}，结转下年度继续办理{d}。',
    '{lead}共收到政府信息公开申请{a}。',
    '{all}{year}年度共办理政府信息公开申请{c}，较好保障了申请人权益。',
    '{last}年结转至本年度的申请{b}，全部依法办理。',
    '截至{year}年底，尚有{d}申请结转下年度办理。',
    '{lead}新收{a}，加上年结转{b}，应办理申请{s}。',
    '{year}年，{all}受理政府信息公开申请{a}，答复{c}。',
    '政府信息公开申请新收{a}、办结{c}、结转下年{d}。',
  ]),
  table('table three, rows', groups, [
    '{lead}办结的申请中，{list}。',
    '{lead}作出予以公开答复{granted}，部分公开{partial}。',
    '从办理结果看，{names}分别为{numbers}。',
    '办理结果中，{leaf}的{x}。',
    '因{leaf}答复申请人的有{x}，因{leaf2}答复的有{y}。',
    '{lead}共作出不予公开决定{denied}、无法提供答复{unavailable}。',
    '{lead}办结申请{c}，其中予以公开{granted}、部分公开{partial}、不予公开{denied}。',
    '申请事项经审查，无法提供的{unavailable}，不予处理的{rejected}，作其他处理的{other}。',
    '{leaf}{x}，{leaf2}{y}，均向申请人说明了理由。',
  ]),
  table('table three, columns', columns, [
    '{lead}收到的申请中，自然人提出{n}，法人或其他组织提出{l}。',
    '从申请人看，{list}。',
    '新收申请{a}，其中自然人{n}。',
    '申请主体以自然人为主，全年新收自然人申请{n}。',
    '{lead}收到申请{a}，{said}。',
    '自然人申请办结{dn}，结转下年度{fn}。',
    '向自然人作出予以公开答复{gn}。',
  ]),
  table('table three, zeros in words', zeroWords, [
    '{year}年，{all}{z}。',
    '办理过程中，{z}。',
    '依申请公开办理总体规范，{z}。',
    '本年度{z}，答复均依法送达。',
    '办理结果方面，{z}。',
    '经统计，{z}。',
  ]),
  table('table three, rates', tableRates, [
    '予以公开和部分公开合计{gp}，占办结总数的{s}。',
    '办结的申请中，予以公开{g}，占{sg}。',
    '自然人申请{n}，占新收申请总数的{sn}。',
    '{lead}办结申请{c}，办结率（含上年结转）为{sd}。',
    '新收申请中，自然人提出的占{sn}。',
    '{lead}予以公开{g}，占全部办结申请{c}的{sg}。',
  ]),
  table('table four', disputed, [
    '因政府信息公开引发行政复议{t}，其中结果维持{r0}、结果纠正{r1}、其他结果{r2}、尚未审结{r3}。',
    '{lead}发生政府信息公开行政复议{t}、行政诉讼{u}。',
    '行政复议结果维持{r0}，纠正{r1}。',
    '未经复议直接起诉的行政诉讼{d}，复议后起诉{e}。',
    '涉及政府信息公开的行政诉讼{u}，结果维持{k0}，结果纠正{k1}，尚未审结{k3}。',
    '{lead}被申请行政复议{t}，截至年底尚有{r3}未审结。',
    '直接向法院起诉的{d}中，结果维持{d0}。',
  ]),
  table('table two', decided, [
    '{lead}制发行政规范性文件{m}，废止{x}，现行有效{y}。',
    '截至{year}年底，现行有效的行政规范性文件共{y}。',
    '{lead}作出行政许可决定{li}、行政处罚决定{pu}、行政强制决定{co}。',
    '{lead}行政事业性收费{fee}。',
    '{all}{year}年处理行政许可{li}。',
    '{lead}新制发行政规范性文件{m}，同步废止{x}。',
    '行政处罚{pu}，行政强制{co}，均依法公示。',
  ]),
  {
    ...table('annex of 2014', annexed, [
      '{lead}主动公开政府信息{active}，其中政府公报{gazette}、政府网站{website}、政务微博{weibo}、政务微信{wechat}、其他方式{otherWays}。',
      '{lead}收到政府信息公开申请{received}，其中网络申请{byNet}、信函申请{byLetter}、当面申请{byHand}。',
      '{lead}办结申请{closed}，按时办结{onTime}，延期办结{extended}。',
      '已答复的申请中，属于已主动公开范围{alreadyPublic}，同意公开{granted}，同意部分公开{partial}，不属于本机关公开{notOurs}，信息不存在{absent}。',
      '{lead}发生政府信息公开行政复议{reviews}、行政诉讼{suits}。',
      '{all}从事政府信息公开工作人员{staff}，其中专职{staffFull}、兼职{staffPart}。',
      '{lead}举办培训班{courses}，接受培训{trained}。',
      '{lead}发布政策解读稿件{interpretations}，举办新闻发布会{press}，开展在线访谈{interviews}。',
      '{all}设置政府信息公开查阅点{readingPoints}，召开工作会议{meetings}。',
    ]),
    full: 'old',
  },
];
