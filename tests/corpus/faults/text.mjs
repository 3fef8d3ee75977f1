// Faults of the text itself: placeholders, broken encodings, converter leftovers, citations, addresses, private data.

import { encode } from '../lib/encode.mjs';
import { clone, proseOf, replaceText } from '../lib/model.mjs';
import { hant } from '../carriers/transform.mjs';
import { fault } from './make.mjs';

function insert(model, text) {
  const out = clone(model);
  const first = out.blocks.findIndex((b) => b.type === 'h');
  const at = out.blocks.findIndex((b, i) => i > first && b.type === 'p');
  out.blocks.splice(at + 1, 0, { type: 'p', text });
  return out;
}

/** Sentences that carry one fault each: [text, rule(s), severity, quote]. */
const INSERTED = [
  ['在XX新闻网开设政务公开专题,方便群众查询。', ['text/placeholder'], 'error', 'XX'],
  ['由XXX同志负责信息公开的日常协调。', ['text/placeholder'], 'error', 'XXX'],
  ['全年开展专题学习××次,形成浓厚氛围。', ['text/placeholder'], 'error', '××'],
  ['年内走访企业____家,送政策上门。', ['text/placeholder'], 'error', '____'],
  ['(单位名称)高度重视此项工作。', ['text/placeholder'], 'error', '单位名称'],
  ['某局就公开事项作了专题部署。', ['text/placeholder'], 'error', '某局'],
  ['此处填写本年度特色做法。', ['text/placeholder'], 'error', '此处填写'],
  ['将政策公开栏摆放在大厅醒目位臵,便于阅读。', ['text/character'], 'warning', '臵'],
  ['娈被动公开为主动公开,让群众少跑腿。', ['text/character'], 'warning', '娈'],
  ['结合3〃15消费者权益日开展现场宣传。', ['text/character'], 'warning', '3〃15'],
  ['按照省政府办公厅〔202215号文件要求落实公开责任。', ['text/digits'], 'warning', '〔202215号'],
  ['经办人李明,身份证号码110101199003074514,负责接收申请。', ['privacy/personal'], 'warning', '110101199003074514'],
  ['如有疑问可联系经办人手机13912345678。', ['privacy/personal'], 'warning', '13912345678'],
  ['公众可登录政府门户网站(http://www.zwgkcx.com)查询各类公开信息。', ['link/domain'], 'warning', 'www.zwgkcx.com'],
  ['深入推進基層政務(wù)公開標準化建設(shè)工作。', ['text/annotation'], 'warning', '(wù)|(shè)'],
  ['做好公(gong)開(kai)栏目的维护更新。', ['text/annotation'], 'warning', '(gong)|(kai)'],
  ['20226月份起启用新版信息公开栏目。', ['date/malformed', 'text/digits'], 'error|warning', '20226月份'],
  ['自2月30日起实行信息发布日报告制度。', ['date/malformed'], 'error', '2月30日'],
];

export function inserted(drafts) {
  const out = [];
  for (const [n, [text, rules, severity, quote]] of INSERTED.entries()) {
    for (const k of [0, 1, 2]) {
      const m = drafts[(n * 5 + k * 11) % drafts.length];
      out.push(fault(`text${n}-${m.id}`, insert(m, text), rules, severity, { quote },
        { max: 2, not: ['hant', 'hant-big5', 'hant-html', 'full-width', 'text-gb18030', 'csv-gb18030', 'html-page-gbk'] }));
    }
  }
  return out;
}

/** GBK bytes with the first 0xA1 of "。" lost: the bytes behind it pair up wrong until they realign. */
export function loseByte(text, from, length) {
  const bytes = encode(text.slice(from, from + length), 'gb18030');
  const broken = new TextDecoder('gb18030').decode(bytes.subarray(1)).replaceAll('\ufffd', '?');
  return text.slice(0, from) + '?' + broken + text.slice(from + length);
}

/** In a Traditional copy the run ends at the first character whose second byte is ASCII. */
export function mojibake(drafts) {
  const out = [];
  for (const m of drafts) {
    const h = hant(m);
    const at = h.blocks.findIndex((b) => b.type === 'p' && mojibakeSpot(b.text));
    if (at < 0) continue;
    const text = h.blocks[at].text;
    const [from, length] = mojibakeSpot(text);
    h.blocks[at].text = loseByte(text, from, length);
    const garbage = h.blocks[at].text.slice(from, h.blocks[at].text.length - (text.length - from - length));
    out.push(fault(`${m.id}-mojibake`, h, ['text/mojibake'], 'error', { quote: garbage.slice(1, -1) || garbage },
      { only: ['text-tab', 'text-word', 'html-page', 'docx', 'markdown'] }));
  }
  return out;
}

/** "。" inside a paragraph followed within ten characters by one with an ASCII second byte: [start, length]. */
function mojibakeSpot(text) {
  for (let from = text.indexOf('\u3002'); from >= 0; from = text.indexOf('\u3002', from + 1)) {
    if (from < 15) continue;
    for (let length = 3; length <= 10 && from + length < text.length; length++) {
      const piece = text.slice(from, from + length);
      if (/[\x00-\x7f]/.test(piece)) break;
      const bytes = encode(piece, 'gb18030');
      if (bytes.at(-1) >= 0x40 && bytes.at(-1) <= 0x7e) return [from, length];
    }
  }
  return null;
}

/** A whole converted copy with the pinyin left in. */
export function annotated(drafts) {
  const pinyin = { 務: 'wù', 開: 'kāi', 關: 'guān', 進: 'jìn', 過: 'guò', 設: 'shè', 發: 'fā', 準: 'zhǔn', 總: 'zǒng', 現: 'xiàn' };
  return drafts.filter((_, n) => n % 3 === 0).map((m) => {
    const h = hant(m);
    for (const b of h.blocks) if (b.type === 'p') b.text = b.text.replace(/[務關進過設準總]/g, (c) => `${c}(${pinyin[c]})`);
    return fault(`${m.id}-pinyin`, h, ['text/annotation'], 'warning', { quote: '(jìn)|(wù)|(shè)|(guò)' }, { max: 400, only: ['text-tab', 'html-page', 'docx'] });
  });
}

/** The same long paragraph twice. */
export function doubled(drafts) {
  return drafts.filter((_, n) => n % 2 === 0).map((m) => {
    const out = clone(m);
    const at = out.blocks.findIndex((b, i) => i > 3 && b.type === 'p' && b.text.length > 60);
    out.blocks.splice(at + 1, 0, clone(out.blocks[at]));
    // a paragraph with a number in front repeats that number, one with counts repeats them: consequences
    return fault(`${m.id}-doubled`, out, ['text/duplicate'], 'warning', { quote: out.blocks[at].text }, { also: ['numbering/sequence'], optional: at < 0 });
  });
}

const CITATIONS = [
  ['(国务院令第711号', '(国务院令第492号', '第492号'],
  ['〔2021〕30号', '〔2019〕60号', '〔2019〕60号'],
  ['第四十九条、第五十条', '第三十一条、第三十二条', '第三十一条、第三十二条|第三十二条|第三十一条'],
  ['第五十条', '第三十二条', '第三十二条'],
  ['国办函〔2020〕109号', '国办函〔2021〕109号', '〔2021〕109号'],
];

export function citations(drafts) {
  const out = [];
  for (const m of drafts.filter((d) => d.format !== 'reg2008')) {
    for (const [k, [from, to, quote]] of CITATIONS.entries()) {
      if (proseOf(m).split(from).length !== 2) continue;
      if (k === 1 && m.year < 2021) continue;
      out.push(fault(`${m.id}-citation${k}`, replaceText(m, from, to), ['law/citation'], 'warning', { quote }, { max: 2 }));
    }
  }
  return out;
}

/** Signed by another organ than the one of the title. */
export function issuers(drafts) {
  const others = { 市场监督管理局: '工商行政管理局', 生态环境局: '环境保护局', 财政局: '税务局', 自然资源厅: '国土资源厅', 交通运输厅: '水利厅', 国土资源局: '水务局', 农业局: '林业局', 住房和城乡建设局: '城市管理局', 林业厅: '农业厅' };
  const out = [];
  for (const m of drafts) {
    const [from, to] = Object.entries(others).find(([k]) => m.issuer[0].endsWith(k)) ?? [];
    if (!from) continue;
    const broken = clone(m);
    const sign = broken.blocks.find((b) => b.type === 'sign' && b.text === m.issuer[0]);
    sign.text = sign.text.replace(from, to);
    out.push(fault(`${m.id}-issuer`, broken, ['text/issuer'], 'warning', { quote: `${sign.text}|${m.issuer[0]}` }));
  }
  return out;
}

export function textFaults(drafts) {
  return [inserted, mojibake, annotated, doubled, citations, issuers].flatMap((make) => make(drafts));
}

