// The list itself: only the rows in sight are drawn, one of them is reached by Tab and the others by the arrow keys.

import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {typeset} from '../../core/typeset.js';
import {baseName, documentOf, type Unit} from '../../model/unit.js';
import {isScored, scoreOf, type UnitRow} from '../../model/unit_list.js';
import {columnsOf, COMPARED_WORD, STATE_WORD, unitWord} from '../../wording/units.js';
import {KIND_WORD} from '../../wording/words.js';
import type {App} from '../app.js';

/** In CSS pixels, as styles/office.ts has it. */
export const ROW = 46;
/** Rows drawn at a time: more than any screen has. */
const DRAWN = 60;
/** The window moves in such steps, so that scrolling rarely draws. */
const STEP = 15;

const number = (value: number, kind: string): TemplateResult =>
  html`<td class="digits ${value > 0 ? kind : 'none'}">${value > 0 ? value : '—'}</td>`;

function cells(row: UnitRow, scored: boolean, app: App): TemplateResult {
  const {look, unit, year} = row;
  const document = documentOf(unit);
  const kind = document && document.kind !== 'annual-report' ? `（${KIND_WORD[document.kind]}）` : '';
  const heavy = look.counts.error > 0 || (look.weight >= 500 && look.outcome !== 'checked');
  const worst = heavy ? 'error' : look.weight > 0 || row.unsure ? 'warning' : look.outcome === 'checked' ? 'good' : '';
  return html`<td class="digits wide-only">${year ?? '—'}</td>
    <td class=${worst}>${unitWord(row, app.session, app.office.batch.year)}${kind}</td>
    ${scored ? html`<td class="digits">${scoreOf(row) ?? '—'}</td>` : nothing}
    ${number(look.counts.error, 'error')} ${number(look.counts.warning, 'warning')}
    <td class="digits wide-only ${look.unchecked > 0 ? '' : 'none'}">${look.unchecked > 0 ? look.unchecked : '—'}</td>
    <td class="digits wide-only ${look.late ? 'warning' : ''}">${document?.signedOn ?? '—'}${look.late ? '（逾期）' : ''}</td>
    <td class="wide-only ${look.compared === 'refused' || row.asked ? 'warning' : ''}">${row.asked ? '待确认' : document ? COMPARED_WORD[look.compared] : '—'}</td>
    <td class="digits wide-only">${unit.twins === null ? '—' : unit.twins}</td>
    <td class="wide-only">${unit.state === '' ? html`<span class="none">—</span>` : STATE_WORD[unit.state]}</td>`;
}

function rowView(row: UnitRow, at: number, current: string | null, scored: boolean, app: App): TemplateResult {
  const {office} = app;
  const {unit, issuer} = row;
  const here = unit.id === current;
  const name = issuer ?? baseName(unit.name);
  const below = issuer === null ? typeset([unit.problem ?? '', ...(unit.result?.problems ?? [])].join('')) : baseName(unit.name);
  return html`<tr class=${here ? 'here' : ''} aria-rowindex=${at + 2} data-unit=${unit.id} @click=${() => office.select(unit.id)}>
    <th scope="row">
      <button class="link" tabindex=${here ? 0 : -1} ?autofocus=${here} title="打开 ${unit.name}" @focus=${() => office.select(unit.id)}
        @click=${() => void office.open(unit)}>${name}</button>
      ${below === '' ? nothing : html`<span class="small soft file-name">${below}</span>`}
    </th>
    ${cells(row, scored, app)}
  </tr>`;
}

function heads(scored: boolean, app: App): TemplateResult {
  const {office} = app;
  const direction = (key: string) => (office.sortKey !== key ? 'none' : (key === 'issuer') !== office.reversed ? 'ascending' : 'descending');
  const narrow = ['issuer', 'weight', 'score', 'error', 'warning'];
  return html`<tr aria-rowindex="1">
    ${columnsOf(scored).map(
      ([key, name]) => html`<th scope="col" class=${narrow.includes(key) ? '' : 'wide-only'} data-column=${key} aria-sort=${direction(key)}>
        <button class="plain" @click=${() => office.sortBy(key)}>${name}${office.sortKey === key ? (office.reversed ? ' ↑' : ' ↓') : ''}</button>
      </th>`,
    )}
  </tr>`;
}

const MOVES: Record<string, (at: number, size: number) => number> = {
  ArrowDown: (at, size) => Math.min(size - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, size) => Math.min(size - 1, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
  Home: () => 0,
  End: (_, size) => size - 1,
};

/** Scrolls a row into sight of the list, has it drawn and gives it the keyboard. */
function focusRow(pane: HTMLElement, at: number, unit: Unit, app: App): void {
  const head = pane.querySelector('thead')!.getBoundingClientRect().height;
  const [top, bottom] = [at * ROW, (at + 1) * ROW];
  if (top < pane.scrollTop) pane.scrollTop = top;
  else if (bottom > pane.scrollTop + pane.clientHeight - head) pane.scrollTop = bottom - pane.clientHeight + head;
  app.office.top = windowTop(pane.scrollTop);
  app.office.select(unit.id);
  app.refresh();
  requestAnimationFrame(() => pane.querySelector<HTMLElement>(`tr[data-unit="${unit.id}"] button`)?.focus());
}

const windowTop = (scrolled: number): number => Math.max(0, Math.floor(scrolled / ROW / STEP) * STEP - STEP);

export function tableView(shown: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const scored = isScored(shown);
  const top = Math.max(0, Math.min(office.top, shown.length - 1));
  const drawn = shown.slice(top, top + DRAWN);
  const current = shown.some(({unit}) => unit.id === office.selected) ? office.selected : (shown[0]?.unit.id ?? null);
  const inWindow = drawn.some(({unit}) => unit.id === current) ? current : (drawn[0]?.unit.id ?? null);
  const move = (event: KeyboardEvent) => {
    const next = MOVES[event.key]?.(Math.max(0, shown.findIndex(({unit}) => unit.id === inWindow)), shown.length);
    const row = next === undefined ? undefined : shown[next];
    if (!row || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    focusRow((event.currentTarget as HTMLElement).closest('.scroll')!, next!, row.unit, app);
  };
  const scrolled = (event: Event) => {
    const next = windowTop((event.currentTarget as HTMLElement).scrollTop);
    if (next === office.top) return;
    office.top = next;
    app.refresh();
  };
  const spacer = (rows: number) => (rows > 0 ? html`<tr class="spacer" aria-hidden="true"><td colspan=${columnsOf(scored).length} .style=${`height:${rows * ROW}px`}></td></tr>` : nothing);
  return html`<div class="scroll" @scroll=${scrolled}>
    <table class="units" aria-label="文稿总表" aria-rowcount=${shown.length + 1}>
      <thead>${heads(scored, app)}</thead>
      <tbody @keydown=${move}>
        ${spacer(top)} ${repeat(drawn, ({unit}) => unit.id, (row, i) => rowView(row, top + i, inWindow, scored, app))}
        ${spacer(shown.length - top - drawn.length)}
      </tbody>
    </table>
    ${shown.length === 0 ? html`<p class="empty">${office.batch.units.length === 0 ? '还没有文件：把收到的文件夹或压缩包拖进来。' : '没有符合条件的文稿。'}</p>` : nothing}
  </div>`;
}
