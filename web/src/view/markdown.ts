// Rule pages are written in a small Markdown: headings, paragraphs, lists, fences, tables, `code`, **strong**, links.
// Rendered as Lit templates, so nothing in a page can become markup.

import {html, type TemplateResult} from 'lit';
import {typeset} from '../core/typeset.js';
import {exampleBlock} from './example_blocks.js';

type Piece = TemplateResult | string;

const INLINE = /(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/;

function inline(text: string): Piece[] {
  return text.split(INLINE).map((part) => {
    if (part.startsWith('`') && part.endsWith('`') && part.length > 2) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4) return html`<strong>${part.slice(2, -2)}</strong>`;
    // No link leaves the page: the words and the address are shown as text.
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    return link ? html`${link[1]}` : typeset(part);
  });
}

function heading(level: number, text: string): TemplateResult {
  return level <= 2 ? html`<h3>${inline(text)}</h3>` : html`<h4>${inline(text)}</h4>`;
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function table(lines: string[]): TemplateResult {
  const [head = '', , ...body] = lines;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="表格">
    <table>
      <thead>
        <tr>${cells(head).map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr>
      </thead>
      <tbody>
        ${body.map((line) => html`<tr>${cells(line).map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function list(items: string[], ordered: boolean): TemplateResult {
  const body = items.map((item) => html`<li>${inline(item)}</li>`);
  return ordered ? html`<ol>${body}</ol>` : html`<ul>${body}</ul>`;
}

/** `skipTitle` leaves out the first heading of level 1, where the frame shows it already. */
export function markdown(source: string, skipTitle = false): TemplateResult {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: TemplateResult[] = [];
  let skip = skipTitle;
  let i = 0;
  const take = (test: (line: string) => boolean): string[] => {
    const start = i;
    while (i < lines.length && test(lines[i]!)) i += 1;
    return lines.slice(start, i);
  };
  while (i < lines.length) {
    const line = lines[i]!;
    const title = /^(#{1,6})\s+(.*)$/.exec(line);
    const [, fence, info = ''] = /^(`{3,}|~{3,})\s*(.*)$/.exec(line) ?? [];
    if (line.trim() === '' || /^<!--.*-->$/.test(line.trim())) {
      i += 1;
    } else if (title) {
      if (skip && title[1] === '#') skip = false;
      else blocks.push(heading(title[1]!.length, title[2]!));
      i += 1;
    } else if (fence) {
      i += 1;
      const body = take((each) => !each.startsWith(fence));
      i += 1;
      blocks.push(exampleBlock(info, body) ?? html`<pre tabindex="0">${body.join('\n')}</pre>`);
    } else if (/^\s*\|.*\|/.test(line) && /^[\s|:-]+$/.test(lines[i + 1] ?? '')) {
      blocks.push(table(take((each) => each.trim().startsWith('|'))));
    } else if (/^\s*[-*+]\s+/.test(line)) {
      blocks.push(list(take((each) => /^\s*[-*+]\s+/.test(each)).map((each) => each.replace(/^\s*[-*+]\s+/, '')), false));
    } else if (/^\s*\d+[.)]\s+/.test(line)) {
      blocks.push(list(take((each) => /^\s*\d+[.)]\s+/.test(each)).map((each) => each.replace(/^\s*\d+[.)]\s+/, '')), true));
    } else {
      const body = take((each) => each.trim() !== '' && !/^(#{1,6}\s|`{3,}|~{3,}|\s*[-*+]\s+)/.test(each));
      if (body.length === 0) body.push(lines[i++]!);
      blocks.push(html`<p>${inline(body.join('\n'))}</p>`);
    }
  }
  return html`${blocks}`;
}
