// What came of a draft: the core's status, or why there is none. Silence never reads as clean.

import type {Status} from '@core';
import type {Draft} from './draft.js';

/** `untouched`: nothing was given yet. `stopped`: ended for its length. `failed`: the checking program broke. */
export type Outcome = Status | 'untouched' | 'pending' | 'stopped' | 'failed';

export function outcomeOf(draft: Draft): Outcome {
  if (draft.state === 'stopped' || draft.state === 'failed') return draft.state;
  if (!draft.result) return draft.state === 'empty' ? 'untouched' : 'pending';
  return draft.result.status;
}

/** Sentences about what hindered reading. */
export function hindrances(draft: Draft): string[] {
  return (draft.result?.problems ?? []).map(({message}) => message);
}

/** How the core begins a sentence about last year's report. */
const ABOUT_PREVIOUS = '上一年度的报告';

/** Whether it was judged, and compared with whatever it was to be compared with: only then can it count as clean. */
export function isWhole(draft: Draft): boolean {
  const previousUnread = draft.previous !== null && hindrances(draft).some((sentence) => sentence.startsWith(ABOUT_PREVIOUS));
  return outcomeOf(draft) === 'checked' && draft.lostPrevious === null && !previousUnread;
}
