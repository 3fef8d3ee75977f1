// Which of the offered replacements can be made now.

import type {Finding, Fix} from '@core';
import {isCurrent, type Draft} from './draft.js';
import type {PlacedFinding} from './findings.js';

/** A finding's changes: one for each place that it speaks of. */
export function fixesOf(finding: Finding): Fix[] {
  if (finding.fixes && finding.fixes.length > 0) return finding.fixes;
  return finding.fix ? [finding.fix] : [];
}

/** The changes that findings offer, without overlaps, in the order of the text; none while the result speaks of an older text. */
export function fixable(draft: Draft, findings: PlacedFinding[]): Fix[] {
  if (!isCurrent(draft)) return [];
  const fixes = findings.flatMap(({finding}) => fixesOf(finding));
  fixes.sort((a, b) => a.span.start - b.span.start);
  let end = -1;
  return fixes.filter(({span}) => {
    if (span.start < end) return false;
    end = Math.max(span.end, span.start + 1);
    return true;
  });
}
