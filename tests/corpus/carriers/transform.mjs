// Changes of the whole model that leave its meaning: Traditional characters, full-width digits, thousands separators.
import { readFileSync } from 'node:fs';
import { gridOf } from '../lib/grid.mjs';
import { clone } from '../lib/model.mjs';

let table;
function hantTable() {
  table ??= JSON.parse(readFileSync(new URL('../lib/hant.json', import.meta.url), 'utf8'));
  return table;
}

/** Simplified → Traditional by the stored table (longest phrase first), as a machine converter does it. */
export function toHant(text) {
  const { chars, phrases } = hantTable();
  let out = '';
  for (let i = 0; i < text.length;) {
    let hit = 0;
    for (let n = 4; n >= 2 && !hit; n--) if (phrases[text.slice(i, i + n)]) hit = n;
    out += hit ? phrases[text.slice(i, i + hit)] : (chars[text[i]] ?? text[i]);
    i += hit || 1;
  }
  return out;
}

/** Labels are mapped in the laid-out grid, so that faults made on the model stay in it. */
function mapTexts(model, prose, cell = (v) => v) {
  const out = clone(model);
  for (const b of out.blocks) if (b.text !== undefined) b.text = prose(b.text);
  for (const t of Object.values(out.tables)) {
    t.grid = gridOf(t).map((row) => row.map((c) => ({ ...c, text: c.at ? cell(c.text) : prose(c.text) })));
  }
  return out;
}

/** Traditional copy. */
export const hant = (model) => mapTexts(model, toHant, (v) => toHant(String(v)));

const FULL = (s) => s.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** Full-width digits in prose and cells; digits of addresses and document numbers stay as an input method leaves them. */
export function fullWidth(model) {
  return mapTexts(model, (s) => (/(https?:|www\.)/.test(s) ? s : FULL(s)), (v) => FULL(String(v)));
}

const thousands = (s) => s.replace(/^(\d{4,})(?=\.|$)/, (d) => d.replace(/\B(?=(\d{3})+$)/g, ','));

/** 1,234 in table cells and, where a count word follows, in the prose. */
export function separated(model) {
  return mapTexts(model,
    (s) => s.replace(/(?<![\d.〔])\d{4,}(?=\.?\d*(?:条|件|人次|次|元|万))/g, (d) => d.replace(/\B(?=(\d{3})+$)/g, ',')),
    (v) => thousands(String(v)));
}

/** Units in the cells ("3件"), a habit of offices that fill the form by hand. */
export function withUnits(model) {
  const out = mapTexts(model, (s) => s);
  for (const key of ['requests', 'disputes']) {
    for (const row of out.tables[key]?.grid ?? []) for (const c of row) if (c.at && /^\d+$/.test(c.text)) c.text += '件';
  }
  return out;
}

/** Table three broken over two pages (two tables); `header` repeats the head rows on the second page. */
export function split(model, header) {
  const out = clone(model);
  const at = out.blocks.findIndex((b) => b.type === 'table' && b.key === 'requests');
  const table = out.tables.requests;
  if (at < 0 || !table) return out;
  const cut = table.rows.findIndex((r) => r.key === 'unavailable.not_held');
  const part = (rows, head) => ({ ...table, rows, grid: gridOf({ ...table, rows }).slice(head ? 0 : 3) });
  out.blocks.splice(at, 1, { type: 'table', key: 'requests' }, { type: 'table', key: 'requests~2' });
  out.tables.requests = part(table.rows.slice(0, cut), true);
  out.tables['requests~2'] = part(table.rows.slice(cut), header);
  return out;
}

/** Full-width punctuation as a Chinese input method gives it; the drafts are typed with ASCII marks. */
export function chinesePunctuation(model) {
  return mapTexts(model, (s) => s.replace(/https?:\/\/[\w./-]+|\d[,:]\d|[,:;()?!]/g,
    (m) => (m.length > 1 ? m : String.fromCharCode(m.charCodeAt(0) + 0xfee0))));
}
