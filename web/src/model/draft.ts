// One draft: what the editor shows, where it came from, and what the core last said about it.

import type {Result} from '@core';
import type {CheckOptions, DraftInput} from '../core/protocol.js';
import type {IgnoredPlace} from './ignores.js';
import {UNTITLED} from './names.js';
import type {Profile} from './settings.js';

/** `stopped`: the check took too long and was ended; it is not begun again by itself. */
export type DraftState = 'empty' | 'waiting' | 'checking' | 'done' | 'stopped' | 'failed';

export interface Draft {
  readonly id: string;
  name: string;
  /** What the editor shows; line ends are LF. */
  text: string;
  /** The file or clipboard HTML that `text` was extracted from; dropped at the first edit, from then on the text is checked. */
  carrier: DraftInput | null;
  /** Whether it was opened as a file: the same file opened again updates it. */
  fromFile: boolean;
  /** Why the browser gave no bytes of a file; null where it did. */
  refused: string | null;
  /** The state of `text` and options; no two states of any drafts share a number, and a result belongs to one of them. */
  revision: number;
  result: Result | null;
  resultRevision: number;
  state: DraftState;
  /** Its check is under way for so long that it may not end. */
  slow: boolean;
  /** How far the reading of a long PDF is: 第 20 页，共 300 页. */
  progress: string | null;
  problem: string | null;
  milliseconds: number | null;
  ignoredPlaces: IgnoredPlace[];
  ignoredRules: string[];
  year: number | null;
  as: 'annual-report' | 'work-summary' | null;
  previous: DraftInput | null;
  /** The name of last year's report, where it was given once and could not be kept: the user must give it again. */
  lostPrevious: string | null;
  /** `previous` as a host page gave it. */
  hostPrevious: DraftInput | null;
  /** The host page's own name for the draft. */
  hostId: unknown;
}

let drafts = 0;
let revisions = 0;

export function nextRevision(): number {
  revisions += 1;
  return revisions;
}

export function newDraft(name: string, text = ''): Draft {
  drafts += 1;
  return {
    id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}-${drafts}`,
    name,
    text,
    carrier: null,
    fromFile: false,
    refused: null,
    revision: nextRevision(),
    result: null,
    resultRevision: -1,
    state: 'empty',
    slow: false,
    progress: null,
    problem: null,
    milliseconds: null,
    ignoredPlaces: [],
    ignoredRules: [],
    year: null,
    as: null,
    previous: null,
    lostPrevious: null,
    hostPrevious: null,
    hostId: null,
  };
}

/** The empty sheet that the page begins with: nothing is lost when it gives way. */
export function isUntouched(draft: Draft): boolean {
  return draft.text === '' && !draft.carrier && !draft.fromFile && !draft.previous && draft.name === UNTITLED;
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

/** Line ends as the editor keeps them, so that its offsets are the core's offsets. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
