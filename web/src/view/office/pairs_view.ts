// Which report of last year belongs to which of this year: shown, asked where it is not sure, and corrected.

import {html, nothing, type TemplateResult} from 'lit';
import {baseName, documentOf} from '../../model/unit.js';
import type {UnitRow} from '../../model/unit_list.js';
import type {App} from '../app.js';

const name = (row: UnitRow): string => `${row.issuer ?? '机关未认出'}（${baseName(row.unit.name)}）`;

/** Last year's reports to choose from, for the one row that is being corrected. */
function correction(row: UnitRow, rows: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const lasts = rows.filter((each) => each.unit !== row.unit && each.year !== null && each.year === (row.year ?? office.batch.year ?? 0) - 1);
  const choose = (event: Event) => {
    office.correcting = null;
    office.choosePrevious(row.unit, (event.target as HTMLSelectElement).value || null);
  };
  return html`<select class="long" autofocus aria-label="${name(row)}的上年报告" @change=${choose}>
    <option value="" ?selected=${!row.previous}>没有</option>
    ${lasts.map((each) => html`<option value=${each.unit.id} ?selected=${each.unit === row.previous}>${name(each)}</option>`)}
  </select>`;
}

function changeButton(row: UnitRow, app: App): TemplateResult {
  const start = () => {
    app.office.correcting = row.unit.id;
    app.refresh();
  };
  return html`<button aria-label="改配：${name(row)}" @click=${start}>改配…</button>`;
}

/** What is not sure is asked here, once: an answer stands until it is changed. */
export function pairsView(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const {pairs} = office.batch;
  const byId = new Map(rows.map((row) => [row.unit.id, row]));
  const nowRows = rows.filter(({role, unit}) => role === 'now' && documentOf(unit));
  const alone = nowRows.filter(({unit}) => !pairs.sure.has(unit.id) && !pairs.asked.has(unit.id));
  const asked = nowRows.filter(({unit}) => pairs.asked.has(unit.id));
  const paired = nowRows.filter(({unit}) => pairs.sure.has(unit.id));
  const used = new Set(pairs.sure.values());
  const spare = rows.filter(({role, unit}) => role === 'last' && !used.has(unit.id));
  const question = (row: UnitRow) => html`<li>
    <p>${name(row)}的上年报告是哪一份？</p>
    <p class="actions">
      ${pairs.asked.get(row.unit.id)!.map((id) => html`<button @click=${() => office.choosePrevious(row.unit, id)}>${name(byId.get(id)!)}</button>`)}
      <button @click=${() => office.choosePrevious(row.unit, null)}>都不是</button>
    </p>
  </li>`;
  const line = (row: UnitRow) => html`<tr>
    <th scope="row">${name(row)}</th>
    <td>${office.correcting === row.unit.id ? correction(row, rows, app) : row.previous ? name(byId.get(row.previous.id)!) : '没有'}</td>
    <td>${row.previous ? html`<button aria-label="${name(row)}：不是这一份" @click=${() => office.choosePrevious(row.unit, null)}>不是这一份</button> ` : nothing}${changeButton(row, app)}</td>
  </tr>`;
  return html`<p role="status">配上 ${paired.length} 对${asked.length > 0 ? `，${asked.length} 家要请您确认` : ''}${alone.length > 0 ? `，${alone.length} 家没有上年报告` : ''}${spare.length > 0 ? `，${spare.length} 份上年报告没有用上` : ''}。</p>
    ${asked.length > 0 ? html`<h3>请确认</h3><ul class="questions">${asked.map(question)}</ul>` : nothing}
    ${paired.length + alone.length > 0
      ? html`<table class="files">
          <thead><tr><th scope="col">今年的报告</th><th scope="col">上年的报告</th><th scope="col"><span class="unseen">操作</span></th></tr></thead>
          <tbody>${[...alone, ...paired].map(line)}</tbody>
        </table>`
      : nothing}
    ${spare.length > 0 ? html`<h3>没有用上的上年报告</h3><ul>${spare.map((row) => html`<li>${name(row)}</li>`)}</ul>` : nothing}`;
}
