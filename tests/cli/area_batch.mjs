// Areas with planted truth: the reports of many units on two years and their government's own, made with known mistakes.
// usage: node tests/cli/area_batch.mjs [UNITS]     prints recall and false alarms by kind, over all shapes, carriers and mistakes
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docx } from '../corpus/carriers/docx.mjs';
import { page } from '../corpus/carriers/html.mjs';
import { gridOf, expand } from '../corpus/lib/grid.mjs';
import { draft, rowOf } from '../corpus/lib/model.mjs';
import { rng } from '../corpus/lib/rng.mjs';
import { zip } from '../corpus/lib/zip.mjs';
import { nianbao } from './run.mjs';

const BUREAUS = (
  '财政 教育 水务 审计 司法 民政 商务 统计 应急管理 卫生健康 交通运输 自然资源 生态环境 市场监督管理 文化和旅游 住房和城乡建设 人力资源和社会保障 退役军人事务 医疗保障 农业农村 ' +
  '公安 科学技术 林业 工业和信息化 体育 信访 气象 城市管理 行政审批服务 地方金融管理 乡村振兴 机关事务管理 数据 税务 粮食和物资储备 外事 国有资产监督管理 广播电视 供销 海洋与渔业'
).split(' ');
const TOWNS = '柳溪 白石 松岗 云台 石桥 东湖 长岭 金沙 永安 竹山 梅林 双河 望江 清泉 龙门 太平 高店 新集 马场 南屏'.split(' ');
const COUNTIES = '青岚 白桥 望岭 云溪 石泉 长林 东平 安河 金竹 南浦 龙洲 永宁'.split(' ');

/** The organs of an area: [issuer, kind, the name without its area]. The area's government first. */
const SHAPES = {
  county: (size) => [
    ['青岚县人民政府', 'government', '县人民政府'],
    ...BUREAUS.slice(0, Math.ceil(size * 0.6)).map((b) => [`青岚县${b}局`, 'department', `县${b}局`]),
    ...TOWNS.slice(0, Math.floor(size * 0.2)).map((t) => [`青岚县${t}镇人民政府`, 'government', `${t}镇人民政府`]),
    ...TOWNS.slice(0, size).reverse().map((t) => [`青岚县${t}街道办事处`, 'street', `${t}街道`]),
  ].slice(0, size + 1),
  city: (size) => [
    ['清江市人民政府', 'government', '市人民政府'],
    ...BUREAUS.map((b) => [`清江市${b}局`, 'department', `市${b}局`]),
    ...COUNTIES.map((c, i) => [`清江市${c}${i % 2 ? '区' : '县'}人民政府`, 'government', `${c}${i % 2 ? '区' : '县'}人民政府`]),
    ...TOWNS.map((t) => [`清江市${t}经济开发区管理委员会`, 'street', `${t}经济开发区管委会`]),
  ].slice(0, size + 1),
  province: (size) => [
    ['江东省人民政府', 'government', '省人民政府'],
    ...BUREAUS.slice(0, 30).map((b) => [`江东省${b}厅`, 'department', `省${b}厅`]),
    ...TOWNS.map((t) => [`${t}市人民政府`, 'government', `${t}市人民政府`]),
    ...COUNTIES.map((c) => [`江东省${c}县人民政府`, 'government', `${c}县人民政府`]),
  ].slice(0, size + 1),
};

const ROWS = ['granted', 'partial', 'denied.process', 'denied.third_party', 'unavailable.not_held', 'unavailable.unclear', 'rejected.petition', 'other.other'];

/** One unit's numbers on one year; what was open last year is closed or open again, and its business is about as large as then. */
function numbersOf(random, open, last) {
  const about = (row, most) => (last ? Math.round(Number(last.active[row][0]) * (0.7 + 0.6 * random.next())) : 2 + random.int(most));
  const six = (most, chance) => Array.from({ length: 6 }, (_, i) => (random.next() < (i === 0 ? 1 : chance) ? random.int(most) : 0));
  const requests = { received: six(30, 0.3), carried_over: open };
  requests.received[0] += 3;
  const rest = requests.received.map((n, i) => n + open[i]);
  for (const row of ROWS) {
    requests[row] = rest.map((n, i) => {
      const taken = random.int(Math.ceil((n + 1) / 2));
      rest[i] -= taken;
      return taken;
    });
  }
  return {
    requests,
    open: rest,
    active: {
      regulations: [0, 0, 0], normative_documents: [random.int(6), random.int(3), 10 + random.int(60)],
      licensing: [about('licensing', 900)], punishment: [about('punishment', 400)], coercion: [random.int(30)], fees: [`${about('fees', 3000)}.${10 + random.int(89)}`],
    },
    disputes: { review: [random.int(4), random.int(2), 0, random.int(2)], litigation_direct: [random.int(2), 0, 0, 0], litigation_after_review: [0, 0, random.int(2), 0] },
  };
}

const sumOf = (list) => {
  const add = (a, b) => (typeof a === 'string' || typeof b === 'string' ? (Number(a) + Number(b)).toFixed(2) : a + b);
  const out = { requests: {}, active: {}, disputes: {} };
  for (const each of list)
    for (const table of Object.keys(out))
      for (const [row, cells] of Object.entries(each[table]))
        out[table][row] = out[table][row] ? out[table][row].map((n, i) => add(n, cells[i])) : [...cells];
  return out;
};

const WORK = '梳理 编制 修订 公布 更新 归档 校对 抽查 汇总 印发 张贴 推送 录制 登记 转办 核实 改版 合并 回访 测评'.split(' ');
const THINGS = '水质月报 补贴名册 购置清单 抽检结果 学区方案 采购价格 校车线路 养护计划 停车分布 接种安排 评级结果 救助标准 招聘岗位 查处案例 检验记录 防火预警 登记进度 补偿标准 改造对象 停水通知 清运时间 排污台账 演出预告 开放时间 合同公告 整改清单 调查公报 收储价格'.split(' ');
const MANNERS = '逐项写明依据和时限 用漫画讲清办理步骤 附上经办人和咨询方式 由分管领导逐月过目 请监督员当场核对 按村组分栏列出 配上方言语音讲解 交由第三方复核 每旬通报一次进展 同步推送到手机'.split(' ');
const prose = (random) => Array.from({ length: 5 }, () => `${random.pick(WORK)}${random.pick(THINGS)},${random.pick(MANNERS)}`).join(';') + '。';

function reportOf({ name, kind, year, numbers, signed, text }) {
  return draft({
    id: name, year, format: 'fmt2021', organ: kind, issuer: [name], signed, ...numbers,
    body: `# ${name}${year}年政府信息公开工作年度报告\n## 一、总体情况\n${text}\n## 二、主动公开政府信息情况\n[[active]]\n## 三、收到和处理政府信息公开申请情况\n[[requests]]\n` +
      `## 四、政府信息公开行政复议、行政诉讼情况\n[[disputes]]\n## 五、存在的主要问题及改进情况\n主要问题是更新不够及时。已逐项改进。\n## 六、其他需要报告的事项\n${year}年未收取信息处理费。\n> ${name}\n> ${signed.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}\n`,
  });
}

const letters = (n) => (n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26));
const escape = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook with the title and the three tables, framed, as a unit fills them in. */
export function xlsx(model) {
  const rows = [];
  const merges = [];
  let y = 0;
  const cell = (x, text, style) => {
    const at = `${letters(x)}${y + 1}`;
    return /^-?\d+(\.\d+)?$/.test(text) ? `<c r="${at}" s="${style}"><v>${text}</v></c>` : `<c r="${at}" s="${style}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
  };
  const line = (cells) => rows.push(`<row r="${++y}">${cells}</row>`);
  for (const block of model.blocks) {
    if (block.type !== 'table') {
      line(cell(0, block.text, 0));
      continue;
    }
    for (const row of expand(gridOf(model.tables[block.key]))) {
      const cells = row.map((c, x) => {
        if (!c.covered && (c.colspan > 1 || c.rowspan > 1)) merges.push(`${letters(x)}${y + 1}:${letters(x + c.colspan - 1)}${y + c.rowspan}`);
        return cell(x, c.covered ? '' : c.text, 1);
      });
      line(cells.join(''));
    }
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  return zip([
    ['[Content_Types].xml', `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`],
    ['_rels/.rels', `<Relationships xmlns="${pack}/relationships"><Relationship Id="a" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="年报" sheetId="1" r:id="s"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${pack}/relationships"><Relationship Id="s" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${rel}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><borders><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs></styleSheet>`],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells></worksheet>`],
  ]);
}

const CARRIERS = { docx: (m) => docx(m), html: (m) => page(m), xlsx };

/** What each kind of mistake does to an area; `units` are those without another mistake, chosen one by one. */
const MISTAKES = {
  'left out of the sum': (area, [unit]) => { area.counted.delete(unit); return [unit.issuer]; },
  'counted twice': (area, [unit]) => { area.again.push(unit); return [unit.issuer]; },
  'two left out': (area, [a, b]) => { area.counted.delete(a); area.counted.delete(b); return [a.issuer, b.issuer]; },
  'one left out, one twice': (area, [a, b]) => { area.counted.delete(a); area.again.push(b); return [a.issuer, b.issuer]; },
  'wrong cell': (area, [unit]) => { unit.wrongCell = true; return [unit.issuer]; },
  'wrong cell, another left out': (area, [a, b]) => { a.wrongCell = true; area.counted.delete(b); return [a.issuer, b.issuer]; },
  'counted, and not handed in': (area, [unit]) => { unit.missing = true; return [unit.issuer]; },
};

/**
 * An area: files by name in now/, last/, government.docx and roll.csv, and the truth by kind. Units with a mistake of their own (missing, late …)
 * are others than those of the government's mistake.
 */
export function plantedArea({ size, shape, mistake, seed }) {
  const random = rng(`${shape} ${mistake} ${seed}`);
  const [government, ...organs] = SHAPES[shape](size).map(([issuer, kind, short]) => ({ issuer, kind, short }));
  const units = organs.map((organ) => {
    const last = numbersOf(random, [random.int(3), 0, 0, 0, 0, 0]);
    return { ...organ, last, now: numbersOf(random, last.open, last), text: prose(random), lastText: prose(random), signed: `2026-01-${10 + random.int(20)}` };
  });
  const pool = [...units];
  const some = (count, fits = () => true) => Array.from({ length: count }, () => pool.splice(pool.indexOf(random.pick(pool.filter(fits))), 1)[0]);
  const area = { counted: new Set(units), again: [] };
  const truth = { explained: mistake === 'none' ? [] : MISTAKES[mistake](area, some(2)) };
  truth.missing = some(2).map((unit) => { unit.missing = true; area.counted.delete(unit); return unit.issuer; });
  truth.other_year = some(1).map((unit) => { unit.year = 2024; area.counted.delete(unit); return unit.issuer; });
  truth.late = some(2, (unit) => unit.kind === 'department').map((unit) => { unit.signed = '2026-02-11'; return unit.issuer; });
  truth.twice = some(2).map((unit) => { unit.twice = true; return unit.issuer; });
  truth.carry = some(2).map((unit) => { unit.wrongCarry = true; return unit.issuer; });
  truth.twins = [some(2)].map(([a, b]) => { b.text = a.text; return [a.issuer, b.issuer].sort(); });
  if (mistake === 'counted, and not handed in') truth.missing.push(...truth.explained);
  const files = {};
  const put = (folder, unit, name, year, numbers, carrier, change = (m) => m) => {
    const model = change(reportOf({ name, kind: unit.kind, year, numbers, signed: year === 2025 ? unit.signed : unit.signed.replace('2026-02', '2026-01').replace('2026', String(year + 1)), text: folder === 'now' ? unit.text : unit.lastText }));
    files[`${folder}/${unit.issuer}.${carrier}`] = CARRIERS[carrier](model);
  };
  const carriers = Object.keys(CARRIERS);
  units.forEach((unit, i) => {
    const bare = i % 3 === 1 ? unit.short : unit.issuer; // a third leaves the area out, on one of the years
    put('last', unit, i % 2 ? unit.issuer : bare, 2024, unit.last, carriers[i % 2]);
    if (unit.missing) return;
    const now = unit.year ? numbersOf(random, [0, 0, 0, 0, 0, 0]) : structuredClone(unit.now);
    if (unit.wrongCarry) { now.requests.carried_over = now.requests.carried_over.map((n, k) => (k ? n : n + 2)); now.requests.received[0] -= 2; unit.now = structuredClone(now); }
    const slip = (model) => {
      if (unit.wrongCell) rowOf(model, 'requests', 'received').cells[0] += 10 + random.int(80);
      return model;
    };
    put('now', unit, i % 2 ? bare : unit.issuer, unit.year ?? 2025, now, carriers[i % 3], slip);
    if (unit.twice) files[`now/再报/${unit.issuer}.docx`] = docx(reportOf({ name: unit.issuer, kind: unit.kind, year: 2025, numbers: unit.now, signed: unit.signed, text: unit.text }));
  });
  const own = sumOf([...area.counted, ...area.again].map((unit) => unit.now));
  files['government.docx'] = docx(reportOf({ name: government.issuer, kind: 'government', year: 2025, numbers: own, signed: '2026-03-01', text: prose(random) }));
  files['roll.csv'] = `﻿序号,单位名称\r\n${units.map((unit, i) => `${i + 1},${i % 4 ? unit.issuer : unit.short}`).join('\r\n')}\r\n`;
  return { files, truth, units: units.map(({ issuer, short }) => ({ issuer, short })) };
}

export function writeArea(dir, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}

/** What `sum` says, by kind, with organs under their full names. */
export function toldOf(sum, units) {
  const full = (name) => units.find((u) => u.issuer === name || u.short === name || name.includes(u.short))?.issuer ?? name;
  const of_file = (input) => full(input.replace(/^.*\//, '').replace(/\.\w+$/, ''));
  return {
    missing: sum.missing.map(full),
    other_year: sum.other_year.map(of_file),
    late: sum.units.filter(({ late }) => late).map(({ input }) => of_file(input)),
    twice: sum.units.filter(({ standing }) => standing === 'twice').map(({ input }) => of_file(input)),
    explained: sum.explanations.filter(({ certain }) => certain).flatMap(({ issuers }) => issuers.map(full)),
  };
}

/** Adds to `score[kind]`: planted, found, false alarms. */
export function tally(score, kind, planted, told) {
  const each = (score[kind] ??= { planted: 0, found: 0, false: 0, what: [] });
  const wanted = new Set(planted);
  const got = new Set(told);
  each.planted += wanted.size;
  for (const name of wanted) got.has(name) ? each.found++ : each.what.push(`missed ${name}`);
  for (const name of got) if (!wanted.has(name)) { each.false++; each.what.push(`false ${name}`); }
}

export const SHAPE_NAMES = Object.keys(SHAPES);
export const MISTAKE_NAMES = ['none', ...Object.keys(MISTAKES)];

/** Runs `sum` and `check` on an area in `dir`, and adds what they found to the score. */
export function judge(dir, { truth, units, mistake }, score, checks = true) {
  const { out, code } = nianbao(['sum', '--format', 'json', '--government', 'government.docx', '--roll', 'roll.csv', '--previous', 'last', 'now'], { cwd: dir });
  const sum = JSON.parse(out);
  const told = toldOf(sum, units);
  for (const kind of ['missing', 'other_year', 'late', 'twice']) tally(score, kind, truth[kind], told[kind]);
  tally(score, `government: ${mistake}`, truth.explained, told.explained);
  if (!checks) return { code, sum };
  const check = nianbao(['check', '--format', 'json', '--fail-on', 'never', '--previous', 'last', 'now'], { cwd: dir });
  const carry = [];
  const twins = [];
  const of_file = (input) => input.replace(/^.*\//, '').replace(/\.\w+$/, '');
  for (const line of check.out.trim().split('\n')) {
    const { input, documents } = JSON.parse(line);
    for (const { rule, message } of documents.flatMap(({ findings }) => findings)) {
      if (rule === 'cross/carry') carry.push(of_file(input));
      if (rule === 'batch/twin') twins.push([of_file(input), of_file(/\((now\/[^)]+)\)/.exec(message)?.[1] ?? '')].sort().join(' '));
    }
  }
  tally(score, 'carry', truth.carry, carry);
  tally(score, 'twins', truth.twins.map((pair) => pair.join(' ')), twins.filter((pair) => new Set(pair.split(' ')).size > 1));
  return { code, sum };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const size = Number(process.argv[2] ?? 60);
  const score = {};
  for (const shape of SHAPE_NAMES) {
    for (const mistake of MISTAKE_NAMES) {
      const dir = mkdtempSync(join(tmpdir(), 'nianbao-area-'));
      const area = plantedArea({ size, shape, mistake, seed: 1 });
      writeArea(dir, area.files);
      judge(dir, { ...area, mistake }, score);
      rmSync(dir, { recursive: true });
    }
  }
  for (const [kind, { planted, found, false: wrong, what }] of Object.entries(score))
    console.log(`${kind.padEnd(42)} ${found} of ${planted} found, ${wrong} false alarms${what.length ? `: ${what.slice(0, 6).join('; ')}` : ''}`);
}
