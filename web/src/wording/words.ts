// The page's Chinese words for the keys of the result object.

import type {
  CheckOutcome,
  DocumentKind,
  DocumentResult,
  Finding,
  FormatId,
  Origin,
  Section,
  SectionStatus,
  Severity,
  Span,
  TableSource,
} from '@core';
import {typeset} from '../core/typeset.js';
import {HEAD, TAIL} from '../model/findings.js';
import type {FormBook} from '../model/form_book.js';
import type {IgnoreReason} from '../model/ignores.js';

/** Where a finding stands, as people find it: 第二部分“主动公开政府信息情况”第1段, 表三·（一）予以公开·自然人. */
export function placeWords(finding: Finding): string {
  return typeset(finding.where.words);
}

export const SEVERITY_WORD: Record<Severity, string> = {error: '错误', warning: '提醒', info: '提示'};

export const SEVERITIES_IN_WORDS: ReadonlyArray<[Severity, string]> = [
  ['error', '错误'],
  ['warning', '提醒'],
  ['info', '提示'],
];

export const SEVERITY_MEANING: Record<Severity, string> = {
  error: '与自身、表式或法规不符',
  warning: '可能有误，请人工核对',
  info: '供参考',
};

export const KIND_WORD: Record<DocumentKind, string> = {
  'annual-report': '政府信息公开工作年度报告',
  'work-summary': '政务公开工作总结',
  'general-summary': '一般工作总结',
  notice: '通知或函',
  'university-report': '学校的信息公开年度报告',
  'enterprise-report': '公共企事业单位的信息公开年度报告',
  guide: '信息公开指南或目录',
  regulation: '法规或制度文件',
  news: '新闻或工作动态',
  'table-only': '年度报告的表格（没有正文）',
  unknown: '未能认出文种',
};

const FORMAT_WORD: Record<FormatId, string> = {
  reg2008: '2008年《条例》六项内容',
  fmt2019: '2019年格式（国办公开办函〔2019〕60号）',
  fmt2021: '2021年格式（国办公开办函〔2021〕30号）',
};

/** The form's name; its id where the page has none for it. */
export function formatWord(format: FormatId | null, none: string): string {
  return format === null ? none : (FORMAT_WORD[format] ?? format);
}

const SECTION_WORD: Record<string, string> = {
  [HEAD]: '标题与开头',
  [TAIL]: '落款与文末',
  overview: '总体情况',
  active: '主动公开',
  requests: '依申请公开',
  fees: '收费及减免',
  disputes: '复议、诉讼',
  problems: '问题及改进',
  other: '其他事项',
};

/** A short name for the part of a key; those that only a profile knows go by their title. "" is every heading that no form knows. */
export function sectionWord(key: string, forms: FormBook): string {
  if (key === '') return '正文';
  return SECTION_WORD[key] ?? forms.partTitle(key) ?? '其他部分';
}

/** A name for one part: a heading that no form knows goes by what it says. */
export function sectionName(section: Section, forms: FormBook): string {
  return section.key === '' && section.title ? section.title : sectionWord(section.key, forms);
}

export const SECTION_STATUS_WORD: Record<SectionStatus, string> = {
  present: '已有',
  'in-text': '文中述及',
  missing: '未见',
};

const SOURCE_WORD: Record<TableSource, string> = {
  html: '网页表格',
  docx: 'Word 表格',
  tsv: '制表符分隔',
  csv: '表格文件',
  crawler: '网页文字',
  pipes: '竖线分隔',
  pdf: 'PDF 复制文字',
  lines: '逐格换行文字',
};

export function sourceWord(source: TableSource): string {
  return SOURCE_WORD[source];
}

export const OUTCOME_WORD: Record<CheckOutcome, string> = {
  findings: '有发现',
  'not-checked': '未能检查',
  clean: '未见问题',
  'not-applicable': '不适用',
};

export const ORIGIN_WORD: Record<Origin, string> = {
  said: '文中写明',
  inherited: '承接上文',
  assumed: '文中没有写，按通常的意思',
};

export const REASON_WORD: Record<IgnoreReason, string> = {
  place: '仅此处',
  'rule-here': '本文此类',
  'rule-everywhere': '以后都不查',
};

export function documentName(document: DocumentResult, index: number): string {
  const title = document.title?.trim();
  return title ? title : `第 ${index + 1} 篇（${KIND_WORD[document.kind]}）`;
}

/** Made once: a formatter costs more than what it formats. */
const whole = new Intl.NumberFormat('zh-CN');

export function characters(count: number): string {
  return count < 10_000 ? `${whole.format(count)} 字` : `${(count / 10_000).toFixed(1)} 万字`;
}

const LONGEST_QUOTE = 40;

/** The words of a claim, shortened in the middle. */
export function quoteOf(span: Span, text: string): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE - 14)}…${words.slice(-12)}`;
}
