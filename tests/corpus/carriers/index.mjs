// Every carrier: an id, the file type, and a pure function model → bytes.
// `variant`: a way of losing rows, columns or line ends; tried with clean drafts and with the tables' faults.
// `guessed`: tables without lines, of which nothing may be an error and nothing is said of their rows and columns.
// `cells: false`: a carrier in which single cells may honestly stay unread (PDF columns); wrong cells are never allowed.
import { encode } from '../lib/encode.mjs';
import { expand, gridOf } from '../lib/grid.mjs';
import { autoNumberable, docx } from './docx.mjs';
import * as html from './html.mjs';
import * as ofd from './ofd.mjs';
import * as pdf from './pdf.mjs';
import * as text from './text.mjs';
import { chinesePunctuation, fullWidth, hant, separated, split, withUnits } from './transform.mjs';

function plain(id, ext, render, { transform = (m) => m, encoding = 'utf-8', crlf = false, ...rest } = {}) {
  const make = (m) => {
    const s = render(transform(m));
    return encode(crlf ? s.replaceAll('\n', '\r\n') : s, encoding);
  };
  // a text with characters the encoding lacks does not arrive in that encoding
  const takes = (m) => { try { make(m); return true; } catch { return false; } };
  return { id, ext, make, encoding, ...(/^utf/.test(encoding) ? {} : { when: takes }), ...rest };
}

const wide = chinesePunctuation;

export const CARRIERS = [
  plain('text-tab', 'txt', text.tabs),
  plain('text-tab-wide', 'txt', text.tabs, { transform: wide, encoding: 'utf-8-bom', crlf: true }),
  plain('text-word', 'txt', text.tabGrid, { transform: wide }),
  plain('text-filled', 'txt', text.tabFilled),
  plain('text-gb18030', 'txt', text.tabs, { transform: wide, encoding: 'gb18030', crlf: true }),
  plain('text-utf16le', 'txt', text.tabs, { encoding: 'utf-16le' }),
  plain('text-utf16be', 'txt', text.tabGrid, { encoding: 'utf-16be' }),
  plain('markdown', 'md', text.markdown),
  plain('pipes', 'txt', text.pipes, { transform: wide }),
  plain('crawler', 'txt', text.crawler),
  plain('crawler-open', 'txt', text.crawlerOpen, { transform: wide }),
  plain('lines', 'txt', text.cellPerLine),
  plain('csv', 'csv', text.csv, { transform: wide, encoding: 'utf-8-bom' }),
  plain('csv-gb18030', 'csv', text.csv, { transform: wide, encoding: 'gb18030' }),
  plain('tsv', 'tsv', text.tsv),
  plain('pdf-layout', 'txt', pdf.pdfLayout, { transform: wide, cells: false }),
  plain('pdf-flow', 'txt', pdf.pdfFlow, { cells: false }),
  plain('pdf-plain', 'txt', pdf.pdfPlain, { cells: false }),
  plain('html-page', 'html', (m) => html.page(m), { transform: wide }),
  plain('html-page-gbk', 'htm', (m) => html.page(m, 'gb2312'), { encoding: 'gb18030' }),
  plain('html-word', 'html', html.word, { transform: wide }),
  plain('html-wps', 'html', html.wps),
  plain('html-excel', 'html', html.excel),
  plain('html-layout', 'html', html.layout),
  { id: 'docx', ext: 'docx', make: (m) => docx(wide(m)) },
  { id: 'docx-auto', ext: 'docx', make: (m) => docx(m, { auto: true }), when: autoNumberable },
  plain('hant', 'txt', text.tabs, { transform: hant }),
  plain('hant-big5', 'txt', text.tabGrid, { transform: (m) => hant(wide(m)), encoding: 'big5' }),
  plain('hant-html', 'html', (m) => html.page(m), { transform: hant }),
  plain('full-width', 'txt', text.tabs, { transform: fullWidth }),
  plain('thousands', 'txt', text.tabGrid, { transform: separated }),
  { id: 'docx-split', ext: 'docx', make: (m) => docx(split(m, false)), when: (m) => m.tables.requests },
  plain('html-split', 'html', html.word, { transform: (m) => wide(split(m, true)), when: (m) => m.tables.requests }),
  plain('pdf-repeat', 'txt', pdf.pdfLayout, { transform: (m) => split(m, true), cells: false, when: (m) => m.tables.requests }),
  plain('units', 'txt', text.tabs, { transform: withUnits }),
  plain('wrapped', 'txt', text.tabsWrapped, { variant: true, transform: wide }),
  plain('wrapped-quoted', 'txt', text.tabsQuoted, { variant: true }),
  plain('wrapped-lines', 'txt', text.linesWrapped, { variant: true, transform: wide }),
  plain('wrapped-markdown', 'md', text.markdownWrapped, { variant: true }),
  plain('wrapped-html', 'html', html.broken, { variant: true, transform: wide }),
  plain('bar-lines', 'txt', text.barLines, { variant: true, transform: wide }),
  plain('cell-bars', 'txt', text.cellBars, { variant: true }),
  plain('mixed-bars', 'txt', text.mixedBars, { variant: true, transform: wide }),
  plain('lines-apart', 'txt', text.linesApart, { variant: true, transform: wide }),
  plain('colon-rows', 'txt', text.colonRows, { variant: true, transform: wide, when: (m) => !m.tables.stat2014 }),
  plain('csv-spaced', 'csv', text.csvSpaced, { variant: true, transform: wide, encoding: 'utf-8-bom' }),
  plain('spaced', 'txt', text.tabsSpaced, { variant: true }),
  plain('flat-four', 'txt', text.flatFour, { variant: true, transform: wide, when: (m) => m.tables.disputes }),
  plain('flat-four-fives', 'txt', text.flatFourFives, { variant: true, when: (m) => m.tables.disputes }),
  plain('flat-four-lines', 'txt', text.flatFourLines, { variant: true, when: (m) => m.tables.disputes }),
];

/** A table whose rows are cut short is never printed so. */
const printable = (m) => Object.values(m.tables).every((t) => new Set(expand(gridOf(t)).map((row) => row.length)).size === 1);

/** Pages on which words stand at places: every clean draft comes in turn in each, and some of the faults. */
export const PAGED = [
  { id: 'ofd', ext: 'ofd', make: (m) => ofd.whole(wide(m)), when: printable },
  { id: 'ofd-single', ext: 'ofd', make: (m) => ofd.single(m), when: printable },
  { id: 'ofd-turned', ext: 'ofd', make: (m) => ofd.turned(wide(m)), when: printable },
  { id: 'ofd-bare', ext: 'ofd', make: (m) => ofd.bare(wide(m)), when: printable, cells: false, guessed: true },
  { id: 'ofd-bare-top', ext: 'ofd', make: (m) => ofd.bareTop(m), when: printable, cells: false, guessed: true },
];

export const carrier = (id) => CARRIERS.find((c) => c.id === id);
