// One line for each open draft, and their sum.

import type {Draft} from './draft.js';
import {isWhole, outcomeOf, type Outcome} from './outcome.js';
import {count, judge, type Counts} from './visible.js';

export interface FileVerdict {
  draft: Draft;
  counts: Counts;
  outcome: Outcome;
  done: boolean;
  /** Errors, warnings, and whatever was not checked whole; 0 where nothing asks for attention. */
  weight: number;
}

export function verdictOf(draft: Draft, closedRules: readonly string[]): FileVerdict {
  const counts = count(judge(draft, closedRules).shown);
  const outcome = outcomeOf(draft);
  const quiet = outcome === 'untouched' || outcome === 'skipped' || isWhole(draft);
  return {draft, counts, outcome, done: outcome !== 'pending', weight: counts.error + counts.warning + (quiet ? 0 : 1)};
}

export interface FilesSum {
  size: number;
  done: number;
  withErrors: number;
  withWarnings: number; // and no error
  clean: number;
  /** Checked without errors and warnings, but not compared with last year's report. */
  unsure: number;
  /** How many came to what else. */
  others: Map<Outcome, number>;
}

export function sumUp(files: FileVerdict[]): FilesSum {
  const checked = files.filter(({outcome}) => outcome === 'checked');
  const quiet = checked.filter(({counts}) => counts.error + counts.warning === 0);
  const others = new Map<Outcome, number>();
  for (const {outcome} of files) {
    if (outcome !== 'checked' && outcome !== 'pending') others.set(outcome, (others.get(outcome) ?? 0) + 1);
  }
  const clean = quiet.filter(({draft}) => isWhole(draft)).length;
  const withErrors = checked.filter(({counts}) => counts.error > 0).length;
  return {
    size: files.length,
    done: files.filter(({done}) => done).length,
    withErrors,
    withWarnings: checked.length - quiet.length - withErrors,
    clean,
    unsure: quiet.length - clean,
    others,
  };
}
