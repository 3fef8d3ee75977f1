// All numbers that were read from the prose, each with what it says in words, and the statements about them that could
// not be checked.

import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentResult, IdentifiedNumber, Origin, Span} from '@core';
import {typeset} from '../core/typeset.js';
import type {PlacedFinding} from '../model/findings.js';
import {ORIGIN_WORD, quoteOf, SEVERITY_WORD} from '../wording/words.js';
import type {App} from './app.js';

const LIMIT = 500;

function overlaps(number: IdentifiedNumber, span: Span): boolean {
  return span.start < number.span.end && span.end > number.span.start;
}

function findingOn(number: IdentifiedNumber, findings: PlacedFinding[]): PlacedFinding | null {
  return (
    findings.find(({finding}) => overlaps(number, finding.span) || finding.related.some((each) => overlaps(number, each.span))) ?? null
  );
}

/** 2024年 · 全市 · 新收申请 · 网络提交: each facet says by its look and its hint where it comes from. */
function identity(number: IdentifiedNumber): TemplateResult[] {
  const facets: Array<{words: string; origin: Origin}> = [];
  const add = (words: string | null | undefined, origin: Origin) => words && facets.push({words, origin});
  add(number.time?.words, number.time?.origin ?? 'assumed');
  add(number.body?.words, number.body?.origin ?? 'assumed');
  for (const step of number.path) add(step.words, number.path_origin ?? 'assumed');
  add(number.name, 'said');
  add(number.measure_name, 'said');
  return facets.map(
    ({words, origin}, i) => html`${i > 0 ? ' · ' : ''}<span class=${origin} title=${ORIGIN_WORD[origin]}>${typeset(words)}</span>`,
  );
}

function row(number: IdentifiedNumber, findings: PlacedFinding[], text: string, app: App): TemplateResult {
  const accused = findingOn(number, findings);
  const raw = text.slice(number.span.start, number.span.end);
  const zero = number.said === 'words';
  return html`<tr>
    <th scope="row">${identity(number)}</th>
    <td class="number">
      <button class="link" title=${zero ? `到文稿中看：${raw}` : '到文稿中看'} @click=${() => app.reveal(number.span)}>${zero ? '0' : raw}</button>
    </td>
    <td>
      ${accused
        ? html`<button class="link ${accused.finding.severity}" @click=${() => ((app.session.panel = 'findings'), app.choose(accused, false))}>
            ${SEVERITY_WORD[accused.finding.severity]}
          </button>`
        : nothing}
    </td>
  </tr>`;
}

/** Folded: what was found and not checked is no fault, but is told. */
function openClaims(document: DocumentResult, app: App): TemplateResult | typeof nothing {
  const open = document.claims.not_checked;
  if (open.length === 0) return nothing;
  return html`<details class="open-claims small">
    <summary>${open.length} 处数字关系没有核算，不等于没有问题</summary>
    <ul>
      ${open.slice(0, LIMIT).map(
        (claim) => html`<li>
          <button class="link" @click=${() => app.reveal(claim.span)}>${quoteOf(claim.span, app.session.draft.text)}</button>
          <span class="soft">${claim.name}：${typeset(claim.message)}</span>
        </li>`,
      )}
    </ul>
  </details>`;
}

export function numbersView(app: App): TemplateResult {
  const {session} = app;
  const {document, here} = session.onShow;
  if (!document || document.numbers.length === 0) return html`<p class="empty">正文中没有读到数字。</p>`;
  const {numbers, claims} = document;
  return html`${openClaims(document, app)}
    <div class="scroll outcomes numbers" tabindex="0" role="region" aria-label="正文中的数字">
      <table>
        <caption>正文中的数字 <small>· ${numbers.length} 个 · 找到 ${claims.found} 处数字关系，核算 ${claims.checked} 处。浅色的文中没有写，承接上文或按通常的意思补上</small></caption>
        <thead>
          <tr><th scope="col">是什么数</th><th scope="col" class="number">文中写的</th><th scope="col">问题</th></tr>
        </thead>
        <tbody>
          ${numbers.slice(0, LIMIT).map((number) => row(number, here, session.draft.text, app))}
        </tbody>
      </table>
      ${numbers.length > LIMIT ? html`<p class="empty">只列出前 ${LIMIT} 个。</p>` : nothing}
    </div>`;
}
