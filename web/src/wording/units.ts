// Words of the list of units.

import type {SumUnit} from '@core';
import type {SlimDocument} from '../core/slim.js';
import type {SortKey, StatusFilter, UnitRow} from '../model/unit_list.js';
import {resubmissionOf, type UnitState} from '../model/unit.js';
import type {Session} from '../model/session.js';
import {outcomeWord} from './verdicts.js';

export const STATE_WORD: Record<UnitState, string> = {'': '未处理', returned: '已退回', fixed: '已改好', verified: '已核'};

export const COMPARED_WORD: Record<SlimDocument['compared'], string> = {no: '没有', yes: '已核对', refused: '不对应'};

/** What a report counts for in the sum. */
export const STANDING_WORD: Record<SumUnit['standing'], string> = {
  counted: '已计入',
  government: '本级政府的报告，用来对照',
  twice: '重复，没有计入',
  'other-year': '年度不符，没有计入',
  'no-numbers': '表格没有读出，没有计入',
  'not-a-report': '不是年度报告或没能读取，没有计入',
};

export const STATUS_FILTERS: ReadonlyArray<[StatusFilter, string]> = [
  ['all', '全部状态'],
  ['faulty', '有问题的'],
  ['clean', '没有错误和提醒的'],
  ['unread', '没能检查的'],
  ['unchecked', '有项目未能检查的'],
  ['uncompared', '没有与上年核对的'],
  ['late', '逾期的'],
  ['twice', '重复报送的'],
  ['other-year', '年度不符的'],
  ['resent', '重新报送的'],
  ['twins', '有雷同段落的'],
  ['returned', '已退回的'],
  ['fixed', '已改好的'],
  ['verified', '已核的'],
];

const COLUMNS: ReadonlyArray<[SortKey, string]> = [
  ['issuer', '单位'],
  ['year', '年度'],
  ['weight', '状态'],
  ['score', '扣分'],
  ['error', '错误'],
  ['warning', '提醒'],
  ['unchecked', '未能检查'],
  ['signed', '落款'],
  ['compared', '上年核对'],
  ['twins', '雷同'],
  ['state', '处理'],
];

/** `scored`: a profile gives weights. */
export const columnsOf = (scored: boolean): ReadonlyArray<[SortKey, string]> => COLUMNS.filter(([key]) => scored || key !== 'score');

/** What came of a unit, in few words: never “no problem” about what was not read, judged and compared. */
export function unitWord({look, unsure, role, twice, unit, year}: UnitRow, session: Session, newest: number | null): string {
  const {outcome, counts} = look;
  const extra = [twice ? '重复报送' : '', role === 'other-year' ? '年度不符' : '', role === 'last' ? (year !== null && year < (newest ?? year) - 1 ? '往年报告' : '上年报告') : ''].filter(Boolean).join('、');
  const behind = extra === '' ? '' : `（${extra}）`;
  if (outcome !== 'checked') return `${outcomeWord(outcome, session)}${behind}`;
  if (counts.error > 0) return `有错误${behind}`;
  if (counts.warning > 0) return `有提醒${behind}`;
  if (unsure) return `还没有与上一年度报告比对${behind}`;
  return `${unit.result!.problems.length > 0 ? '读出的部分未发现问题' : '未发现问题'}${behind}`;
}

/** 改好 5 处，还剩 2 处，新增 1 处; "" where it is no corrected file. */
export function resubmissionWords({unit, look}: UnitRow): string {
  if (!unit.earlier) return '';
  const {fixed, left, fresh} = resubmissionOf(unit.earlier, look.shown);
  if (fixed + left + fresh === 0) return '重新报送，前后都没有错误和提醒。';
  return `重新报送：改好 ${fixed} 处，还剩 ${left} 处，新增 ${fresh} 处。`;
}
