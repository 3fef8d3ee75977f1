// <nianbao-checker>, the custom element of nianbao-checker.js.

import type { CheckOptions as ModuleOptions, Result } from './nianbao-types.js';

export interface DraftInput {
  /** The ending tells how the content is read; what cannot be read has a result that says so. */
  name: string;
  content: string | Uint8Array;
}

export interface CheckOptions extends Pick<ModuleOptions, 'year' | 'as'> {
  /** Last year's report of the same organ. */
  previous?: DraftInput;
  /** Text of an agency's profile, as in the module's options; in use until another comes, '' takes it away. */
  profile?: string;
  /** Any name of the host's own for the draft: comes back with every `nianbao-result` of it. */
  id?: string | number | null;
}

export type NianbaoReadyEvent = CustomEvent<{ version: string }>;
export type NianbaoChangeEvent = CustomEvent<{ text: string }>;
export type NianbaoResultEvent = CustomEvent<{ id: string | number | null; text: string; result: Result }>;

/**
 * Attributes: `theme="light|dark"` (default: the system's), `core-url` (where nianbao.wasm is, default beside the module),
 * `persist` (keep drafts and settings in this browser; without it nothing is kept), `time-limit` (seconds that a check may
 * take, and half as many for each megabyte; default 20), `for` (the id of an editor of the page, as `attach`), `name` and
 * `required-clean` (part of a form: the outcome is sent as JSON with the counts; a draft with errors, or one that was not
 * checked, keeps the form from being sent, with a sentence in Chinese).
 *
 * Events, all bubbling and composed: `nianbao-ready` {version}, `nianbao-change` {text}, `nianbao-result`
 * {id, text, result}; `id` is that of the check that brought the draft, null for one that the user opened.
 */
export class NianbaoChecker extends HTMLElement {
  /** The draft on show, with LF line ends; setting it replaces the draft and checks it. */
  text: string;
  /** The last result for the draft on show, null before the first. */
  readonly result: Result | null;
  /** Whether `result` speaks of `text` as it is now. */
  readonly settled: boolean;
  /** How long the core took for `result`, in milliseconds. */
  readonly checkMilliseconds: number | null;
  /** The text that is selected in the editor. */
  readonly selection: string;
  /** Fulfilled with the version once the checker runs; rejected with a Chinese message where it cannot. */
  readonly ready: Promise<string>;
  /**
   * Shows a draft and gives back its result, of which `status` says what came of it. Calls may overlap: each is answered
   * with the result of its own draft, and the last one stays on show. Rejected with a Chinese message where the checker
   * cannot run, or the check took too long.
   */
  check(draft: string | DraftInput, options?: CheckOptions): Promise<Result>;
  loadFiles(files: Iterable<File>): Promise<void>;
  focusText(): void;
  /** Shows one sentence at the foot of the checker. */
  tell(words: string): void;
  /**
   * Checks what is written in an editor of the page while it is written: a <textarea>, something contenteditable, a frame
   * of the same origin, or the element that TinyMCE, CKEditor, wangEditor or UEditor stands for; given itself, or by its
   * id. Findings are marked there, and fixes made there where the user applies them, through the editor's own undo.
   * Nothing else is changed.
   */
  attach(target: Element | string): void;
  detach(): void;
}

export interface Attached {
  readonly checker: HTMLElement;
  /** Takes marks and panel away. */
  detach(): void;
}

/**
 * The same for a page that has no element of ours: one appears at the side. Without `target`, the editor that somebody works
 * in, or the largest. Throws an Error with a Chinese message where there is none.
 */
export function attach(target?: Element | string): Attached;

declare global {
  /** They bubble: the element, what it lies in, the document and the window may listen. */
  interface GlobalEventHandlersEventMap {
    'nianbao-ready': NianbaoReadyEvent;
    'nianbao-change': NianbaoChangeEvent;
    'nianbao-result': NianbaoResultEvent;
  }
  interface HTMLElementTagNameMap {
    'nianbao-checker': NianbaoChecker;
  }
}
