// What the session tells the page around it.

/** The panels of the results. */
export type Panel = 'findings' | 'tables' | 'numbers' | 'years' | 'checks';

export type Change = 'state' | 'draft' | 'result';

export interface SessionEvents {
  changed(what: Change): void;
  /** One sentence for the user; `undo` takes back what it tells. */
  say(words: string, undo: () => void): void;
  /** All drafts go, and with them whatever else was made of files; gives back what brings that back. */
  cleared(): () => void;
}
