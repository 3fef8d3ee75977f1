// The pictures of the list on paper and as a page of its own, each with its table below it.

import {html, nothing, type TemplateResult} from 'lit';
import {typeset} from '../../core/typeset.js';
import type {App} from '../app.js';
import {faultMap, outcomeBars} from './pictures.js';
import {seriesPictures} from './series_pictures.js';

export const PAPER_TITLE = '报送情况图表';

export function picturesPage(app: App, date = new Date()): TemplateResult {
  const {office, session} = app;
  const {rows} = office;
  const {year} = office.batch;
  const {sum} = office.area;
  const bars = sum ? [outcomeBars('requests', sum, 'paper'), outcomeBars('disputes', sum, 'paper')].filter((each) => each !== nothing) : [];
  const lines = seriesPictures(rows, 'paper', app);
  const {version} = session;
  return html`<article class="report">
    <h1>${year === null ? '' : `${year}年度`}${PAPER_TITLE}</h1>
    <p class="quiet">${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日，由“年报校对${version ? ` ${version}` : ''}”在本机生成。</p>
    <h2>问题分布</h2>
    ${faultMap(rows, 'paper', app)}
    ${bars.length > 0 ? html`<h2>各单位合计</h2>${bars}` : nothing}
    ${sum && sum.explanations.length > 0 ? html`<ul>${sum.explanations.map(({message}) => html`<li>${typeset(message)}</li>`)}</ul>` : nothing}
    ${lines === nothing ? nothing : html`<h2>历年</h2>${lines}`}
  </article>`;
}

/** What is printed while the list is open on a tab with pictures; null elsewhere. */
export function picturesOnPaper(app: App): TemplateResult | null {
  const shown = app.dialog === 'files' && ['map', 'sum', 'series'].includes(app.office.tab);
  return shown ? picturesPage(app) : null;
}
