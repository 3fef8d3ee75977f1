// The top bar: open, samples, forms, exports, settings.

import {html, type TemplateResult} from 'lit';
import type {ExportKind} from '../export/exports.js';
import {keeps} from '../model/settings.js';
import {SAMPLES} from '../samples/samples.js';
import type {App} from './app.js';
import {book, folder, gear, lock, share} from './icons.js';

/** A menu is a <details>; choosing something in it closes it. */
function closing(action: () => void): (event: Event) => void {
  return (event) => {
    const menu = (event.currentTarget as Element).closest('details');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
    action();
  };
}

function samplesMenu(app: App): TemplateResult {
  return html`<details class="menu">
    <summary class="button">${book}示例</summary>
    <div class="sheet">
      ${SAMPLES.map(
        (sample) => html`<button @click=${closing(() => app.loadSample(sample.key))}>
          <span>${sample.title}<small>${sample.about}</small></span>
        </button>`,
      )}
      <hr />
      <button @click=${closing(() => app.openDialog('blank-form'))}><span>空白文稿…<small>按年度给出六部分和三张表</small></span></button>
    </div>
  </details>`;
}

const EXPORTS: Array<[ExportKind, string, string]> = [
  ['annotated', '带批注的 Word 文档', '问题写成批注，可靠的修改写成修订'],
  ['advice', '复制整改意见', '纯文字，可直接发给起草人'],
  ['letter', '整改意见（Word 文件）', '按部分逐条列出，可发给报送单位'],
  ['html', '检查报告（网页文件）', '单个文件，可打印、可转发'],
  ['print', '打印…', '打印检查报告'],
  ['csv', '问题清单（表格文件）', '用 WPS 表格或 Excel 打开'],
  ['json', '完整结果（数据文件）', '供其他程序使用'],
  ['text', '当前文稿（纯文本）', '保存编辑后的文字'],
];

function exportMenu(app: App): TemplateResult {
  const nothingYet = !app.session.draft.result;
  return html`<details class="menu">
    <summary class="button">${share}导出</summary>
    <div class="sheet">
      ${EXPORTS.map(
        ([kind, name, about]) => html`<button ?disabled=${nothingYet} @click=${closing(() => app.exportAs(kind))}>
          <span>${name}<small>${about}</small></span>
        </button>`,
      )}
    </div>
  </details>`;
}

const THEMES = [
  ['auto', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
] as const;

function settingsMenu(app: App): TemplateResult {
  const {settings} = app.session;
  return html`<details class="menu">
    <summary class="button">${gear}设置</summary>
    <div class="sheet">
      <label class="row">
        <input type="checkbox" .checked=${!keeps(settings)}
          @change=${(event: Event) => app.session.setSettings({keep: !(event.target as HTMLInputElement).checked})} />
        不保存文稿（关闭页面即消失）
      </label>
      <button @click=${closing(() => app.clearEverything())}><span>清除全部文稿<small>从本页和本浏览器中删去</small></span></button>
      <button @click=${closing(() => app.openDialog('ignored'))}>已忽略的问题…</button>
      <button @click=${closing(() => app.openDialog('profile'))}><span>本地格式…<small>本省、本系统另有规定时使用</small></span></button>
      <hr />
      <label class="row">外观
        <select @change=${(event: Event) =>
          app.session.setSettings({theme: (event.target as HTMLSelectElement).value as 'auto' | 'light' | 'dark'})}>
          ${THEMES.map(([value, name]) => html`<option value=${value} ?selected=${settings.theme === value}>${name}</option>`)}
        </select>
      </label>
      <hr />
      <button @click=${closing(() => app.openDialog('keys'))}>键盘操作</button>
      <button @click=${closing(() => app.openDialog('about'))}>关于与许可</button>
    </div>
  </details>`;
}

export function headerView(app: App): TemplateResult {
  return html`<header class="top">
    <div class="brand">
      <h1>年报校对</h1>
      <span class="private icon" title="检查在本机完成，文稿不会离开这台电脑">${lock}<span>文稿不离开本机</span></span>
    </div>
    <button @click=${() => app.pickFiles()}>${folder}打开文件</button>
    ${samplesMenu(app)} ${exportMenu(app)} ${settingsMenu(app)}
  </header>`;
}
