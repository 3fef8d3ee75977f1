// Where people would rather look: which unit has which faults, what became of requests and disputes. Each picture has the same
// as a table beside it.

import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Sum} from '@core';
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

const shortened = (name: string): string => (name.length > 13 ? `${name.slice(0, 12)}…` : name);
const nameOf = ({issuer, unit}: UnitRow): string => issuer ?? baseName(unit.name);

interface Fault {
  rule: string;
  title: string;
}

function countOf({look}: UnitRow, rule: string): number {
  return look.shown.filter((finding) => finding.rule === rule && finding.severity !== 'info').length;
}

function mapPicture(units: readonly UnitRow[], faults: readonly Fault[]): TemplateResult {
  const most = Math.max(1, ...units.flatMap((row) => faults.map(({rule}) => countOf(row, rule))));
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

/** Unit by kind of fault: how many of each. */
export function faultMap(rows: readonly UnitRow[], app: App): TemplateResult {
  const {session, office} = app;
  const own = rows.filter(({role}) => role !== 'last');
  const faults = commonest(own, MOST_RULES).map(({rule}) => ({rule, title: session.rules.get(rule)?.title ?? '其他'}));
  const faulty = own.filter((row) => faults.some(({rule}) => countOf(row, rule) > 0)).sort((a, b) => b.look.weight - a.look.weight);
  if (faulty.length === 0) return html`<p class="empty">没有错误和提醒。</p>`;
  const units = faulty.slice(0, MOST_UNITS);
  return html`<p role="status">${faulty.length} 家有错误或提醒，最常见的 ${faults.length} 类如下；格里是处数，颜色越深越多。${faulty.length > MOST_UNITS ? `图中是问题最重的 ${MOST_UNITS} 家。` : ''}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="问题分布图">${mapPicture(units, faults)}</div>
    <ol class="kinds">${faults.map(({title}) => html`<li>${title}</li>`)}</ol>
    <details><summary>同样内容的表格</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="问题分布表"><table>
        <thead><tr><th scope="col">单位</th>${faults.map(({title}) => html`<th scope="col" class="number">${title}</th>`)}</tr></thead>
        <tbody>${units.map(
          (row) => html`<tr><th scope="row"><button class="link" @click=${() => void office.open(row.unit)}>${nameOf(row)}</button></th>${faults.map(({rule}) => html`<td class="number">${countOf(row, rule)}</td>`)}</tr>`,
        )}</tbody>
      </table></div></details>`;
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

function barsView(title: string, bars: readonly Bar[]): TemplateResult | typeof nothing {
  const whole = bars.reduce((all, {value}) => all + value, 0);
  if (whole === 0) return nothing;
  const most = Math.max(...bars.map(({value}) => value));
  const percent = (value: number) => `${((value * 100) / whole).toFixed(1)}%`;
  const [width, height] = [90 + BAR + 130, bars.length * LINE];
  return html`<figure>
    <figcaption>${title}（共 ${whole} 件）</figcaption>
    <svg class="picture" role="img" aria-label="${title}：${bars.map(({name, value}) => `${name} ${value} 件`).join('，')}" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${bars.map(({name, value}, y) => {
        const length = Math.round((value * BAR) / most);
        return svg`<text x="0" y=${y * LINE + 15}>${name}</text><rect class="bar" x="90" y=${y * LINE + 3} width=${length} height=${LINE - 8}></rect><text x=${96 + length} y=${y * LINE + 15}>${value}（${percent(value)}）</text>`;
      })}
    </svg>
    <details><summary>同样内容的表格</summary><table><thead><tr><th scope="col">结果</th><th scope="col" class="number">件数</th><th scope="col" class="number">占比</th></tr></thead>
      <tbody>${bars.map(({name, value}) => html`<tr><th scope="row">${name}</th><td class="number">${value}</td><td class="number">${percent(value)}</td></tr>`)}</tbody></table></details>
  </figure>`;
}

/** What became of the requests, or of the disputes, of all units. */
export function outcomeBars(table: string, {totals}: Sum): TemplateResult | typeof nothing {
  const sumOf = (fits: (total: Sum['totals'][number]) => boolean) => totals.filter((total) => total.table === table && fits(total)).reduce((all, {sum}) => all + sum, 0);
  if (table === 'requests') {
    return barsView('办理结果', OUTCOMES.map(([key, name]) => ({name, value: sumOf(({row, column}) => column === 'total' && row.split('.')[0] === key)})));
  }
  return table === 'disputes' ? barsView('复议、诉讼结果', VERDICTS.map(([key, name]) => ({name, value: sumOf(({column}) => column === key)}))) : nothing;
}
