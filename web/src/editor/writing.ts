// What the page asks of whatever the draft is written in: our own editor, or a host page's.

import type {Span} from '@core';
import type {Emphasis, Mark} from './marks.js';

export interface Replacement extends Span {
  text: string;
}

export interface Writing {
  readonly selection: string;
  /** Shows a draft. */
  load(id: string, text: string): void;
  /** Forgets the histories of drafts that are no more. */
  keepOnly(ids: ReadonlySet<string>): void;
  setMarks(marks: Mark[]): void;
  emphasize(emphasis: Emphasis): void;
  /** Where the mark of a finding is now; null where it has none. */
  placeOf(id: number): Span | null;
  /** Scrolls a place into view; `focus` also moves the keyboard to the text. */
  reveal(span: Span, focus: boolean): void;
  /** Makes replacements (sorted, not overlapping), to be undone. */
  replace(replacements: Replacement[]): void;
  insertAtCursor(text: string): void;
  undo(): boolean;
  focus(): void;
  replaceAll(text: string): void;
}
