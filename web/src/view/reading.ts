// The right side: a start screen, then overview, tabs and the chosen panel.

import {html, nothing, type TemplateResult} from 'lit';
import {typeset} from '../core/typeset.js';
import {isUntouched} from '../model/draft.js';
import {outcomeOf} from '../model/outcome.js';
import type {Panel} from '../model/session_events.js';
import {count} from '../model/visible.js';
import {SAMPLES} from '../samples/samples.js';
import {outcomeWord} from '../wording/verdicts.js';
import {documentName} from '../wording/words.js';
import type {App} from './app.js';
import {checksView} from './checks.js';
import {findingsView} from './findings.js';
import {book, folder} from './icons.js';
import {numbersView} from './numbers.js';
import {overviewView} from './overview.js';
import {tablesView} from './tables.js';
import {tabs} from './tabs.js';
import {yearsView} from './years.js';

function start(app: App): TemplateResult {
  return html`<section class="start card" aria-label="开始">
    <h2>把年度报告贴进来，马上看到哪里对不上</h2>
    <p>
      表内勾稽、正文与表格、同比与占比、六个部分、日期与期限、残留的模板字样——逐项核对，每一条都给出算式和依据。检查在您的电脑上完成，文稿不会离开这台机器。
    </p>
    <div class="choices">
      <button @click=${() => app.pickFiles()}>${folder}<span>打开文件<small>Word 文档、网页、文本或表格文件，可一次选多份</small></span></button>
      <button @click=${() => app.pickFolder()}>${folder}<span>打开文件夹<small>收来的许多份报告：今年的、上年的，一次查完</small></span></button>
      ${SAMPLES.map(
        (sample) => html`<button @click=${() => app.loadSample(sample.key)}>
          ${book}<span>示例：${sample.title}<small>${sample.about}</small></span>
        </button>`,
      )}
      <button @click=${() => app.openDialog('blank-form')}>${book}<span>空白文稿<small>按年度给出六部分和三张表</small></span></button>
    </div>
  </section>`;
}

function problems(app: App): TemplateResult | typeof nothing {
  const {session} = app;
  const sentences = [
    session.startProblem,
    session.draft.problem,
    ...(session.draft.result?.problems ?? []).map((problem) => problem.message),
  ].filter((sentence): sentence is string => !!sentence);
  if (sentences.length === 0) return nothing;
  const {draft} = session;
  const outcome = outcomeOf(draft);
  return html`<div class="note bad" role="alert">
    ${outcome === 'checked' || outcome === 'untouched' || outcome === 'pending' ? nothing : html`<p><b>${outcomeWord(outcome, session)}</b></p>`}
    ${[...new Set(sentences)].map((sentence) => html`<p>${typeset(sentence)}</p>`)}
    ${outcome === 'stopped' || (outcome === 'failed' && session.startProblem === null)
      ? html`<p><button @click=${() => void session.check(draft)}>再试一次</button></p>`
      : nothing}
  </div>`;
}

function documentTabs(app: App): TemplateResult | typeof nothing {
  const {session} = app;
  const documents = session.draft.result?.documents ?? [];
  if (documents.length < 2) return nothing;
  const {shown} = session.onShow.judged;
  return html`<div class="documents">
    ${tabs({
      label: '文件中的各篇',
      panelId: 'document-panel',
      chosen: session.onShow.documentIndex,
      names: documents.map((document, i) => {
        const counts = count(shown.filter((placed) => placed.documentIndex === i));
        const name = documentName(document, i);
        return `${i + 1}. ${name.length > 16 ? `${name.slice(0, 15)}…` : name}(${counts.error + counts.warning})`;
      }),
      choose: (i) => {
        session.showDocument(i);
        const span = documents[i]!.span;
        app.reveal({start: span.start, end: span.start});
      },
    })}
  </div>`;
}

const PANELS: Array<[Panel, string]> = [
  ['findings', '问题'],
  ['tables', '表格'],
  ['numbers', '数据'],
  ['years', '两年对照'],
  ['checks', '检查项'],
];

function panel(shown: Panel, app: App): TemplateResult {
  switch (shown) {
    case 'tables':
      return tablesView(app);
    case 'numbers':
      return numbersView(app);
    case 'years':
      return yearsView(app);
    case 'checks':
      return checksView(app);
    default:
      return findingsView(app);
  }
}

export function readingView(app: App): TemplateResult {
  const {session} = app;
  const {document, here} = session.onShow;
  if (!document) {
    const waiting = session.draft.state === 'checking' || session.draft.state === 'waiting';
    const empty = isUntouched(session.draft) || session.draft.text.trim() === '';
    return html`${problems(app)}${waiting ? html`<p class="empty">正在检查…</p>` : empty ? start(app) : nothing}`;
  }
  const sizes: Record<Panel, number | ''> = {
    findings: here.length,
    tables: document.tables.length,
    numbers: document.numbers.length,
    years: '',
    checks: document.checks.length,
  };
  const panels = PANELS.filter(([key]) => key !== 'years' || session.draft.previous !== null);
  const chosen = Math.max(0, panels.findIndex(([key]) => key === session.panel));
  const [shown, title] = panels[chosen]!;
  return html`${problems(app)}${documentTabs(app)}
    <div id="document-panel">
      ${overviewView(app)}
      <div class="panels">
        ${tabs({
          label: '检查结果',
          panelId: 'result-panel',
          chosen,
          names: panels.map(([key, name]) => `${name} ${sizes[key]}`.trim()),
          choose: (i) => {
            session.panel = panels[i]![0];
            app.refresh();
          },
        })}
      </div>
      <div id="result-panel" role="tabpanel" aria-label=${title}>${panel(shown, app)}</div>
    </div>`;
}
