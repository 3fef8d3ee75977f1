// Faults in the prose: the drafts' own, and the sentence bank inserted into drafts.
import { clone, proseOf, replaceText } from '../lib/model.mjs';
import { fault, silent } from './make.mjs';
import { SENTENCES } from './sentences.mjs';

const MARK = /^(?:#+|>)\s*/;

function sectionEdit(model, f) {
  const out = clone(model);
  const title = f.drop ?? f.empty ?? f.duplicate;
  const from = out.blocks.findIndex((b) => b.type === 'h' && b.level === 1 && b.text === title);
  if (from < 0) throw new Error(`${model.id}: no heading ${title}`);
  let to = from + 1;
  while (to < out.blocks.length && !(out.blocks[to].type === 'h' && out.blocks[to].level === 1) && out.blocks[to].type !== 'sign') to++;
  const before = out.blocks[from - 1].text;
  if (f.duplicate) out.blocks.splice(to, 0, ...clone(out.blocks.slice(from, to)));
  else out.blocks.splice(f.drop ? from : from + 1, to - from - (f.drop ? 0 : 1));
  if (f.renumber) renumber(out);
  return { model: out, before };
}

/** 一、二、三 … again over the level-one headings that carry a numeral. */
export function renumber(model) {
  const numerals = '一二三四五六七八九十';
  let n = 0;
  for (const b of model.blocks) {
    if (b.type === 'h' && b.level === 1 && /^[一二三四五六七八九十]、/.test(b.text)) b.text = numerals[n++] + b.text.slice(1);
  }
}

/** The faults and silent variants written beside a draft. */
export function ownFaults(model) {
  const out = [];
  for (const [n, f] of model.faults.entries()) {
    const id = `${model.id}-own${n}-${f.rule.replace('/', '_')}`;
    let broken;
    let place;
    if (f.lostByte) continue;
    if (f.from) {
      broken = replaceText(model, f.from, f.to);
      place = f.at === 'none' ? null : { quote: f.at ?? f.to.replace(MARK, '') };
    } else {
      const edit = sectionEdit(model, f);
      broken = edit.model;
      place = f.at === 'section' ? { after: edit.before } : { quote: f.at };
    }
    const severity = [].concat(f.severity ?? defaultSeverity(f.rule)).join('|');
    out.push(fault(id, broken, [f.rule, ...(f.rules ?? [])], severity, place,
      { numbers: f.numbers, also: f.also, max: 2, optional: f.optional, previous: f.previous ? model.previous : null }));
  }
  for (const [n, s] of model.silent.entries()) out.push(silent(`${model.id}-silent${n}`, replaceText(model, s.from, s.to)));
  return out;
}

const WARNINGS = new Set(['stat/count', 'outline/declared', 'numbering/sequence', 'date/period', 'date/deadline', 'law/citation', 'link/domain', 'section/duplicate',
  'text/digits', 'text/character', 'text/annotation', 'text/duplicate', 'text/issuer', 'privacy/personal', 'cross/stock', 'cross/copied', 'table/label', 'table/blank',
  'document/kind', 'document/year', 'stat/missing']);

export function defaultSeverity(rule) {
  if (WARNINGS.has(rule)) return 'warning';
  if (rule === 'cross/text-table') return 'error|warning';
  return 'error';
}

/** Inserts a paragraph behind the first paragraph of the first section that is not a table. */
function insert(model, text) {
  const out = clone(model);
  const first = out.blocks.findIndex((b) => b.type === 'h');
  const at = out.blocks.findIndex((b, i) => i > first && b.type === 'p');
  out.blocks.splice(at + 1, 0, { type: 'p', text });
  return out;
}

// Words that make two sentences speak of the same statistic: a sentence is not put into a draft that has its own.
const TOPICS = ['提案', '问卷', '热线', '满意', '粉丝', '简报', '微博', '微信', '点击', '访问', '窗口', '政务服务大厅', '查阅', '开放日', '抽查', '合格', '权责清单', '资金', '公租房', '重点建设项目',
  '节约', '得分', '督查', '监督员', '投诉', '留言', '开放', '宣传', '办理时限', '进场交易', '标准目录', '一件', '规范性文件'];

function hostFor(hosts, text, n) {
  for (let k = 0; k < hosts.length; k++) {
    const host = hosts[(n + k) % hosts.length];
    const own = proseOf(host) + (host.tables.stat2014?.rows ?? []).map((r) => r.label).join();
    if (!TOPICS.some((t) => text.includes(t) && own.includes(t))) return host;
  }
  throw new Error(`no draft can take: ${text}`);
}

/** Each sentence broken once, spread over the drafts; clean ones come several to a draft. */
export function sentenceFaults(drafts) {
  const out = [];
  const hosts = drafts.filter((d) => d.id !== 'r08_taoyuan_2012');
  SENTENCES.forEach(([clean, ...changes], n) => {
    changes.forEach(([from, to, rules, at, numbers, severity], k) => {
      const host = hostFor(hosts, clean, n * 3 + k);
      if (clean.split(from).length !== 2) throw new Error(`sentence ${n}: ${from}`);
      const [alternatives, ...also] = rules.split('+');
      out.push(fault(`sentence${n}-${k}-${alternatives.split('|')[0].replace('/', '_')}`, insert(host, clean.replace(from, to)), alternatives.split('|'), severity,
        { quote: at }, { numbers, also: [...also, ...alternatives.split('|')], max: 2 }));
    });
  });
  for (let n = 0; n < SENTENCES.length; n += 4) {
    const group = SENTENCES.slice(n, n + 4).map(([clean]) => clean);
    let model = hostFor(hosts, group.join(''), n + 7);
    for (const clean of group) model = insert(model, clean);
    out.push(silent(`sentences${n}-silent`, model));
  }
  return out;
}
