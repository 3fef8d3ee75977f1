// All statistics that were read from the prose, each with its verdict.

import {html, type TemplateResult} from 'lit';
import type {Statistic} from '../core/result.js';
import type {PlacedFinding} from '../model/draft.js';
import type {App} from './app.js';
import {statisticWord} from './statistic_words.js';
import {SEVERITY_WORD} from './words.js';

const LIMIT = 500;
const decimal = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 6});

function overlaps(statistic: Statistic, span: {start: number; end: number}): boolean {
  return span.start < statistic.span.end && span.end > statistic.span.start;
}

function verdictOf(statistic: Statistic, findings: PlacedFinding[]): PlacedFinding | null {
  return (
    findings.find(
      ({finding}) => overlaps(statistic, finding.span) || finding.related?.some((each) => overlaps(statistic, each.span)),
    ) ?? null
  );
}

function row(statistic: Statistic, findings: PlacedFinding[], text: string, app: App): TemplateResult {
  const accused = verdictOf(statistic, findings);
  const raw = text.slice(statistic.span.start, statistic.span.end);
  return html`<tr>
    <th scope="row">${statisticWord(statistic.key)}</th>
    <td class="number">${statistic.approx ? '约 ' : ''}${decimal.format(statistic.value)}${statistic.unit ?? ''}</td>
    <td><button class="link" @click=${() => app.reveal(statistic.span)}>${raw || '跳转'}</button></td>
    <td>
      ${accused
        ? html`<button class="link ${accused.finding.severity}" @click=${() => ((app.session.panel = 'findings'), app.choose(accused, false))}>
            ${SEVERITY_WORD[accused.finding.severity]}：见问题
          </button>`
        : html`<span class="soft">未见不符</span>`}
    </td>
  </tr>`;
}

export function statisticsView(app: App): TemplateResult {
  const {session} = app;
  const {document} = session;
  if (!document || document.statistics.length === 0) return html`<p class="empty">正文中没有读到统计数据。</p>`;
  const findings = session.judged.shown.filter((placed) => placed.documentIndex === session.shownDocument);
  const shown = document.statistics.slice(0, LIMIT);
  return html`<div class="scroll outcomes" tabindex="0" role="region" aria-label="统计数据">
    <table>
      <caption>正文中的统计数据 <small>· ${document.statistics.length} 个 · 找到 ${document.claims.found} 处数字关系，复算 ${document.claims.checked} 处</small></caption>
      <thead>
        <tr><th scope="col">指标</th><th scope="col" class="number">数值</th><th scope="col">原文</th><th scope="col">结论</th></tr>
      </thead>
      <tbody>
        ${shown.map((statistic) => row(statistic, findings, session.draft.text, app))}
      </tbody>
    </table>
    ${document.statistics.length > LIMIT ? html`<p class="empty">只列出前 ${LIMIT} 个。</p>` : ''}
  </div>`;
}
