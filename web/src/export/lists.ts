// Findings as CSV and as plain words for a message to the author; the result as JSON.

import {typeset} from '../core/typeset.js';
import {describeChange} from '../model/changes.js';
import type {Draft} from '../model/draft.js';
import {hindrances, isWhole, outcomeOf, type Outcome} from '../model/outcome.js';
import {count, type Judged} from '../model/visible.js';
import {documentName, formatWord, KIND_WORD, placeWords, SEVERITY_WORD} from '../wording/words.js';

/**
 * What spreadsheet programs begin a formula with: also full-width, as Chinese and Japanese editions take it, also behind
 * blanks, line ends and invisible characters, which some drop at import.
 */
const FORMULA = /^[\s\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]|^[\t\r\n\v\f]/;
const NUMBER = /^[+-]?\d[\d.,]*$/;

/** Quoted, and never read as a formula by a spreadsheet. */
function field(value: string | number): string {
  let text = String(value);
  if (FORMULA.test(text) && !NUMBER.test(text)) text = `'${text}`;
  return `"${text.replace(/"/g, '""')}"`;
}

const COLUMNS = ['文件', '篇', '位置', '级别', '检查项', '说明', '算式', '应为', '文中', '依据', '原文', '可改为'];

type Row = Array<string | number>;

/** The byte order mark makes spreadsheet programs read it as UTF-8. */
function csv(rows: Row[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Titles of the rules by their ids. */
type Rules = ReadonlyMap<string, {title: string}>;

function findingRows(draft: Draft, judged: Judged, rules: Rules): Row[] {
  return judged.shown.map(({finding, documentIndex}) => [
    draft.name,
    documentName(draft.result!.documents[documentIndex]!, documentIndex),
    placeWords(finding),
    SEVERITY_WORD[finding.severity],
    rules.get(finding.rule)?.title ?? '',
    typeset(finding.message),
    typeset(finding.evidence?.expression ?? ''),
    finding.evidence?.expected ?? '',
    finding.evidence?.actual ?? '',
    finding.basis ?? '',
    draft.text.slice(finding.span.start, finding.span.end),
    finding.fix
      ? describeChange(draft.text.slice(finding.fix.span.start, finding.fix.span.end), finding.fix.text).replace('应用修改：', '')
      : '',
  ]);
}

export function findingsCsv(drafts: Array<{draft: Draft; judged: Judged}>, rules: Rules): string {
  return csv([COLUMNS, ...drafts.flatMap(({draft, judged}) => (draft.result ? findingRows(draft, judged, rules) : []))]);
}

const FILE_COLUMNS = ['文件', '机关', '年度', '文种', '格式', '状态', '错误', '提醒', '提示', '说明'];

/** One row for each document of each draft; one that was not checked says why. `word` names an outcome. */
export function filesCsv(drafts: Array<{draft: Draft; judged: Judged}>, word: (outcome: Outcome) => string): string {
  const rows = drafts.flatMap(({draft, judged}): Row[] => {
    const status = word(outcomeOf(draft));
    const lost = draft.lostPrevious === null ? [] : [`没有与上一年度报告“${draft.lostPrevious}”比对。`];
    const reasons = [...(draft.problem === null ? [] : [draft.problem]), ...hindrances(draft), ...lost].join('');
    if (!draft.result || draft.result.documents.length === 0) return [[draft.name, '', '', '', '', status, '', '', '', reasons]];
    return draft.result.documents.map((document, index) => {
      const {error, warning, info} = count(judged.shown.filter((placed) => placed.documentIndex === index));
      const format = formatWord(document.format, '');
      return [draft.name, document.issuer ?? '', document.year ?? '', KIND_WORD[document.kind], format, status, error, warning, info, reasons];
    });
  });
  return csv([FILE_COLUMNS, ...rows]);
}

/** "整改意见": numbered sentences, errors and warnings first, each with its place and calculation. */
export function adviceText(draft: Draft, judged: Judged): string {
  const documents = draft.result?.documents ?? [];
  const parts = documents.map((document, index) => {
    const findings = judged.shown.filter((placed) => placed.documentIndex === index);
    const weighty = findings.filter(({finding}) => finding.severity !== 'info');
    const light = findings.filter(({finding}) => finding.severity === 'info');
    const lines = [...weighty, ...light].map(({finding}, i) => {
      const sum = finding.evidence?.expression ? `（${typeset(finding.evidence.expression)}）` : '';
      const basis = finding.basis ? `依据：${typeset(finding.basis)}。` : '';
      return `${i + 1}. 〔${SEVERITY_WORD[finding.severity]}〕${placeWords(finding)}：${typeset(finding.message)}${sum}${basis}`;
    });
    const title = `《${documentName(document, index)}》`;
    if (lines.length === 0) {
      if (isWhole(draft)) return `${title}经核对，未发现问题。`;
      return draft.result?.status === 'checked' ? `${title}还没有与上一年度报告比对，不能算没有问题。` : `${title}没有按年度报告核对，不能算没有问题。`;
    }
    return `${title}经核对，请核实以下 ${lines.length} 处：\n${lines.join('\n')}`;
  });
  return `${parts.join('\n\n')}\n`;
}

export function resultJson(draft: Draft): string {
  return `${JSON.stringify({...draft.result, input: draft.name}, null, 2)}\n`;
}
