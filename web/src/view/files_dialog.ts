// The list of open drafts with a verdict each: what an office needs that receives many reports at once.

import {html, nothing, type TemplateResult} from 'lit';
import {typeset} from '../core/typeset.js';
import {sumUp, verdictOf, type FileVerdict} from '../model/file_verdicts.js';
import {hindrances} from '../model/outcome.js';
import {outcomeWord, verdictOn} from '../wording/verdicts.js';
import {KIND_WORD} from '../wording/words.js';
import type {App} from './app.js';
import {twinsBlock} from './twins.js';

function progress(files: FileVerdict[], app: App): TemplateResult {
  const {size, done, withErrors, withWarnings, clean, unsure, others} = sumUp(files);
  if (done < size) {
    return html`<p role="status">已检查 ${done} / ${size} 份… <progress aria-label="检查进度" max=${size} .value=${done}></progress></p>`;
  }
  const parts = [
    withErrors ? `${withErrors} 份有错误` : '',
    withWarnings ? `${withWarnings} 份只有提醒` : '',
    clean ? `${clean} 份没有错误和提醒` : '',
    unsure ? `${unsure} 份还没有与上年比对` : '',
    ...[...others].map(([outcome, number]) => `${number} 份${outcomeWord(outcome, app.session)}`),
  ].filter(Boolean);
  return html`<p role="status">共 ${size} 份：${parts.join('，')}。</p>`;
}

/** Why a file has no verdict, or a doubtful one. */
function reasons({draft}: FileVerdict): TemplateResult | typeof nothing {
  const sentences = [...(draft.problem === null ? [] : [draft.problem]), ...hindrances(draft)];
  return sentences.length > 0 ? html`<div class="small">${sentences.map((sentence) => typeset(sentence)).join('')}</div>` : nothing;
}

function row(file: FileVerdict, at: number, app: App): TemplateResult {
  const {session} = app;
  const {draft, counts, weight} = file;
  const document = draft.result?.documents[0];
  const more = (draft.result?.documents.length ?? 0) - 1;
  const open = () => {
    session.activate(at);
    app.closeDialog();
  };
  return html`<tr class=${at === session.activeIndex ? 'here' : ''}>
    <th scope="row"><button class="link" @click=${open}>${draft.name}</button></th>
    <td>${document ? `${document.issuer ?? '机关未认出'}，${document.year ?? '年度未认出'}` : '—'}</td>
    <td>${document ? `${KIND_WORD[document.kind]}${more > 0 ? `等 ${more + 1} 篇` : ''}` : '—'}</td>
    <td class=${counts.error || (weight > 0 && !document) ? 'error' : weight > 0 ? 'warning' : ''}>${verdictOn(draft, counts, session)}${reasons(file)}</td>
  </tr>`;
}

export function filesDialog(app: App): TemplateResult {
  const {session} = app;
  const files = session.drafts.map((draft) => verdictOf(draft, session.settings.closedRules));
  const busy = files.some(({done}) => !done);
  const listed = files.map((file, at) => ({file, at})).filter(({file}) => !app.onlyFaulty || file.weight > 0 || !file.done);
  return html`${progress(files, app)}
    <p class="actions">
      <label class="row"><input type="checkbox" .checked=${app.onlyFaulty} @change=${() => app.toggleFaulty()} />只列有问题的</label>
      ${files.length > 1
        ? html`<button ?disabled=${busy || app.twins.searching} @click=${() => app.findTwins()}>查找雷同段落</button>`
        : nothing}
      <button ?disabled=${busy} @click=${() => app.exportAs('files-csv')}>导出总表（CSV）</button>
      <button ?disabled=${busy} @click=${() => app.exportAs('all-csv')}>导出全部问题（CSV）</button>
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="文稿总表">
      <table class="files">
        <thead>
          <tr><th scope="col">文稿</th><th scope="col">机关与年度</th><th scope="col">文种</th><th scope="col">结论</th></tr>
        </thead>
        <tbody>
          ${listed.map(({file, at}) => row(file, at, app))}
        </tbody>
      </table>
      ${listed.length === 0 ? html`<p class="empty">没有有问题的文稿。</p>` : nothing}
      ${twinsBlock(app)}
    </div>`;
}
