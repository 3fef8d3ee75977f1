// This year and last side by side: what was kept, changed, added, dropped, and how far the numbers moved. What is what the
// core says (nianbao-compare/1); here it is drawn, on the screen and on paper.

import {html, nothing, type TemplateResult} from 'lit';
import type {ComparedPair, ComparedPart, ComparedRow, ComparedText, Span, WordChange, YearsCompared} from '@core';
import {typeset} from '../core/typeset.js';
import type {RowsShown} from '../model/years.js';
import {copyWords, jumpWords, KIND_SIGN, moveWords, partName, shareWords, tableTitle, yearNames} from '../wording/years.js';
import type {App} from './app.js';
import {scrollToTop} from './scrolling.js';
import {yearsTable, type YearsDrawing} from './years_table.js';

/** More paragraphs of a part would drown the page; the saved page has them all. */
const MOST_ROWS = 300;

const SHOWN: ReadonlyArray<readonly [RowsShown, string]> = [
  ['all', '全部段落'],
  ['changed', '只看有变化的'],
  ['copied', '只看照抄的'],
];

/** One year's words, those marked that the other year has not. */
function marked(piece: ComparedText, changes: readonly WordChange[], side: 'this' | 'last'): unknown[] {
  const out: unknown[] = [];
  const {start, end} = piece.span;
  let at = start;
  for (const change of changes) {
    const {span} = change[side];
    if (span.end < start || span.start > end || span.start < at) continue;
    const until = Math.min(span.end, end);
    out.push(piece.text.slice(at - start, span.start - start));
    const words = piece.text.slice(span.start - start, until - start);
    if (words !== '') out.push(side === 'this' ? html`<ins>${words}</ins>` : html`<del>${words}</del>`);
    if (side === 'this' && change.number && change.number.change !== 0) out.push(move(change.number));
    at = until;
  }
  return [...out, piece.text.slice(at - start)];
}

function move(number: NonNullable<WordChange['number']>): TemplateResult {
  return html`<small class="move">（${moveWords(number)}）</small>${number.jump === null ? nothing : html`<b class="error" title=${jumpWords(number)}>▲跳变</b>`}`;
}

function side(row: ComparedRow, which: 'this' | 'last', {reveal, now, last}: YearsDrawing): TemplateResult {
  const pieces = row[which];
  const none = which === 'this' ? '（今年没有）' : '（去年没有）';
  const [first] = pieces;
  const place = which === 'this' && first && reveal ? {start: first.span.start, end: pieces[pieces.length - 1]!.span.end} : null;
  return html`<td class=${which} data-year=${which === 'this' ? now : last}>
    ${pieces.length === 0 ? html`<p class="soft">${none}</p>` : pieces.map((piece) => html`<p>${marked(piece, row.changes, which)}</p>`)}
    ${!row.aligned && which === 'this' ? html`<p class="small soft">改动太多，没有逐词标出。</p>` : nothing}
    ${place ? html`<button class="link small" aria-label="到文稿中看：${first!.text.slice(0, 20)}" @click=${() => reveal!(place)}>到文稿中看</button>` : nothing}
  </td>`;
}

function rowView(row: ComparedRow, drawing: YearsDrawing): TemplateResult {
  const [sign, word] = KIND_SIGN[row.kind];
  const copied = copyWords(row);
  return html`<tr class="${row.kind} ${copied === '' ? '' : 'copied'} ${row.heading ? 'topic' : ''}">
    <th scope="row"><span aria-hidden="true">${sign}</span> ${word}
      ${row.moved ? html`<span class="small soft">移动了位置</span>` : nothing}
      ${copied === '' ? nothing : html`<span class="small warning">照抄：${copied}</span>`}
    </th>
    ${side(row, 'last', drawing)} ${side(row, 'this', drawing)}
  </tr>`;
}

function fits(row: ComparedRow, shown: RowsShown): boolean {
  if (shown === 'all') return true;
  return shown === 'changed' ? row.kind !== 'same' || row.moved : row.copied !== null;
}

function partView(part: ComparedPart, drawing: YearsDrawing): TemplateResult {
  const {pair, now, last, shown, reveal} = drawing;
  const rows = part.rows.filter((row) => fits(row, shown));
  const drawn = reveal ? rows.slice(0, MOST_ROWS) : rows;
  const name = partName(pair, part);
  const tables = part.key === '' ? [] : pair.tables.filter((table) => table.part === part.key);
  const note = !part.in_last ? '今年新写的部分' : !part.in_this ? '今年没有这一部分' : part.likeness === null ? '' : `与去年相同的文字：${shareWords(part)}`;
  return html`<section aria-label=${name} tabindex=${reveal ? -1 : nothing} data-part=${pair.parts.indexOf(part)}>
    <h3>${name} <small class="soft">${note}</small></h3>
    ${drawn.length > 0
      ? html`<table class="rows"><caption class="unseen">${name}</caption>
          <thead><tr><th scope="col">变化</th><th scope="col">${last}</th><th scope="col">${now}</th></tr></thead>
          <tbody>${drawn.map((row) => rowView(row, drawing))}</tbody>
        </table>`
      : tables.length === 0 ? html`<p class="small soft">${part.rows.length === 0 ? '这一部分没有文字。' : '这一部分没有这样的段落。'}</p>` : nothing}
    ${rows.length > drawn.length ? html`<p class="small soft">只列出前 ${MOST_ROWS} 段，其余见保存的对照报告。</p>` : nothing}
    ${tables.map((table) => yearsTable(table, drawing))}
  </section>`;
}

interface JumpPlace {
  words: string;
  span: Span | null;
}

/** Of the text and of the tables, in one place on top. */
function jumpsOf(pair: ComparedPair): JumpPlace[] {
  const found: JumpPlace[] = [];
  for (const part of pair.parts) {
    for (const {number, this: here} of part.rows.flatMap(({changes}) => changes)) {
      if (number?.jump) found.push({words: `${partName(pair, part)}：${number.last} → ${number.this}，${jumpWords(number)}`, span: here.span});
    }
  }
  for (const table of pair.tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.jump) found.push({words: `${tableTitle(table)} ${typeset(row.label)}·${cell.label}：${cell.last?.value} → ${cell.this?.value}，${jumpWords(cell)}`, span: cell.this?.span ?? null});
      }
    }
  }
  return found;
}

function jumpsView({pair, reveal}: YearsDrawing): TemplateResult | typeof nothing {
  const jumps = jumpsOf(pair);
  if (jumps.length === 0) return nothing;
  return html`<p class="error"><b>▲ 跳变 ${jumps.length} 处</b></p>
    <ul class="jumps">${jumps.map(({words, span}) => html`<li>${span && reveal ? html`<button class="link" @click=${() => reveal(span)}>${words}</button>` : words}</li>`)}</ul>`;
}

function counts(part: ComparedPart): number[] {
  const rows = part.rows.filter(({heading}) => !heading);
  const of = (fit: (row: ComparedRow) => boolean) => rows.filter(fit).length;
  return [of(({kind}) => kind === 'same'), of(({kind}) => kind === 'changed'), of(({kind}) => kind === 'new'), of(({kind}) => kind === 'gone'), of(({copied}) => copied !== null)];
}

function summary({pair, reveal}: YearsDrawing): TemplateResult {
  const jump = (event: Event, at: number) => {
    const link = event.currentTarget as HTMLElement;
    const [pane, section] = [link.closest('.reading'), link.closest('.years')?.querySelector<HTMLElement>(`[data-part="${at}"]`)];
    if (!pane || !section) return;
    scrollToTop(pane, section);
    section.focus({preventScroll: true});
  };
  const name = (part: ComparedPart, at: number) => (reveal ? html`<button class="link" @click=${(event: Event) => jump(event, at)}>${partName(pair, part)}</button>` : partName(pair, part));
  return html`<div class="scroll" tabindex=${reveal ? 0 : nothing} role="region" aria-label="各部分的变化"><table class="summary">
      <caption>与去年相同的文字：${shareWords(pair)}</caption>
      <thead><tr><th scope="col">部分</th>${['未变', '改动', '新写', '删去', '照抄', '与去年相同'].map((each) => html`<th scope="col" class="number">${each}</th>`)}</tr></thead>
      <tbody>${pair.parts.map(
        (part, at) => html`<tr><th scope="row">${name(part, at)}</th>
          ${counts(part).map((number) => html`<td class="number">${number}</td>`)}<td class="number">${part.likeness === null ? '—' : `${part.likeness}%`}</td></tr>`,
      )}</tbody>
    </table></div>
    <p class="small soft">以上按段数计。照抄：一字不差、只改了年份和数字，或只改了个别词语的段落；固定说法和短句不计入。</p>`;
}

const LEGEND = '= 未变，≠ 改动，+ 新写，− 删去；删去的字加删除线，新写的字加下划线。▲跳变：两年相差 20 倍以上或正好 10 倍（较大的不少于 200，较小的不少于 5），一年是 0 另一年不少于 200，金额相差 1000 倍以上。';

function pairView(drawing: YearsDrawing): TemplateResult {
  const {pair} = drawing;
  const placed = new Set(pair.parts.map(({key}) => key).filter(Boolean));
  const loose = pair.tables.filter(({part}) => !placed.has(part));
  return html`${pair.doubt === null ? nothing : html`<p class="note">请注意：${typeset(pair.doubt)}</p>`}
    ${summary(drawing)} ${jumpsView(drawing)}
    ${pair.parts.map((part) => partView(part, drawing))} ${loose.map((table) => yearsTable(table, drawing))}
    <p class="small soft">${LEGEND}</p>`;
}

/** The counterpart of a document of the draft; null where there is none. */
function pairOf({pairs}: YearsCompared, document: number): ComparedPair | null {
  return pairs.find((pair) => pair.this?.document === document && pair.last !== null) ?? null;
}

function unread({this: now, last}: YearsCompared): string {
  const problems = [...now.problems, ...last.problems].map(({message}) => typeset(message)).join('');
  return `没有可以对照的报告。${problems}`;
}

function drawn(compared: YearsCompared, app: App, reveal: YearsDrawing['reveal']): TemplateResult {
  const pair = pairOf(compared, app.session.onShow.documentIndex);
  if (compared.pairs.length === 0) return html`<p class="note bad">${unread(compared)}</p>`;
  if (!pair) return html`<p class="note">上一年度的文件里没有与这一篇对应的报告，没有对照。</p>`;
  return pairView({pair, ...yearNames(pair), shown: app.years.rowsShown, reveal});
}

export function yearsView(app: App): TemplateResult {
  const {draft} = app.session;
  const {compared, problem, current} = app.years.of(draft);
  if (problem !== null) return html`<p class="note bad">没能对照：${problem}</p>`;
  if (!compared) return html`<p class="empty" role="status">正在与上一年度报告对照…</p>`;
  const show = (rows: RowsShown) => {
    app.years.rowsShown = rows;
    app.refresh();
  };
  // An answer about an earlier text points to places that have moved.
  const reveal = current ? (span: Span) => app.reveal(span) : () => undefined;
  return html`<div class="years ${current ? '' : 'stale'}">
    <div class="tools" role="group" aria-label="两年对照">
      ${SHOWN.map(([rows, words]) => html`<button aria-pressed=${app.years.rowsShown === rows ? 'true' : 'false'} @click=${() => show(rows)}>${words}</button>`)}
      <span class="grow"></span>
      <button ?disabled=${!current} @click=${() => app.exportAs('years')}>保存对照报告</button>
      <button ?disabled=${!current} @click=${() => app.exportAs('print')}>打印</button>
    </div>
    ${drawn(compared, app, reveal)}
  </div>`;
}

/** On paper, while the comparison is what is on show; null otherwise. */
export function yearsOnPaper(app: App): TemplateResult | null {
  const {session} = app;
  const {compared, current} = app.years.of(session.draft);
  if (session.panel !== 'years' || !session.draft.previous || !compared || !current) return null;
  return html`<div class="years"><h1>两年对照</h1><p>${session.onShow.document?.title ?? session.draft.name}</p>${drawn(compared, app, null)}</div>`;
}
