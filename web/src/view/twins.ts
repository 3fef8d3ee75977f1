// Of the list of files: which reports have passages in common, side by side, with what differs.

import {html, nothing, type TemplateResult} from 'lit';
import type {TwinPassage} from '@core';
import {revisionsOf, type TwinPair} from '../model/twins.js';
import {baseName, documentOf} from '../model/unit.js';
import type {App} from './app.js';
import {replacedLine} from './example_blocks.js';

const SHOWN = 100;

/** One text with what the other has instead; whole where the core did not align them. */
function compared({text, other_text, differences}: TwinPassage): unknown {
  if (differences.length === 0) return replacedLine(text, other_text);
  const pieces: unknown[] = [];
  let from = 0;
  for (const {at, here, there} of differences) {
    pieces.push(text.slice(from, at), here ? html`<del>${here}</del>` : nothing, there ? html`<ins>${there}</ins>` : nothing);
    from = at + here.length;
  }
  return [...pieces, text.slice(from)];
}

function passage(each: TwinPassage): TemplateResult {
  return html`<dt>相同约 ${each.likeness}%</dt>
    <dd><pre tabindex="0">${compared(each)}</pre></dd>`;
}

const organ = (issuer: string | null | undefined): string => (issuer ? `（${issuer}）` : '');

function pair({unit, other, twin}: TwinPair): TemplateResult {
  return html`<details>
    <summary>${baseName(unit.name)}${organ(documentOf(unit)?.issuer)} 与 ${baseName(other.name)}${organ(twin.issuer)}：${twin.passages.length} 段雷同</summary>
    <p class="small soft">划去的是前一份的，插入的是后一份的。</p>
    <dl>${twin.passages.map(passage)}</dl>
  </details>`;
}

export function twinsBlock(app: App): TemplateResult | typeof nothing {
  const {search, searching} = app.office.twins;
  if (searching) return html`<p role="status">正在逐段比较…</p>`;
  if (!search) return nothing;
  if (search.revisions !== revisionsOf(app.office.comparable)) return html`<p role="status">文稿有改动，请重新查找雷同段落。</p>`;
  if (search.pairs.length === 0) return html`<p role="status">没有发现不同单位之间雷同的段落。</p>`;
  return html`<section aria-label="雷同的段落">
    <p role="status">${search.pairs.length} 对文稿有雷同的段落（年份、数字和机关名称不计）：</p>
    ${search.pairs.slice(0, SHOWN).map(pair)}
    ${search.pairs.length > SHOWN ? html`<p class="small">只列出前 ${SHOWN} 对。</p>` : nothing}
  </section>`;
}
