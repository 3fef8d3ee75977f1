// The recognised tables, drawn as the form has them: sums beside them, wrong cells with the expected value, blanks visible.

import {html, nothing, type TemplateResult} from 'lit';
import type {Cell, FormatId, Table, TableRow} from '@core';
import {typeset} from '../core/typeset.js';
import {accusedCell, expectedIn, isBlank} from '../model/accused_cells.js';
import {sourceWord} from '../wording/words.js';
import type {App} from './app.js';
import {columnSums, rowSum} from './sums.js';

function drawCell(cell: Cell, row: TableRow, column: string, app: App): TemplateResult {
  const accused = accusedCell(cell, app.session.onShow.judged.shown, app.session.onShow.documentIndex);
  const blank = isBlank(cell);
  const shown = blank ? (cell.raw.trim() === '' ? '空' : cell.raw.trim()) : cell.raw.trim();
  const expected = accused ? expectedIn(cell, accused) : null;
  const name = `${typeset(row.label)}，${column}：${shown}${accused ? '，与合计不符' : ''}`;
  return html`<td class="number ${accused ? (expected ? 'wrong' : 'doubtful') : blank ? 'blank' : ''}">
    <button aria-label=${name} title=${accused ? typeset(accused.finding.message) : '到文稿中看'}
      @click=${() => {
        if (accused) app.session.select(accused.id);
        app.reveal(cell.span);
      }}>${shown}</button>
    ${accused ? html`<span class="expected">${expected ? `推算为 ${expected}` : '请核对'}</span>` : nothing}
  </td>`;
}

function sumCell(row: TableRow): TemplateResult {
  const sum = rowSum(row);
  if (!sum) return html`<td class="check"></td>`;
  return html`<td class="number check ${sum.agrees ? '' : 'off'}">${sum.parts}${sum.agrees ? '' : ` ≠ ${sum.total}`}</td>`;
}

function footer(table: Table): TemplateResult | typeof nothing {
  const sums = columnSums(table);
  if (!sums) return nothing;
  const line = (name: string, values: number[], against: number[]) => html`<tr>
    <th scope="row" class="check">${name}</th>
    ${values.map((value, i) => html`<td class="number check ${value === against[i] ? '' : 'off'}">${value}</td>`)}
    <td class="check"></td>
  </tr>`;
  return html`<tfoot>
    ${line('核对：一 + 二', sums.incoming, sums.outgoing)} ${line('核对：（七）+ 四', sums.outgoing, sums.incoming)}
    ${line('核对：（一）至（六）各项之和', sums.outcomes, sums.totals)}
  </tfoot>`;
}

function caption(table: Table, format: FormatId | null, app: App): TemplateResult {
  return html`<caption>${app.session.forms.tableTitle(table.key, format)} <small>· 来自${sourceWord(table.source)} · ${table.rows.length} 行</small></caption>`;
}

function headingRow(heading: string | undefined, width: number): TemplateResult | typeof nothing {
  return heading === undefined ? nothing : html`<tr class="heading"><th scope="colgroup" colspan=${width}>${heading}</th></tr>`;
}

function grid(table: Table, columns: readonly string[], format: FormatId | null, app: App): TemplateResult {
  const summed = table.key === 'requests' || table.key === 'disputes';
  const headings = app.session.forms.headings(table, format);
  return html`<table>
    ${caption(table, format, app)}
    <thead>
      <tr>
        <th scope="col">项目</th>
        ${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}
        ${summed ? html`<th scope="col" class="number check">前${columns.length - 1}列之和</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${table.rows.map(
        (row) => html`${headingRow(headings.get(row.key), columns.length + (summed ? 2 : 1))}<tr>
          <th scope="row">${typeset(row.label)}</th>
          ${row.cells.map((cell, i) => drawCell(cell, row, columns[i] ?? `第 ${i + 1} 列`, app))}
          ${columns.length > row.cells.length ? html`<td colspan=${columns.length - row.cells.length}></td>` : nothing}
          ${summed ? sumCell(row) : nothing}
        </tr>`,
      )}
    </tbody>
    ${footer(table)}
  </table>`;
}

/** Rows with columns of their own: each value stands under its name. */
function rowsByName(table: Table, format: FormatId | null, app: App): TemplateResult {
  const headings = app.session.forms.headings(table, format);
  return html`<table>
    ${caption(table, format, app)}
    <thead>
      <tr><th scope="col">事项</th><th scope="col">内容</th><th scope="col" class="number">数值</th></tr>
    </thead>
    <tbody>
      ${table.rows.map((row) => {
        const columns = app.session.forms.columns(table, row, format);
        return row.cells.map(
          (cell, i) => html`${i === 0 ? headingRow(headings.get(row.key), 3) : nothing}<tr>
            ${i === 0 ? html`<th scope="row" rowspan=${row.cells.length}>${typeset(row.label)}</th>` : nothing}
            <td>${columns[i]}</td>
            ${drawCell(cell, row, columns[i]!, app)}
          </tr>`,
        );
      })}
    </tbody>
  </table>`;
}

export function tablesView(app: App): TemplateResult {
  const {document} = app.session.onShow;
  if (!document || document.tables.length === 0) {
    return html`<p class="empty">没有认出表式中的表格。表格若以图片形式粘贴，请改为粘贴文字或拖入原文件。</p>`;
  }
  const {forms} = app.session;
  return html`${document.tables.map((table) => {
    const columns = forms.sharedColumns(table, document.format);
    const body = columns ? grid(table, columns, document.format, app) : rowsByName(table, document.format, app);
    return html`<div class="form scroll" tabindex="0" role="region" aria-label=${forms.tableTitle(table.key, document.format)}>${body}</div>`;
  })}`;
}
