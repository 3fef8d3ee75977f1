// OFD files as GB/T 33190-2016 has them: a document, its pages, text objects with offsets, paths for ruling lines, a template.
import { zip } from '../lib/zip.mjs';
import { width } from './pdf.mjs';
import { pagesOf } from './placed.mjs';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const escape = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const mm = (n) => String(Math.round(n * 1000) / 1000);

/** The way from each character to the next, runs of one length as "g count length" (11.3). */
function offsets(text, size) {
  const all = [...text].slice(0, -1).map((c) => mm((width(c) * size) / 2));
  const out = [];
  for (let i = 0; i < all.length;) {
    let end = i + 1;
    while (all[end] === all[i]) end++;
    out.push(end - i > 2 ? `g ${end - i} ${all[i]}` : all.slice(i, end).join(' '));
    i = end;
  }
  return out.length ? ` DeltaX="${out.join(' ')}"` : '';
}

/** Upright, or on a page that was turned so that its lines run down. */
function textObject({ x, y, size, text }, turned, id) {
  const long = (width(text) * size) / 2;
  const box = turned ? [turned - y - 0.14 * size, x, size, long] : [x, y - 0.86 * size, long, size];
  const ctm = turned ? ` CTM="0 1 -1 0 ${mm(size)} 0"` : '';
  return `<ofd:TextObject ID="${id}" Boundary="${box.map(mm).join(' ')}" Font="3" Size="${mm(size)}"${ctm}>` +
    `<ofd:TextCode X="0" Y="${mm(0.86 * size)}"${offsets(text, size)}>${escape(text)}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject([x0, y0, x1, y1], turned, filled, id) {
  if (turned) [x0, y0, x1, y1] = [turned - y1, x0, turned - y0, x1];
  const [w, h] = [x1 - x0, y1 - y0];
  if (!filled) {
    return `<ofd:PathObject ID="${id}" Boundary="${[x0, y0, w, h].map(mm).join(' ')}" LineWidth="0.18"><ofd:AbbreviatedData>M 0 0 L ${mm(w)} ${mm(h)}</ofd:AbbreviatedData></ofd:PathObject>`;
  }
  const [wide, high] = [Math.max(w, 0.2), Math.max(h, 0.2)];
  return `<ofd:PathObject ID="${id}" Boundary="${[x0, y0, wide, high].map(mm).join(' ')}" Stroke="false" Fill="true">` +
    `<ofd:AbbreviatedData>M 0 0 L ${mm(wide)} 0 L ${mm(wide)} ${mm(high)} L 0 ${mm(high)} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** A character each; the second of them first, as some converters write them. */
function singly({ x, y, size, text }) {
  let at = x;
  const out = [...text].map((c) => {
    const each = { x: at, y, size, text: c };
    at += (width(c) * size) / 2;
    return each;
  });
  return out.sort((a, b) => (out.indexOf(a) % 2 === out.indexOf(b) % 2 ? 0 : out.indexOf(a) % 2 ? -1 : 1));
}

/** Runs of nine characters. */
function split({ x, y, size, text }) {
  const out = [];
  const characters = [...text];
  for (let i = 0; i < characters.length; i += 9) {
    const part = characters.slice(i, i + 9).join('');
    out.push({ x, y, size, text: part });
    x += (width(part) * size) / 2;
  }
  return out;
}

/**
 * The model as OFD. cut: how lines become objects; turned: pages whose lines run down; filled: ruling lines are thin areas;
 * header: a template page that every page names, with the issuer's name at its top.
 */
export function ofd(model, { cut = (line) => [line], turned = false, filled = false, header = false, ...layout } = {}) {
  const pages = pagesOf(model, layout);
  const entries = [];
  let id = 10;
  const page = (texts, rules, { width: w, height: h }, before = '') => {
    const flip = turned ? h : 0;
    const objects = [...rules.map((each) => pathObject(each, flip, filled, id++)), ...texts.flatMap(cut).map((each) => textObject(each, flip, id++))];
    const area = turned ? [h, w] : [w, h];
    return `${HEAD}<ofd:Page ${NS}><ofd:Area><ofd:PhysicalBox>0 0 ${area.join(' ')}</ofd:PhysicalBox></ofd:Area>${before}<ofd:Content><ofd:Layer ID="${id++}" Type="Body">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  };
  const list = pages.map((each, n) => {
    const number = { x: each.width / 2 - 5, y: each.height - 14, size: 3.7, text: `- ${n + 1} -` };
    entries.push([`Doc_0/Pages/Page_${n}/Content.xml`, page([...each.texts, number], each.rules, each, header ? '<ofd:Template TemplateID="2" ZOrder="Background"/>' : '')]);
    return `<ofd:Page ID="${id++}" BaseLoc="Pages/Page_${n}/Content.xml"/>`;
  });
  if (header) entries.push(['Doc_0/Tpls/Tpl_0/Content.xml', page([{ x: 26, y: 18, size: 3.7, text: model.issuer[0] }], [[26, 20, 184, 20]], pages[0])]);
  const common = `<ofd:MaxUnitID>${id}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>` +
    (header ? '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : '');
  return zip([
    ['OFD.xml', `${HEAD}<ofd:OFD ${NS} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>00000000000000000000000000000001</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`],
    ['Doc_0/Document.xml', `${HEAD}<ofd:Document ${NS}><ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`],
    ['Doc_0/PublicRes.xml', `${HEAD}<ofd:Res ${NS} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`],
    ...entries,
  ]);
}

export const whole = (model) => ofd(model, { header: true });
export const single = (model) => ofd(model, { cut: singly, filled: true });
export const turned = (model) => ofd(model, { cut: split, turned: true });
/** Tables told only by where their words stand. */
export const bare = (model) => ofd(model, { ruled: false });
export const bareTop = (model) => ofd(model, { ruled: false, middle: false, cut: singly });
