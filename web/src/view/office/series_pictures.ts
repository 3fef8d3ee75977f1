// Three to five years of one organ, as many as are given: small lines, and the numbers as a table.

import {html, nothing, type TemplateResult} from 'lit';
import {linesOf, seriesOf, type OrganSeries} from '../../model/series.js';
import type {UnitRow} from '../../model/unit_list.js';
import type {App} from '../app.js';
import {yearLines, type Medium} from './pictures.js';

/** The one that was chosen, else the selected unit's, else the first. */
export function chosenSeries(all: readonly OrganSeries[], {office}: App): OrganSeries | undefined {
  const named = all.find(({name}) => name === office.organ);
  return named ?? all.find(({years}) => years.some(({unit}) => unit.id === office.selected)) ?? all[0];
}

/** Of the organ on show; nothing where no organ has several years. */
export function seriesPictures(rows: readonly UnitRow[], medium: Medium, app: App): TemplateResult | typeof nothing {
  const series = chosenSeries(seriesOf(rows), app);
  if (!series) return nothing;
  const lines = linesOf(series);
  const years = series.years.map(({year}) => year);
  if (lines.length === 0) return html`<p class="empty">${series.name}的这几份报告里没有读出表格。</p>`;
  const heading = `${series.name}，${years[0]}至${years[years.length - 1]}年`;
  return html`<h3>${heading}</h3>${yearLines(years, lines, medium)}`;
}
