// Chinese names for the keys of statistics. Unknown keys are shown as they are.

const WORDS: Record<string, string> = {
  requests: '申请',
  received: '新收',
  carried_over: '上年结转',
  carried_forward: '结转下年度',
  closed: '办结',
  answered: '答复',
  granted: '予以公开',
  partial: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  rejected: '不予处理',
  other: '其他处理',
  total: '总计',
  due: '应办理',
  natural: '自然人',
  legal: '法人或其他组织',
  third_party: '第三方合法权益',
  state_secret: '国家秘密',
  not_held: '本机关不掌握',
  needs_creation: '没有现成信息',
  unclear: '补正后仍不明确',
  petition: '信访举报投诉',
  repeat: '重复申请',
  active: '主动公开',
  disclosed: '公开信息',
  disputes: '复议诉讼',
  review: '行政复议',
  litigation: '行政诉讼',
  fees: '收费',
  processing: '信息处理费',
  administrative: '行政事业性收费',
  issued: '本年制发',
  revoked: '本年废止',
  in_force: '现行有效',
  normative_documents: '规范性文件',
  regulations: '规章',
};

export function statisticWord(key: string): string {
  return key
    .split('.')
    .map((part) => WORDS[part] ?? part)
    .join(' · ');
}
