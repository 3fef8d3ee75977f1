// Which cells of a recognised table a finding points at, and which are blank.

import type {Cell} from '@core';
import type {PlacedFinding} from './findings.js';

/** The finding that points at exactly this cell, if any. */
export function accusedCell(cell: Cell, findings: PlacedFinding[], documentIndex: number): PlacedFinding | null {
  for (const placed of findings) {
    const {finding} = placed;
    if (placed.documentIndex !== documentIndex || finding.severity === 'info') continue;
    if (!/^(table|cross)\//.test(finding.rule)) continue;
    const {start, end} = finding.span;
    if (start >= cell.span.start && end <= cell.span.end && end > start) return placed;
  }
  return null;
}

/**
 * What this one cell comes to by the others; null where the finding does not say so: it speaks of a sum, or another
 * identity confirms the cell, and a number in red would accuse what is right.
 */
export function expectedIn(cell: Cell, {finding}: PlacedFinding): string | null {
  const {expected, actual} = finding.evidence ?? {};
  return expected && actual && cell.value !== null && Number(actual) === cell.value ? expected : null;
}

/** What a writer leaves where the form asks for a 0. */
export function isBlank(cell: Cell): boolean {
  return /^[\s/\-—–－／无]*$/.test(cell.raw);
}
