// Names of organs, as core/organs/organ.h takes them apart: how one name stands to another's. The words are those of
// core/words/lists/organ_names.tsv.

/** From the surest to the weakest; `renamed`: one took over the other's business, or is a short form that may be another. */
export type OrganRelation = 'same' | 'similar' | 'office' | 'renamed' | 'other';

const AREA_ENDS = '省市州盟县区旗镇乡';
const GOVERNMENTS = ['人民政府', '政府', '街道办事处', '街道', '街道办'];
const OFFICES = [
  ...['人民政府办公室', '人民政府办公厅', '政府办公室', '政府办公厅', '政府办', '人民政府办'],
  ...['党政办公室', '党政办', '党政综合办公室', '办公室', '办公厅'],
];
const ENDINGS = [
  ...['联合会', '联合社', '红十字会', '海关', '调查队', '委员会', '管委会', '办公室', '办公厅', '总队', '支队', '中心'],
  ...['政府', '局', '委', '厅', '办', '处', '院'],
];
/** Behind such a character an area's end begins a word of the organ's own name: 市场, 区划, 乡村振兴. */
const WITHIN = '场政容划域村';

/** Whose business went to whom, mostly in the reforms of 2013, 2018 and 2023. */
const SUCCESSORS: ReadonlyArray<[string, string]> = [
  ['国土资源 规划 林业', '自然资源'],
  ['工商行政管理 工商 质量技术监督 食品药品监督管理', '市场监督管理'],
  ['人口和计划生育', '卫生'],
  ['卫生和计划生育 卫生', '卫生健康'],
  ['环境保护', '生态环境'],
  ['安全生产监督管理', '应急管理'],
  ['农牧 畜牧', '农业农村'],
  ['文化广电新闻出版 文化广电 旅游', '文化和旅游'],
  ['水利', '水务'],
  ['扶贫开发', '乡村振兴'],
  ['法制', '司法'],
  ['物价', '发展和改革'],
  ['城市管理', '综合行政执法'],
  ['劳动和社会保障 人事', '人力资源和社会保障'],
  ['建设', '住房和城乡建设'],
  ['经济贸易', '工业和信息化'],
  ['政务服务', '行政审批服务'],
];

/** The same names come again and again. */
function remembering<Value>(make: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const there = known.get(name);
    if (there !== undefined) return there;
    if (known.size >= 20_000) known.clear();
    const made = make(name);
    known.set(name, made);
    return made;
  };
}

/** Without blanks and what stands in brackets. */
export const bareOrgan = remembering(bared);
const parts = remembering(splitOrgan);

function bared(name: string): string {
  return name.replace(/[(（][^)）]*[)）]/g, '').replace(/\s+/g, '').replace(/街道(办事处|办)$/, '街道');
}

function endingOf(name: string): string {
  return ENDINGS.find((end) => name.endsWith(end) && name.length > end.length) ?? '';
}

const isGovernment = (own: string): boolean => own === '' || GOVERNMENTS.includes(own);
const isOffice = (own: string): boolean => OFFICES.includes(own);

export function splitOrgan(name: string): {area: string; own: string} {
  const isEnd = (at: number) => AREA_ENDS.includes(name[at] ?? ' ');
  if (name.length >= 2 && isEnd(name.length - 1)) return {area: name, own: ''};
  for (let i = name.length; i > 0; i--) {
    if (!isEnd(i - 1)) continue;
    const city = name[i - 2] === '城';
    if (name[i - 1] === '市' && i > 1 && city && (i === 2 || isEnd(i - 3))) continue;
    if (WITHIN.includes(name[i] ?? ' ') && !name.startsWith('政府', i)) continue;
    if ('镇乡'.includes(name[i - 1]!) && city) continue;
    const own = name.slice(i);
    if (own.length >= 2 && (endingOf(own) !== '' || isGovernment(own) || isOffice(own))) return {area: name.slice(0, i), own};
  }
  return {area: '', own: name};
}

/** Whether the characters of `short` stand in `long`, in this order: 教体 in 教育和体育. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const each of long) if (each === short[at]) at += 1;
  return at === short.length;
}

function ownRelation(a: string, b: string): OrganRelation {
  if (a === b) return 'similar';
  const [one, two] = [a, b].map((own) => own.slice(0, own.length - endingOf(own).length)) as [string, string];
  if (one === '' || two === '') return 'other';
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (short.length >= 2 && isAbbreviation(short, long)) return long.startsWith(short) || long.endsWith(short) ? 'renamed' : 'similar';
  const follows = (before: string, after: string) => SUCCESSORS.some(([old, next]) => old.split(' ').includes(before) && after.startsWith(next));
  return follows(one, two) || follows(two, one) ? 'renamed' : 'other';
}

/** 清江市青岚县 is 青岚县; "县" is any county; none is any area. */
function sameArea(a: string, b: string): boolean {
  if (a === '' || b === '' || a.endsWith(b) || b.endsWith(a)) return true;
  return (a.length === 1 || b.length === 1) && a[a.length - 1] === b[b.length - 1];
}

export function relationOf(a: string, b: string): OrganRelation {
  const [bareA, bareB] = [bareOrgan(a), bareOrgan(b)];
  if (bareA === '' || bareB === '') return 'other';
  if (bareA === bareB) return 'same';
  const [one, two] = [parts(bareA), parts(bareB)];
  if (!sameArea(one.area, two.area)) return 'other';
  if (isGovernment(one.own) && isGovernment(two.own)) return 'similar';
  const ofGovernment = (own: string) => isGovernment(own) || isOffice(own);
  if (ofGovernment(one.own) && ofGovernment(two.own)) return one.own === two.own || (isOffice(one.own) && isOffice(two.own)) ? 'similar' : 'office';
  // 民政局 is no short form of 人民政府办公室.
  const own = ofGovernment(one.own) || ofGovernment(two.own) ? 'other' : ownRelation(one.own, two.own);
  // 青岚财政局 without the 县: one name inside the other.
  return own === 'other' && (bareA.endsWith(bareB) || bareB.endsWith(bareA)) ? 'similar' : own;
}
