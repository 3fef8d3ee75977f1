// What the user chose for the page, in localStorage: written at once and read anew before drafts are written, so that
// every tab obeys the last choice. Every call tolerates a browser that refuses storage, and whatever stands there.

/** An agency's own parts, titles and tables; "" is the name of one that a host page gave. */
export interface Profile {
  name: string;
  text: string;
}

export interface Settings {
  /** Whether drafts are kept in this browser; null while the user was not asked. */
  keep: boolean | null;
  theme: 'auto' | 'light' | 'dark';
  closedRules: string[];
  profile: Profile | null;
}

export const DEFAULT_SETTINGS: Settings = {keep: null, theme: 'auto', closedRules: [], profile: null};

const KEY = 'nianbao/settings';

/**
 * Whether what this page stores is its own: every local page of a browser reads the same storage, so that a page opened
 * from a file keeps nothing before the user said so.
 */
export function storageIsShared(protocol: string): boolean {
  return !/^https?:$/.test(protocol);
}

export function keeps(settings: Settings): boolean {
  return settings.keep ?? !storageIsShared(location.protocol);
}

function field(kept: unknown, name: string): unknown {
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined;
}

function keepOf(kept: unknown): boolean | null {
  const keep = field(kept, 'keep');
  if (typeof keep === 'boolean') return keep;
  return field(kept, 'keepDrafts') === false ? false : null; // of an earlier version, where true was no choice
}

export function settingsFrom(kept: unknown): Settings {
  const [theme, closed, profile] = [field(kept, 'theme'), field(kept, 'closedRules'), field(kept, 'profile')];
  const text = field(profile, 'text');
  return {
    keep: keepOf(kept),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    closedRules: Array.isArray(closed) ? closed.filter((id): id is string => typeof id === 'string') : [],
    profile: typeof text === 'string' ? {name: String(field(profile, 'name') ?? ''), text} : null,
  };
}

/** `damaged`: something stood there that nobody can read. */
export function loadSettings(): {settings: Settings; damaged: boolean} {
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(KEY);
    return {settings: settingsFrom(raw === null ? null : JSON.parse(raw)), damaged: false};
  } catch {
    return {settings: {...DEFAULT_SETTINGS}, damaged: raw !== null};
  }
}

/** False where the browser refuses. */
export function saveSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
