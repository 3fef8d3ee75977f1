// Faults of structure in the fixed forms: missing, empty, doubled, misordered and misnumbered parts, wrong kinds of text.
import { clone, draft, sectionRange } from '../lib/model.mjs';
import { fault } from './make.mjs';
import { renumber } from './prose.mjs';

const PARTS = { overview: /总体情况$/, active: /主动公开政府信息情况$/, requests: /收到和处理/, disputes: /复议/, problems: /主要问题/, other: /其他需要报告/ };
const fixed = (drafts) => drafts.filter((d) => d.format !== 'reg2008');

/** A fixed part cut out, heading and all; odd drafts keep the numbers of the rest (a gap), even ones are renumbered. */
export function missingParts(drafts) {
  const out = [];
  for (const [n, m] of fixed(drafts).entries()) {
    for (const [k, [key, pattern]] of Object.entries(PARTS).entries()) {
      if ((n + k) % 2) continue;
      const broken = clone(m);
      const [from, to] = sectionRange(broken, pattern);
      const removed = broken.blocks.splice(from, to - from);
      for (const b of removed) if (b.type === 'table') delete broken.tables[b.key];
      if (n % 4 < 2) renumber(broken);
      // the opening part is due behind the title or behind the lines in front of it
      const texts = m.blocks.slice(0, from).filter((b) => b.text).map((b) => b.text);
      const place = { after: key === 'overview' ? texts.join('|') : texts.at(-1) };
      // a declared outline, a gap in the numbers, the table and the statistics of the part are consequences
      out.push(fault(`${m.id}-drop-${key}`, broken, ['section/missing'], 'error', place,
        { also: ['numbering/sequence', 'table/missing', 'outline/declared', 'stat/missing', 'cross/text-table'] }));
    }
  }
  return out;
}

export function orders(drafts) {
  const out = [];
  for (const [n, m] of fixed(drafts).entries()) {
    const broken = clone(m);
    const [a, b] = n % 2 ? [PARTS.problems, PARTS.other] : [PARTS.active, PARTS.requests];
    const [f1, t1] = sectionRange(broken, a);
    const [f2, t2] = sectionRange(broken, b);
    if (t1 !== f2) throw new Error(`${m.id}: parts are not neighbours`);
    const titles = [broken.blocks[f1].text, broken.blocks[f2].text];
    broken.blocks.splice(f1, t2 - f1, ...broken.blocks.slice(f2, t2), ...broken.blocks.slice(f1, t1));
    renumber(broken);
    out.push(fault(`${m.id}-order`, broken, ['section/order'], 'error', { quote: titles.map((t) => t.slice(2)).join('|') },
      { also: ['outline/declared'], max: 2 }));
  }
  return out;
}

const EXTRA = '工作中还存在宣传引导不够深入、部分栏目更新偏慢的情况,今后将进一步改进。';

export function duplicates(drafts) {
  return fixed(drafts).map((m) => {
    const broken = clone(m);
    const [from, to] = sectionRange(broken, PARTS.problems);
    const title = broken.blocks[from].text;
    broken.blocks.splice(to, 0, { type: 'h', level: 1, text: title }, { type: 'p', text: EXTRA });
    renumber(broken);
    return fault(`${m.id}-twice`, broken, ['section/duplicate'], 'warning', { quote: title.slice(2) },
      { also: ['section/order', 'outline/declared'] });
  });
}

export function empties(drafts) {
  return fixed(drafts).map((m, n) => {
    const broken = clone(m);
    const [from, to] = sectionRange(broken, PARTS.problems);
    const filler = [[], [{ type: 'p', text: '无' }], [{ type: 'p', text: '略' }], [{ type: 'p', text: '无。' }]][n % 4];
    broken.blocks.splice(from + 1, to - from - 1, ...filler);
    return fault(`${m.id}-empty`, broken, ['section/empty'], 'error', { near: broken.blocks[from].text, span: 20 });
  });
}

export function titles(drafts) {
  const out = [];
  for (const [n, m] of fixed(drafts).entries()) {
    const broken = clone(m);
    const [pattern, text] = [[PARTS.active, '二、信息发布及栏目建设'], [PARTS.problems, '五、今后工作打算和努力方向']][n % 2];
    const [from] = sectionRange(broken, pattern);
    broken.blocks[from].text = text;
    out.push(fault(`${m.id}-title`, broken, ['section/title'], 'info|warning', { quote: text.slice(2) },
      { also: ['outline/declared'], optional: true }));
  }
  return out;
}

/** One top-level numeral wrong: the number used twice or skipped. */
export function numerals(drafts) {
  const out = [];
  for (const [n, m] of drafts.entries()) {
    const broken = clone(m);
    const tops = broken.blocks.filter((b) => b.type === 'h' && b.level === 1 && /^[一二三四五六七八]、/.test(b.text));
    if (tops.length < 4) continue;
    const i = 1 + (n % (tops.length - 2));
    const old = '一二三四五六七八九十'.indexOf(tops[i].text[0]);
    tops[i].text = '一二三四五六七八九十'[old + 1] + tops[i].text.slice(1);
    out.push(fault(`${m.id}-numeral`, broken, ['numbering/sequence'], 'warning', { quote: [tops[i].text, tops[i + 1].text].join('|') },
      { also: ['section/order'], max: 2 }));
  }
  return out;
}

/** A lone 一是 with nothing after it. */
export function loneFirst(drafts) {
  return fixed(drafts).filter((_, n) => n % 2).map((m) => {
    const broken = clone(m);
    const [from] = sectionRange(broken, PARTS.overview);
    broken.blocks.splice(from + 2, 0, { type: 'p', text: '加强和改进公开队伍建设。一是配齐配强工作人员,做到有专人负责、有专人审核。' });
    return fault(`${m.id}-lone`, broken, ['numbering/sequence'], 'warning', { quote: '一是配齐配强工作人员' });
  });
}

/** An outline announced in the opening that the text does not keep. */
export function outlines(drafts) {
  const out = [];
  const variants = [
    ['全文由总体情况、主动公开、依申请公开、复议诉讼、问题改进、其他事项和附件七部分组成。', '七部分|附件'],
    ['本报告共分五个部分,电子版可在本机关网站下载。', '五个部分'],
    ['随文附《政府信息公开情况统计附表》。', '附表'],
  ];
  const hosts = fixed(drafts).filter((d) => !d.blocks.some((b) => /部分组成/.test(b.text ?? '')) && d.blocks.some((b, i) => b.type === 'p' && i < 3));
  for (const [n, m] of hosts.entries()) {
    const [text, at] = variants[n % 3];
    const broken = clone(m);
    const p = broken.blocks.find((b) => b.type === 'p');
    p.text += text;
    out.push(fault(`${m.id}-outline`, broken, ['outline/declared'], 'warning', { quote: at }));
  }
  return out;
}

const SUMMARY = draft({
  id: 'kind_work_summary', kind: 'work-summary', year: 2022, format: null, issuer: ['松林县司法局'], signed: '2022-12-28',
  body: `
# 松林县司法局2022年政务公开工作总结
2022年,松林县司法局按照县政务公开领导小组办公室的安排,扎实做好政务公开各项工作,现将一年来的工作总结如下:
## 一、主要做法
(一)加强组织领导。调整充实局政务公开工作领导小组,落实专人负责。
(二)突出公开重点。围绕公共法律服务、人民调解、社区矫正等工作,及时公开办事指南和服务电话。
(三)丰富公开形式。利用宣传栏、微信公众号、法治宣传月等载体,方便群众了解法律服务信息。
## 二、存在的不足
信息报送的数量不多、质量不高,工作人员业务水平有待提升。
## 三、下一步打算
进一步加大公开力度,抓好业务培训,把政务公开工作做细做实。
> 松林县司法局
> 2022年12月28日
`,
});

const GENERAL = draft({
  id: 'kind_general_summary', kind: 'general-summary', year: 2016, format: null, issuer: ['河口镇农业服务中心'], signed: '2016-12-20',
  body: `
# 河口镇农业服务中心2016年工作总结
一年来,在镇党委、镇政府的领导下,农业服务中心紧紧围绕农业增效、农民增收目标,较好完成了各项任务。
## 一、农业生产情况
完成粮食播种面积2.3万亩,推广优质稻1.1万亩,新建高标准农田800亩。
## 二、动物防疫情况
春秋两季集中免疫应免密度达到100%,全年未发生重大动物疫情。
## 三、明年工作打算
继续抓好农技推广,培育家庭农场和农民合作社,做好病虫害统防统治。
> 河口镇农业服务中心
> 2016年12月20日
`,
});

const NOTICE = draft({
  id: 'kind_notice', kind: 'notice', year: 2023, format: null, issuer: ['龙潭市人民政府办公室'], signed: '2023-12-05',
  body: `
# 龙潭市人民政府办公室关于做好2023年政府信息公开工作年度报告编制和发布工作的通知
各县(市、区)人民政府,市政府各部门:
为做好2023年政府信息公开工作年度报告的编制和发布工作,根据《中华人民共和国政府信息公开条例》有关规定,现就有关事项通知如下:
## 一、编制要求
各单位要按照统一格式编制年度报告,做到内容完整、数据准确、逻辑一致。
## 二、报送时间
请市政府各部门于2024年1月15日前将本单位年度报告报送市政府办公室,并于1月31日前在门户网站公开。
## 三、有关要求
请各单位确定1名工作人员负责此项工作。联系人:政务公开科,电话:0738-8312000。
> 龙潭市人民政府办公室
> 2023年12月5日
`,
});

const TEMPLATE = draft({
  id: 'kind_template', kind: 'annual-report', year: null, format: null, issuer: ['XX县XX局'], signed: null,
  body: `
# XX县XX局XXXX年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》规定,编制本报告。
## 一、总体情况
XXXX年,我局主动公开政府信息XX条,收到政府信息公开申请X件。
## 二、主动公开政府信息情况
(此处填写表格)
## 三、收到和处理政府信息公开申请情况
(此处填写表格)
## 四、政府信息公开行政复议、行政诉讼情况
(此处填写表格)
## 五、存在的主要问题及改进情况
一是XXXX;二是XXXX。
## 六、其他需要报告的事项
XXXX年,我局收取信息处理费XX元。
> XX县XX局
> XXXX年X月X日
`,
});

/** A form not yet filled in: recognised as a template; its placeholders are the finding. */
export function templates() {
  return [fault(TEMPLATE.id, TEMPLATE, ['text/placeholder'], 'error', { anywhere: true },
    { max: 400, also: ['document/year', 'table/missing', 'section/empty', 'date/malformed', 'stat/missing'], only: ['text-tab', 'docx', 'html-word'] })];
}

/** Other kinds of text where an annual report is expected: said once, and not buried under missing parts. */
export function kinds() {
  return [SUMMARY, GENERAL, NOTICE].map((m) => fault(m.id, m, ['document/kind'], 'warning', { anywhere: true }, { only: ['text-tab', 'html-page', 'docx', 'html-word', 'pdf-plain', 'hant'] }));
}

/** Two reports in one file. */
export function several(drafts) {
  const pick = (id) => drafts.find((d) => d.id === id);
  const pairs = [['f21_liulang_2022', 'r08_taoyuan_2012'], ['r08_caohe_2018', 'r08_xinglong_2016'], ['f19_xishan_2019', 'f21_shuangqiao_2023']];
  return pairs.map(([a, b]) => {
    const first = clone(pick(a));
    const second = clone(pick(b));
    const title = (m) => m.blocks.filter((x) => x.type === 'title').map((x) => x.text).join('');
    for (const [k, m] of [first, second].entries()) m.blocks.unshift({ type: 'p', text: `第${'一二'[k]}篇:${title(m)}` });
    // the second document's tables keep their own names, so that both stand in one model
    for (const block of second.blocks) if (block.type === 'table') block.key += '2';
    for (const [key, t] of Object.entries(second.tables)) first.tables[`${key}2`] = t;
    first.blocks.push(...second.blocks);
    return fault(`several-${a}-${b}`, first, ['document/several'], 'info', { anywhere: true }, { max: 2, only: ['text-tab', 'text-word', 'html-page', 'docx', 'crawler'] });
  });
}

export function structureFaults(drafts) {
  return [missingParts, orders, duplicates, empties, titles, numerals, loneFirst, outlines, kinds, templates, several].flatMap((make) => make(drafts));
}
