// What earlier versions kept: all drafts as one JSON text in localStorage. Read once, then removed.

import type {DraftInput} from '../core/protocol.js';
import type {Draft} from './draft.js';
import {draftFrom, isFile} from './kept_draft.js';

const KEY = 'nianbao/drafts';

export interface LegacyDrafts {
  drafts: Draft[];
  active: number;
  /** How many were there that nobody can read; the whole text counts as one. */
  damaged: number;
}

function parsed(raw: string): {drafts: unknown[]; active: unknown} | null {
  try {
    const kept = JSON.parse(raw) as {drafts?: unknown; active?: unknown} | null;
    return kept && Array.isArray(kept.drafts) ? {drafts: kept.drafts, active: kept.active} : null;
  } catch {
    return null;
  }
}

export function legacyDrafts(): LegacyDrafts | null {
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(KEY);
  } catch {
    return null;
  }
  if (raw === null) return null;
  const kept = parsed(raw);
  if (!kept) return {drafts: [], active: 0, damaged: 1};
  const drafts = kept.drafts.map((each) => draftFrom(each, (file): DraftInput | null => (isFile(file) ? file : null)));
  const whole = drafts.filter((draft): draft is Draft => draft !== null);
  const active = typeof kept.active === 'number' ? kept.active | 0 : 0;
  return {drafts: whole, active: Math.max(0, Math.min(active, whole.length - 1)), damaged: drafts.length - whole.length};
}

export function forgetLegacyDrafts(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: there is nothing to forget.
  }
}
