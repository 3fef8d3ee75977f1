// The area's sum as a sheet: every cell over all units, held against the government's own report and last year, and for the
// chosen cell what each unit has of it.

import {html, nothing, type TemplateResult} from 'lit';
import type {Sum, SumTotal} from '@core';
import {typeset} from '../../core/typeset.js';
import type {Share} from '../../model/area_sum.js';
import type {TableForm} from '../../model/form_book.js';
import {baseName} from '../../model/unit.js';
import type {UnitRow} from '../../model/unit_list.js';
import {outcomeBars} from './pictures.js';
import {STANDING_WORD} from '../../wording/units.js';
import {moveWords} from '../../wording/years.js';
import type {App} from '../app.js';

const MOST_UNITS = 200;

interface Place {
  at: number;
  total: SumTotal;
}

type Places = ReadonlyMap<string, Place>;
const keyOf = (table: string, row: string, column: string): string => `${table}/${row}/${column}`;
const percent = (share: number | null): string => (share === null ? '—' : `${share.toFixed(1)}%`);

/** What there is to say of the units besides their numbers. */
function status(sum: Sum): TemplateResult {
  const counted = sum.units.filter(({standing}) => standing === 'counted').length;
  const {government} = sum;
  const off = sum.totals.filter(({difference}) => difference !== null && difference !== 0).length;
  const against = !government
    ? '没有认出本级政府自己的报告，没有对照；把它一起拖进来，或在下面选出它，就会逐格对照。'
    : off === 0
      ? `与“${government.issuer ?? baseName(government.input)}”的报告逐格一致。`
      : `与“${government.issuer ?? baseName(government.input)}”的报告有 ${off} 格不同。`;
  const missing = sum.missing.length > 0 ? `没有收到报告的 ${sum.missing.length} 家：${sum.missing.join('、')}。` : '';
  return html`<p role="status">${sum.year === null ? '' : `${sum.year}年度，`}计入 ${counted} 家。${against}${missing}${sum.last_years > 0 ? `其中 ${sum.last_years} 家有上年的报告，合计列在格内。` : ''}</p>`;
}

function explanations(sum: Sum): TemplateResult | typeof nothing {
  if (sum.explanations.length === 0) return nothing;
  return html`<div class="note"><b>差额像是这样来的</b><ul>${sum.explanations.map(({message}) => html`<li>${typeset(message)}</li>`)}</ul></div>`;
}

/** Those that are not counted, or only in part, each with the reason. */
function leftOut(sum: Sum, app: App): TemplateResult | typeof nothing {
  const units = sum.units.filter(({standing, note}) => note !== null || (standing !== 'counted' && standing !== 'government'));
  if (units.length === 0) return nothing;
  return html`<details class="small"><summary>${units.length} 份没有计入，或没有完全读出</summary>
    <ul>${units.map((each) => {
      const unit = app.office.area.unitOf(each);
      const name = each.issuer ?? baseName(each.input);
      return html`<li>${unit ? html`<button class="link" @click=${() => void app.office.open(unit)}>${name}</button>` : name}：${STANDING_WORD[each.standing]}。${each.note === null ? '' : typeset(each.note)}</li>`;
    })}</ul></details>`;
}

function cellView({at, total}: Place, name: string, app: App): TemplateResult {
  const {area} = app.office;
  const off = total.difference !== null && total.difference !== 0;
  const lines = [
    off ? `政府报告 ${total.government}，差 ${moveWords({change: total.difference, growth: null, jump: null})}` : '',
    total.previous !== null && total.previous !== total.sum ? `上年 ${total.previous}` : '',
    total.outliers.length > 0 ? `▲${total.outliers.length} 家异常` : '',
    total.without.length > 0 ? `${total.without.length} 家未读出` : '',
  ].filter(Boolean);
  const choose = () => {
    area.cell = area.cell === at ? null : at;
    app.refresh();
  };
  return html`<td class="number ${off ? 'wrong' : total.outliers.length > 0 || total.without.length > 0 ? 'doubtful' : ''}">
    <button aria-pressed=${area.cell === at ? 'true' : 'false'} aria-label=${`${name}：${[total.sum, ...lines].join('，')}`} title="看各单位的数" @click=${choose}>${total.sum}</button>
    ${lines.map((line) => html`<small>${line}</small>`)}
  </td>`;
}

function sheet(form: TableForm, places: Places, app: App): TemplateResult {
  const [first] = form.rows;
  const keys = (row: TableForm['rows'][number]) => row.columns.map(({key}) => key).join();
  const shared = form.rows.every((row) => keys(row) === keys(first!));
  const cell = (row: TableForm['rows'][number], column: TableForm['rows'][number]['columns'][number]) => {
    const place = places.get(keyOf(form.key, row.key, column.key));
    return place ? cellView(place, `${typeset(row.label)}，${typeset(column.label)}`, app) : html`<td></td>`;
  };
  const title = typeset(form.title);
  return html`<div class="form scroll sheet" tabindex="0" role="region" aria-label="汇总：${title}"><table>
    <caption>${title}</caption>
    <thead><tr><th scope="col">项目</th>${shared ? first!.columns.map(({label}) => html`<th scope="col" class="number">${typeset(label)}</th>`) : html`<th scope="col">内容</th><th scope="col" class="number">合计</th>`}</tr></thead>
    <tbody>${form.rows.map((row, at) => {
      const heading = row.heading !== null && row.heading !== form.rows[at - 1]?.heading ? html`<tr class="heading"><th scope="colgroup" colspan=${shared ? row.columns.length + 1 : 3}>${typeset(row.heading)}</th></tr>` : nothing;
      const name = html`<th scope="row" rowspan=${shared ? nothing : row.columns.length}>${typeset(row.label)}</th>`;
      if (shared) return html`${heading}<tr>${name}${row.columns.map((column) => cell(row, column))}</tr>`;
      return row.columns.map((column, i) => html`${i === 0 ? heading : nothing}<tr>${i === 0 ? name : nothing}<td>${typeset(column.label)}</td>${cell(row, column)}</tr>`);
    })}</tbody>
  </table></div>`;
}

function shareRow({unit, issuer, value, share, outlier, previous}: Share, app: App): TemplateResult {
  return html`<tr>
    <th scope="row">${unit ? html`<button class="link" @click=${() => void app.office.open(unit)}>${issuer}</button>` : issuer}</th>
    <td class="number">${value ?? '未读出'}</td><td class="number">${percent(share)}</td>
    <td>${outlier ? html`<span class="warning">▲异常${previous === null ? '：远多于其他单位' : `：上年 ${previous}`}</span>` : nothing}</td>
  </tr>`;
}

/** Of the chosen cell. */
function shares(sum: Sum, form: TableForm, app: App): TemplateResult {
  const {area} = app.office;
  const total = area.cell === null ? undefined : sum.totals[area.cell];
  if (!total || total.table !== form.key) return html`<section class="unit" aria-label="各单位的数"><p class="soft">点一格，看各单位各占多少。</p></section>`;
  const row = form.rows.find(({key}) => key === total.row);
  const column = row?.columns.find(({key}) => key === total.column);
  const all = area.shares(area.cell!);
  const name = `${typeset(row?.label ?? '')}·${typeset(column?.label ?? '')}`;
  const government = total.government === null ? '' : total.difference === 0 ? '，与政府报告一致' : `，政府报告 ${total.government}`;
  return html`<section class="unit" aria-label="各单位的数" tabindex="0">
    <h3>${name}</h3>
    <p class="small soft">合计 ${total.sum}${government}${total.previous === null ? '' : `，上年 ${total.previous}`}。</p>
    ${total.explained_by.length > 0 ? html`<p class="note">差额像是由 ${total.explained_by.join('、')} 引起的。</p>` : nothing}
    <table><thead><tr><th scope="col">单位</th><th scope="col" class="number">数</th><th scope="col" class="number">占比</th><th scope="col">说明</th></tr></thead>
      <tbody>${all.slice(0, MOST_UNITS).map((each) => shareRow(each, app))}</tbody></table>
    ${all.length > MOST_UNITS ? html`<p class="small">只列出前 ${MOST_UNITS} 家。</p>` : nothing}
  </section>`;
}

/** The core takes the report that is a government's; where it cannot tell, or is wrong, the user says which. */
function governmentChoice(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const own = rows.filter(({role, issuer}) => role !== 'last' && issuer !== null);
  const chosen = office.batch.government;
  const choose = (event: Event) => office.setGovernment((event.target as HTMLSelectElement).value || null);
  return html`<label>政府自己的报告 <select class="long" @change=${choose}>
    <option value="" ?selected=${chosen === null}>自动认出</option>
    ${own.map(({unit, issuer}) => html`<option value=${unit.id} ?selected=${unit.id === chosen}>${issuer}</option>`)}
  </select></label>`;
}

export function sumView(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office, session} = app;
  const {area, batch} = office;
  if (batch.run) return html`<p class="empty" role="status">检查完再汇总。</p>`;
  if (area.problem !== null) return html`<p class="note bad">没能汇总：${area.problem}</p>`;
  const {sum} = area;
  if (!sum) return html`<p class="empty" role="status">正在汇总…</p>`;
  const forms = session.forms.tablesOf(sum.year).filter(({key}) => sum.totals.some(({table}) => table === key));
  const form = forms.find(({key}) => key === area.table) ?? forms[0];
  if (!form) return html`<p class="empty">没有读出可以汇总的表格。</p>${leftOut(sum, app)}`;
  const places = new Map(sum.totals.map((total, at) => [keyOf(total.table, total.row, total.column), {at, total}]));
  const show = (key: string) => {
    area.table = key;
    app.refresh();
  };
  return html`${status(sum)} ${explanations(sum)} ${leftOut(sum, app)}
    <div class="tools" role="group" aria-label="哪一张表">
      ${forms.map(({key, title}) => html`<button aria-pressed=${key === form.key ? 'true' : 'false'} @click=${() => show(key)}>${typeset(title)}</button>`)}
      <span class="grow"></span>
      ${governmentChoice(rows, app)}
      <button @click=${() => office.outgoing.saveSum('xlsx')}>导出汇总（Excel）</button>
      <button @click=${() => office.outgoing.saveSum('csv')}>导出汇总（CSV）</button>
    </div>
    <div class="beside">${sheet(form, places, app)} ${shares(sum, form, app)}</div>
    ${outcomeBars(form.key, sum, 'screen')}`;
}
