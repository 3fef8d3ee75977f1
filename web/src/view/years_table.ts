// A table of both years, cell by cell: this year's number, last year's, change and growth.

import {html, nothing, type TemplateResult} from 'lit';
import type {ComparedCell, ComparedPair, ComparedTable, ComparedTableRow, Span, YearCell} from '@core';
import {typeset} from '../core/typeset.js';
import type {RowsShown} from '../model/years.js';
import {jumpWords, moveWords, tableTitle} from '../wording/years.js';

/** What a part of the drawing needs to know. */
export interface YearsDrawing {
  pair: ComparedPair;
  now: string;
  last: string;
  shown: RowsShown;
  /** Shows a place of the draft; null on paper. */
  reveal: ((span: Span) => void) | null;
}

/** Columns of an organ's own table have no keys. */
const keyOf = ({column, label}: ComparedCell): string => (column === '' ? `/${label}` : column);

function columnsOf(table: ComparedTable): Map<string, string> {
  const columns = new Map<string, string>();
  for (const cell of table.rows.flatMap(({cells}) => cells)) if (!columns.has(keyOf(cell))) columns.set(keyOf(cell), cell.label);
  return columns;
}

const shown = (cell: YearCell): string => (cell.value === null ? cell.raw.trim() || '空' : String(cell.value));

function cellView(cell: ComparedCell, row: ComparedTableRow, {reveal, last}: YearsDrawing): TemplateResult {
  const {this: here, last: there, change, jump} = cell;
  const same = here !== null && there !== null && change === 0;
  const lines = same ? [] : [there ? `${last} ${shown(there)}` : `${last}无此格`, ...(change === null ? [] : [moveWords(cell)])];
  const value = here && html`<b>${shown(here)}</b>`;
  const name = here && `${typeset(row.label)}，${cell.label}：${[shown(here), ...lines].join('，')}`;
  return html`<td class="number ${jump ? 'wrong' : same ? 'same' : 'changed'}">
    ${here && reveal && row.summed !== 'this' ? html`<button aria-label=${name} title=${jump ? jumpWords(cell) : '到文稿中看'} @click=${() => reveal(here.span)}>${value}</button>` : value}
    ${lines.map((line) => html`<small>${line}</small>`)} ${jump ? html`<small class="error">▲跳变</small>` : nothing}
  </td>`;
}

function rowView(row: ComparedTableRow, columns: readonly string[], drawing: YearsDrawing): TemplateResult {
  const cells = new Map(row.cells.map((cell) => [keyOf(cell), cell]));
  const summed = row.summed === null ? nothing : html`<small class="soft">${row.summed === 'this' ? drawing.now : drawing.last}为各分项之和</small>`;
  return html`<tr><th scope="row">${typeset(row.label)} ${summed}</th>
    ${columns.map((column) => (cells.has(column) ? cellView(cells.get(column)!, row, drawing) : html`<td></td>`))}</tr>`;
}

/** Rows with columns of their own have each value under its name. */
function byName(table: ComparedTable, drawing: YearsDrawing): TemplateResult {
  return html`<tbody>${table.rows.map((row) =>
    row.cells.map(
      (cell, i) => html`<tr>${i === 0 ? html`<th scope="row" rowspan=${row.cells.length}>${typeset(row.label)}</th>` : nothing}<td>${cell.label}</td>${cellView(cell, row, drawing)}</tr>`,
    ),
  )}</tbody>`;
}

export function yearsTable(table: ComparedTable, drawing: YearsDrawing): TemplateResult {
  const {now, last, reveal} = drawing;
  const columns = columnsOf(table);
  const title = tableTitle(table);
  const shared = table.rows.every(({cells}) => cells.length === columns.size);
  const head = shared ? [...columns.values()] : ['内容', '数值'];
  return html`<h4>${title}</h4>
    ${table.note === null ? nothing : html`<p class="small soft">${typeset(table.note)}</p>`}
    ${table.rows.length === 0
      ? nothing
      : html`<div class="form scroll" tabindex=${reveal ? 0 : nothing} role="region" aria-label="两年对照：${title}"><table class="cells">
          <caption class="unseen">${title}</caption>
          <thead><tr><th scope="col">${now}（比${last}）</th>${head.map((label) => html`<th scope="col" class="number">${label}</th>`)}</tr></thead>
          ${shared ? html`<tbody>${table.rows.map((row) => rowView(row, [...columns.keys()], drawing))}</tbody>` : byName(table, drawing)}
        </table></div>`}`;
}
