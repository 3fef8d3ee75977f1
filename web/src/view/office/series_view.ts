// Which organ's years are shown, and the pictures of them.

import {html, type TemplateResult} from 'lit';
import {seriesOf} from '../../model/series.js';
import type {UnitRow} from '../../model/unit_list.js';
import type {App} from '../app.js';
import {paperButtons} from './paper_buttons.js';
import {chosenSeries, seriesPictures} from './series_pictures.js';

export function seriesView(rows: readonly UnitRow[], app: App): TemplateResult {
  const {office} = app;
  if (office.batch.run) return html`<p class="empty" role="status">检查完再看历年。</p>`;
  const all = seriesOf(rows);
  const now = chosenSeries(all, app);
  if (!now) return html`<p class="empty">把同一家单位几年的报告一起拖进来（三到五年最好），这里就能看出各项数字的起伏。</p>`;
  const choose = (event: Event) => {
    office.organ = (event.target as HTMLSelectElement).value;
    app.refresh();
  };
  return html`<div class="tools">
      <label>单位 <select class="long" @change=${choose}>
        ${all.map((each) => html`<option value=${each.name} ?selected=${each === now}>${each.name}（${each.years.length} 年）</option>`)}
      </select></label>
      <span class="grow"></span>${paperButtons(app)}
    </div>
    ${seriesPictures(rows, 'screen', app)}`;
}
