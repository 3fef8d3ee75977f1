// What came of a draft, in the words that list, bar, overview and exports share.

import type {Draft} from '../model/draft.js';
import {hindrances, isWhole, outcomeOf, type Outcome} from '../model/outcome.js';
import type {Session} from '../model/session.js';
import type {Counts} from '../model/visible.js';
import {SEVERITIES_IN_WORDS} from './words.js';

export function verdictSentence(counts: Counts): string {
  const parts = SEVERITIES_IN_WORDS.filter(([severity]) => counts[severity] > 0).map(
    ([severity, word]) => `${counts[severity]} 处${word}`,
  );
  return parts.length === 0 ? '未发现问题' : `发现 ${parts.join('、')}`;
}

/** The word for an outcome: the core's, where it has one. */
export function outcomeWord(outcome: Outcome, session: Session): string {
  switch (outcome) {
    case 'untouched':
      return '空';
    case 'pending':
      return '检查中';
    case 'stopped':
    case 'failed':
      return '检查未完成';
    default:
      return session.statusWords.get(outcome) ?? outcome;
  }
}

/** The verdict on a draft, or on one document of it: never “no problem” about what was not read, judged and compared. */
export function verdictOn(draft: Draft, counts: Counts, session: Session): string {
  const outcome = outcomeOf(draft);
  const found = counts.error + counts.warning + counts.info > 0;
  if (outcome !== 'checked') {
    const word = outcomeWord(outcome, session);
    return found ? `${word}，${verdictSentence(counts)}` : word;
  }
  if (found) return verdictSentence(counts);
  if (!isWhole(draft)) return '还没有与上一年度报告比对';
  return hindrances(draft).length > 0 ? '读出的部分未发现问题' : verdictSentence(counts);
}
