// The list of units and their findings as CSV.

import {typeset} from '../core/typeset.js';
import type {Session} from '../model/session.js';
import {isScored, scoreOf, type UnitRow} from '../model/unit_list.js';
import {keyOf} from '../model/unit.js';
import {COMPARED_WORD, resubmissionWords, STATE_WORD} from '../wording/units.js';
import {outcomeWord} from '../wording/verdicts.js';
import {formatWord, KIND_WORD, SEVERITY_WORD} from '../wording/words.js';
import {csv, type Row} from './lists.js';

const UNIT_COLUMNS = [
  ...['文件', '机关', '年度', '文种', '格式', '状态', '错误', '提醒', '提示', '说明'],
  ...['未能检查', '落款日期', '逾期', '与上年核对', '上年文件', '重复报送', '雷同', '处理'],
];

function reasonsOf(row: UnitRow): string {
  const {unit} = row;
  return [...(unit.problem === null ? [] : [unit.problem]), ...(unit.result?.problems ?? []), resubmissionWords(row)].join('');
}

/** One row for each document of each file; one that was not checked says why. */
export function unitsCsv(rows: readonly UnitRow[], session: Session): string {
  const scored = isScored(rows);
  const lines = rows.flatMap((row): Row[] => {
    const {unit, look, previous, twice} = row;
    const status = outcomeWord(look.outcome, session);
    const rest: Row = [previous?.name ?? '', twice ? '是' : '', unit.twins ?? '', STATE_WORD[unit.state], ...(scored ? [scoreOf(row) ?? ''] : [])];
    const documents = unit.result?.documents ?? [];
    if (documents.length === 0) return [[unit.name, '', '', '', '', status, '', '', '', reasonsOf(row), '', '', '', '', ...rest]];
    return documents.map((document, at): Row => {
      const own = look.shown.filter((finding) => finding.document === at);
      const count = (severity: string) => own.filter((finding) => finding.severity === severity).length;
      const late = own.some(({rule}) => rule === 'date/deadline');
      return [
        ...[unit.name, document.issuer ?? '', document.year ?? '', KIND_WORD[document.kind], formatWord(document.format, ''), status],
        ...[count('error'), count('warning'), count('info'), reasonsOf(row)],
        ...[document.unchecked, document.signedOn ?? '', late ? '是' : '', COMPARED_WORD[document.compared], ...rest],
      ];
    });
  });
  return csv([[...UNIT_COLUMNS, ...(scored ? ['扣分'] : [])], ...lines]);
}

const FINDING_COLUMNS = ['文件', '机关', '年度', '位置', '级别', '检查项', '说明', '算式', '依据', '原文', '可改为', '备注'];

export function unitFindingsCsv(rows: readonly UnitRow[], rules: ReadonlyMap<string, {title: string}>): string {
  const scored = isScored(rows);
  const lines = rows.flatMap(({unit, look}) =>
    look.shown.map((finding): Row => {
      const document = unit.result!.documents[finding.document];
      return [
        ...[unit.name, document?.issuer ?? '', document?.year ?? '', typeset(finding.words), SEVERITY_WORD[finding.severity]],
        ...[rules.get(finding.rule)?.title ?? '', typeset(finding.message), typeset(finding.expression), finding.basis ?? ''],
        ...[finding.quote, finding.fix?.after ?? '', unit.marks.get(keyOf(finding))?.note ?? '', ...(scored ? [finding.weight ?? ''] : [])],
      ];
    }),
  );
  return csv([[...FINDING_COLUMNS, ...(scored ? ['扣分'] : [])], ...lines]);
}
