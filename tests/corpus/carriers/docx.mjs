// Real .docx files: merged cells by w:gridSpan and w:vMerge, headings typed or numbered by numbering.xml.
import { expand, gridOf } from '../lib/grid.mjs';
import { zip } from '../lib/zip.mjs';
import { sharesOf } from './placed.mjs';

const escape = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Word splits runs wherever it likes; so does this, every nine characters. */
function runs(text) {
  const out = [];
  for (let i = 0; i < text.length || i === 0; i += 9) {
    out.push(`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escape(text.slice(i, i + 9))}</w:t></w:r>`);
  }
  return out.join('');
}

const paragraph = (text, properties = '') => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs(text)}</w:p>`;

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');

/** The columns' widths in twentieths of a point: what a page of A4 has room for where someone will print it. */
function widthsOf(table, columns, ruled) {
  if (!ruled) return Array(columns).fill(800);
  const shares = ruled === 'even' ? Array(columns).fill(1) : sharesOf(table, columns);
  const whole = shares.reduce((a, b) => a + b, 0);
  return shares.map((each) => Math.floor((9600 * each) / whole));
}

function tableXml(table, ruled) {
  const rows = expand(gridOf(table));
  const widths = widthsOf(table, Math.max(...rows.map((r) => r.length)), ruled);
  const xml = rows.map((row) => {
    const cells = [];
    for (let x = 0; x < row.length; x++) {
      const c = row[x];
      const origin = c.covered ? c.origin : c;
      if (c.covered && !c.above) continue;
      const first = !c.covered || !row[x - 1] || row[x - 1].origin !== origin;
      if (!first) continue;
      const span = origin.colspan > 1 ? `<w:gridSpan w:val="${origin.colspan}"/>` : '';
      const width = ruled ? widths.slice(x, x + origin.colspan).reduce((a, b) => a + b) : 800;
      const merge = origin.rowspan > 1 ? (c.covered ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
      cells.push(`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${paragraph(c.covered ? '' : c.text, '<w:jc w:val="center"/>')}</w:tc>`);
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${ruled ? `<w:tblBorders>${EDGES}</w:tblBorders>` : ''}</w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${xml.join('')}</w:tbl>`;
}

const NUMBERING = `${HEAD}<w:numbering ${NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="(%2)"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

const STYLES = `${HEAD}<w:styles ${NS}><w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>` +
  [1, 2, 3].map((n) => `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`).join('') + '</w:styles>';

/**
 * auto: leading "一、" and "(一)" of headings come from numbering.xml instead of the text.
 * ruled: tables have lines and fit their page, for whoever prints them; 'even': with columns of one width.
 */
export function docx(model, { auto = false, ruled = false } = {}) {
  const blocks = model.blocks.map((b) => {
    if (b.type === 'table') return model.tables[b.key] ? tableXml(model.tables[b.key], ruled) + paragraph('') : '';
    if (b.type === 'title') return paragraph(b.text, '<w:jc w:val="center"/>');
    if (b.type === 'sign') return paragraph(b.text, '<w:jc w:val="right"/>');
    if (b.type === 'h') {
      const typed = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/.exec(b.text);
      if (auto && typed && b.level <= 2) {
        const level = typed[0].startsWith('(') ? 1 : 0;
        return paragraph(b.text.slice(typed[0].length), `<w:pStyle w:val="${b.level}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
      }
      return paragraph(b.text, `<w:pStyle w:val="${Math.min(3, b.level)}"/>`);
    }
    return paragraph(b.text, '<w:ind w:firstLineChars="200"/>');
  });
  const document = `${HEAD}<w:document ${NS}><w:body>${blocks.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`],
    ['_rels/.rels', `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`],
    ['word/document.xml', document],
    ['word/styles.xml', STYLES],
    ['word/numbering.xml', NUMBERING],
    ['word/_rels/document.xml.rels', `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${rel}/numbering" Target="numbering.xml"/></Relationships>`],
  ]);
}

/** Auto numbering only suits a draft whose typed numbers run without a gap within their parents. */
export function autoNumberable(model) {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  let top = 0;
  let sub = 0;
  for (const b of model.blocks) {
    if (b.type !== 'h') continue;
    const a = /^([一二三四五六七八九十]+)、/.exec(b.text);
    const s = /^\(([一二三四五六七八九十]+)\)/.exec(b.text);
    if (a) { if (a[1] !== numerals[top]) return false; top++; sub = 0; }
    if (s) { if (s[1] !== numerals[sub]) return false; sub++; }
  }
  return true;
}
