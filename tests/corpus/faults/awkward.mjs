// Unusual but right: variants of whole drafts that a careful reader accepts, so the checker must stay silent.
import { toHant } from '../carriers/transform.mjs';
import { clone, sectionRange } from '../lib/model.mjs';
import { silent } from './make.mjs';

const fixed = (drafts) => drafts.filter((d) => d.format !== 'reg2008');

const TITLES = [
  [/主动公开政府信息情况$/, '主动公开政府信息的情况'],
  [/收到和处理/, '收到和处理政府信息公开申请的情况'],
  [/复议/, '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  [/主要问题/, '政府信息公开工作存在的主要问题及改进情况'],
  [/其他需要报告/, '其他需要报告的事项'],
];

/** The other official wordings of the titles, and headings with sloppy marks. */
export function headings(drafts) {
  const out = [];
  for (const [n, m] of fixed(drafts).entries()) {
    const other = clone(m);
    for (const [pattern, text] of TITLES) {
      const [from] = sectionRange(other, pattern);
      other.blocks[from].text = other.blocks[from].text.slice(0, 2) + text;
    }
    out.push(silent(`${m.id}-titles`, other));
    const marks = clone(m);
    for (const b of marks.blocks) {
      if (b.type === 'h' && b.level === 1) b.text = b.text.replace('、', ['.', '、 ', '. ', '\uff0e'][n % 4]);
    }
    out.push(silent(`${m.id}-marks`, marks, { not: ['docx-auto'] }));
    const glued = clone(m);
    const at = glued.blocks.findIndex((b, i) => b.type === 'h' && b.level > 1 && glued.blocks[i + 1]?.type === 'p');
    if (at >= 0) {
      glued.blocks.splice(at, 2, { type: 'p', text: `${glued.blocks[at].text}。${glued.blocks[at + 1].text}` });
      out.push(silent(`${m.id}-glued`, glued, { not: ['docx-auto'] }));
    }
  }
  return out;
}

const relabel = (m, change) => {
  const out = clone(m);
  for (const r of out.tables.requests.rows) r.labels = r.labels.map(change);
  return out;
};

/** Labels with spaces, other quotation marks, without numbers: read all the same. */
export function labels(drafts) {
  const out = [];
  for (const [n, m] of fixed(drafts).entries()) {
    if (n % 3 === 0) out.push(silent(`${m.id}-spaced`, relabel(m, (s) => s.replace(/^(\d)\./, '$1. ').replace('总计', '总 计').replace(/\.其他$/, '.其 他')), {}));
    if (n % 3 === 1) out.push(silent(`${m.id}-quotes`, relabel(m, (s) => s.replace('\u201c', '"').replace('\u201d', '"').replace(/^(\d)\./, '$1、'))));
    if (n % 3 === 2) out.push({ ...silent(`${m.id}-short`, relabel(m, (s) => s.replace(/\(区分处理的.*$/, ''))), also: ['table/label'] });
  }
  return out;
}

/** Lines above tables: a caption, a unit, a lead-in sentence. */
export function captions(drafts) {
  return fixed(drafts).filter((_, n) => n % 2 === 0).map((m, n) => {
    const out = clone(m);
    const at = out.blocks.findIndex((b) => b.type === 'table' && b.key === 'requests');
    out.blocks.splice(at, 0, { type: 'p', text: ['单位:件', '政府信息公开申请办理情况统计表', '本年度收到和处理政府信息公开申请情况见下表。'][n % 3] });
    return silent(`${m.id}-caption`, out);
  });
}

/** Signed on the last permitted day, in all ways of writing a date. */
export function lastDays(drafts) {
  return drafts.filter((d) => d.signed && d.blocks.some((b) => b.type === 'sign' && /\d{4}年/.test(b.text))).map((m, n) => {
    const out = clone(m);
    const january = m.organ === 'department' && m.year >= 2019;
    const sign = out.blocks.find((b) => b.type === 'sign' && /\d{4}年/.test(b.text));
    const y = m.year + 1;
    const cn = [...String(y)].map((d) => '\u3007一二三四五六七八九'[Number(d)]).join('');
    sign.text = january
      ? [`${y}年1月31日`, `${y}年01月31日`, `${cn}年一月三十一日`, `${y}年 1 月 31 日`, `${y}-01-31`, `${y}.1.31`][n % 6]
      : [`${y}年3月31日`, `${y}年03月31日`, `${cn}年三月三十一日`, `${y}年 3 月 31 日`, `${y}-03-31`, `${y}/3/31`][n % 6];
    out.signed = `${y}-${january ? '01' : '03'}-31`;
    return silent(`${m.id}-last-day`, out);
  });
}

/** A text that turns Traditional half way, as two people's pastes do. */
export function halfConverted(drafts) {
  return drafts.filter((_, n) => n % 4 === 2).map((m) => {
    const out = clone(m);
    out.blocks.slice(out.blocks.length >> 1).forEach((b) => { if (b.text) b.text = toHant(b.text); });
    return silent(`${m.id}-half-hant`, out, { not: ['hant', 'hant-big5', 'hant-html'] });
  });
}

/** The year written with a letter O or a zero among Chinese numerals. */
export function letterYears(drafts) {
  return drafts.filter((d, n) => d.signed && n % 3 === 0 && d.blocks.some((b) => b.type === 'sign' && /\d{4}年/.test(b.text))).map((m, n) => {
    const out = clone(m);
    const sign = out.blocks.find((b) => b.type === 'sign' && /\d{4}年/.test(b.text));
    const y = [...String(m.year + 1)].map((d) => `${['O', '0', '\u25cb', '\uff10'][n % 4]}一二三四五六七八九`[Number(d)]).join('');
    sign.text = `${y}年一月十五日`;
    out.signed = `${m.year + 1}-01-15`;
    return silent(`${m.id}-letter-year`, out, { not: ['full-width'] });
  });
}

export function awkward(drafts) {
  return [headings, labels, captions, lastDays, halfConverted, letterYears].flatMap((make) => make(drafts));
}
