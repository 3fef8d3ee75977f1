// What views may ask of the page. Views are functions of this; they keep no state of their own.

import type {Span} from '@core';
import type {Texts} from '../core/source.js';
import type {ExportKind} from '../export/exports.js';
import type {PlacedFinding} from '../model/findings.js';
import type {IgnoreReason} from '../model/ignores.js';
import type {Session} from '../model/session.js';
import type {Years} from '../model/years.js';
import type {Office, OfficeTab} from './office/office.js';

export type DialogName = 'rule' | 'ignored' | 'keys' | 'about' | 'previous' | 'files' | 'blank-form' | 'profile';

/** One sentence about what just happened; `undo` takes it back, where it can be. */
export interface Message {
  words: string;
  undo: (() => void) | null;
}

export interface App {
  readonly session: Session;
  /** The rule whose page the rule dialog shows. */
  readonly ruleShown: string | null;
  /** Rule pages and licences, once they were asked for. */
  readonly texts: Texts | null;
  /** Why the last profile was refused; null where it was not. */
  readonly profileProblem: string | null;
  /** How many findings the list shows at most; grows on demand. */
  readonly listLimit: number;
  readonly message: Message | null;
  readonly dialog: DialogName | null;
  /** Last year's report beside the draft. */
  readonly years: Years;
  /** The list of received files. */
  readonly office: Office;
  /** Shows a tab of the list. */
  showTab(tab: OfficeTab): void;
  showMore(): void;
  refresh(): void;
  choose(placed: PlacedFinding, focusText: boolean): void;
  unchoose(): void;
  reveal(span: Span): void;
  step(direction: 1 | -1): void;
  stepDraft(direction: 1 | -1): void;
  applyFix(placed: PlacedFinding): void;
  applyAllFixes(): void;
  ignore(placed: PlacedFinding, reason: IgnoreReason): void;
  openDialog(name: DialogName): void;
  closeDialog(): void;
  /** Scrolls the results until this element is seen. */
  bringIntoSight(target: Element): void;
  explainRule(rule: string): void;
  pickFiles(): void;
  pickFolder(): void;
  pickRoll(): void;
  pickPrevious(): void;
  pickProfile(): void;
  removeProfile(): void;
  closeDraft(index: number): void;
  loadSample(key: string): void;
  loadBlankForm(year: number): void;
  exportAs(kind: ExportKind): void;
  /** Puts text on the clipboard and says so. */
  copy(text: string, done: string): void;
  clearEverything(): void;
}
