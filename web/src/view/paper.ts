// What is printed: what is on show, as far as it is made for paper, else the report on the draft.

import type {TemplateResult} from 'lit';
import {reportView} from '../export/report.js';
import type {App} from './app.js';
import {picturesOnPaper} from './office/paper.js';
import {yearsOnPaper} from './years.js';

export function paperView(app: App): TemplateResult {
  return picturesOnPaper(app) ?? yearsOnPaper(app) ?? reportView(app.session);
}
