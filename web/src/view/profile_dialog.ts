// An agency's own parts, titles and tables: what is in use, and why the last one was refused.

import {html, nothing, type TemplateResult} from 'lit';
import {typeset} from '../core/typeset.js';
import type {App} from './app.js';

export function profileDialog(app: App): TemplateResult {
  const {profile} = app.session.settings;
  return html`<div class="start rulepage">
    <p>本省、本系统在国家格式之外另有规定的部分、标题或表格，可写成一个 JSON 文件，与命令行的 --profile 通用。启用后对所有文稿有效。</p>
    ${app.profileProblem ? html`<div class="note bad" role="alert">${typeset(app.profileProblem)}</div>` : nothing}
    <p>${profile ? html`正在使用：<b>${profile.name || '由所嵌入的系统提供'}</b>` : '目前只按国家格式检查。'}</p>
    <p class="actions">
      <button class="primary" @click=${() => app.pickProfile()}>${profile ? '更换文件…' : '选择文件…'}</button>
      ${profile ? html`<button @click=${() => app.removeProfile()}>停用</button>` : nothing}
    </p>
    <p class="small soft">写法举例：在 2021 年格式里加一个部分。</p>
    <pre tabindex="0">{"name": "某省", "forms": {"fmt2021": {"parts": [
  {"key": "local.open_day", "title": "政府开放日活动情况"}
]}}}</pre>
    <p class="small soft">也可以给各部分、各项检查定分量，文稿总表就多出“扣分”一栏，可按它排序、导出。没有写的，错误每处 10 分，提醒每处 1 分。下例让复议、诉讼部分的问题加倍：</p>
    <pre tabindex="0">{"name": "某市", "weights": {"parts": {"disputes": 2}}}</pre>
  </div>`;
}
