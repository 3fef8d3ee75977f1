// What lies over and between both halves: the switch on a narrow screen, the message at the foot.

import {html, nothing, type TemplateResult} from 'lit';
import {count} from '../model/visible.js';
import type {Actions} from './actions.js';

export function halves(actions: Actions): TemplateResult {
  const {error, warning} = count(actions.session.onShow.judged.shown);
  const button = (half: 'writing' | 'reading', name: string) => html`<button
    aria-pressed=${actions.half === half ? 'true' : 'false'} class=${actions.half === half ? 'primary' : ''}
    @click=${() => actions.showHalf(half)}>${name}</button>`;
  return html`<nav class="switch-view" aria-label="切换文稿与结果">
    ${button('writing', '文稿')} ${button('reading', `结果（${error + warning}）`)}
  </nav>`;
}

export function messageView(actions: Actions): TemplateResult | typeof nothing {
  const {message} = actions;
  if (!message) return nothing;
  return html`<div class="toast">
    <span>${message.words}</span>
    ${message.undo ? html`<button @click=${() => actions.undo()}>撤销</button>` : nothing}
  </div>`;
}
