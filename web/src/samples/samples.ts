// The built-in examples: written for this project, the faulty one is the clean one with named faults put in.

import {activeTable2021, disputesTable, requestsTable, row, type RequestNumbers} from './form_tables.js';
import oldForm from './old_form.txt?raw';

export interface Sample {
  key: string;
  title: string;
  about: string;
  text: string;
}

const REQUESTS: RequestNumbers = {
  received: row(41, 3, 0, 0, 2, 0),
  carried_over: row(2, 0, 0, 0, 0, 0),
  granted: row(20, 2, 0, 0, 1, 0),
  partial: row(4, 0, 0, 0, 0, 0),
  'denied.third_party': row(2, 0, 0, 0, 0, 0),
  'denied.internal': row(1, 0, 0, 0, 0, 0),
  'denied.process': row(1, 0, 0, 0, 0, 0),
  'unavailable.not_held': row(8, 1, 0, 0, 1, 0),
  'unavailable.needs_creation': row(2, 0, 0, 0, 0, 0),
  'rejected.petition': row(1, 0, 0, 0, 0, 0),
  'other.no_correction': row(1, 0, 0, 0, 0, 0),
  total: row(40, 3, 0, 0, 2, 0),
  carried_forward: row(3, 0, 0, 0, 0, 0),
};

const ACTIVE = activeTable2021({
  regulations: [0, 0, 0],
  normativeDocuments: [2, 1, 14],
  licensing: 318,
  punishment: 27,
  coercion: 0,
  fees: '1265.4',
});

const DISPUTES = disputesTable([1, 0, 1, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);

const CLEAN = `云溪市水务局2024年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。本报告所列数据的统计期限自2024年1月1日起，至2024年12月31日止。

一、总体情况
2024年，云溪市水务局认真贯彻《中华人民共和国政府信息公开条例》，围绕供水安全、防汛抗旱和河湖管护推进公开工作。
（一）主动公开。全年主动公开政府信息1284条，比上年的1200条增长7%。
（二）依申请公开。全年新收政府信息公开申请46件，上年结转2件；办结45件，结转下年度继续办理3件。办结的45件中，予以公开23件，部分公开4件，不予公开4件，无法提供12件，不予处理1件，其他处理1件；予以公开和部分公开共27件，占60%。
（三）政府信息管理。全年制发行政规范性文件2件，废止1件，现行有效14件，均已在门户网站集中公开。
（四）政府信息公开平台建设。优化门户网站“供水信息”栏目，全年未发生安全事故。
（五）监督保障。组织业务培训2次，公开工作纳入年度考核。

二、主动公开政府信息情况
${ACTIVE}

三、收到和处理政府信息公开申请情况
${requestsTable('fmt2021', REQUESTS)}

四、政府信息公开行政复议、行政诉讼情况
${DISPUTES}

五、存在的主要问题及改进情况
（一）存在的主要问题。部分解读材料以文字为主，图表偏少；基层站所的公开意识还不够强。
（二）改进情况。2024年制作图解材料，并到基层站所开展业务指导，上年提出的问题已整改到位。

六、其他需要报告的事项
根据《政府信息公开信息处理费管理办法》，2024年收取信息处理费0元。

云溪市水务局
2025年1月20日
`;

/** Each pair is one fault: what the clean draft says, and what the faulty one says instead. */
const FAULTS: Array<[string, string]> = [
  ['增长7%', '增长9%'],
  ['本报告所列数据的统计期限自2024年1月1日起，至2024年12月31日止', '本报告所列数据的统计期限自2024年1月1日起，至2023年12月31日止'],
  ['予以公开\t\t20\t2\t0\t0\t1\t0\t23', '予以公开\t\t22\t2\t0\t0\t1\t0\t23'],
  ['组织业务培训2次', '组织业务培训XX次'],
  ['现行有效14件，均已', '现行有效15件，均已'],
  ['2025年1月20日', '2025年2月30日'],
];

function withFaults(text: string): string {
  return FAULTS.reduce((draft, [right, wrong]) => draft.replace(right, wrong), text);
}

export const SAMPLES: Sample[] = [
  {key: 'faults', title: '有错的年度报告', about: '2024 年格式，含表格、占比、日期等几处错误', text: withFaults(CLEAN)},
  {key: 'clean', title: '没有错的年度报告', about: '2024 年格式，六部分三张表俱全', text: CLEAN},
  {key: 'old', title: '旧格式的年度报告', about: '2012 年，按 2008 年《条例》的六项内容', text: oldForm},
];
