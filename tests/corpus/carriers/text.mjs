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

/** Wraps a label after `n` characters, as a narrow column does; numbers stay. */
const wrapped = (c, n, mark) => {
  if (c.at || c.text.length <= n) return c.text;
  const out = [];
  for (let i = 0; i < c.text.length; i += n) out.push(c.text.slice(i, i + n));
  // a lone last character is drawn to the line before, as word processors do
  if (out.length > 1 && out.at(-1).length === 1) out.splice(-2, 2, out.slice(-2).join(''));
  return out.length > 3 ? [out[0], out[1], out.slice(2).join('')].join(mark) : out.join(mark);
};

/** Word's cells with line breaks in long labels, pasted as text. */
export const tabsWrapped = (model) => render(model, { table: (g) => g.map((row) => row.map((c) => wrapped(c, 14, '\n')).join('\t')) });

/** The same from a worksheet: a cell with line breaks stands in quotes. */
export const tabsQuoted = (model) => render(model, {
  gap: null, table: (g) => g.map((row) => row.map((c) => { const t = wrapped(c, 12, '\n'); return t.includes('\n') ? `"${t}"` : t; }).join('\t')),
});

export const linesWrapped = (model) => render(model, {
  gap: null, paragraph: (b) => b.text, table: (g) => g.flatMap((row) => row.flatMap((c) => wrapped(c, 16, '\n').split('\n'))),
});

export const markdownWrapped = (model) => render(model, {
  paragraph: (b) => b.text,
  title: (b) => `# ${b.text}`,
  heading: (b) => `${'#'.repeat(b.level + 1)} ${b.text}`,
  table: (g) => {
    const rows = expand(g).map((row) => `| ${row.map((c) => wrapped(c, 12, '<br>')).join(' | ')} |`);
    return [rows[0], `|${expand(g)[0].map(() => ' --- ').join('|')}|`, ...rows.slice(1)];
  },
});

/** Bars on lines of their own: cell, bar, cell, bar. */
export const barLines = (model) => render(model, {
  gap: null, paragraph: (b) => b.text, table: (g) => g.flatMap((row) => row.flatMap((c) => [c.text, '|'])),
});

/** "cell |" lines whose rows are lost, "||" where a merged cell was. */
export const cellBars = (model) => render(model, {
  gap: null, paragraph: (b) => b.text,
  table: (g) => g.flatMap((row) => row.flatMap((c) => (c.colspan > 1 || c.rowspan > 1 ? [`${c.text} |`, '||'] : [`${c.text} |`]))),
});

/** Both at once, as a dump that changed its mind midway. */
export const mixedBars = (model) => render(model, {
  gap: null, paragraph: (b) => b.text,
  table: (g) => g.flatMap((row, y) => row.flatMap((c) => (y % 2 ? [c.text, '|'] : [`${c.text} |`]))),
});

/** A blank line behind every line, cells included. */
export const linesApart = (model) => render(model, {
  paragraph: (b) => b.text, table: (g) => g.flatMap((row) => row.flatMap((c) => [c.text, ''])),
});

/** Each row of numbers as "label: n n n". */
export const colonRows = (model) => render(model, {
  gap: null, paragraph: (b) => b.text,
  table: (g) => g.map((row) => {
    const numbers = row.filter((c) => c.at);
    const labels = row.filter((c) => !c.at).map((c) => c.text);
    return numbers.length && labels.length ? `${labels.join(' ')}: ${numbers.map((c) => c.text).join(' ')}` : row.map((c) => c.text).join(' ');
  }),
});

/** Empty columns between all others, and one in front: what merged cells of a worksheet leave. */
const spaced = (g) => expand(g).map((row) => ['', ...row.flatMap((c) => [c.text, ''])]);
export const csvSpaced = (model) => {
  const out = [];
  for (const block of model.blocks) {
    if (block.type !== 'table') out.push(quote(block.text));
    else if (model.tables[block.key]) for (const row of spaced(gridOf(model.tables[block.key]))) out.push(row.map(quote).join(','));
  }
  return out.join('\r\n') + '\r\n';
};
export const tabsSpaced = (model) => render(model, { gap: null, table: (g) => spaced(g).map((row) => row.join('\t')) });

/** Table four as its numbers alone: five a line, all in one line, one a line. */
const bare = (n) => (model) => render(model, {
  gap: null, paragraph: (b) => b.text,
  table: (g, table) => {
    if (table.key !== 'disputes') return g.map((row) => row.map((c) => c.text).join('\t'));
    const numbers = g.flat().filter((c) => c.at).map((c) => c.text);
    const out = ['行政复议行政诉讼'];
    for (let i = 0; i < numbers.length; i += n) out.push(n === 15 ? `| ${numbers.join(' | ')} |` : numbers.slice(i, i + n).join(' '));
    return out;
  },
});
export const flatFour = bare(15);
export const flatFourFives = bare(5);
export const flatFourLines = bare(1);
