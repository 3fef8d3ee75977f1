// The list of received files with all that an office does with it: what a supervising office wants to see first.

import {html, nothing, type TemplateResult} from 'lit';
import type {Severity} from '@core';
import {commonest, sumOf, toWrite, type Role, type StatusFilter, type UnitRow} from '../../model/unit_list.js';
import {SEVERITIES} from '../../model/visible.js';
import {STATUS_FILTERS} from '../../wording/units.js';
import {outcomeWord} from '../../wording/verdicts.js';
import {SEVERITY_WORD} from '../../wording/words.js';
import type {App} from '../app.js';
import {question} from '../keeping.js';
import {tabs} from '../tabs.js';
import {twinsBlock} from '../twins.js';
import {detailView} from './detail_view.js';
import {tableView} from './list_view.js';
import type {OfficeTab} from './office.js';
import {paperButtons} from './paper_buttons.js';
import {faultMap} from './pictures.js';
import {pairsView} from './pairs_view.js';
import {rollView} from './roll_view.js';
import {seriesView} from './series_view.js';
import {sumView} from './sum_view.js';

const COMMON = 6;

function sumWords(rows: readonly UnitRow[], app: App): string {
  const {size, withErrors, withWarnings, clean, unsure, others} = sumOf(rows);
  const parts = [
    withErrors ? `${withErrors} 份有错误` : '',
    withWarnings ? `${withWarnings} 份只有提醒` : '',
    clean ? `${clean} 份没有错误和提醒` : '',
    unsure ? `${unsure} 份还没有与上年比对` : '',
    ...[...others].map(([outcome, number]) => `${number} 份${outcomeWord(outcome, app.session)}`),
  ].filter(Boolean);
  return `共 ${size} 份：${parts.join('，')}。`;
}

/** A screen reader hears every quarter, not every file. */
function progress(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const {run} = office.batch;
  const pending = rows.filter(({look}) => look.outcome === 'pending').length;
  if (run || pending > 0) {
    const [done, total] = run ? [run.done, run.total] : [rows.length - pending, rows.length];
    const quarter = Math.floor((done * 4) / Math.max(1, total)) * 25;
    return html`<p class="row-of"><span aria-hidden="true" class="digits">已检查 ${done} / ${total} 份…</span>
        <progress aria-label="检查进度" max=${total} .value=${done}></progress>
        ${run && !run.cancelled ? html`<button @click=${() => office.batch.cancel()}>停下</button>` : nothing}</p>
      <p role="status" class="unseen">正在检查 ${total} 份，已完成百分之${quarter}</p>`;
  }
  const left = office.batch.units.filter(({result, file, draft}) => !result && file && !draft).length;
  const lasts = rows.filter(({role}) => role === 'last');
  return html`<p role="status">${sumWords(rows.filter(({role}) => role !== 'last'), app)}${lasts.length > 0 ? `另有${lasts.every(({year}) => year === (office.batch.year ?? 0) - 1) ? '上年' : '往年'}的报告 ${lasts.length} 份，只用来核对。` : ''}</p>
    ${left > 0 ? html`<p class="actions"><button @click=${() => void office.batch.resume()}>继续检查其余 ${left} 份</button></p>` : nothing}
    ${office.batch.pairs.asked.size > 0
      ? html`<p class="note">有 ${office.batch.pairs.asked.size} 家的上年报告拿不准是哪一份。<button @click=${() => app.showTab('pairs')}>去确认</button></p>`
      : nothing}`;
}

function common(rows: readonly UnitRow[], app: App): TemplateResult | typeof nothing {
  const {office, session} = app;
  const faults = commonest(rows.filter(({role}) => role !== 'last'), COMMON).filter(({units}) => units > 1);
  if (faults.length === 0) return nothing;
  return html`<div class="common" role="group" aria-label="最常见的问题">
    ${faults.map(
      ({rule, units}) => html`<button class="chip" aria-pressed=${office.filter.rule === rule ? 'true' : 'false'}
        @click=${() => office.setFilter({rule: office.filter.rule === rule ? null : rule})}><b class="digits">${units}</b> 家：${session.rules.get(rule)?.title ?? '其他'}</button>`,
    )}
  </div>`;
}

interface Choice {
  name: string;
  value: string;
  options: ReadonlyArray<readonly [string, string]>;
  choose: (value: string) => void;
}

function select({name, value, options, choose}: Choice): TemplateResult {
  return html`<select class="long" aria-label=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([key, word]) => html`<option value=${key} ?selected=${key === value}>${word}</option>`)}
  </select>`;
}

function filters(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office, session} = app;
  const {filter} = office;
  const rules = [...new Set(rows.flatMap(({look}) => [...look.rules]))].map((rule) => [rule, session.rules.get(rule)?.title ?? '其他'] as const);
  rules.sort((a, b) => a[1].localeCompare(b[1], 'zh-CN'));
  const roles: ReadonlyArray<readonly [string, string]> = [['now', '本年报告'], ['last', '上年报告'], ['', '收到的全部文件']];
  return html`<div class="tools" role="group" aria-label="筛选">
    <label><span class="unseen">搜索单位或文件名</span><input type="search" placeholder="搜索单位或文件名" .value=${filter.query}
      @input=${(event: Event) => office.setFilter({query: (event.target as HTMLInputElement).value})} /></label>
    ${select({name: '状态', value: filter.status, options: STATUS_FILTERS, choose: (value) => office.setFilter({status: value as StatusFilter})})}
    ${select({
      name: '级别',
      value: filter.severity ?? '',
      options: [['', '全部级别'], ...SEVERITIES.map((severity) => [severity, `有${SEVERITY_WORD[severity]}的`] as const)],
      choose: (value) => office.setFilter({severity: (value || null) as Severity | null}),
    })}
    ${select({name: '哪一类问题', value: filter.rule ?? '', options: [['', '全部问题'], ...rules], choose: (value) => office.setFilter({rule: value || null})})}
    ${rows.some(({role}) => role === 'last')
      ? select({name: '哪一年的', value: filter.role ?? '', options: roles, choose: (value) => office.setFilter({role: (value || null) as Role | null})})
      : nothing}
  </div>`;
}

function outgoing(shown: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  const busy = office.batch.run !== null || office.outgoing.writing !== null;
  const letters = toWrite(shown);
  const several = letters.length > 0;
  return html`<div class="actions">
    <button class="primary" ?disabled=${busy || !several} @click=${() => void office.outgoing.letters(letters, 'one')}>整改意见（${letters.length} 家，一个文件）</button>
    <button ?disabled=${busy || !several} @click=${() => void office.outgoing.letters(letters, 'each')}>每家一个文件</button>
    <label class="row"><input type="checkbox" .checked=${office.batch.tellsMarks} @change=${(event: Event) => office.tellMarks((event.target as HTMLInputElement).checked)} />备注和误报写进整改意见</label>
    ${office.outgoing.writing ? html`<span role="status">正在写…</span><progress aria-label="整改意见" max=${office.outgoing.writing.total} .value=${office.outgoing.writing.done}></progress>` : nothing}
    <span class="grow"></span>
    <button @click=${() => app.pickFiles()}>添加文件…</button>
    <button @click=${() => app.pickFolder()}>添加文件夹…</button>
    <button ?disabled=${busy} @click=${() => office.outgoing.saveCsv('units', shown)}>导出总表（CSV）</button>
    <button ?disabled=${busy} @click=${() => office.outgoing.saveCsv('findings', shown)}>导出全部问题（CSV）</button>
    <button ?disabled=${busy} @click=${() => office.outgoing.saveBatch()}>保存报送情况</button>
  </div>`;
}

function listTab(rows: readonly UnitRow[], app: App): TemplateResult {
  const shown = app.office.shown([...rows]);
  const chosen = shown.find(({unit}) => unit.id === app.office.selected) ?? shown[0];
  return html`${common(rows, app)} ${filters(rows, app)}
    <p class="small soft keys"><span><kbd>↑</kbd> <kbd>↓</kbd> 选单位</span> <span><kbd>Enter</kbd> 打开文稿</span> <span><kbd>F9</kbd> 下一家有问题的（在文稿里也可用）</span></p>
    <div class="beside">${tableView(shown, app)} ${detailView(chosen, rows, app)}</div>
    ${outgoing(shown, app)}`;
}

function twinsTab(app: App): TemplateResult {
  const {office} = app;
  return html`<p class="actions"><button ?disabled=${office.batch.run !== null || office.twins.searching || office.comparable.length < 2} @click=${() => void office.findTwins()}>查找雷同段落</button></p>
    ${twinsBlock(app)}`;
}

const TABS: ReadonlyArray<[OfficeTab, string]> = [
  ['list', '列表'],
  ['pairs', '上年报告'],
  ['roll', '应报名单'],
  ['map', '问题分布'],
  ['sum', '汇总'],
  ['series', '历年'],
  ['twins', '雷同段落'],
];

export function officeView(app: App): TemplateResult {
  const {office, session} = app;
  const {rows} = office;
  const chosen = TABS.findIndex(([key]) => key === office.tab);
  const body = {
    list: () => listTab(rows, app),
    pairs: () => pairsView(rows, app),
    roll: () => rollView(rows, app),
    map: () => html`<p class="actions">${paperButtons(app)}</p>${faultMap(rows, 'screen', app)}`,
    sum: () => sumView(rows, app),
    series: () => seriesView(rows, app),
    twins: () => twinsTab(app),
  }[office.tab];
  return html`<div class="office">
    ${progress(rows, app)} ${session.asksToKeep ? question(app) : nothing}
    ${tabs({label: '总表', panelId: 'office-panel', chosen, names: TABS.map(([, name]) => name), choose: (at) => app.showTab(TABS[at]![0])})}
    <div id="office-panel" role="tabpanel" aria-label=${TABS[chosen]![1]} class="panel-${office.tab}" tabindex=${office.tab === 'list' ? nothing : 0}>${body()}</div>
  </div>`;
}
