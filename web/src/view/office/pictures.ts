// Where people would rather look: which unit has which faults, what became of requests and disputes, how an organ's numbers went
// over the years. Each picture has the same as a table beside it; on the screen behind a click, on paper below.

import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Sum} from '@core';
import type {Line} from '../../model/series.js';
import {commonest, type UnitRow} from '../../model/unit_list.js';
import {baseName} from '../../model/unit.js';
import type {App} from '../app.js';

const MOST_RULES = 14;
const MOST_UNITS = 80;
/** In CSS pixels. */
const NAME = 190;
const CELL = 30;
const LINE = 22;
const BAR = 420;

/** On paper nothing is clicked, and a picture is no longer than a page. */
export type Medium = 'screen' | 'paper';
const UNITS_A_PAGE = 38;

const shortened = (name: string): string => (name.length > 13 ? `${name.slice(0, 12)}…` : name);
const nameOf = ({issuer, unit}: UnitRow): string => issuer ?? baseName(unit.name);

function beside(table: TemplateResult, label: string, medium: Medium): TemplateResult {
  if (medium === 'paper') return table;
  return html`<details><summary>同样内容的表格</summary><div class="scroll" tabindex="0" role="region" aria-label=${label}>${table}</div></details>`;
}

interface Fault {
  rule: string;
  title: string;
}

function countOf({look}: UnitRow, rule: string): number {
  return look.shown.filter((finding) => finding.rule === rule && finding.severity !== 'info').length;
}

function mapPicture(units: readonly UnitRow[], faults: readonly Fault[], most: number): TemplateResult {
  const cell = (row: UnitRow, {rule}: Fault, x: number, y: number) => {
    const count = countOf(row, rule);
    const [left, top] = [NAME + x * CELL, (y + 1) * LINE];
    if (count === 0) return svg`<rect class="none" x=${left} y=${top} width=${CELL - 2} height=${LINE - 2}></rect>`;
    return svg`<rect class="some" x=${left} y=${top} width=${CELL - 2} height=${LINE - 2} fill-opacity=${(0.15 + (0.35 * count) / most).toFixed(2)}></rect>
      <text x=${left + CELL / 2 - 1} y=${top + 15} text-anchor="middle">${count}</text>`;
  };
  const [width, height] = [NAME + faults.length * CELL, (units.length + 1) * LINE];
  return html`<svg class="picture" role="img" aria-label="问题分布图：${units.length} 家单位，${faults.length} 类问题；同样的数在下面的表里" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${faults.map((_, x) => svg`<text x=${NAME + x * CELL + CELL / 2 - 1} y="15" text-anchor="middle">${x + 1}</text>`)}
    ${units.map((row, y) => svg`<text x="0" y=${(y + 1) * LINE + 15}>${shortened(nameOf(row))}</text>${faults.map((fault, x) => cell(row, fault, x, y))}`)}
  </svg>`;
}

function mapTable(units: readonly UnitRow[], faults: readonly Fault[], medium: Medium, app: App): TemplateResult {
  const head = (row: UnitRow) => (medium === 'paper' ? nameOf(row) : html`<button class="link" @click=${() => void app.office.open(row.unit)}>${nameOf(row)}</button>`);
  return html`<table>
    <thead><tr><th scope="col">单位</th>${faults.map(({title}) => html`<th scope="col" class="number">${title}</th>`)}</tr></thead>
    <tbody>${units.map((row) => html`<tr><th scope="row">${head(row)}</th>${faults.map(({rule}) => html`<td class="number">${countOf(row, rule)}</td>`)}</tr>`)}</tbody>
  </table>`;
}

/** Unit by kind of fault: how many of each. */
export function faultMap(rows: readonly UnitRow[], medium: Medium, app: App): TemplateResult {
  const {session} = app;
  const own = rows.filter(({role}) => role !== 'last');
  const faults = commonest(own, MOST_RULES).map(({rule}) => ({rule, title: session.rules.get(rule)?.title ?? '其他'}));
  const faulty = own.filter((row) => faults.some(({rule}) => countOf(row, rule) > 0)).sort((a, b) => b.look.weight - a.look.weight);
  if (faulty.length === 0) return html`<p class="empty">没有错误和提醒。</p>`;
  const units = faulty.slice(0, MOST_UNITS);
  const most = Math.max(1, ...units.flatMap((row) => faults.map(({rule}) => countOf(row, rule))));
  const pages = Array.from({length: Math.ceil(units.length / UNITS_A_PAGE)}, (_, i) => units.slice(i * UNITS_A_PAGE, (i + 1) * UNITS_A_PAGE));
  const picture =
    medium === 'paper'
      ? pages.map((page) => mapPicture(page, faults, most))
      : html`<div class="scroll" tabindex="0" role="region" aria-label="问题分布图">${mapPicture(units, faults, most)}</div>`;
  return html`<p role=${medium === 'screen' ? 'status' : nothing}>${faulty.length} 家有错误或提醒，最常见的 ${faults.length} 类如下；格里是处数，颜色越深越多。${faulty.length > MOST_UNITS ? `图中是问题最重的 ${MOST_UNITS} 家。` : ''}</p>
    ${picture}
    <ol class="kinds">${faults.map(({title}) => html`<li>${title}</li>`)}</ol>
    ${beside(mapTable(units, faults, medium, app), '问题分布表', medium)}`;
}

interface Bar {
  name: string;
  value: number;
}

const OUTCOMES: ReadonlyArray<readonly [key: string, name: string]> = [
  ['granted', '予以公开'],
  ['partial', '部分公开'],
  ['denied', '不予公开'],
  ['unavailable', '无法提供'],
  ['rejected', '不予处理'],
  ['other', '其他处理'],
];
const VERDICTS: ReadonlyArray<readonly [key: string, name: string]> = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
];

function barsView(title: string, bars: readonly Bar[], medium: Medium): TemplateResult | typeof nothing {
  const whole = bars.reduce((all, {value}) => all + value, 0);
  if (whole === 0) return nothing;
  const most = Math.max(...bars.map(({value}) => value));
  const percent = (value: number) => `${((value * 100) / whole).toFixed(1)}%`;
  const [width, height] = [90 + BAR + 130, bars.length * LINE];
  const table = html`<table><thead><tr><th scope="col">结果</th><th scope="col" class="number">件数</th><th scope="col" class="number">占比</th></tr></thead>
    <tbody>${bars.map(({name, value}) => html`<tr><th scope="row">${name}</th><td class="number">${value}</td><td class="number">${percent(value)}</td></tr>`)}</tbody></table>`;
  return html`<figure>
    <figcaption>${title}（共 ${whole} 件）</figcaption>
    <svg class="picture" role="img" aria-label="${title}：${bars.map(({name, value}) => `${name} ${value} 件`).join('，')}" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${bars.map(({name, value}, y) => {
        const length = Math.round((value * BAR) / most);
        return svg`<text x="0" y=${y * LINE + 15}>${name}</text><rect class="bar" x="90" y=${y * LINE + 3} width=${length} height=${LINE - 8}></rect><text x=${96 + length} y=${y * LINE + 15}>${value}（${percent(value)}）</text>`;
      })}
    </svg>
    ${beside(table, `${title}的表格`, medium)}
  </figure>`;
}

/** What became of the requests, or of the disputes, of all units. */
export function outcomeBars(table: string, {totals}: Sum, medium: Medium): TemplateResult | typeof nothing {
  const sumOf = (fits: (total: Sum['totals'][number]) => boolean) => totals.filter((total) => total.table === table && fits(total)).reduce((all, {sum}) => all + sum, 0);
  if (table === 'requests') {
    const bars = OUTCOMES.map(([key, name]) => ({name, value: sumOf(({row, column}) => column === 'total' && row.split('.')[0] === key)}));
    return barsView('办理结果', bars, medium);
  }
  return table === 'disputes' ? barsView('复议、诉讼结果', VERDICTS.map(([key, name]) => ({name, value: sumOf(({column}) => column === key)})), medium) : nothing;
}

/** A small line: its size, and the room around it for the numbers, in CSS pixels. */
const [WIDE, HIGH, SIDE, ABOVE, BELOW] = [260, 64, 34, 20, 20];

/** A year that was not read leaves a gap. */
function linePicture(years: readonly number[], {name, unit, values}: Line): TemplateResult {
  const known = values.filter((value): value is number => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(1, ...known)];
  const x = (i: number) => SIDE + (years.length === 1 ? 0 : (i * WIDE) / (years.length - 1));
  const y = (value: number) => ABOVE + HIGH - ((value - low) / (high - low)) * HIGH;
  const [width, height] = [WIDE + 2 * SIDE, ABOVE + HIGH + BELOW];
  const words = years.map((year, i) => `${year}年 ${values[i] ?? '未读出'}`).join('，');
  const stretch = (value: number | null, i: number) => {
    const before = values[i - 1];
    if (value === null || before === null || before === undefined) return nothing;
    return svg`<line class="line" x1=${x(i - 1)} y1=${y(before)} x2=${x(i)} y2=${y(value)}></line>`;
  };
  return html`<figure class="small-line">
    <figcaption>${name}（${unit}）</figcaption>
    <svg class="picture" role="img" aria-label="${name}（${unit}）：${words}" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      <line class="ground" x1=${SIDE} y1=${y(0)} x2=${SIDE + WIDE} y2=${y(0)}></line>
      ${values.map(stretch)}
      ${values.map((value, i) => (value === null ? nothing : svg`<circle class="point" cx=${x(i)} cy=${y(value)} r="3"></circle><text x=${x(i)} y=${y(value) - 7} text-anchor="middle">${value}</text>`))}
      ${years.map((year, i) => svg`<text class="year" x=${x(i)} y=${height - 4} text-anchor="middle">${year}</text>`)}
    </svg>
  </figure>`;
}

/** One small line for each thing that is told of every year, and all of them as a table. */
export function yearLines(years: readonly number[], lines: readonly Line[], medium: Medium): TemplateResult {
  const table = html`<table>
    <thead><tr><th scope="col">项目</th>${years.map((year) => html`<th scope="col" class="number">${year}</th>`)}</tr></thead>
    <tbody>${lines.map(({name, unit, values}) => html`<tr><th scope="row">${name}（${unit}）</th>${values.map((value) => html`<td class="number">${value ?? '未读出'}</td>`)}</tr>`)}</tbody>
  </table>`;
  return html`<div class="lines">${lines.map((line) => linePicture(years, line))}</div>${beside(table, '历年数字', medium)}`;
}
