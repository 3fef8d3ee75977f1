// A batch of reports in which some were copied from others, and which: for tests, and for measuring.
// usage: node tests/cli/twin_batch.mjs [REPORTS] [TWINS]     prints what batch/twin finds of the planted ones, and the time
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { binary } from './run.mjs';

const VERBS = '梳理 编制 修订 公布 更新 归档 校对 抽查 汇总 印发 张贴 推送 录制 绘制 登记 转办 核实 清退 改版 扩充 合并 拆分 标注 回访 测评 走访 培训 演练 评比 约谈'.split(' ');
const PLACES = '村口公告栏 街道大厅窗口 图书馆查阅点 档案馆阅览室 县级融媒体中心 乡镇便民中心 社区党群驿站 企业服务专区 办事大厅触摸屏 农贸市场显示屏 学校家长群 医院候诊区 车站候车厅 河段公示牌 园区服务站'.split(' ');
const THINGS = (
  '水质监测月报 巡河记录台账 补贴发放名册 农机购置清单 种子抽检结果 学区划分方案 食堂采购价格 校车运行线路 集中供暖时段 道路养护计划 公交改线说明 停车泊位分布 疫苗接种安排 药品价格目录 ' +
  '家庭医生名单 养老机构评级 低保审核流程 救助金标准 创业贷款条件 招聘岗位信息 工伤认定指南 欠薪查处案例 食品抽检批次 电梯检验记录 计量器具名录 企业信用名单 森林防火预警 古树保护名录 ' +
  '林权登记进度 矿山复绿方案 征地补偿标准 宅基地审批表 危房改造对象 自来水停水通知 燃气安全提示 垃圾清运时间 排污许可台账 空气质量日报 噪声投诉处理 消防检查结果 地震应急手册 防汛值班电话 ' +
  '文化演出预告 非遗传承名录 场馆开放时间 体育健身地图 旅游投诉统计 民宿登记办法 税费优惠汇编 政府采购合同 项目招标公告 国企经营指标 审计整改清单 统计调查公报 粮食收储价格 冷链仓库名录 ' +
  '渔船检修安排 种畜引进计划 茶园改造资金 蔬菜直供点位'
).split(' ');
const MANNERS = '逐项写明依据和时限 用漫画讲清办理步骤 附上经办人和咨询方式 由分管领导逐月过目 请三名监督员当场核对 按村组分栏列出 配上方言语音讲解 交由第三方复核 每旬通报一次进展 当日在群里答复疑问 同步推送到手机 留存纸质副本备查'.split(' ');
const ORGANS = '水务 农业农村 教育 财政 审计 司法 民政 商务 统计 应急管理 卫生健康 交通运输 自然资源 生态环境 市场监督管理 文化和旅游 住房和城乡建设 人力资源和社会保障 退役军人事务 医疗保障'.split(' ');
const AREA_WORDS = '青白云石松河桥岭溪泉林沙金玉竹梅长永安宁平康兴和临望东南'.split('');
const STOCK = [
  '坚持以公开为常态、不公开为例外,切实保障人民群众的知情权、参与权、监督权。',
  '下一步,我局将继续加大公开力度,不断提高政府信息公开工作水平,更好地服务群众。',
  '成立政府信息公开工作领导小组,由主要领导任组长,明确分管领导和具体责任人。',
  '严格执行信息公开审查制度,坚持先审查、后公开,一事一审,确保公开的信息准确、安全。',
];
const HEADS = ['(一)主动公开', '(二)依申请公开', '(三)政府信息管理', '(四)平台建设', '(五)监督保障'];

/** Numbers below a limit, the same for the same seed. */
function randomOf(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function writer(random) {
  const pick = (list) => list[random(list.length)];
  const clause = () => {
    const parts = [pick(VERBS) + pick(THINGS), `在${pick(PLACES)}${pick(VERBS)}${pick(THINGS)}`, pick(MANNERS)];
    return parts.filter(() => random(5) > 0).join('并') + (random(2) ? `${random(90) + 2}份` : '');
  };
  const clauses = (count) => Array.from({ length: count }, clause).filter(Boolean).join(',');
  const paragraph = () => `${clauses(3 + random(3))}。${random(3) ? '' : pick(STOCK)}${clauses(2 + random(3))}。`;
  return { pick, clauses, paragraph };
}

/** As a copyist leaves it: the own name, other numbers, here and there another thing. */
function copied(text, from, to, random) {
  const touched = text.replaceAll(from.organ, to.organ).replaceAll(from.area, to.area).replace(/\d+/g, () => String(random(90) + 2));
  return THINGS.reduce((out, thing) => (random(25) ? out : out.replace(thing, THINGS[random(THINGS.length)])), touched);
}

const PARTS = 6; // paragraphs of a report's own: five under part one, one under part five

const KINDS = {
  report: (a, b, copy) => b.own.splice(0, PARTS, ...a.own.map(copy)),
  section: (a, b, copy) => b.own.splice(1, 3, ...a.own.slice(1, 4).map(copy)),
  paragraph: (a, b, copy, at) => b.own.splice(at, 1, copy(a.own[at])),
  'half of a paragraph': (a, b, copy, at) => b.own.splice(at, 1, `${b.own[at]}${copy(a.own[at].slice(0, a.own[at].indexOf('。') + 1))}`),
  'paragraph in a longer one': (a, b, copy, at) => b.own.splice(at, 1, `${b.own[at]}${copy(a.own[at])}`),
};

/** Files by name, and the planted pairs by kind of copy. */
export function plantedBatch(size, twins, seed = 1) {
  const random = randomOf(seed);
  const { pick, paragraph } = writer(random);
  const reports = Array.from({ length: size }, (_, i) => {
    const area = `${pick(AREA_WORDS)}${pick(AREA_WORDS)}${AREA_WORDS[i % AREA_WORDS.length]}县`;
    const organ = `${area}${pick(ORGANS)}局`;
    return { name: `${String(i).padStart(5, '0')}.txt`, area, organ, own: Array.from({ length: PARTS }, () => `${random(4) ? '' : organ}${paragraph()}`) };
  });
  const planted = Array.from({ length: twins }, (_, i) => {
    const kind = Object.keys(KINDS)[i % Object.keys(KINDS).length];
    const [a, b] = [reports[2 * i], reports[2 * i + 1]];
    KINDS[kind](a, b, (text) => copied(text, a, b, random), random(PARTS));
    return { kind, pair: [a.name, b.name] };
  });
  return { files: Object.fromEntries(reports.map((report) => [report.name, textOf(report)])), planted };
}

function textOf({ organ, own }) {
  const part = HEADS.flatMap((head, i) => [head, own[i]]);
  return [
    `${organ}2024年政府信息公开工作年度报告`,
    '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》的要求,现公布本机关2024年政府信息公开工作年度报告。本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
    '一、总体情况',
    ...part,
    '五、存在的主要问题及改进情况',
    own[5],
    '六、其他需要报告的事项',
    '2024年本机关未收取信息处理费,没有其他需要报告的事项。',
    organ,
    '2025年1月16日',
    '',
  ].join('\n');
}

/** What the results of one run (as JSON) say of the planted pairs. */
export function score(results, planted) {
  const told = new Set();
  for (const { input, documents } of results)
    for (const { rule, message } of documents.flatMap(({ findings }) => findings))
      if (rule === 'batch/twin') told.add([input, /\((\d+\.txt)\)/.exec(message)[1]].sort().join(' '));
  const pairs = planted.map(({ kind, pair }) => ({ kind, found: told.has([...pair].sort().join(' ')) }));
  const known = new Set(planted.map(({ pair }) => [...pair].sort().join(' ')));
  return { missed: pairs.filter(({ found }) => !found), found: pairs.filter(({ found }) => found).length, others: [...told].filter((pair) => !known.has(pair)) };
}

/** One run over all files; its results go to a file, since those of ten thousand are too long for a string. */
function timedRun(dir, names, ...options) {
  const out = openSync(join(dir, 'results.jsonl'), 'w');
  const begun = performance.now();
  spawnSync(binary, ['check', '--format', 'json', '--fail-on', 'never', ...options, ...names], { cwd: dir, stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
  return (performance.now() - begun) / 1000;
}

async function measure(size, twins) {
  const { files, planted } = plantedBatch(size, twins);
  const dir = mkdtempSync(join(tmpdir(), 'nianbao-twins-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  writeFileSync(join(dir, 'alone.json'), '{"disable": ["batch/twin"]}');
  const alone = timedRun(dir, Object.keys(files), '--config', 'alone.json');
  const seconds = timedRun(dir, Object.keys(files));
  const results = [];
  for await (const line of createInterface({ input: createReadStream(join(dir, 'results.jsonl')) }))
    if (line.includes('"rule":"batch/twin","severity"')) results.push(JSON.parse(line));
  rmSync(dir, { recursive: true });
  const { found, missed, others } = score(results, planted);
  console.log(`${size} reports: ${found} of ${twins} twins found, ${others.length} other pairs told; ${seconds.toFixed(1)} s, ${alone.toFixed(1)} s without batch/twin`);
  for (const { kind } of missed) console.log(`missed: ${kind}`);
  for (const pair of others.slice(0, 10)) console.log(`not planted: ${pair}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure(Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 40));
