// A model set on pages, as a word processor prints it: words at places and ruling lines, millimetres from the top left.
import { expand, gridOf } from '../lib/grid.mjs';
import { width, wrap } from './pdf.mjs';

const PAGE = { width: 210, height: 297 };
const MARGIN = { side: 26, top: 30, bottom: 28 };
const BODY = 5.64;
const TITLE = 7.76;
const CELL = 3.7;
const PADDING = 1.4;

/** How many half-width characters fit. */
const columnsIn = (room, size) => Math.max(2, Math.floor((room / size) * 2 + 1e-6));
const wide = (text, size) => (width(text) * size) / 2;

/** How much of the line each column of a table takes. */
export function sharesOf(table, columns) {
  if (table.key === 'requests') return [2, 3.2, 9, ...Array(columns - 3).fill(2.3)];
  if (table.key === 'stat2014') return [9, 1.6, 2];
  return Array(columns).fill(1);
}

/** Every cell once, with its rows, columns and lines. */
function cellsOf(rows, edges) {
  const cells = [];
  for (const [y, row] of rows.entries()) {
    for (const [x, each] of row.entries()) {
      if (each.covered) continue;
      const room = edges[x + each.colspan] - edges[x] - 2 * PADDING;
      cells.push({ x, y, columns: each.colspan, rows: each.rowspan, number: Boolean(each.at), lines: each.text === '' ? [] : wrap(each.text, columnsIn(room, CELL)) });
    }
  }
  return cells;
}

class Pages {
  constructor() {
    this.all = [];
    this.next();
  }
  next() {
    this.page = { ...PAGE, texts: [], rules: [] };
    this.all.push(this.page);
    this.y = MARGIN.top;
  }
  room(height) {
    if (this.y + height > PAGE.height - MARGIN.bottom) this.next();
  }
  /** `y`: of the baseline. */
  put(x, y, size, text) {
    if (text.trim()) this.page.texts.push({ x, y, size, text });
  }
  line(x, size, text, pitch) {
    this.room(pitch);
    this.put(x, this.y + (pitch - size) / 2 + size * 0.86, size, text);
    this.y += pitch;
  }

  prose(block) {
    const room = PAGE.width - 2 * MARGIN.side;
    const size = block.type === 'title' ? TITLE : BODY;
    const indent = block.type === 'p' || block.type === 'h' ? 2 * size : 0;
    const columns = columnsIn(room, size);
    // The first line begins behind the indent: blanks hold its place while lines are broken.
    const lines = wrap(`${'\u3000'.repeat(indent ? 2 : 0)}${block.text}`, columns);
    for (const [i, line] of lines.entries()) {
      const text = i === 0 && indent ? line.slice(2) : line;
      const left = { title: (room - wide(text, size)) / 2, sign: room - wide(text, size) - size }[block.type] ?? (i === 0 ? indent : 0);
      this.line(MARGIN.side + Math.max(0, left), size, text, size * 1.75);
    }
  }

  table(table, { ruled, middle }) {
    const rows = expand(gridOf(table));
    const columns = Math.max(...rows.map((row) => row.length));
    const shares = sharesOf(table, columns);
    const whole = shares.reduce((a, b) => a + b, 0);
    const edges = [MARGIN.side];
    for (const each of shares) edges.push(edges.at(-1) + ((PAGE.width - 2 * MARGIN.side) * each) / whole);
    const cells = cellsOf(rows, edges);
    const pitch = CELL * 1.4;
    const heights = rows.map((_, y) => pitch * Math.max(1, ...cells.filter((c) => c.y === y && c.rows === 1).map((c) => c.lines.length)) + 2 * PADDING);
    for (const c of cells.filter((each) => each.rows > 1)) {
      const have = heights.slice(c.y, c.y + c.rows).reduce((a, b) => a + b, 0);
      const need = c.lines.length * pitch + 2 * PADDING;
      if (need > have) heights[c.y + c.rows - 1] += need - have;
    }
    for (let from = 0; from < rows.length;) {
      this.room(heights[from]);
      const sum = (end) => heights.slice(from, end).reduce((a, b) => a + b, 0);
      let to = from + 1;
      while (to < rows.length && this.y + sum(to + 1) <= PAGE.height - MARGIN.bottom) to++;
      // The words of a cell that the page's end cuts stand in its first part.
      const tight = (c) => c.y > from && c.y < to && c.y + c.rows > to && heights.slice(c.y, to).reduce((a, b) => a + b, 0) < c.lines.length * pitch + 2 * PADDING;
      const head = rows.findIndex((row) => row.some((each) => each.at));
      if (to > from && to < head) to = from;
      for (let cut; to > from && (cut = cells.find(tight)); ) to = cut.y;
      if (to === from) {
        this.next();
        continue;
      }
      const height = sum(to);
      this.part(cells, edges, heights, { from, to, pitch, ruled, middle });
      this.y += height;
      from = to;
      if (to < rows.length) this.next();
    }
    this.y += BODY;
  }

  /** The rows [from, to) on this page; a cell that began on the page before has its words there. */
  part(cells, edges, heights, { from, to, pitch, ruled, middle }) {
    const at = [this.y];
    for (let y = from; y < to; y++) at.push(at.at(-1) + heights[y]);
    for (const c of cells) {
      const [first, last] = [Math.max(c.y, from), Math.min(c.y + c.rows, to)];
      if (first >= last) continue;
      const [left, right, top, bottom] = [edges[c.x], edges[c.x + c.columns], at[first - from], at[last - from]];
      if (ruled) this.page.rules.push([left, top, right, top], [left, bottom, right, bottom], [left, top, left, bottom], [right, top, right, bottom]);
      if (c.y < from) continue;
      const space = middle || c.number ? (bottom - top - c.lines.length * pitch) / 2 : PADDING;
      c.lines.forEach((line, i) => {
        const x = c.number || c.lines.length === 1 ? (left + right - wide(line, CELL)) / 2 : left + PADDING;
        this.put(x, top + Math.max(space, PADDING) + i * pitch + (pitch - CELL) / 2 + CELL * 0.86, CELL, line);
      });
    }
  }
}

/** [{width, height, texts: [{x, y, size, text}], rules: [[x0, y0, x1, y1]]}]; `y` of the baseline. */
export function pagesOf(model, { ruled = true, middle = true } = {}) {
  const pages = new Pages();
  for (const block of model.blocks) {
    if (block.type !== 'table') pages.prose(block);
    else if (model.tables[block.key]) pages.table(model.tables[block.key], { ruled, middle });
  }
  return pages.all;
}
