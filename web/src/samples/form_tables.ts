// The fixed tables as tab-separated text, the way they arrive on the clipboard from a word processor.
// Labels after 国办公开办函〔2021〕30号 and 〔2019〕60号.

/** Seven numbers: 自然人, five kinds of organisations, 总计. */
export type Seven = readonly [number, number, number, number, number, number, number];

const ZERO: Seven = [0, 0, 0, 0, 0, 0, 0];

export type RequestNumbers = Record<string, Seven>;

/** Six applicant columns to a full row. */
export function row(...six: [number, number, number, number, number, number]): Seven {
  return [...six, six.reduce((sum, value) => sum + value, 0)] as unknown as Seven;
}

interface Line {
  key: string;
  labels: [string, string, string];
}

const HEAD = ['', '', ''].join('\t');

function requestLines(format: 'fmt2019' | 'fmt2021'): Line[] {
  const lines: Line[] = [
    {key: 'received', labels: ['一、本年新收政府信息公开申请数量', '', '']},
    {key: 'carried_over', labels: ['二、上年结转政府信息公开申请数量', '', '']},
    {key: 'granted', labels: ['三、本年度办理结果', '（一）予以公开', '']},
    {key: 'partial', labels: ['', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '']},
    {key: 'denied.state_secret', labels: ['', '（三）不予公开', '1.属于国家秘密']},
    {key: 'denied.law_forbids', labels: ['', '', '2.其他法律行政法规禁止公开']},
    {key: 'denied.safety', labels: ['', '', '3.危及“三安全一稳定”']},
    {key: 'denied.third_party', labels: ['', '', '4.保护第三方合法权益']},
    {key: 'denied.internal', labels: ['', '', '5.属于三类内部事务信息']},
    {key: 'denied.process', labels: ['', '', '6.属于四类过程性信息']},
    {key: 'denied.enforcement_file', labels: ['', '', '7.属于行政执法案卷']},
    {key: 'denied.admin_query', labels: ['', '', '8.属于行政查询事项']},
    {key: 'unavailable.not_held', labels: ['', '（四）无法提供', '1.本机关不掌握相关政府信息']},
    {key: 'unavailable.needs_creation', labels: ['', '', '2.没有现成信息需要另行制作']},
    {key: 'unavailable.unclear', labels: ['', '', '3.补正后申请内容仍不明确']},
    {key: 'rejected.petition', labels: ['', '（五）不予处理', '1.信访举报投诉类申请']},
    {key: 'rejected.repeat', labels: ['', '', '2.重复申请']},
    {key: 'rejected.publication', labels: ['', '', '3.要求提供公开出版物']},
    {key: 'rejected.excessive', labels: ['', '', '4.无正当理由大量反复申请']},
    {key: 'rejected.reissue', labels: ['', '', '5.要求行政机关确认或重新出具已获取信息']},
  ];
  if (format === 'fmt2019') {
    lines.push({key: 'other', labels: ['', '（六）其他处理', '']});
  } else {
    lines.push(
      {
        key: 'other.no_correction',
        labels: ['', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      },
      {
        key: 'other.unpaid',
        labels: ['', '', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      },
      {key: 'other.other', labels: ['', '', '3.其他']},
    );
  }
  lines.push(
    {key: 'total', labels: ['', '（七）总计', '']},
    {key: 'carried_forward', labels: ['四、结转下年度继续办理', '', '']},
  );
  return lines;
}

export function requestsTable(format: 'fmt2019' | 'fmt2021', numbers: RequestNumbers): string {
  const head = [
    `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t`,
    `${HEAD}\t自然人\t法人或其他组织\t\t\t\t\t总计`,
    `${HEAD}\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t`,
  ];
  const body = requestLines(format).map(({key, labels}) => [...labels, ...(numbers[key] ?? ZERO)].join('\t'));
  return [...head, ...body].join('\n');
}

export interface ActiveNumbers {
  regulations: [number, number, number];
  normativeDocuments: [number, number, number];
  licensing: number;
  punishment: number;
  coercion: number;
  fees: string; // 万元
}

const NO_ACTIVITY: ActiveNumbers = {
  regulations: [0, 0, 0],
  normativeDocuments: [0, 0, 0],
  licensing: 0,
  punishment: 0,
  coercion: 0,
  fees: '0',
};

export function activeTable2021(numbers: ActiveNumbers = NO_ACTIVITY): string {
  return [
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    `规章\t${numbers.regulations.join('\t')}`,
    `行政规范性文件\t${numbers.normativeDocuments.join('\t')}`,
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    `行政许可\t${numbers.licensing}\t\t`,
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    `行政处罚\t${numbers.punishment}\t\t`,
    `行政强制\t${numbers.coercion}\t\t`,
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）\t\t',
    `行政事业性收费\t${numbers.fees}\t\t`,
  ].join('\n');
}

export function activeTable2019(): string {
  return [
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
    '规章\t0\t0\t0',
    '规范性文件\t0\t0\t0',
    '第二十条第（五）项\t\t\t',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    '行政许可\t0\t0\t0',
    '其他对外管理服务事项\t0\t0\t0',
    '第二十条第（六）项\t\t\t',
    '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
    '行政处罚\t0\t0\t0',
    '行政强制\t0\t0\t0',
    '第二十条第（八）项\t\t\t',
    '信息内容\t上一年项目数量\t本年增/减\t',
    '行政事业性收费\t0\t0\t',
    '第二十条第（九）项\t\t\t',
    '信息内容\t采购项目数量\t采购总金额\t',
    '政府集中采购\t0\t0\t',
  ].join('\n');
}

/** Fifteen numbers: reconsideration, litigation without and after it, five each. */
export function disputesTable(numbers: readonly number[] = Array<number>(15).fill(0)): string {
  const five = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  return [
    '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
    '\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t',
    `${five}\t${five}\t${five}`,
    numbers.join('\t'),
  ].join('\n');
}
