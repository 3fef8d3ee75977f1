// The roll of organs that owe a report, and who is missing.

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
