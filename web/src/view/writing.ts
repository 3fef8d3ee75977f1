// The left side: open drafts, the editor, last year's report, the status line.

import {html, nothing, type TemplateResult} from 'lit';
import {isUntouched, type Draft} from '../model/draft.js';
import {isWhole, outcomeOf} from '../model/outcome.js';
import {count, judge} from '../model/visible.js';
import {outcomeWord, verdictOn} from '../wording/verdicts.js';
import {characters} from '../wording/words.js';
import type {App} from './app.js';
import {cross, down, plus, up} from './icons.js';
import {savedWord} from './keeping.js';

function shortVerdict(draft: Draft, app: App): string {
  const outcome = outcomeOf(draft);
  const {error, warning} = count(judge(draft, app.session.settings.closedRules).shown);
  if (outcome !== 'checked') return outcomeWord(outcome, app.session);
  if (error + warning === 0) return isWhole(draft) ? '无误' : '未与上年比对';
  return [error ? `错误${error}` : '', warning ? `提醒${warning}` : ''].filter(Boolean).join(' ');
}

export function fileBar(app: App): TemplateResult | typeof nothing {
  const {session} = app;
  const {run, units} = app.office.batch;
  if (session.drafts.length < 2 && units.every(({draft}) => draft)) return nothing;
  const pending = run ? run.total - run.done : session.drafts.filter((draft) => outcomeOf(draft) === 'pending').length;
  const size = units.filter(({draft}) => !draft).length + session.drafts.filter((draft) => !isUntouched(draft)).length;
  return html`<nav class="filebar" aria-label="打开的文稿" tabindex="-1">
    <span class="always">
      <button @click=${() => app.openDialog('files')}>总表 ${pending > 0 ? `${size - pending} / ${size}` : size}</button>
      ${app.office.inUse ? html`<button title="F9" @click=${() => app.office.step(1)}>下一家有问题的</button>` : nothing}
      <button class="plain" title="上一份（Alt+PageUp）" aria-label="上一份文稿" @click=${() => app.stepDraft(-1)}>${up}</button>
      <button class="plain" title="下一份（Alt+PageDown）" aria-label="下一份文稿" @click=${() => app.stepDraft(1)}>${down}</button>
    </span>
    ${session.drafts.map(
      (draft, i) => html`<span class="file ${i === session.activeIndex ? 'here' : ''}">
        <button aria-current=${i === session.activeIndex ? 'true' : 'false'} title=${draft.name} @click=${() => session.activate(i)}>
          <span class="name">${draft.name}</span><span class="small soft">${shortVerdict(draft, app)}</span>
        </button>
        <button class="close" aria-label="关闭 ${draft.name}" @click=${() => app.closeDraft(i)}>${cross}</button>
      </span>`,
    )}
    <button class="plain" title="新建一份文稿" aria-label="新建一份文稿" @click=${() => session.add()}>${plus}</button>
  </nav>`;
}

/** Another open draft that is this organ's report of the year before. */
function lastYearsDraft(app: App): Draft | null {
  const {session} = app;
  const {document} = session.onShow;
  if (!document?.issuer || document.year === null) return null;
  const fits = (draft: Draft) => {
    const other = draft.result?.documents[0];
    return draft !== session.draft && other?.issuer === document.issuer && other.year === document.year! - 1;
  };
  return session.drafts.find(fits) ?? null;
}

export function previousBar(app: App): TemplateResult {
  const {previous, lostPrevious} = app.session.draft;
  const found = previous ? null : lastYearsDraft(app);
  if (found) {
    const take = () => app.session.setOptions({previous: found.carrier ?? {name: `${found.name}.txt`, content: found.text}});
    return html`<div class="previous" role="group" aria-label="上一年度报告">
      <span>已打开同一机关上一年度的报告“${found.name}”。</span><button class="primary" @click=${take}>用它核对</button>
    </div>`;
  }
  if (lostPrevious !== null && !previous) {
    return html`<div class="previous trouble" role="group" aria-label="上一年度报告">
      <span role="alert">上一年度报告“${lostPrevious}”没能保存下来，请重新给出；在此之前没有与上年比对。</span>
      <button class="primary" @click=${() => app.openDialog('previous')}>重新给出…</button>
      <button @click=${() => app.session.setOptions({previous: null})}>不再比对</button>
    </div>`;
  }
  return html`<div class="previous" role="group" aria-label="上一年度报告">
    ${previous
      ? html`<span>上一年度报告：<b>${previous.name}</b></span>
          <button @click=${() => app.session.setOptions({previous: null})}>移除</button>`
      : html`<span class="soft">有上一年度的报告吗？一并核对结转、同比和照抄的段落。</span>`}
    <button @click=${() => app.openDialog('previous')}>${previous ? '更换…' : '添加上一年度报告…'}</button>
  </div>`;
}

function progressWord(draft: Draft): string {
  if (draft.state === 'checking' || draft.state === 'waiting') return draft.progress === null ? '正在检查…' : `正在读取${draft.progress}…`;
  if (draft.state === 'failed' || draft.state === 'stopped') return '检查未完成';
  return draft.result ? '检查完成' : '';
}

export function statusBar(app: App): TemplateResult {
  const {draft} = app.session;
  const {judged} = app.session.onShow;
  return html`<div class="status">
    <span class="digits">${characters(draft.text.length)}</span>
    <span class="digits">${progressWord(draft)}</span>
    ${draft.state === 'checking' ? html`<button class="stop" @click=${() => app.session.stop()}>停下</button>` : nothing}
    <span class="grow"></span>
    <span>${savedWord(app)}</span>
    ${draft.result ? html`<span class="unseen">${verdictOn(draft, count(judged.shown), app.session)}</span>` : nothing}
  </div>`;
}
