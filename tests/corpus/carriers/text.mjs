// Plain-text carriers: what a paste from a browser, Word, a Markdown editor, a crawler or a spreadsheet looks like.
import { expand, gridOf } from '../lib/grid.mjs';

const INDENT = '\u3000\u3000';

/** Joins prose and tables; `table` renders one grid to lines, `p` one paragraph. */
function render(model, { table, heading = (b) => b.text, paragraph = (b) => INDENT + b.text, gap = '', title = (b) => b.text }) {
  const out = [];
  for (const block of model.blocks) {
    if (block.type === 'table') {
      if (model.tables[block.key]) out.push(...table(gridOf(model.tables[block.key]), model.tables[block.key]));
    } else if (block.type === 'title') out.push(title(block));
    else if (block.type === 'h') out.push(heading(block));
    else if (block.type === 'sign') out.push(' '.repeat(30) + block.text);
    else out.push(paragraph(block));
    if (gap !== null) out.push(gap);
  }
  return out.join('\n') + '\n';
}

/** Browser copy: the cells that stand in a row, separated by tabs; a cell merged downwards appears once. */
export const tabs = (model) => render(model, { table: (g) => g.map((row) => row.map((c) => c.text).join('\t')) });

/** Word copy: every grid position, merged continuations as empty cells. */
export const tabGrid = (model) => render(model, {
  gap: null, table: (g) => expand(g).map((row) => row.map((c) => c.text).join('\t')),
});

/** Excel copy with merged cells filled down: row labels repeated in every row. */
export const tabFilled = (model) => render(model, {
  gap: null, paragraph: (b) => b.text,
  table: (g) => expand(g).map((row) => row.map((c) => (c.covered && c.above && !c.origin.at ? c.origin.text : c.text)).join('\t')),
});

export const markdown = (model) => render(model, {
  paragraph: (b) => b.text,
  title: (b) => `# ${b.text}`,
  heading: (b) => `${'#'.repeat(b.level + 1)} ${b.text}`,
  table: (g) => {
    const rows = expand(g).map((row) => `| ${row.map((c) => c.text.replaceAll('|', '\\|')).join(' | ')} |`);
    return [rows[0], `|${expand(g)[0].map(() => ' --- ').join('|')}|`, ...rows.slice(1)];
  },
});

export const pipes = (model) => render(model, {
  gap: null, table: (g) => g.map((row) => `|${row.map((c) => c.text).join('|')}|`),
});

/** A crawler's dump: each cell on a line of its own, closed by " |"; a row ends with an empty line. */
export const crawler = (model) => render(model, {
  paragraph: (b) => b.text,
  table: (g) => g.flatMap((row) => ['| ', ...row.map((c) => (c.text === '' ? ' |' : `${c.text} |`))]),
});

/** The same with the bar at the line's end but none after the row's last cell. */
export const crawlerOpen = (model) => render(model, {
  gap: null, paragraph: (b) => b.text,
  table: (g) => g.flatMap((row) => row.map((c, i) => (i < row.length - 1 ? `${c.text} |` : c.text))),
});

export const cellPerLine = (model) => render(model, {
  gap: null, paragraph: (b) => b.text, table: (g) => g.flatMap((row) => row.map((c) => c.text)),
});

const quote = (s) => (/[",\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s);

/** A report kept in a spreadsheet and saved as CSV: prose in the first column. */
export const csv = (model) => {
  const out = [];
  for (const block of model.blocks) {
    if (block.type !== 'table') out.push(quote(block.text));
    else if (model.tables[block.key]) {
      for (const row of expand(gridOf(model.tables[block.key]))) out.push(row.map((c) => quote(c.text)).join(','));
    }
  }
  return out.join('\r\n') + '\r\n';
};

export const tsv = (model) => {
  const out = [];
  for (const block of model.blocks) {
    if (block.type !== 'table') out.push(block.text);
    else if (model.tables[block.key]) {
      for (const row of expand(gridOf(model.tables[block.key]))) out.push(row.map((c) => c.text).join('\t'));
    }
  }
  return out.join('\n') + '\n';
};
