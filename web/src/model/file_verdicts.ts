// One line for each open draft, and their sum.

import type {Draft} from './draft.js';
import {count, judge, type Counts} from './visible.js';

export interface FileVerdict {
  draft: Draft;
  counts: Counts;
  done: boolean;
  /** Errors, warnings, and files that could not be read; 0 where nothing asks for attention. */
  weight: number;
}

export function verdictOf(draft: Draft, closedRules: readonly string[]): FileVerdict {
  const counts = count(judge(draft, closedRules).shown);
  const failed = draft.state === 'failed';
  return {
    draft,
    counts,
    done: failed || draft.result !== null || draft.state === 'empty',
    weight: counts.error + counts.warning + (failed ? 1 : 0),
  };
}

export interface FilesSum {
  size: number;
  checked: number;
  withErrors: number;
  withWarnings: number; // and no error
  clean: number;
  failed: number;
}

export function sumUp(files: FileVerdict[]): FilesSum {
  const read = files.filter(({draft}) => draft.state !== 'failed');
  const withErrors = read.filter(({counts}) => counts.error > 0).length;
  const withWarnings = read.filter(({counts}) => counts.error === 0 && counts.warning > 0).length;
  return {
    size: files.length,
    checked: files.filter(({done}) => done).length,
    withErrors,
    withWarnings,
    clean: read.length - withErrors - withWarnings,
    failed: files.length - read.length,
  };
}
