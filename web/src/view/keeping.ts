// What is kept of the drafts and what is not: the question on file://, notices, the word in the status line.

import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.js';

/** Asked where others could read what is kept. */
export function question(app: App): TemplateResult {
  const keep = (choice: boolean) => () => {
    app.session.setSettings({keep: choice});
    app.office.changed();
  };
  return html`<div class="keeping" role="group" aria-label="是否保存文稿">
    <span>文稿还没有保存，关闭本页就没有了。本页是从文件打开的：若存下，这台电脑上用同一浏览器打开的其他本地网页也能读到。</span>
    <span class="choice">
      <button @click=${keep(true)}>存在本浏览器</button>
      <button @click=${keep(false)}>不保存</button>
    </span>
  </div>`;
}

const TROUBLE = {
  partly: '本浏览器的存储空间不够：文稿的文字已存下，原文件和上一年度报告没有存下，重新打开本页后须再给一次。',
  full: '本浏览器的存储空间已满，最近的修改没有存下；请用“导出”留一份，或关闭不用的文稿。',
  denied: '本浏览器不允许网页保存内容，文稿只在本页里，关闭就没有了；请用“导出”留一份。',
} as const;

function trouble(app: App): string | null {
  const {session} = app;
  const {saved} = session.keeper;
  return session.keeping && saved in TROUBLE ? TROUBLE[saved as keyof typeof TROUBLE] : null;
}

/** Stands above the status line, where there is something to say. */
export function keepingBar(app: App): TemplateResult | typeof nothing {
  const {session} = app;
  const words = trouble(app);
  return html`<div role="status">
      ${session.notice === null
        ? nothing
        : html`<div class="keeping"><span>${session.notice}</span><button @click=${() => session.noticeRead()}>知道了</button></div>`}
      ${words === null ? nothing : html`<div class="keeping trouble"><span>${words}</span></div>`}
    </div>
    ${session.asksToKeep ? question(app) : nothing}`;
}

export function savedWord(app: App): string {
  const {session} = app;
  if (session.asksToKeep) return '未保存';
  if (!session.keeping) return session.settings.keep === false ? '不保存' : '';
  switch (session.keeper.saved) {
    case 'no':
      return '正在保存…';
    case 'yes':
      return '已存于本浏览器';
    case 'partly':
      return '只存下了文字';
    case 'full':
    case 'denied':
      return '未能保存';
    default:
      return '';
  }
}
