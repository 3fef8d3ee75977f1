// Faults in the form's tables: single wrong cells, broken balances, blanks, labels, shapes, missing and outdated tables.
import { ACTIVE_BLOCKS, STAT_SUMS, requestRows } from '../lib/forms.mjs';
import { gridOf } from '../lib/grid.mjs';
import { clone, rowOf, setCell } from '../lib/model.mjs';
import { rng } from '../lib/rng.mjs';
import { fault, silent } from './make.mjs';

const SUM = ['table/total', 'table/balance'];
// What the prose says of the same cell disagrees as well; whether the checker adds that is its choice.
const PROSE = ['cross/text-table', 'cross/statement'];

/** One wrong number in table three: every row of every draft once, the column by lot. */
export function wrongRequestCells(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.tables.requests)) {
    const random = rng(m.id);
    for (const [n, [key]] of requestRows(m.format).entries()) {
      if ((n + m.year) % 3) { random.next(); continue; }
      const col = random.int(7);
      const right = rowOf(m, 'requests', key).cells[col];
      const wrong = right >= 10 ? Number([...String(right)].reverse().join('')) : right + 1 + random.int(8);
      if (wrong === right || String(wrong).length !== String(right).length && right >= 10) continue;
      out.push(fault(`${m.id}-cell-${key}-${col}`, setCell(m, 'requests', key, col, wrong), SUM, 'error',
        { cell: ['requests', key, col] }, { numbers: [String(right), String(wrong)], also: PROSE }));
    }
  }
  return out;
}

/** A column whose row totals were adjusted to the wrong number: only 一 + 二 = (七) + 四 is broken. */
export function brokenBalances(drafts) {
  const out = [];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const key = ['received', 'carried_over', 'carried_forward'][n % 3];
    const row = rowOf(m, 'requests', key).cells;
    const broken = setCell(setCell(m, 'requests', key, 0, row[0] + 2), 'requests', key, 6, row[6] + 2);
    out.push(fault(`${m.id}-balance-${key}`, broken, ['table/balance'], 'error', { table: 'requests' }, { also: PROSE, max: 2 }));
  }
  return out;
}

/** (七)总计 of a column does not follow from its rows although the balance holds. */
export function brokenTotals(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.tables.requests && rowOf(d, 'requests', 'granted').cells[0] > 2)) {
    const g = rowOf(m, 'requests', 'granted').cells;
    const broken = setCell(setCell(m, 'requests', 'granted', 0, g[0] - 1), 'requests', 'granted', 6, g[6] - 1);
    out.push(fault(`${m.id}-total-rows`, broken, ['table/total'], 'error', { table: 'requests' }, { also: PROSE, max: 2 }));
  }
  return out;
}

export function wrongDisputes(drafts) {
  const out = [];
  for (const [n, m] of drafts.filter((d) => d.tables.disputes).entries()) {
    const group = ['review', 'litigation_direct', 'litigation_after_review'][n % 3];
    const row = rowOf(m, 'disputes', group).cells;
    out.push(fault(`${m.id}-disputes-${group}`, setCell(m, 'disputes', group, 4, row[4] + 1), ['table/total'], 'error',
      { cells: ['disputes', group] }, { numbers: [String(row[4]), String(row[4] + 1)], also: PROSE }));
    const col = n % 4;
    out.push(fault(`${m.id}-disputes-part-${group}`, setCell(m, 'disputes', group, col, row[col] + 3), ['table/total'], 'error',
      { cells: ['disputes', group] }, { numbers: [String(row[4]), String(row[4] + 3)], also: PROSE }));
  }
  return out;
}

/** The identities of the 2014 form, each broken in its whole. */
export function wrongStat(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.tables.stat2014)) {
    for (const [whole] of STAT_SUMS) {
      const row = rowOf(m, 'stat2014', whole);
      if (!row) continue;
      const wrong = row.cells[0] + 2;
      out.push(fault(`${m.id}-stat-${whole}`, setCell(m, 'stat2014', whole, 0, wrong), ['table/total'], 'error', { statCell: whole },
        { numbers: [String(wrong)], also: PROSE, max: whole === 'denied' ? 2 : 1 }));
    }
  }
  return out;
}

const BLANKS = ['/', '-', '无', '', '\u2014'];
// Carriers in which a cell without any text leaves a trace.
const KEEPS_EMPTY = ['text-tab', 'text-word', 'text-gb18030', 'markdown', 'pipes', 'crawler', 'csv', 'tsv', 'html-page', 'html-word', 'html-wps', 'html-excel', 'docx'];

/** Every zero of table three (and four) written as a blank: one finding for the table, and the sums still hold. */
export function blanks(drafts) {
  const out = [];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const mark = BLANKS[n % BLANKS.length];
    const key = n % 2 ? 'requests' : 'disputes';
    if (!(m.tables[key].rows ?? m.tables[key].groups).some((r) => r.cells.includes(0))) continue;
    const broken = clone(m);
    for (const r of broken.tables[key].rows ?? broken.tables[key].groups) r.cells = r.cells.map((v) => (v === 0 ? mark : v));
    out.push(fault(`${m.id}-blank-${key}-${n % BLANKS.length}`, broken, ['table/blank'], 'warning', { table: key }, mark === '' ? { only: KEEPS_EMPTY } : {}));
    const one = setCell(m, 'requests', 'rejected.publication', 1 + (n % 5), mark || '/');
    out.push(fault(`${m.id}-blank-one`, one, ['table/blank'], 'warning', { table: 'requests' }));
  }
  return out;
}

const BAD_CELLS = [['约2', 'words'], ['-3', 'negative'], ['1.5', 'fraction'], ['若干', 'text'], ['2(含补正1)', 'two']];

export function badCells(drafts) {
  const out = [];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const [value, name] = BAD_CELLS[n % BAD_CELLS.length];
    const keys = ['denied.process', 'unavailable.unclear', 'rejected.repeat'];
    const key = keys[n % 3];
    out.push(fault(`${m.id}-bad-${name}`, setCell(m, 'requests', key, n % 6, value), ['table/cell'], 'error', { cell: ['requests', key, n % 6] },
      { also: SUM, not: ['units', 'pdf-flow', 'pdf-layout', 'pdf-plain'] }));
  }
  return out;
}

const LABELS = [
  ['denied.law_forbids', '2.其他法律行政止公开'], ['unavailable.needs_creation', '2.没有现成信息需另制作'], ['rejected.reissue', '5.要求行政机关确认或重新出具己获取信息'],
  ['denied.process', '6.属于四类过程信息'], ['rejected.excessive', '4.无正当理由大量反复申清'], ['carried_forward', '四、结转下年度继读办理'],
];

/** Slightly altered labels: recognised all the same (the cells are compared too), and one warning each. */
export function alteredLabels(drafts) {
  const out = [];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const [key, label] = LABELS[n % LABELS.length];
    const broken = clone(m);
    rowOf(broken, 'requests', key).labels.splice(-1, 1, label);
    out.push(fault(`${m.id}-label-${key}`, broken, ['table/label'], 'warning', { quote: label.replace(/^[\d一二三四]+[.、]/, '') }, { not: ['pdf-flow', 'pdf-layout', 'pdf-plain'] }));
  }
  return out;
}

export function shapes(drafts) {
  const out = [];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const zeroRows = m.tables.requests.rows.filter((r) => r.labels.length === 3 && r.cells[6] === 0);
    if (zeroRows.length > 1) {
      const gone = zeroRows[n % zeroRows.length];
      const broken = clone(m);
      broken.tables.requests.rows = broken.tables.requests.rows.filter((r) => r.key !== gone.key);
      out.push(fault(`${m.id}-row-missing-${gone.key}`, broken, ['table/shape'], 'error', { table: 'requests' }));
    }
    if (n % 3 === 0) {
      const broken = clone(m);
      const at = broken.tables.requests.rows.findIndex((r) => r.key === 'denied.admin_query');
      broken.tables.requests.rows.splice(at + 1, 0, { key: 'extra', labels: ['三、本年度办理结果', '(三)不予公开', '9.其他不予公开情形'], cells: [0, 0, 0, 0, 0, 0, 0] });
      out.push(fault(`${m.id}-row-added`, broken, ['table/shape'], 'error', { table: 'requests' }));
    }
    if (m.format === 'fmt2021') {
      const broken = clone(m);
      const rows = broken.tables.requests.rows;
      const three = rows.filter((r) => r.key.startsWith('other.'));
      const merged = { key: 'other', labels: ['三、本年度办理结果', '(六)其他处理'], cells: three[0].cells.map((_, i) => three.reduce((s, r) => s + r.cells[i], 0)) };
      broken.tables.requests.rows = [...rows.filter((r) => !r.key.startsWith('other.') && r.key !== 'total' && r.key !== 'carried_forward'), merged, ...rows.slice(-2)];
      out.push(fault(`${m.id}-other-merged`, broken, ['table/shape', 'format/outdated'], 'error', { table: 'requests' }));
    }
    const column = [2, 3, 1, 4][n % 4];
    if (m.tables.requests.rows.every((r) => r.cells[column] === 0)) {
      const broken = clone(m);
      broken.tables.requests.columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].filter((_, i) => i !== column);
      for (const r of broken.tables.requests.rows) r.cells.splice(column, 1);
      out.push(fault(`${m.id}-column-missing-${column}`, broken, ['table/shape'], 'error', { table: 'requests' }));
    }
  }
  return out;
}

/** A form's table left out; the heading stays with a sentence, so that only the table is missing. */
export function missingTables(drafts) {
  const out = [];
  const keys = ['active', 'requests', 'disputes'];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const key = keys[n % 3];
    const broken = clone(m);
    delete broken.tables[key];
    const at = broken.blocks.findIndex((b) => b.type === 'table' && b.key === key);
    broken.blocks[at] = { type: 'p', text: '有关情况见本机关门户网站政府信息公开专栏。' };
    out.push(fault(`${m.id}-no-${key}`, broken, ['table/missing'], 'error', { near: '有关情况见本机关门户网站政府信息公开专栏。', span: 30 }));
  }
  return out;
}

/** Table two of the other form: 2019's columns in a newer year, and the other way round. */
export function outdated(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.tables.active)) {
    const other = m.format === 'fmt2021' ? 'fmt2019' : 'fmt2021';
    const broken = clone(m);
    broken.tables.active.blocks = ACTIVE_BLOCKS[other].map(([clause, columns, rows]) => ({
      clause, columns, rows: rows.map(([key, label]) => ({ key, label, cells: columns.map(() => 0) })),
    }));
    out.push(fault(`${m.id}-outdated`, broken, ['format/outdated'], 'error', { table: 'active' }, { also: [...PROSE, 'table/shape'] }));
  }
  return out;
}

/** Letters for digits, all over a table or in one cell: one finding that names the cell, and every sum still checked. */
export function letters(drafts) {
  const out = [];
  const marks = ['O', 'o', '\uff2f', '\u3007'];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const broken = clone(m);
    for (const r of broken.tables.requests.rows) r.cells = r.cells.map((v) => String(v).replaceAll('0', marks[n % marks.length]).replaceAll('1', n % 2 ? 'l' : '1'));
    out.push(fault(`${m.id}-letters`, broken, ['table/cell'], 'error', { table: 'requests' }, { not: ['units', 'thousands'] }));
    const right = String(rowOf(m, 'requests', 'received').cells[6]);
    if (!/[01]/.test(right)) continue;
    out.push(fault(`${m.id}-letter`, setCell(m, 'requests', 'received', 6, right.replace('1', 'l').replace('0', 'O')), ['table/cell'], 'error',
      { cell: ['requests', 'received', 6] }, { numbers: [right], not: ['units', 'thousands'] }));
  }
  return out;
}

/** Every number of every table lost on the way, the labels all there: said once. A worksheet keeps its empty cells. */
export function lostNumbers(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.tables.requests)) {
    const broken = clone(m);
    for (const t of Object.values(broken.tables)) t.grid = gridOf(t).map((row) => row.filter((c) => !c.at)).filter((row) => row.length);
    out.push(fault(`${m.id}-lost`, broken, ['table/blank'], 'warning', { anywhere: true }, { not: ['docx-split', 'html-split', 'pdf-repeat', 'tsv', 'csv', 'csv-gb18030'] }));
  }
  return out;
}

const HAN = '零一二三四五六七八九';

/** What stays true: units of all kinds, Chinese numerals, a column of serial numbers, a column of units. */
export function disguises(drafts) {
  const out = [];
  const rows = ['text-tab', 'text-word', 'markdown', 'pipes', 'csv', 'tsv', 'html-page', 'html-word', 'docx'];
  for (const [n, m] of drafts.filter((d) => d.tables.requests).entries()) {
    const numerals = clone(m);
    for (const r of numerals.tables.requests.rows) r.cells = r.cells.map((v) => (v > 0 && v < 10 ? HAN[v] : v));
    out.push(silent(`${m.id}-numerals`, numerals, { only: rows }));
    const units = clone(m);
    const unit = ['部', ' 份', '宗', '件(次)', '起'][n % 5];
    for (const r of units.tables.requests.rows) r.cells = r.cells.map((v) => `${v}${unit}`);
    out.push(silent(`${m.id}-units`, units, { only: [...rows, 'lines', 'crawler'] }));
    const serial = clone(m);
    serial.tables.active.grid = gridOf(m.tables.active).map((row) => {
      const number = row.some((c) => c.at);
      return [{ text: number ? String(serial.no = (serial.no ?? 0) + 1) : row.length > 1 ? '序号' : '', colspan: 1, rowspan: 1 }, ...row];
    });
    delete serial.no;
    out.push(silent(`${m.id}-serial`, serial, { only: ['text-tab', 'html-page', 'docx', 'csv'] }));
    const column = clone(m);
    column.tables.active.grid = gridOf(m.tables.active).map((row) => {
      const number = row.some((c) => c.at);
      return [row[0], ...(row.length > 1 ? [{ text: number ? '件' : '单位', colspan: 1, rowspan: 1 }] : []), ...row.slice(1)];
    });
    out.push(silent(`${m.id}-unit-column`, column, { only: ['text-tab', 'html-page', 'docx'] }));
  }
  return out;
}

export function tableFaults(drafts) {
  return [wrongRequestCells, brokenBalances, brokenTotals, wrongDisputes, wrongStat, blanks, badCells, alteredLabels, shapes, missingTables, outdated]
    .flatMap((make) => make(drafts));
}

/** How cells are written, and whether they are there at all. */
export const readingFaults = (drafts) => [letters, lostNumbers, disguises].flatMap((make) => make(drafts));
