// What views may ask of the page. Views are functions of this; they keep no state of their own.

import type {Texts} from '../core/source.js';
import type {Span} from '../core/result.js';
import type {PlacedFinding} from '../model/draft.js';
import type {IgnoreReason} from '../model/ignores.js';
import type {Session} from '../model/session.js';

export type DialogName = 'rule' | 'ignored' | 'keys' | 'about' | 'previous' | 'files' | 'blank-form';
export type ExportKind = 'html' | 'json' | 'csv' | 'advice' | 'print' | 'text';

export interface App {
  readonly session: Session;
  /** The rule whose page the rule dialog shows. */
  readonly ruleShown: string | null;
  /** Rule pages and licences, once they were asked for. */
  readonly texts: Texts | null;
  /** How many findings the list shows at most; grows on demand. */
  readonly listLimit: number;
  showMore(): void;
  refresh(): void;
  choose(placed: PlacedFinding, focusText: boolean): void;
  unchoose(): void;
  reveal(span: Span): void;
  step(direction: 1 | -1): void;
  applyFix(placed: PlacedFinding): void;
  applyAllFixes(): void;
  ignore(placed: PlacedFinding, reason: IgnoreReason): void;
  openDialog(name: DialogName): void;
  closeDialog(): void;
  explainRule(rule: string): void;
  pickFiles(): void;
  pickPrevious(): void;
  loadSample(key: string): void;
  loadBlankForm(year: number): void;
  exportAs(kind: ExportKind): void;
  clearEverything(): void;
}
