// Keeps drafts and settings in this browser only (localStorage: written at once, so that a crash loses nothing).
// Every call tolerates a browser that refuses storage.

import {newDraft, type Draft} from './draft.js';
import type {IgnoredPlace} from './ignores.js';

/** An agency's own parts, titles and tables; "" is the name of one that a host page gave. */
export interface Profile {
  name: string;
  text: string;
}

export interface Settings {
  keepDrafts: boolean;
  theme: 'auto' | 'light' | 'dark';
  closedRules: string[];
  profile: Profile | null;
}

export const DEFAULT_SETTINGS: Settings = {keepDrafts: true, theme: 'auto', closedRules: [], profile: null};

const SETTINGS_KEY = 'nianbao/settings';
const DRAFTS_KEY = 'nianbao/drafts';
/** localStorage holds about five million characters; longer drafts are not kept. */
const KEEP_LIMIT = 4_000_000;

interface KeptDraft {
  name: string;
  text: string;
  ignoredPlaces: IgnoredPlace[];
  ignoredRules: string[];
  year: number | null;
  as: Draft['as'];
  previous: {name: string; content: string} | null;
}

interface KeptDrafts {
  schema: 1;
  active: number;
  drafts: KeptDraft[];
}

function read(key: string): unknown {
  try {
    const raw = localStorage.getItem(key);
    return raw === null ? null : JSON.parse(raw);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function loadSettings(): Settings {
  const kept = read(SETTINGS_KEY) as Partial<Settings> | null;
  return {
    keepDrafts: kept?.keepDrafts !== false,
    theme: kept?.theme === 'light' || kept?.theme === 'dark' ? kept.theme : 'auto',
    closedRules: Array.isArray(kept?.closedRules) ? kept.closedRules.filter((id) => typeof id === 'string') : [],
    profile: typeof kept?.profile?.text === 'string' ? {name: String(kept.profile.name), text: kept.profile.text} : null,
  };
}

export function saveSettings(settings: Settings): void {
  write(SETTINGS_KEY, settings);
}

/** Writes the drafts; false where they are too long for this browser or it refuses storage. */
export function saveDrafts(drafts: Draft[], active: number): boolean {
  const total = drafts.reduce((sum, draft) => sum + draft.text.length, 0);
  if (total > KEEP_LIMIT) {
    forgetDrafts();
    return false;
  }
  const kept: KeptDrafts = {
    schema: 1,
    active,
    drafts: drafts.map((draft) => ({
      name: draft.name,
      text: draft.text,
      ignoredPlaces: draft.ignoredPlaces,
      ignoredRules: draft.ignoredRules,
      year: draft.year,
      as: draft.as,
      // A previous report given as a file's bytes would have to be given again.
      previous:
        draft.previous && typeof draft.previous.content === 'string'
          ? {name: draft.previous.name, content: draft.previous.content}
          : null,
    })),
  };
  return write(DRAFTS_KEY, kept);
}

export function loadDrafts(): {drafts: Draft[]; active: number} | null {
  const kept = read(DRAFTS_KEY) as KeptDrafts | null;
  if (kept?.schema !== 1 || !Array.isArray(kept.drafts)) return null;
  const drafts = kept.drafts
    .filter((each) => typeof each.text === 'string' && typeof each.name === 'string')
    .map((each) => ({
      ...newDraft(each.name, each.text),
      ignoredPlaces: each.ignoredPlaces ?? [],
      ignoredRules: each.ignoredRules ?? [],
      year: each.year ?? null,
      as: each.as ?? null,
      previous: each.previous ?? null,
    }));
  if (drafts.length === 0) return null;
  return {drafts, active: Math.min(Math.max(0, kept.active | 0), drafts.length - 1)};
}

export function forgetDrafts(): void {
  try {
    localStorage.removeItem(DRAFTS_KEY);
  } catch {
    // Storage is refused: there is nothing to forget.
  }
}
