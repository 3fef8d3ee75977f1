// What every rule came to. Rules that could not be checked stand first: silence is not agreement.

import {html, nothing, type TemplateResult} from 'lit';
import type {Check, CheckOutcome} from '@core';
import {typeset} from '../core/typeset.js';
import {OUTCOME_WORD} from '../wording/words.js';
import type {App} from './app.js';

const ORDER: CheckOutcome[] = ['not-checked', 'findings', 'clean', 'not-applicable'];
const TONE: Record<CheckOutcome, string> = {'not-checked': 'warning', findings: 'error', clean: 'good', 'not-applicable': 'soft'};

function outcome(check: Check, app: App): TemplateResult {
  if (check.outcome !== 'findings') return html`<span class=${TONE[check.outcome]}>${OUTCOME_WORD[check.outcome]}</span>`;
  const show = () => {
    const {session} = app;
    session.onShow.filter = {...session.onShow.filter, rule: check.rule};
    session.panel = 'findings';
    app.refresh();
  };
  return html`<button class="link error" @click=${show}>${OUTCOME_WORD.findings}</button>`;
}

function row(check: Check, app: App): TemplateResult {
  const info = app.session.rules.get(check.rule);
  const closed = app.session.settings.closedRules.includes(check.rule);
  return html`<tr>
    <td>${outcome(check, app)}</td>
    <th scope="row">
      <button class="link" @click=${() => app.explainRule(check.rule)}>${info?.title ?? '其他'}</button>
      ${closed ? html`<span class="small soft">您已选择不查这一项</span>` : nothing}
      ${check.reason ? html`<div class="small">${typeset(check.reason)}</div>` : nothing}
    </th>
  </tr>`;
}

export function checksView(app: App): TemplateResult {
  const {document} = app.session.onShow;
  if (!document) return html``;
  const counted = ORDER.map((outcome) => ({
    outcome,
    checks: document.checks.filter((check) => check.outcome === outcome),
  })).filter(({checks}) => checks.length > 0);
  return html`<div class="scroll outcomes" tabindex="0" role="region" aria-label="检查项">
    <table>
      <caption>检查项 <small>· ${counted.map(({outcome, checks}) => `${OUTCOME_WORD[outcome]} ${checks.length}`).join(' · ')}</small></caption>
      <thead>
        <tr><th scope="col">结果</th><th scope="col">检查什么</th></tr>
      </thead>
      <tbody>
        ${counted.flatMap(({checks}) => checks.map((check) => row(check, app)))}
      </tbody>
    </table>
  </div>`;
}
