// The overview card: what this draft is, what it has, and how much of it could be checked.

import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentResult, Section} from '@core';
import {isWhole} from '../model/outcome.js';
import {count, type Counts} from '../model/visible.js';
import {verdictOn} from '../wording/verdicts.js';
import {formatWord, KIND_WORD, SECTION_STATUS_WORD, sectionName} from '../wording/words.js';
import type {App} from './app.js';
import {cross, tick, wavy} from './icons.js';

function verdict(counts: Counts, app: App): TemplateResult {
  const {session} = app;
  const unsure = !isWhole(session.draft);
  const tone = counts.error > 0 ? 'error' : counts.warning > 0 || unsure ? 'warning' : counts.info > 0 ? 'info' : 'good';
  return html`<h2 class="verdict ${tone}">${verdictOn(session.draft, counts, session)}</h2>`;
}

function part(section: Section, app: App): TemplateResult {
  const word = sectionName(section, app.session.forms);
  const status = SECTION_STATUS_WORD[section.status];
  const icon = section.status === 'present' ? tick : section.status === 'in-text' ? wavy : cross;
  const body = html`${icon}${word}${section.status === 'present'
    ? html`<span class="unseen">:${status}</span>`
    : html`<span class="small">· ${status}</span>`}`;
  const {span} = section;
  return html`<li>
    ${span
      ? html`<button class="part ${section.status}" title="跳到这一部分" @click=${() => app.reveal({start: span.start, end: span.start})}>
          ${body}
        </button>`
      : html`<span class="part ${section.status}">${body}</span>`}
  </li>`;
}

function row(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function yearField(document: DocumentResult, app: App): TemplateResult {
  const {draft} = app.session;
  const change = (event: Event) => {
    const value = (event.target as HTMLInputElement).value.trim();
    const year = /^\d{4}$/.test(value) ? Number(value) : null;
    app.session.setOptions({year});
  };
  return html`<label>
    <span class="unseen">报告年度（可更改）</span>
    <input class="year" type="text" inputmode="numeric" maxlength="4" size="5" placeholder="未认出"
      title=${draft.year === null ? '由文稿得出；可在此更改' : '由您指定；清空后由文稿得出'}
      .value=${String(draft.year ?? document.year ?? '')} @change=${change} />
  </label>${draft.year === null ? nothing : html`<span class="small soft"> 由您指定</span>`}`;
}

function kindField(document: DocumentResult, app: App): TemplateResult {
  const {draft} = app.session;
  const forced = draft.as !== null;
  const offer =
    forced || document.kind !== 'annual-report'
      ? html` <button class="link" @click=${() => app.session.setOptions({as: forced ? null : 'annual-report'})}>
          ${forced ? '改回自动判断' : '按年度报告检查'}
        </button>`
      : nothing;
  return html`${KIND_WORD[document.kind]}${document.is_template ? '（模板）' : ''}${offer}`;
}

function formatField(document: DocumentResult, app: App): TemplateResult {
  const {profile} = app.session.settings;
  return html`${formatWord(document.format, '—')}${profile
    ? html` <button class="link" @click=${() => app.openDialog('profile')}>另加本地格式${profile.name ? `“${profile.name}”` : ''}</button>`
    : nothing}`;
}

function claims(document: DocumentResult, app: App): TemplateResult {
  const {found, checked} = document.claims;
  if (found === 0) return html`正文中没有找到可核算的数字关系`;
  const show = () => ((app.session.panel = 'numbers'), app.refresh());
  return html`正文中找到 ${found} 处数字关系，核算了 ${checked} 处${found > checked
    ? html`，<button class="link" @click=${show}>${found - checked} 处没有核算</button>`
    : nothing}`;
}

export function overviewView(app: App): TemplateResult | typeof nothing {
  const {session} = app;
  const {document, here} = session.onShow;
  if (!document) return nothing;
  const unchecked = document.checks.filter((check) => check.outcome === 'not-checked').length;
  const ignored = session.onShow.judged.ignored.length;
  const deadline = session.forms.deadline(document);
  return html`<section class="card overview" aria-label="概览">
    ${verdict(count(here), app)}
    <p class="doctitle">${document.title ?? '未认出标题'}</p>
    <dl>
      ${row('文种', kindField(document, app))} ${row('机关', document.issuer ?? '未认出')}
      ${row('年度', yearField(document, app))} ${row('格式', formatField(document, app))}
      ${row('落款', document.signed_on ?? '未认出日期')} ${row('公布期限', deadline ?? '—')}
    </dl>
    ${document.sections.length > 0
      ? html`<ul class="parts" aria-label="各部分">
          ${document.sections.map((section) => part(section, app))}
        </ul>`
      : nothing}
    <p class="small soft">
      ${claims(document, app)}${unchecked > 0
        ? html`；<button class="link" @click=${() => ((session.panel = 'checks'), app.refresh())}>${unchecked} 项未能检查</button>`
        : nothing}${ignored > 0
        ? html`；<button class="link" @click=${() => app.openDialog('ignored')}>已忽略 ${ignored} 条</button>`
        : nothing}
    </p>
  </section>`;
}
