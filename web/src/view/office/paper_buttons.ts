// The pictures leave as a page of their own, or on paper.

import {html, type TemplateResult} from 'lit';
import {pageFile} from '../../export/page_file.js';
import type {App} from '../app.js';
import {PAPER_TITLE, picturesPage} from './paper.js';

export function paperButtons(app: App): TemplateResult {
  const save = () => app.office.outgoing.savePage(PAPER_TITLE, pageFile(PAPER_TITLE, picturesPage(app)));
  return html`<button @click=${save}>导出图表（网页）</button> <button @click=${() => window.print()}>打印图表</button>`;
}
