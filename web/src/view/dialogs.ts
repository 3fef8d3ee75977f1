// The dialogs: a rule's page, ignored findings, keys, last year's report, the list of files, the blank form, about.

import {html, nothing, type TemplateResult} from 'lit';
import {typeset} from '../core/typeset.js';
import {allFindings} from '../model/findings.js';
import {SEVERITY_MEANING, SEVERITY_WORD} from '../wording/words.js';
import type {App, DialogName} from './app.js';
import {cross} from './icons.js';
import {markdown} from './markdown.js';
import {officeView} from './office/office_view.js';
import {profileDialog} from './profile_dialog.js';

function ruleTitle(app: App, rule: string): string {
  return app.session.rules.get(rule)?.title ?? '其他';
}

/** A rule's page names other rules by their ids; a reader of the page knows them by their titles. */
function spoken(page: string, app: App): string {
  return page.replace(/`?\b([a-z]+\/[a-z-]+)\b`?/g, (words, id: string) => {
    const title = app.session.rules.get(id)?.title;
    return title ? `“${title}”` : words;
  });
}

/** Where the page of all rules lies, as the served page tells; null in the single file, which may be alone on a stick. */
function documentation(rule: string): string | null {
  const page = document.querySelector<HTMLMetaElement>('meta[name="nianbao-docs"]')?.content;
  return page ? `${page}#${rule}` : null;
}

function ruleDialog(app: App): TemplateResult {
  const rule = app.ruleShown ?? '';
  const info = app.session.rules.get(rule);
  const page = app.texts?.pages[rule];
  const docs = documentation(rule);
  const severity = info?.severity as keyof typeof SEVERITY_WORD | undefined;
  return html`<div class="rulepage">
    ${severity && SEVERITY_WORD[severity] ? html`<p class="small soft">这类问题一般是${SEVERITY_WORD[severity]}：${SEVERITY_MEANING[severity]}。</p>` : nothing}
    ${info?.basis?.length ? html`<p class="small"><span class="soft">依据：</span>${info.basis.map(typeset).join('；')}</p>` : nothing}
    ${page && docs ? html`<p class="small"><a href=${docs} target="_blank" rel="noopener">在说明书里看这一项</a></p>` : nothing}
    ${page ? markdown(spoken(page, app), true) : html`<p>${app.texts ? '这一项还没有说明。' : '正在取说明…'}</p>`}
  </div>`;
}

function ignoredDialog(app: App): TemplateResult {
  const {session} = app;
  const {draft, settings} = session;
  const nothingIgnored = draft.ignoredPlaces.length + draft.ignoredRules.length + settings.closedRules.length === 0;
  if (nothingIgnored) return html`<p>没有忽略任何问题。</p>`;
  const inDraft = allFindings(draft.result);
  const hits = (rule: string) => inDraft.filter((placed) => placed.finding.rule === rule).length;
  return html`<table class="files">
    <thead>
      <tr><th scope="col">范围</th><th scope="col">内容</th><th scope="col"><span class="unseen">操作</span></th></tr>
    </thead>
    <tbody>
      ${draft.ignoredPlaces.map(
        (place, i) => html`<tr>
          <td>仅此处</td><td>${typeset(place.message)}<div class="small soft">${ruleTitle(app, place.rule)}</div></td>
          <td><button @click=${() => session.restorePlace(i)}>恢复</button></td>
        </tr>`,
      )}
      ${draft.ignoredRules.map(
        (rule) => html`<tr>
          <td>本文此类</td><td>${ruleTitle(app, rule)}<div class="small soft">本文中 ${hits(rule)} 条</div></td>
          <td><button @click=${() => session.restoreRule(rule, false)}>恢复</button></td>
        </tr>`,
      )}
      ${settings.closedRules.map(
        (rule) => html`<tr>
          <td>以后都不查</td><td>${ruleTitle(app, rule)}<div class="small soft">本文中 ${hits(rule)} 条</div></td>
          <td><button @click=${() => session.restoreRule(rule, true)}>恢复检查</button></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

const KEYS: Array<[string, string]> = [
  ['F8', '下一条问题'],
  ['Shift + F8', '上一条问题'],
  ['F6', '在文稿与所选问题之间来回'],
  ['Alt + Enter', '应用选中问题的修改'],
  ['Ctrl + Z / Ctrl + Y', '撤销 / 重做（含应用的修改）'],
  ['Ctrl + F', '在文稿中查找和替换'],
  ['F9 / Shift + F9', '收到多份文稿时：下一家 / 上一家有问题的单位'],
  ['↑ ↓ Home End', '在总表里选单位；Enter 打开它的文稿'],
  ['Alt + PageUp / PageDown', '打开多份文稿时：上一份 / 下一份'],
  ['Esc', '关闭对话框、菜单、查找栏，或合上打开的问题'],
  ['Tab', '离开文稿，移到下一处按钮或问题（在文稿里不会插入制表符）'],
];

function keysDialog(): TemplateResult {
  return html`<table>
    <thead>
      <tr><th scope="col">按键</th><th scope="col">作用</th></tr>
    </thead>
    <tbody>
      ${KEYS.map(([keys, effect]) => html`<tr><th scope="row">${keys}</th><td>${effect}</td></tr>`)}
    </tbody>
  </table>`;
}

function previousDialog(app: App): TemplateResult {
  const {session} = app;
  const others = session.drafts.filter((draft) => draft !== session.draft && draft.text !== '');
  const take = (name: string, content: string) => {
    if (content.trim() === '') return;
    session.setOptions({previous: {name, content}});
    app.closeDialog();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('textarea')!;
    take('粘贴的上一年度报告.txt', field.value);
  };
  return html`<form class="start" @submit=${submit}>
    <p>上一年度的报告只用来核对，同样留在本机：上年结转、现行有效件数、同比和照抄的段落。</p>
    <p class="actions">
      <button type="button" @click=${() => app.pickPrevious()}>选择文件…</button>
      ${others.map(
        (draft) => html`<button type="button" @click=${() => {
          session.setOptions({previous: draft.carrier ?? {name: `${draft.name}.txt`, content: draft.text}});
          app.closeDialog();
        }}>用已打开的“${draft.name}”</button>`,
      )}
    </p>
    <label>或把全文粘贴到这里<br /><textarea rows="9" class="wide"></textarea></label>
    <p><button class="primary" type="submit">用作上一年度报告</button></p>
  </form>`;
}

function blankFormDialog(app: App): TemplateResult {
  const lastYear = new Date().getFullYear() - 1;
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('input')!;
    const year = Number(field.value);
    if (Number.isInteger(year) && year >= 2008 && year <= 2100) app.loadBlankForm(year);
  };
  return html`<form class="start" @submit=${submit}>
    <p>按所选年度的法定格式给出标题、各部分和表格，数字处填 0；尚待填写的地方会被标出。</p>
    <p>
      <label>报告年度 <input type="number" min="2008" max="2100" required .value=${String(lastYear)} /></label>
      <button class="primary" type="submit">新建空白文稿</button>
    </p>
  </form>`;
}

function aboutDialog(app: App): TemplateResult {
  return html`<div class="rulepage">
    <p>年报校对（nianbao）${app.session.version ? ` ${app.session.version}` : ''}：检查政府信息公开工作年度报告。</p>
    <p>检查程序随本页一起送到您的电脑，在浏览器内运行。文稿、上一年度报告和导出的文件都不经过网络。</p>
    <p>“保存”只写入本浏览器的本地存储，用于重新打开后继续；可在“设置”里关掉，或一键清除。</p>
    <h3>所用的开源程序</h3>
    <pre tabindex="0">${app.texts?.licences ?? '正在取许可文本…'}</pre>
  </div>`;
}

const TITLES: Record<DialogName, string> = {
  rule: '为什么',
  ignored: '已忽略的问题',
  keys: '键盘操作',
  about: '关于与许可',
  previous: '上一年度报告',
  files: '文稿总表',
  'blank-form': '空白文稿',
  profile: '本地格式',
};

function body(name: DialogName, app: App): TemplateResult {
  switch (name) {
    case 'rule':
      return ruleDialog(app);
    case 'ignored':
      return ignoredDialog(app);
    case 'keys':
      return keysDialog();
    case 'previous':
      return previousDialog(app);
    case 'files':
      return officeView(app);
    case 'blank-form':
      return blankFormDialog(app);
    case 'profile':
      return profileDialog(app);
    case 'about':
      return aboutDialog(app);
  }
}

export function dialogView(name: DialogName | null, app: App): TemplateResult | typeof nothing {
  if (name === null) return nothing;
  const title = name === 'rule' && app.ruleShown ? ruleTitle(app, app.ruleShown) : TITLES[name];
  return html`<dialog class=${name === 'files' ? 'wide' : ''} aria-labelledby="dialog-title" @close=${() => app.closeDialog()}>
    <div class="title">
      <h2 id="dialog-title">${title}</h2>
      <button class="plain" aria-label="关闭" @click=${() => app.closeDialog()}>${cross}</button>
    </div>
    <div class="body" tabindex="0" role="group" aria-labelledby="dialog-title">${body(name, app)}</div>
    <div role="status">${app.message ? html`<p class="note foot">${app.message.words}</p>` : nothing}</div>
  </dialog>`;
}
