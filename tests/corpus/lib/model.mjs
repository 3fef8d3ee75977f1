// A draft as a model: blocks of prose in order, and the form's tables as keyed cells.
// Carriers turn a model into bytes, faults turn a clean model into a broken one.
import { ACTIVE_BLOCKS, DISPUTE_GROUPS, STAT_ROWS, STAT_SUMS, requestRows, resultLeaves } from './forms.mjs';

/**
 * Builds a draft from its description.
 * body markup: `# ` title line, `## ` / `### ` / `#### ` headings, `> ` signature line, `[[key]]` table, else a paragraph.
 * requests: sparse rows of six applicant counts; totals, (七) and 四 are computed so that a clean draft is right by construction.
 */
export function draft(d) {
  const model = {
    id: d.id, year: d.year, format: d.format, organ: d.organ, issuer: [].concat(d.issuer), signed: d.signed ?? null,
    site: d.site ?? d.issuer[0], previous: d.previous ?? null, faults: d.faults ?? [], silent: d.silent ?? [],
    kind: d.kind ?? 'annual-report', blocks: parseBody(d.body), tables: {},
  };
  if (d.active) model.tables.active = activeTable(d.format, d.active);
  if (d.requests) model.tables.requests = requestsTable(d.format, d.requests);
  if (d.disputes) model.tables.disputes = disputesTable(d.disputes);
  if (d.stat) model.tables.stat2014 = statTable(d.stat, d.statOnly);
  return model;
}

export function parseBody(body) {
  const blocks = [];
  for (const line of body.split('\n')) {
    const text = line.trim();
    if (!text) continue;
    const mark = /^(#{1,4}|>|\[\[)\s*/.exec(text);
    if (!mark) blocks.push({ type: 'p', text });
    else if (mark[1] === '>') blocks.push({ type: 'sign', text: text.slice(mark[0].length) });
    else if (mark[1] === '[[') blocks.push({ type: 'table', key: text.slice(2, -2) });
    else if (mark[1] === '#') blocks.push({ type: 'title', text: text.slice(mark[0].length) });
    else blocks.push({ type: 'h', level: mark[1].length - 1, text: text.slice(mark[0].length) });
  }
  return blocks;
}

function activeTable(format, data) {
  const blocks = ACTIVE_BLOCKS[format].map(([clause, columns, rows]) => ({
    clause, columns: [...columns],
    rows: rows.map(([key, label]) => ({ key, label, cells: [...(data[key] ?? columns.map(() => 0))] })),
  }));
  return { key: 'active', blocks };
}

function requestsTable(format, data) {
  const six = (key) => data[key] ?? [0, 0, 0, 0, 0, 0];
  for (const key of Object.keys(data)) {
    if (!requestRows(format).some((r) => r[0] === key)) throw new Error(`unknown row ${key}`);
  }
  const total = [0, 1, 2, 3, 4, 5].map((i) => resultLeaves(format).reduce((s, k) => s + six(k)[i], 0));
  const forward = total.map((t, i) => six('received')[i] + six('carried_over')[i] - t);
  if (forward.some((n) => n < 0)) throw new Error(`more closed than received: ${forward}`);
  const rows = requestRows(format).map(([key, labels]) => {
    const cells = key === 'total' ? total : key === 'carried_forward' ? forward : six(key);
    if (cells.length !== 6) throw new Error(`row ${key} has ${cells.length} cells`);
    return { key, labels: [...labels], cells: [...cells, cells.reduce((a, b) => a + b, 0)] };
  });
  return { key: 'requests', rows };
}

function disputesTable(data) {
  return {
    key: 'disputes',
    groups: DISPUTE_GROUPS.map(([key, labels]) => {
      const four = data[key] ?? [0, 0, 0, 0];
      return { key, labels: [...labels], cells: [...four, four.reduce((a, b) => a + b, 0)] };
    }),
  };
}

function statTable(data, only) {
  for (const key of Object.keys(data)) if (!STAT_ROWS.some((r) => r[0] === key)) throw new Error(`unknown row ${key}`);
  const value = { ...data };
  for (const [whole, parts] of [...STAT_SUMS].reverse()) value[whole] = parts.reduce((s, k) => s + (value[k] ?? 0), 0);
  const rows = STAT_ROWS.filter((r) => !only || !r[0] || only.includes(r[0]))
    .map(([name, label, unit]) => ({ name, label, unit, cells: unit ? [value[name] ?? 0] : [] }));
  return { key: 'stat2014', rows };
}

export const clone = (model) => structuredClone(model);

/** All blocks of prose joined by line feeds: what a fault's quotes are looked up in. */
export function proseOf(model) {
  return model.blocks.filter((b) => b.text !== undefined).map((b) => b.text).join('\n');
}

/** Replaces the only occurrence of `from` in the prose (`> ` in front: in a signature line, `# `: in a heading); throws when it is absent or not unique (a broken test, not a broken draft). */
export function replaceText(model, from, to) {
  const mark = /^(#+|>)\s*/.exec(from);
  const kinds = !mark ? null : mark[1] === '>' ? ['sign'] : ['title', 'h'];
  const bare = (s) => s.replace(/^(#+|>)\s*/, '');
  from = bare(from);
  to = bare(to);
  const out = clone(model);
  const hits = out.blocks.filter((b) => b.text?.includes(from) && (!kinds || kinds.includes(b.type)));
  if (hits.length !== 1 || hits[0].text.split(from).length !== 2) {
    throw new Error(`${model.id}: "${from}" stands ${hits.length ? 'several times' : 'nowhere'}`);
  }
  hits[0].text = hits[0].text.replace(from, () => to);
  return out;
}

/** The cell of a table by row key and column; stat2014 rows are named by the examiner's short names. */
export function rowOf(model, table, row) {
  const t = model.tables[table];
  const rows = table === 'disputes' ? t.groups : table === 'active' ? t.blocks.flatMap((b) => b.rows) : t.rows;
  return rows.find((r) => (table === 'stat2014' ? r.name : r.key) === row);
}

export function setCell(model, table, row, col, value) {
  const out = clone(model);
  const cells = rowOf(out, table, row).cells;
  if (!(col < cells.length)) throw new Error(`${table}.${row}[${col}] does not exist`);
  cells[col] = value;
  return out;
}

/** Indices [from, to) of the blocks of the level-one section whose heading matches. */
export function sectionRange(model, pattern) {
  const from = model.blocks.findIndex((b) => b.type === 'h' && b.level === 1 && pattern.test(b.text));
  if (from < 0) throw new Error(`${model.id}: no section ${pattern}`);
  let to = from + 1;
  while (to < model.blocks.length && !(model.blocks[to].type === 'h' && model.blocks[to].level === 1)
    && model.blocks[to].type !== 'sign') to++;
  return [from, to];
}
