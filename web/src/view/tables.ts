// The recognised tables, drawn as the form has them: sums beside them, wrong cells with the expected value, blanks visible.

import {html, nothing, type TemplateResult} from 'lit';
import type {Cell, Finding, FormatId, FormTable, TableRow} from '../core/result.js';
import type {App} from './app.js';
import {columnSums, rowSum} from './sums.js';
import {sourceWord, tableWord} from './words.js';

const REQUEST_COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const DISPUTE_COLUMNS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** What the cells of a row of the table on proactive disclosure mean, by form. */
const ACTIVE_COLUMNS: Record<'fmt2019' | 'fmt2021', Record<string, string[]>> = {
  fmt2019: {
    regulations: ['新制作', '新公开', '对外公开总数'],
    normative_documents: ['新制作', '新公开', '对外公开总数'],
    licensing: ['上年项目', '增/减', '处理决定'],
    other_services: ['上年项目', '增/减', '处理决定'],
    punishment: ['上年项目', '增/减', '处理决定'],
    coercion: ['上年项目', '增/减', '处理决定'],
    fees: ['上年项目', '增/减'],
    procurement: ['采购项目', '采购总金额'],
  },
  fmt2021: {
    regulations: ['本年制发', '本年废止', '现行有效'],
    normative_documents: ['本年制发', '本年废止', '现行有效'],
    licensing: ['处理决定'],
    punishment: ['处理决定'],
    coercion: ['处理决定'],
    fees: ['收费金额（万元）'],
  },
};

interface Accusation {
  finding: Finding;
  id: number;
}

/** The finding that points at exactly this cell, if any. */
function accusation(cell: Cell, app: App): Accusation | null {
  const {session} = app;
  for (const {finding, id, documentIndex} of session.judged.shown) {
    if (documentIndex !== session.shownDocument || finding.severity === 'info') continue;
    if (!/^(table|cross)\//.test(finding.rule)) continue;
    const {start, end} = finding.span;
    if (start >= cell.span.start && end <= cell.span.end && end > start) return {finding, id};
  }
  return null;
}

function isBlank(cell: Cell): boolean {
  return /^[\s/\-—–－/无]*$/.test(cell.raw);
}

function drawCell(cell: Cell, row: TableRow, column: string, app: App): TemplateResult {
  const accused = accusation(cell, app);
  const blank = isBlank(cell);
  const shown = blank ? (cell.raw.trim() === '' ? '空' : cell.raw.trim()) : cell.raw.trim();
  const expected = accused?.finding.evidence?.expected;
  const name = `${row.label}，${column}：${shown}${accused ? '，与合计不符' : ''}`;
  return html`<td class="number ${accused ? 'wrong' : blank ? 'blank' : ''}">
    <button aria-label=${name} title=${accused ? accused.finding.message : '跳到原文'}
      @click=${() => {
        if (accused) app.session.select(accused.id);
        app.reveal(cell.span);
      }}>${shown}</button>
    ${expected ? html`<span class="expected">应为 ${expected}</span>` : nothing}
  </td>`;
}

function columnsOf(table: FormTable, format: FormatId | null): string[] | null {
  if (table.key === 'requests') return REQUEST_COLUMNS;
  if (table.key === 'disputes') return DISPUTE_COLUMNS;
  if (table.key === 'stat2014') return ['统计数'];
  return format === null ? null : [];
}

function sumCell(row: TableRow): TemplateResult {
  const sum = rowSum(row);
  if (!sum) return html`<td class="check"></td>`;
  return html`<td class="number check ${sum.agrees ? '' : 'off'}">${sum.parts}${sum.agrees ? '' : ` ≠ ${sum.total}`}</td>`;
}

function footer(table: FormTable): TemplateResult | typeof nothing {
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

function grid(table: FormTable, columns: string[], app: App): TemplateResult {
  const summed = table.key === 'requests' || table.key === 'disputes';
  return html`<table>
    <caption>${tableWord(table.key)} <small>· 来自${sourceWord(table.source)} · ${table.rows.length} 行</small></caption>
    <thead>
      <tr>
        <th scope="col">项目</th>
        ${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}
        ${summed ? html`<th scope="col" class="number check">前${columns.length - 1}列之和</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${table.rows.map(
        (row) => html`<tr>
          <th scope="row">${row.label}</th>
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
function rowsByName(table: FormTable, format: FormatId | null, app: App): TemplateResult {
  const names = format === 'fmt2019' ? ACTIVE_COLUMNS.fmt2019 : ACTIVE_COLUMNS.fmt2021;
  return html`<table>
    <caption>${tableWord(table.key)} <small>· 来自${sourceWord(table.source)} · ${table.rows.length} 行</small></caption>
    <thead>
      <tr><th scope="col">事项</th><th scope="col">内容</th><th scope="col" class="number">数值</th></tr>
    </thead>
    <tbody>
      ${table.rows.map((row) =>
        row.cells.map((cell, i) => {
          const fits = names[row.key]?.length === row.cells.length;
          const column = (fits ? names[row.key]?.[i] : undefined) ?? `第 ${i + 1} 列`;
          return html`<tr>
            ${i === 0 ? html`<th scope="row" rowspan=${row.cells.length}>${row.label}</th>` : nothing}
            <td>${column}</td>
            ${drawCell(cell, row, column, app)}
          </tr>`;
        }),
      )}
    </tbody>
  </table>`;
}

export function tablesView(app: App): TemplateResult {
  const {document} = app.session;
  if (!document || document.tables.length === 0) {
    return html`<p class="empty">没有认出表式中的表格。表格若以图片形式粘贴，请改为粘贴文字或拖入原文件。</p>`;
  }
  return html`${document.tables.map((table) => {
    const columns = columnsOf(table, document.format);
    const body = columns && columns.length > 0 ? grid(table, columns, app) : rowsByName(table, document.format, app);
    return html`<div class="form scroll" tabindex="0" role="region" aria-label=${tableWord(table.key)}>${body}</div>`;
  })}`;
}
