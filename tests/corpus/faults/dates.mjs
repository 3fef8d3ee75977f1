// Faults of dates: last year's text left in, broken dates, periods that are not the year, late signatures.
import { clone } from '../lib/model.mjs';
import { fault } from './make.mjs';

const signIndex = (m) => m.blocks.findLastIndex((b) => b.type === 'sign' && /\d{4}年|〇/.test(b.text));
const arabic = (drafts) => drafts.filter((d) => /\d{4}年/.test(d.blocks[signIndex(d)]?.text ?? ''));

function withSignature(m, text) {
  const out = clone(m);
  out.blocks[signIndex(out)].text = text;
  return out;
}

const day = (m) => m.signed.split('-').map(Number);

/** The year of the title is last year's. */
export function titleYears(drafts) {
  return drafts.filter((d) => d.blocks.some((b) => b.type === 'title' && b.text.includes(`${d.year}年`))).map((m) => {
    const out = clone(m);
    const t = out.blocks.find((b) => b.type === 'title' && b.text.includes(`${m.year}年`));
    t.text = t.text.replace(`${m.year}年`, `${m.year - 1}年`);
    return fault(`${m.id}-title-year`, out, ['date/year'], 'error', { quote: t.text }, { also: ['document/year'] });
  });
}

/** The statistics period is last year's. */
export function periodYears(drafts) {
  const out = [];
  for (const m of drafts) {
    const broken = clone(m);
    const p = broken.blocks.find((b) => b.type === 'p' && b.text.includes(`${m.year}年1月1日`) && /统计|时间|内容涵盖/.test(b.text));
    if (!p) continue;
    const whole = /(\d{4})年1月1日(起,至|起至|至|到)((\d{4})年)?12月31日/.exec(p.text);
    if (!whole) continue;
    const changed = whole[0].replaceAll(String(m.year), String(m.year - 1));
    p.text = p.text.replace(whole[0], changed);
    out.push(fault(`${m.id}-period-year`, broken, ['date/year', 'date/period'], 'error|warning', { quote: changed }));
    const short = clone(m);
    const q = short.blocks.find((b) => b.type === 'p' && b.text.includes(whole[0]));
    const cut = whole[0].replace('12月31日', '11月30日');
    q.text = q.text.replace(whole[0], cut);
    out.push(fault(`${m.id}-period-short`, short, ['date/period'], 'warning', { quote: cut }));
  }
  return out;
}

/** A signature of the report's own year: last year's line with the day left in. */
export function signedYears(drafts) {
  return arabic(drafts).map((m) => {
    const [y, mo, d] = day(m);
    const text = `${y - 1}年${mo}月${d}日`;
    return fault(`${m.id}-signed-year`, withSignature(m, text), ['date/year'], 'error', { quote: text }, { also: ['date/deadline'] });
  });
}

/** Signed after the day of the law: departments 31 January, governments 31 March, before 2019 all 31 March; streets have none since. */
export function late(drafts) {
  return arabic(drafts).filter((m) => m.organ !== 'other' || m.year < 2019).map((m, n) => {
    const [y] = day(m);
    const text = m.organ === 'department' && m.year >= 2019 ? `${y}年${['2月6日', '3月1日', '2月28日'][n % 3]}` : `${y}年${['4月2日', '4月15日', '5月10日'][n % 3]}`;
    return fault(`${m.id}-late`, withSignature(m, text), ['date/deadline'], 'warning', { quote: text });
  });
}

export function malformed(drafts) {
  return arabic(drafts).map((m, n) => {
    const [y, mo, d] = day(m);
    const text = [`${y}年2月30日`, `${y}年13月${d}日`, `${y}${mo}${d}日`, `${y}年${mo}月32日`, `${y}${mo}${d}`, `${y}年0月${d}日`][n % 6];
    return fault(`${m.id}-malformed`, withSignature(m, text), ['date/malformed'], 'error', { quote: text }, { also: ['date/deadline'] });
  });
}

/** "2023云溪县…": the year of the title without 年. */
export function titleDigits(drafts) {
  return drafts.filter((d, n) => n % 4 === 0 && d.blocks.some((b) => b.type === 'title' && b.text.includes(`${d.year}年`))).map((m) => {
    const out = clone(m);
    const t = out.blocks.find((b) => b.type === 'title' && b.text.includes(`${m.year}年`));
    t.text = t.text.replace(`${m.year}年`, `${m.year}`);
    return fault(`${m.id}-title-digits`, out, ['document/year'], 'warning', { quote: t.text }, { optional: true });
  });
}

/** A figure of an unfinished year in the prose. */
export function unfinished(drafts) {
  return drafts.filter((_, n) => n % 3 === 1).map((m) => {
    const out = clone(m);
    const first = out.blocks.findIndex((b) => b.type === 'h');
    const at = out.blocks.findIndex((b, i) => i > first && b.type === 'p');
    out.blocks.splice(at + 1, 0, { type: 'p', text: '截至11月底,累计接待群众现场咨询386人次。' });
    return fault(`${m.id}-november`, out, ['date/period'], 'warning', { quote: '截至11月底' });
  });
}

export function dateFaults(drafts) {
  return [titleYears, periodYears, signedYears, late, malformed, titleDigits, unfinished].flatMap((make) => make(drafts));
}
