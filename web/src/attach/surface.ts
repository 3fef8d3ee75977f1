// What is written in: a text field, or an editor's own part of a document. One interface for both.

import type {Span} from '@core';

/** What stands there now, as the checker takes it, and as a text in which places are told. */
export interface Written {
  name: string;
  content: string;
  /** The characters that are seen; offsets into it are places. `content` itself where that is plain text. */
  text: string;
  /** Whether `text` is what is checked, so that its offsets are the checker's. */
  plain: boolean;
}

export interface Surface {
  /** The element that a person sees. */
  readonly box: HTMLElement;
  readonly document: Document;
  /** False once the editor has taken it away. */
  readonly isAlive: boolean;
  read(): Written;
  /** Calls `changed` whenever something was written; returns what ends it. */
  watch(changed: () => void): () => void;
  /** Selects a place of the text that was read last; `focus` also moves the keyboard and scrolls there. */
  select(place: Span, focus: boolean): void;
  /** Puts a text in the place of what is selected, as if typed: the editor's own undo takes it back. False where it cannot. */
  type(text: string): boolean;
  /** Ranges of a place of the text that was read last, to be marked; empty for one that is not in the document. */
  ranges(place: Span): Range[];
}

/** Types into whatever has the keyboard. */
export function typeInto(document: Document, text: string): boolean {
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}
