// The list of findings: grouped by part, then severity; one is open at a time and shown in the text.

import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Fix, Severity, Span} from '@core';
import {typeset} from '../core/typeset.js';
import {describeChange} from '../model/changes.js';
import {isCurrent} from '../model/draft.js';
import type {PlacedFinding} from '../model/findings.js';
import {fixable, fixesOf} from '../model/fixes.js';
import {isWhole} from '../model/outcome.js';
import {count, SEVERITIES} from '../model/visible.js';
import {placeWords, sectionWord, SEVERITY_MEANING, SEVERITY_WORD} from '../wording/words.js';
import type {App} from './app.js';
import {down, up} from './icons.js';

const QUOTE_MARGIN = 24;
const QUOTE_LIMIT = 160;
const SHORT = 16;

function quote(placed: PlacedFinding, text: string): TemplateResult | typeof nothing {
  const {start, end} = placed.finding.span;
  if (end > text.length) return nothing;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - QUOTE_MARGIN);
  const to = Math.min(lineBreak < 0 ? text.length : lineBreak, end + QUOTE_MARGIN);
  if (to <= from) return nothing;
  const marked = end - start > QUOTE_LIMIT ? `${text.slice(start, start + QUOTE_LIMIT)}…` : text.slice(start, end);
  return html`<blockquote class="quote">
    ${from > lineStart ? '…' : ''}${text.slice(from, start)}${marked ? html`<mark>${marked}</mark>` : nothing}${text.slice(
      end,
      to,
    )}${lineBreak >= 0 && to < lineBreak ? '…' : ''}
  </blockquote>`;
}

/** What stands at a related place, where it is short enough to tell it from the others. */
function quoted({start, end}: Span, text: string): string {
  const words = text.slice(start, end);
  return words === '' || words.length > SHORT || words.includes('\n') ? '' : `“${words.replace(/\t/g, ' ')}”`;
}

function fixLabel(placed: PlacedFinding, text: string): string {
  const [{span, text: next}, ...more] = fixesOf(placed.finding) as [Fix, ...Fix[]];
  const words = describeChange(text.slice(span.start, span.end), next);
  return more.length > 0 ? `${words}等 ${more.length + 1} 处` : words;
}

function details(placed: PlacedFinding, app: App): TemplateResult {
  const {finding} = placed;
  const {draft} = app.session;
  const {evidence, related} = finding;
  // Most calculations name both values already.
  const named = (value: string | null | undefined) => !value || evidence?.expression?.includes(value);
  const showPairs = !(named(evidence?.expected) && named(evidence?.actual));
  return html`<div class="more">
    ${quote(placed, draft.text)}
    ${evidence?.expression ? html`<p class="sum"><span class="unseen">算式：</span>${typeset(evidence.expression)}</p>` : nothing}
    ${showPairs
      ? html`<p class="pairs">
          ${evidence?.expected ? html`<span>应为 <b>${evidence.expected}</b></span>` : nothing}
          ${evidence?.actual ? html`<span>文中 <b>${evidence.actual}</b></span>` : nothing}
        </p>`
      : nothing}
    ${finding.basis ? html`<p class="small"><span class="soft">依据：</span>${typeset(finding.basis)}</p>` : nothing}
    ${related?.length
      ? html`<p class="related small">
          <span class="soft">相关位置：</span>${related.map(
            (each) => html`<button class="link" @click=${() => app.reveal(each.span)}>${typeset(each.label)}${quoted(each.span, draft.text)}</button>`,
          )}
        </p>`
      : nothing}
    <div class="actions">
      ${finding.fix
        ? html`<button class="primary fix" ?disabled=${!isCurrent(draft)} @click=${() => app.applyFix(placed)}>
            ${fixLabel(placed, draft.text)}
          </button>`
        : nothing}
      <button class="jump" @click=${() => app.choose(placed, true)}>到文稿中看</button>
      <button @click=${() => app.explainRule(finding.rule)}>为什么</button>
      <details class="choices" @toggle=${(event: Event) => {
        const choices = event.currentTarget as HTMLDetailsElement;
        if (choices.open) app.bringIntoSight(choices);
      }}>
        <summary class="button">忽略…</summary>
        <div>
          <button @click=${() => app.ignore(placed, 'place')}>仅此处</button>
          <button @click=${() => app.ignore(placed, 'rule-here')}>本文此类</button>
          <button @click=${() => app.ignore(placed, 'rule-everywhere')}>以后都不查</button>
        </div>
      </details>
    </div>
  </div>`;
}

function item(placed: PlacedFinding, app: App): TemplateResult {
  const {finding, id} = placed;
  const chosen = app.session.onShow.selected === id;
  const title = app.session.rules.get(finding.rule)?.title;
  return html`<li class="finding is-${finding.severity} ${chosen ? 'chosen' : ''}" data-finding=${id} data-rule=${finding.rule}>
    <h4>
      <button aria-expanded=${chosen ? 'true' : 'false'} @click=${() => (chosen ? app.unchoose() : app.choose(placed, false))}>
        <span class="badge ${finding.severity}" title=${title ?? ''}>${SEVERITY_WORD[finding.severity]}</span>
        <span>${typeset(finding.message)}<span class="where">${placeWords(finding)}</span></span>
      </button>
    </h4>
    ${chosen ? details(placed, app) : nothing}
  </li>`;
}

function tools(here: PlacedFinding[], app: App): TemplateResult {
  const {session} = app;
  const counts = count(here);
  const toggle = (severity: Severity) => {
    const severities = new Set(session.onShow.filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    session.onShow.filter = {...session.onShow.filter, severities};
    app.refresh();
  };
  const rules = [...new Set(here.map((placed) => placed.finding.rule))].sort();
  const fixes = fixable(session.draft, session.onShow.listed).length;
  return html`<div class="tools" role="group" aria-label="筛选与导航">
    ${SEVERITIES.map(
      (severity) => html`<button class="chip" aria-pressed=${session.onShow.filter.severities.has(severity) ? 'true' : 'false'}
        title=${SEVERITY_MEANING[severity]} @click=${() => toggle(severity)}>
        <span class=${severity}>${SEVERITY_WORD[severity]}</span> <b class="digits">${counts[severity]}</b>
      </button>`,
    )}
    <label>
      <span class="unseen">只看一类问题</span>
      <select @change=${(event: Event) => {
        session.onShow.filter = {...session.onShow.filter, rule: (event.target as HTMLSelectElement).value || null};
        app.refresh();
      }}>
        <option value="" ?selected=${session.onShow.filter.rule === null}>全部问题</option>
        ${rules.map(
          (rule) => html`<option value=${rule} ?selected=${session.onShow.filter.rule === rule}>
            ${session.rules.get(rule)?.title ?? '其他'}
          </option>`,
        )}
      </select>
    </label>
    <span class="grow"></span>
    ${fixes > 1 ? html`<button @click=${() => app.applyAllFixes()}>修改 ${fixes} 处</button>` : nothing}
    <span class="walk">
      <button class="previous-finding" title="Shift+F8" ?disabled=${session.onShow.listed.length === 0} @click=${() => app.step(-1)}>${up}上一条</button>
      <button class="next-finding" title="F8" ?disabled=${session.onShow.listed.length === 0} @click=${() => app.step(1)}>${down}下一条</button>
    </span>
    <p class="keys small soft">
      <span><kbd>F8</kbd> 下一条</span><span><kbd>F6</kbd> 在文稿与问题之间来回</span>${fixes > 0
        ? html`<span><kbd>Alt</kbd>+<kbd>Enter</kbd> 应用选中问题的修改</span>`
        : nothing}
    </p>
  </div>`;
}

export function findingsView(app: App): TemplateResult {
  const {session} = app;
  const {draft} = session;
  const {document, here, groups} = session.onShow;
  if (!document) return html``;
  let room = app.listLimit;
  const cut = groups.map((group) => {
    const findings = group.findings.slice(0, Math.max(0, room));
    room -= findings.length;
    return {...group, findings};
  });
  const total = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const hidden = total - cut.reduce((sum, group) => sum + group.findings.length, 0);
  return html`<div class=${isCurrent(draft) ? '' : 'stale'}>
    ${here.length > 0 ? tools(here, app) : nothing}
    ${total === 0
      ? html`<p class="empty">${here.length > 0 ? '没有符合筛选条件的问题。' : isWhole(app.session.draft) ? '这份文稿没有发现问题。' : '没有查全，不能算没有问题。'}</p>`
      : nothing}
    ${cut
      .filter((group) => group.findings.length > 0)
      .map(
        (group) => html`<div class="group">
          <h3>${sectionWord(group.key, session.forms)} · ${group.findings.length}</h3>
          <ul>
            ${repeat(group.findings, (placed) => placed.id, (placed) => item(placed, app))}
          </ul>
        </div>`,
      )}
    ${hidden > 0 ? html`<button class="more-findings" @click=${() => app.showMore()}>再显示 ${Math.min(hidden, 200)} 条（还有 ${hidden} 条）</button>` : nothing}
  </div>`;
}
