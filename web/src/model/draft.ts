// One draft: what the editor shows, where it came from, and what the core last said about it.

import type {CheckOptions, DraftInput} from '../core/protocol.js';
import type {Finding, ReportDocument, Result} from '../core/result.js';
import type {IgnoredPlace} from './ignores.js';
import type {Profile} from './persistence.js';

export type DraftState = 'empty' | 'waiting' | 'checking' | 'done' | 'failed';

export interface Draft {
  readonly id: string;
  name: string;
  /** What the editor shows; line ends are LF. */
  text: string;
  /** The file or clipboard HTML that `text` was extracted from; dropped at the first edit, from then on the text is checked. */
  carrier: DraftInput | null;
  /** Counts the states of `text`; a result belongs to one of them. */
  revision: number;
  result: Result | null;
  resultRevision: number;
  state: DraftState;
  problem: string | null;
  milliseconds: number | null;
  ignoredPlaces: IgnoredPlace[];
  ignoredRules: string[];
  year: number | null;
  as: 'annual-report' | 'work-summary' | null;
  previous: DraftInput | null;
}

let counter = 0;

export function newDraft(name: string, text = ''): Draft {
  counter += 1;
  return {
    id: `${Date.now().toString(36)}-${counter}`,
    name,
    text,
    carrier: null,
    revision: 0,
    result: null,
    resultRevision: -1,
    state: 'empty',
    problem: null,
    milliseconds: null,
    ignoredPlaces: [],
    ignoredRules: [],
    year: null,
    as: null,
    previous: null,
  };
}

export function optionsOf(draft: Draft, profile: Profile | null): CheckOptions {
  const options: CheckOptions = {};
  if (draft.year !== null) options.year = draft.year;
  if (draft.as !== null) options.as = draft.as;
  if (draft.previous) options.previous = draft.previous;
  if (profile) options.profile = profile.text;
  return options;
}

/** Whether the result on show speaks of the text on show. */
export function isCurrent(draft: Draft): boolean {
  return draft.result !== null && draft.resultRevision === draft.revision;
}

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
export function sectionAt(document: ReportDocument, offset: number): string {
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

/** Line ends as the editor keeps them, so that its offsets are the core's offsets. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
