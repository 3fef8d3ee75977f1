// Text copied out of a PDF: hard-wrapped prose, page numbers between lines, columns by runs of spaces,
// long labels wrapped over lines, vertical labels of merged cells, labels split by spaces.
import { expand, gridOf } from '../lib/grid.mjs';

const wide = (c) => c.codePointAt(0) >= 0x2e80 || '\u201c\u201d\u2018\u2019\u2014\u2026'.includes(c);
export const width = (s) => [...s].reduce((n, c) => n + (wide(c) ? 2 : 1), 0);

const CLOSING = '\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u201d\u2019%,.;:)';

/** Breaks text into lines of at most `columns` half-width columns; never breaks before closing punctuation. */
export function wrap(text, columns) {
  const lines = [];
  let line = '';
  for (const c of text) {
    if (width(line + c) > columns && !CLOSING.includes(c)) {
      lines.push(line);
      line = '';
    }
    line += c;
  }
  if (line) lines.push(line);
  return lines;
}

const pad = (s, columns) => s + ' '.repeat(Math.max(0, columns - width(s)));
const centre = (s, columns) => pad(' '.repeat(Math.max(0, (columns - width(s)) >> 1)) + s, columns);

/** Column layout as pdftotext -layout gives it. */
function layoutTable(grid) {
  const rows = expand(grid);
  const columns = Math.max(...rows.map((r) => r.length));
  const numeric = Array.from({ length: columns }, (_, x) => rows.some((r) => r[x]?.at));
  const labelColumns = numeric.filter((n) => !n).length;
  const widths = numeric.map((n, x) => (n ? (columns > 12 ? 6 : columns > 8 ? 8 : 20) : labelColumns === 1 ? 30 : labelColumns === 2 ? [50, 8][x] : [8, 8, 26][x]));
  const out = [];
  for (const [y, row] of rows.entries()) {
    const texts = row.map((c, x) => {
      if (c.covered) return { lines: [], columns: widths[x], skip: true };
      const span = c.colspan;
      const room = widths.slice(x, x + span).reduce((a, b) => a + b, 0);
      return { lines: c.text === '' ? [] : wrap(c.text, Math.max(4, room - 2)), columns: room, number: !!c.at, tall: c.rowspan > 1 };
    });
    const height = Math.max(1, ...texts.filter((t) => !t.tall).map((t) => t.lines.length), y === rows.length - 1 ? 1 : 0,
      ...texts.filter((t) => t.tall).map((t) => Math.min(t.lines.length, 4)));
    for (let i = 0; i < height; i++) {
      let line = '';
      for (const [x, t] of texts.entries()) {
        if (t.skip) {
          if (row[x].above && row[x].origin && rows[y - 1]?.[x] && !isInside(row, x)) line += ' '.repeat(t.columns);
          continue;
        }
        const top = t.number || t.lines.length < height ? (height - t.lines.length) >> 1 : 0;
        line += (t.number ? centre : pad)(t.lines[i - top] ?? '', t.columns);
      }
      out.push(line.trimEnd());
    }
  }
  return out.filter((l) => l.trim());
}

/** True for a position covered from the left by a cell of the same row (its width is already counted). */
function isInside(row, x) {
  for (let k = x - 1; k >= 0; k--) {
    if (!row[k].covered) return row[k].colspan > x - k;
    if (row[k].origin !== row[x].origin) return false;
  }
  return false;
}

/** Reading-order copy (a viewer's select-all): cells separated by one space, tall labels broken two characters a line. */
function flowTable(grid) {
  const out = [];
  for (const row of grid) {
    let line = [];
    const flush = () => { if (line.length) out.push(line.join(' ')); line = []; };
    for (const c of row) {
      if (c.rowspan > 3 && c.colspan === 1) {
        flush();
        for (let i = 0; i < c.text.length; i += 4) out.push(spaced(c.text.slice(i, i + 4)));
      } else if (!c.at && width(c.text) > 28 && row.length > 2) {
        flush();
        const parts = wrap(c.text, 26);
        out.push(...parts.slice(0, -1));
        line.push(parts.at(-1));
      } else line.push(c.text === '其他' && !c.at ? '其 他' : c.text);
    }
    flush();
  }
  return out;
}

const spaced = (s) => (s.length === 4 && /^[\u4e00-\u9fff]+$/.test(s) ? `${s.slice(0, 2)} ${s.slice(2)}` : s);

function paginate(lines, perPage, first = 1) {
  const out = [];
  let page = first;
  for (let i = 0; i < lines.length; i++) {
    out.push(lines[i]);
    if ((i + 1) % perPage === 0 && i + 1 < lines.length) out.push('', `- ${page++} -`, '');
  }
  return out;
}

function prose(block, columns) {
  if (block.type === 'title') return [centre(block.text, columns).trimEnd()];
  if (block.type === 'sign') return [' '.repeat(Math.max(2, columns - 8 - width(block.text))) + block.text];
  return wrap('\u3000\u3000' + block.text, columns).map((l) => l.replace(/^\u3000\u3000/, '    '));
}

function document(model, table, perPage, columns) {
  const lines = model.blocks.flatMap((b) =>
    b.type === 'table' ? (model.tables[b.key] ? table(gridOf(model.tables[b.key])) : []) : prose(b, columns));
  return paginate(lines, perPage).join('\n') + '\n';
}

export const pdfLayout = (model) => document(model, layoutTable, 34, 76);
export const pdfFlow = (model) => document(model, flowTable, 42, 72);
/** The same copy without page numbers (one long page). */
export const pdfPlain = (model) => document(model, layoutTable, Infinity, 76);
