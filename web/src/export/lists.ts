// Findings as CSV; the result as JSON.

import {typeset} from '../core/typeset.js';
import {describeChange} from '../model/changes.js';
import type {Draft} from '../model/draft.js';
import type {Judged} from '../model/visible.js';
import {documentName, placeWords, SEVERITY_WORD} from '../wording/words.js';

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

export type Row = Array<string | number>;

/** The byte order mark makes spreadsheet programs read it as UTF-8. */
export function csv(rows: Row[]): string {
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

export function resultJson(draft: Draft): string {
  return `${JSON.stringify({...draft.result, input: draft.name}, null, 2)}\n`;
}
