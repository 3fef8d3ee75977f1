// The roll of organs that owe a report, and who is missing; the pairs that are not sure.

import {html, nothing, type TemplateResult} from 'lit';
import {holdAgainst, type RollLine} from '../../model/roll.js';
import {baseName, documentOf} from '../../model/unit.js';
import type {UnitRow} from '../../model/unit_list.js';
import type {App} from '../app.js';

const STATUS: Record<RollLine['status'], [word: string, kind: string]> = {
  missing: ['没有报送', 'error'],
  'other-year': ['报的不是这一年', 'error'],
  several: ['名称对上了不止一家', 'warning'],
  twice: ['报了不止一份', 'warning'],
  one: ['已报送', 'good'],
};
const ORDER: ReadonlyArray<RollLine['status']> = ['missing', 'other-year', 'several', 'twice', 'one'];

function rollForm(app: App): TemplateResult {
  const {office} = app;
  const submit = (event: Event) => {
    event.preventDefault();
    office.setRoll((event.target as HTMLFormElement).querySelector('textarea')!.value);
  };
  return html`<form @submit=${submit}>
    <label>应当报送的单位，一行一个（可从表格里复制一列粘贴）<br />
      <textarea rows="6" class="wide" .value=${office.batch.roll.map(({name}) => name).join('\n')}></textarea></label>
    <p class="actions">
      <button class="primary" type="submit">对照名单</button>
      <button type="button" @click=${() => app.pickRoll()}>从文件读名单…</button>
    </p>
  </form>`;
}

function line({entry, status, reports}: RollLine, rows: readonly UnitRow[], app: App): TemplateResult {
  const [word, kind] = STATUS[status];
  const theirs = reports.map((at) => rows[at]!);
  const late = theirs.some(({look}) => look.late);
  return html`<tr>
    <th scope="row">${entry.name}</th>
    <td class=${kind}>${word}${late ? html`<span class="warning">，逾期</span>` : nothing}</td>
    <td>${theirs.map(({unit, year}) => html`<button class="link" @click=${() => void app.office.open(unit)}>${baseName(unit.name)}（${year ?? '年度未认出'}）</button> `)}</td>
  </tr>`;
}

export function rollView(rows: readonly UnitRow[], app: App): TemplateResult {
  const {batch} = app.office;
  const {roll, year} = batch;
  const reports = rows.map(({issuer, year: own, unit}) => ({issuer: documentOf(unit)?.kind === 'annual-report' ? issuer : null, year: own}));
  const {lines, strangers} = holdAgainst(roll, reports, year);
  const count = (status: RollLine['status']) => lines.filter((each) => each.status === status).length;
  const sum = ORDER.filter((status) => count(status) > 0).map((status) => `${STATUS[status][0]} ${count(status)} 家`);
  const ordered = [...lines].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return html`${rollForm(app)}
    ${roll.length === 0
      ? html`<p class="soft">有了名单，就能看出谁没有报、谁报了两份、谁报的是别的年度、谁逾期。</p>`
      : html`<p role="status">名单共 ${roll.length} 家${year === null ? '' : `，${year}年度`}：${sum.join('，')}。</p>
          <p class="actions"><button ?disabled=${count('missing') === 0} @click=${() => app.copy(lines.filter(({status}) => status === 'missing').map(({entry}) => entry.name).join('\n'), '没有报送的单位已复制。')}>复制没有报送的单位</button></p>
          <table class="files">
            <thead><tr><th scope="col">单位</th><th scope="col">情况</th><th scope="col">收到的文件</th></tr></thead>
            <tbody>${ordered.map((each) => line(each, rows, app))}</tbody>
          </table>
          ${strangers.length > 0
            ? html`<h3>不在名单里的</h3>
                <ul>${strangers.map((at) => html`<li>${rows[at]!.issuer ?? '机关未认出'}：${rows[at]!.unit.name}</li>`)}</ul>`
            : nothing}`}`;
}

/** What is not sure is asked here, once: an answer stands until it is changed. */
export function pairsView(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const {pairs} = office.batch;
  const byId = new Map(rows.map((row) => [row.unit.id, row]));
  const name = (row: UnitRow) => `${row.issuer ?? '机关未认出'}（${baseName(row.unit.name)}）`;
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
  const pairLine = (row: UnitRow) => html`<tr>
    <th scope="row">${name(row)}</th><td>${name(byId.get(pairs.sure.get(row.unit.id)!)!)}</td>
    <td><button aria-label="${name(row)}：不是这一份" @click=${() => office.choosePrevious(row.unit, null)}>不是这一份</button></td>
  </tr>`;
  return html`<p role="status">配上 ${paired.length} 对${asked.length > 0 ? `，${asked.length} 家要请您确认` : ''}${alone.length > 0 ? `，${alone.length} 家没有上年报告` : ''}${spare.length > 0 ? `，${spare.length} 份上年报告没有用上` : ''}。</p>
    ${asked.length > 0 ? html`<h3>请确认</h3><ul class="questions">${asked.map(question)}</ul>` : nothing}
    ${paired.length > 0
      ? html`<table class="files">
          <thead><tr><th scope="col">今年的报告</th><th scope="col">上年的报告</th><th scope="col"><span class="unseen">操作</span></th></tr></thead>
          <tbody>${paired.map(pairLine)}</tbody>
        </table>`
      : nothing}
    ${alone.length > 0 ? html`<h3>没有上年报告的</h3><ul>${alone.map((row) => html`<li>${name(row)}</li>`)}</ul>` : nothing}
    ${spare.length > 0 ? html`<h3>没有用上的上年报告</h3><ul>${spare.map((row) => html`<li>${name(row)}</li>`)}</ul>` : nothing}
    <p class="small soft">要改配，在“列表”里选中那一家，改它的“上年报告”。</p>`;
}
