// The fenced blocks of rule pages: a draft, the lines changed in a whole report, what is found in it.

import {html, nothing, type TemplateResult} from 'lit';
import type {Severity} from '../core/result.js';
import {typeset} from './typeset.js';
import {SEVERITY_WORD} from './words.js';

/** "stat/sum error 「原文」 39 + 1 = 40" */
const FOUND = /^(\S+) (error|warning|info) 「(.*?)」\s*(.*)$/;

function foundLine(line: string): TemplateResult {
  const match = FOUND.exec(line);
  if (!match) return html`<li>${line}</li>`;
  const [, rule, severity, quoted, expression] = match;
  return html`<li>
    <span class="badge ${severity}">${SEVERITY_WORD[severity as Severity]}</span>
    ${quoted ? html`“${quoted}”` : '（缺失处）'}${expression ? html`：${expression}` : nothing}
    <span class="small soft">${rule}</span>
  </li>`;
}

function changedLine(line: string): TemplateResult {
  if (line.startsWith('-')) return html`<del>${line.slice(1)}</del>\n`;
  if (line.startsWith('+')) return html`<ins>${line.slice(1)}</ins>\n`;
  return html`${line}\n`;
}

/** What a fence with this info string shows; null where it is an ordinary block of text. */
export function exampleBlock(info: string, body: string[]): TemplateResult | null {
  const [kind] = info.split(/\s+/);
  const year = /\byear=(\d{4})/.exec(info)?.[1];
  const about = year ? html`<span class="small soft">${year} 年的报告</span>` : nothing;
  switch (kind) {
    case 'draft':
      return html`${about}<pre tabindex="0">${body.join('\n')}</pre>`;
    case 'previous':
      return html`<span class="small soft">上一年度的报告</span><pre tabindex="0">${body.join('\n')}</pre>`;
    case 'diff':
      return html`<span class="small soft">在一份完整的报告里改动</span><pre tabindex="0">${body.map(changedLine)}</pre>`;
    case 'findings':
      return html`<ul class="found">${body.filter((line) => line.trim() !== '').map(foundLine)}</ul>`;
    case 'checks':
      return html`<p class="small soft">${body.map(typeset).join('；')}</p>`;
    default:
      return null;
  }
}
