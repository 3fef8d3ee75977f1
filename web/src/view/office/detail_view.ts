// The chosen unit beside the list: what was found, with notes; its last year's report; what the office did with it.

import {html, nothing, type TemplateResult} from 'lit';
import type {SlimFinding} from '../../core/slim.js';
import {typeset} from '../../core/typeset.js';
import {baseName, keyOf, type Unit, type UnitState} from '../../model/unit.js';
import type {UnitRow} from '../../model/unit_list.js';
import {resubmissionWords, STATE_WORD} from '../../wording/units.js';
import {SEVERITY_WORD} from '../../wording/words.js';
import type {App} from '../app.js';

const MOST = 60;

function previousChoice(row: UnitRow, rows: readonly UnitRow[], app: App): TemplateResult | typeof nothing {
  const {unit, previous, year} = row;
  const {batch} = app.office;
  const likely = batch.pairs.asked.get(unit.id) ?? [];
  const lasts = rows.filter((each) => each.unit !== unit && each.year !== null && each.year === (year ?? batch.year ?? 0) - 1);
  if (lasts.length === 0 || row.role === 'last') return nothing;
  const ordered = [...lasts].sort((a, b) => Number(likely.includes(b.unit.id)) - Number(likely.includes(a.unit.id)));
  const choose = (event: Event) => app.office.choosePrevious(unit, (event.target as HTMLSelectElement).value || null);
  return html`<label>上年报告
    <select class="long" @change=${choose}>
      <option value="" ?selected=${!previous}>${row.asked ? '请选择…' : '没有'}</option>
      ${ordered.map(
        (each) => html`<option value=${each.unit.id} ?selected=${each.unit === previous}>${each.issuer ?? baseName(each.unit.name)}（${each.year}，${baseName(each.unit.name)}）</option>`,
      )}
    </select>
  </label>`;
}

function stateChoice(unit: Unit, app: App): TemplateResult {
  return html`<label>处理
    <select @change=${(event: Event) => app.office.setState([unit], (event.target as HTMLSelectElement).value as UnitState)}>
      ${(Object.keys(STATE_WORD) as UnitState[]).map((state) => html`<option value=${state} ?selected=${unit.state === state}>${STATE_WORD[state]}</option>`)}
    </select>
  </label>`;
}

function findingView(unit: Unit, finding: SlimFinding, app: App): TemplateResult {
  const mark = unit.marks.get(keyOf(finding));
  const place = typeset(finding.words);
  return html`<li class=${mark?.wrong ? 'wrong-mark' : ''}>
    <span class=${finding.severity}>${SEVERITY_WORD[finding.severity]}</span> <span class="soft">${place}</span>
    <p>${typeset(finding.message)}</p>
    <div class="marking">
      <label class="row"><input type="checkbox" .checked=${mark?.wrong === true} aria-label="误报：${place}"
        @change=${(event: Event) => app.office.setMark(unit, finding, {wrong: (event.target as HTMLInputElement).checked})} />误报</label>
      <input type="text" class="grow" placeholder=${app.office.batch.tellsMarks ? '备注（写进整改意见）' : '备注（不写进整改意见）'} aria-label="备注：${place}" .value=${mark?.note ?? ''}
        @change=${(event: Event) => app.office.setMark(unit, finding, {note: (event.target as HTMLInputElement).value.trim()})} />
    </div>
  </li>`;
}

const RANK = {error: 0, warning: 1, info: 2} as const;

export function detailView(row: UnitRow | undefined, rows: readonly UnitRow[], app: App): TemplateResult {
  if (!row) return html`<section class="unit" aria-label="所选单位"></section>`;
  const {unit, look, issuer, year} = row;
  const {office} = app;
  const findings = [...look.shown, ...look.dismissed].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const reasons = [...(unit.problem === null ? [] : [unit.problem]), ...(unit.result?.problems ?? [])];
  const again = resubmissionWords(row);
  return html`<section class="unit" aria-label="所选单位" tabindex="0">
    <h3>${issuer ?? baseName(unit.name)}${year === null ? '' : `（${year}）`}</h3>
    <p class="small soft file-name">${unit.name}</p>
    <p class="actions">
      <button class="primary" @click=${() => void office.open(unit)}>打开文稿</button>
      <button ?disabled=${!unit.result || office.outgoing.writing !== null} @click=${() => void office.outgoing.letters([row], 'one')}>写整改意见</button>
    </p>
    <p class="actions">${stateChoice(unit, app)} ${previousChoice(row, rows, app)}</p>
    ${again === '' ? nothing : html`<p class="note">${again}</p>`}
    ${reasons.length > 0 ? html`<p class="note bad">${reasons.map((each) => typeset(each)).join('')}</p>` : nothing}
    ${findings.length === 0 && look.outcome === 'checked' && !row.unsure ? html`<p>没有发现问题。</p>` : nothing}
    <ul>${findings.slice(0, MOST).map((finding) => findingView(unit, finding, app))}</ul>
    ${findings.length > MOST ? html`<p class="small">另有 ${findings.length - MOST} 条，打开文稿可见。</p>` : nothing}
  </section>`;
}
