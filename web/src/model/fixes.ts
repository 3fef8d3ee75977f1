// Which of the offered replacements can be made now.

import type {Finding} from '../core/result.js';
import {isCurrent, type Draft, type PlacedFinding} from './draft.js';

/** Findings with a fix, without overlaps, in the order of the text; none while the result speaks of an older text. */
export function fixable(draft: Draft, findings: PlacedFinding[]): Finding[] {
  if (!isCurrent(draft)) return [];
  const fixes = findings.map(({finding}) => finding).filter((finding) => finding.fix);
  fixes.sort((a, b) => a.fix!.span.start - b.fix!.span.start);
  let end = -1;
  return fixes.filter(({fix}) => {
    if (fix!.span.start < end) return false;
    end = Math.max(fix!.span.end, fix!.span.start + 1);
    return true;
  });
}
