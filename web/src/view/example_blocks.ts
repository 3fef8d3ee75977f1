// The fenced blocks of rule pages: a draft, the lines changed in a whole report, what is found in it.

import {html, nothing, type TemplateResult} from 'lit';
import type {CheckOutcome, Severity} from '@core';
import {typeset} from '../core/typeset.js';
import {changesBetween} from '../model/changes.js';
import {OUTCOME_WORD, SEVERITY_WORD} from '../wording/words.js';

/** "stat/sum error 「原文」 39 + 1 = 40" */
const FOUND = /^(\S+) (error|warning|info) 「(.*?)」\s*(.*)$/;

function foundLine(line: string): TemplateResult {
  const match = FOUND.exec(line);
  if (!match) return html`<li>${line}</li>`;
  const [, , severity, quoted, expression] = match;
  return html`<li>
    <span class="badge ${severity}">${SEVERITY_WORD[severity as Severity]}</span>
    ${quoted ? html`“${quoted}”` : '（缺失处）'}${expression ? html`：${typeset(expression)}` : nothing}
  </li>`;
}

/** "table/total not-applicable" in words. */
function outcomeLine(line: string): string {
  const outcome = line.trim().split(' ')[1] as CheckOutcome | undefined;
  return outcome ? `这份文稿的结果：${OUTCOME_WORD[outcome]}` : '';
}

/** A line and its replacement: only what differs is struck out and put in, whole words of a long paragraph stay readable. */
export function replacedLine(old: string, next: string): TemplateResult {
  const pieces: unknown[] = [];
  let at = 0;
  for (const {start, end, text} of changesBetween(old, next)) {
    pieces.push(old.slice(at, start), start < end ? html`<del>${old.slice(start, end)}</del>` : nothing, text ? html`<ins>${text}</ins>` : nothing);
    at = end;
  }
  return html`${pieces}${old.slice(at)}\n`;
}

function changedLines(lines: string[]): TemplateResult[] {
  const out: TemplateResult[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1] ?? '';
    const after = lines[i + 2] ?? '';
    if (line.startsWith('-') && next.startsWith('+') && !after.startsWith('+') && !lines[i - 1]?.startsWith('-')) {
      out.push(replacedLine(line.slice(1), next.slice(1)));
      i += 1;
    } else if (line.startsWith('-')) {
      out.push(html`<del>${line.slice(1)}</del>\n`);
    } else {
      out.push(line.startsWith('+') ? html`<ins>${line.slice(1)}</ins>\n` : html`${line}\n`);
    }
  }
  return out;
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
      return html`<span class="small soft">在一份完整的报告里改动</span><pre tabindex="0">${changedLines(body)}</pre>`;
    case 'findings':
      return html`<ul class="found">${body.filter((line) => line.trim() !== '').map(foundLine)}</ul>`;
    case 'messages':
      return html`<ul>${body.filter((line) => line.trim() !== '').map((line) => html`<li>${typeset(line)}</li>`)}</ul>`;
    case 'checks':
      return html`<p class="small soft">${body.map(outcomeLine).join('；')}</p>`;
    default:
      return null;
  }
}
