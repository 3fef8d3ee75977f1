// The findings of a result as the page walks through them, and the part of the report that a place belongs to.

import type {DocumentResult, Finding, Result} from '@core';

/** A finding with its place among all findings of the draft; `id` is its index there. */
export interface PlacedFinding {
  id: number;
  documentIndex: number;
  finding: Finding;
}

export function allFindings(result: Result | null): PlacedFinding[] {
  const out: PlacedFinding[] = [];
  result?.documents.forEach((document, documentIndex) => {
    for (const finding of document.findings) out.push({id: out.length, documentIndex, finding});
  });
  return out;
}

/** Before the first part, and behind the last one. */
export const HEAD = 'head';
export const TAIL = 'tail';

/** The key of the part that a place belongs to, or HEAD or TAIL. */
export function sectionAt(document: DocumentResult, offset: number): string {
  let best: {key: string; size: number} | null = null;
  let passed = false;
  for (const section of document.sections) {
    const span = section.span;
    if (!span || section.status !== 'present') continue;
    passed ||= span.start <= offset;
    if (offset < span.start || offset > span.end) continue;
    const size = span.end - span.start;
    // On the border of two parts the place belongs to the one that it closes.
    if (!best || size < best.size) best = {key: section.key, size};
  }
  return best?.key ?? (passed ? TAIL : HEAD);
}
