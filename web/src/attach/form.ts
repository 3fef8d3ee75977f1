// The element as part of a form: `name` sends the outcome along, `required-clean` keeps a draft with errors from being sent.

import {isCurrent} from '../model/draft.js';
import {isWhole, outcomeOf} from '../model/outcome.js';
import type {Session} from '../model/session.js';
import {count} from '../model/visible.js';

const CHECKING = '文稿正在检查，请稍候再提交。';
const NOTHING = '还没有可以检查的文稿，请写好年度报告后再提交。';
const NOT_WHOLE = '文稿没有查全，暂时不能提交，请先看检查结果里的说明。';
const withErrors = (errors: number): string =>
  `文稿里还有 ${errors} 处错误，请对照检查结果核对、改正后再提交；核对后确实无误的，可以在那一条上选“忽略”。`;

/** Why the draft cannot be sent yet; "" where it can. */
export function hindrance(session: Session): string {
  const {draft} = session;
  const outcome = outcomeOf(draft);
  if (outcome === 'untouched' || outcome === 'empty') return NOTHING;
  if (outcome === 'pending' || !isCurrent(draft)) return CHECKING;
  const {error} = count(session.onShow.judged.shown);
  if (error > 0) return withErrors(error);
  return isWhole(draft) ? '' : NOT_WHOLE;
}

export class FormPart {
  private internals: ElementInternals | null = null;

  constructor(private readonly host: HTMLElement) {
    try {
      this.internals = host.attachInternals();
    } catch {
      // an older browser: the element works, only not as a part of forms
    }
  }

  /** After whatever changed: what is sent, and whether it may be. */
  tell(session: Session): void {
    const {host, internals} = this;
    if (!internals?.setFormValue) return;
    const {result} = session.draft;
    const current = result && isCurrent(session.draft);
    internals.setFormValue(current ? JSON.stringify({status: result.status, version: result.version, ...result.summary}) : null);
    const words = host.hasAttribute('required-clean') ? hindrance(session) : '';
    const anchor = host.shadowRoot?.querySelector<HTMLElement>('.reading');
    // The browser shows its sentence at what can have the keyboard.
    if (words !== '' && host.tabIndex < 0 && !host.hasAttribute('tabindex')) host.tabIndex = -1;
    if (words === '') internals.setValidity({});
    else internals.setValidity({customError: true}, words, anchor ?? undefined);
  }
}
