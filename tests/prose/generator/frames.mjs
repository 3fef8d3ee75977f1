// The draft around a paragraph: a short one without tables, or the whole form of 2021 with the corpus' model of it.
import { draft } from '../../corpus/lib/model.mjs';
import { requestRows } from '../../corpus/lib/forms.mjs';
import { tabs, tabGrid, cellPerLine } from '../../corpus/carriers/text.mjs';

const LAW = '《中华人民共和国政府信息公开条例》';
const FORM = '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》(国办公开办函〔2021〕30号)';

export const SMALL_SECTIONS = ['一、总体情况', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况'];

/** `sections` are lists of paragraphs, one list a heading. */
export function smallDraft(world, sections) {
  const out = [
    `${world.organ.name}${world.year}年政府信息公开工作年度报告`,
    `本报告依据${LAW}编制，统计期限自${world.year}年1月1日起至${world.year}年12月31日止。`,
  ];
  sections.forEach((paragraphs, i) => out.push(SMALL_SECTIONS[i], ...paragraphs));
  return `${out.join('\n')}\n`;
}

const LEAVES = requestRows('fmt2021')
  .map(([key]) => key)
  .filter((key) => key.includes('.') || key === 'granted' || key === 'partial');
const add = (a, b) => a.map((x, i) => x + b[i]);
const zeros = () => [0, 0, 0, 0, 0, 0];

/** Table three: six columns a row. Every column balances because (七) and 四 follow from the rest. */
function requests(r) {
  const natural = r.size(24, 900);
  const received = [natural, 1 + r.int(natural / 9 + 1), r.int(3), r.int(3), r.int(natural / 18 + 2), r.int(natural / 25 + 2)];
  const carried = received.map((n, column) => (column === 0 ? 1 + r.int(n / 14 + 1) : r.int(n / 14 + 2)));
  const rows = Object.fromEntries(LEAVES.map((key) => [key, zeros()]));
  const used = ['granted', 'partial', 'unavailable.not_held', ...r.sample(LEAVES, 11)];
  const weights = used.map((key) => (key === 'granted' ? 6 : key === 'partial' ? 3 : key === 'unavailable.not_held' ? 4 : 0.4 + r.int(100) / 60));
  const all = weights.reduce((a, b) => a + b, 0);
  add(received, carried).forEach((n, column) => {
    const done = n - (column === 0 ? 1 + r.int(n / 16 + 1) : r.int(n / 16 + 1));
    let left = done;
    used.forEach((key, i) => {
      const here = i === used.length - 1 ? left : Math.min(left, Math.floor((done * weights[i]) / all) + r.int(2));
      rows[key][column] += here;
      left -= here;
    });
  });
  return { received, carried_over: carried, ...rows };
}

function disputes(r) {
  const group = (size) => [r.int(size), r.int(size / 2 + 1), r.int(size / 2 + 1), 1 + r.int(size / 3)];
  return { review: group(30), litigation_direct: group(14), litigation_after_review: r.chance(0.3) ? [0, 0, 0, 0] : group(9) };
}

const active = (r) => ({
  regulations: r.chance(0.5) ? [0, 0, 0] : [r.between(1, 3), r.int(2), r.between(8, 30)],
  normative_documents: [r.between(10, 48), r.between(2, 19), r.between(90, 420)],
  licensing: [r.size(300, 48000)],
  punishment: [r.size(120, 9000)],
  coercion: [r.chance(0.2) ? 0 : r.size(12, 600)],
  fees: [(r.size(1200, 290000) / 100).toFixed(2)],
});

/** The numbers of a form: by row and column; the model's tables hold them with their totals. */
export const formNumbers = (r) => ({ requests: requests(r), disputes: disputes(r), active: active(r) });

function body(world, places) {
  const text = (place) => (places[place] ?? []).join('\n');
  return `# ${world.organ.name}${world.year}年政府信息公开工作年度报告
本报告依据${LAW}和${FORM}编制,所列数据的统计期限为${world.year}年1月1日至${world.year}年12月31日。
## 一、总体情况
### (一)主动公开
对照目录做好法定主动公开内容的发布和更新。
### (二)依申请公开
进一步规范登记、审核、办理、答复、归档各环节。
${text('overview')}
### (三)政府信息管理
落实公文公开属性源头认定机制。
### (四)政府信息公开平台建设
优化政府信息公开专栏的栏目设置和检索功能。
### (五)监督保障
将政府信息公开纳入年度考核,开展社会评议,没有需要追究责任的情形。
## 二、主动公开政府信息情况
${text('active')}
[[active]]
## 三、收到和处理政府信息公开申请情况
${text('requests')}
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
${text('disputes')}
[[disputes]]
## 五、存在的主要问题及改进情况
政策解读的针对性有待增强,形式不够丰富。下一年度将加强业务指导,提高公开质量。
${text('problems')}
## 六、其他需要报告的事项
本年度依据《政府信息公开信息处理费管理办法》收取信息处理费0元。
> ${world.organ.office}
> ${world.year + 1}年1月${world.signed}日
`;
}

/** The annex of 2014: the rows that are sums follow from the rest. */
function annex(r) {
  const channels = {
    gazette: r.between(10, 90),
    website: r.size(400, 16000),
    weibo: r.size(60, 2400),
    wechat: r.size(60, 2400),
    otherWays: r.size(20, 900),
  };
  const onTime = r.size(16, 420);
  const extended = r.between(1, 9);
  const closed = onTime + extended;
  const [alreadyPublic, granted, partial, notOurs, absent, deniedPrivacy, deniedNotInfo] = r.split(closed, 7);
  const [byNet, byLetter, byHand] = r.split(closed + r.int(4), 3);
  return {
    active: Object.values(channels).reduce((a, b) => a + b, 0),
    activeNormative: r.between(8, 40),
    normativeMade: r.between(41, 60),
    ...channels,
    responses: r.between(5, 60),
    press: r.between(3, 24),
    interviews: r.between(3, 20),
    interpretations: r.between(12, 90),
    microResponses: r.between(3, 40),
    byHand,
    byNet,
    byLetter,
    onTime,
    extended,
    alreadyPublic,
    granted,
    partial,
    notOurs,
    absent,
    deniedPrivacy,
    deniedNotInfo,
    reviewsUpheld: r.between(1, 14),
    reviewsCorrected: r.between(1, 5),
    suitsUpheld: r.between(1, 9),
    suitsOther: r.between(1, 4),
    offices: r.between(2, 12),
    readingPoints: r.between(6, 60),
    staffFull: r.between(5, 40),
    staffPart: r.between(30, 180),
    meetings: r.between(3, 24),
    courses: r.between(4, 30),
    trained: r.size(120, 3200),
  };
}

export const annexNumbers = (r) => ({ stat: annex(r) });

function oldBody(world, places) {
  const text = (place) => (places[place] ?? []).join('\n');
  return `# ${world.organ.name}${world.year}年政府信息公开工作年度报告
根据${LAW}要求,现公布${world.organ.name}${world.year}年政府信息公开工作年度报告。报告所列数据的统计期限为${world.year}年1月1日至12月31日。
## 一、概述
深入推进决策、执行、管理、服务、结果公开。
${text('overview')}
## 二、主动公开政府信息情况
对照目录做好法定主动公开内容的发布和更新。
${text('active')}
## 三、依申请公开政府信息情况
进一步规范登记、审核、办理、答复、归档各环节。
${text('requests')}
## 四、政府信息公开收费及减免情况
本年度未收取任何费用。
## 五、行政复议和行政诉讼情况
依法做好复议答复和应诉工作。
${text('disputes')}
## 六、主要问题和改进措施
政策解读的针对性有待增强。下一年度将加强业务指导,提高公开质量。
## 七、附表
政府信息公开情况统计表(${world.year}年度)
[[stat2014]]
> ${world.organ.office}
> ${world.year + 1}年3月${world.signed}日
`;
}

export function oldModel(world, numbers, places = {}) {
  return draft({
    id: 'generated',
    year: world.year,
    format: 'reg2008',
    organ: 'department',
    issuer: world.organ.name,
    body: oldBody(world, places),
    ...numbers,
  });
}

export function fullModel(world, numbers, places = {}) {
  return draft({
    id: 'generated',
    year: world.year,
    format: 'fmt2021',
    organ: 'department',
    issuer: world.organ.name,
    body: body(world, places),
    ...numbers,
  });
}

const CARRIERS = { tabs, tabGrid, cellPerLine };
export const CARRIER_NAMES = ['tabs', 'tabGrid', 'cellPerLine'];

export const fullDraft = (world, numbers, places) =>
  CARRIERS[world.carrier]((numbers.stat ? oldModel : fullModel)(world, numbers, places)).replace(/\n{2,}/g, '\n');
