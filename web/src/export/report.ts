// The printable report: one Lit template, used for printing and, serialised, as a self-contained HTML file.

import {html, nothing, type TemplateResult} from 'lit';
import type {Cell, DocumentResult, Status, Table, TableRow} from '@core';
import {typeset} from '../core/typeset.js';
import {accusedCell, expectedIn} from '../model/accused_cells.js';
import {describeChange} from '../model/changes.js';
import type {Draft} from '../model/draft.js';
import type {PlacedFinding} from '../model/findings.js';
import type {FormBook} from '../model/form_book.js';
import {hindrances, isWhole} from '../model/outcome.js';
import type {Session} from '../model/session.js';
import {count, grouped, type Group} from '../model/visible.js';
import {verdictSentence} from '../wording/verdicts.js';
import {
  documentName,
  formatWord,
  KIND_WORD,
  OUTCOME_WORD,
  placeWords,
  quoteOf,
  SECTION_STATUS_WORD,
  sectionName,
  sectionWord,
  SEVERITY_WORD,
} from '../wording/words.js';
import {pageFile} from './page_file.js';

/** The text is printed with marks up to this length; a longer one would drown the report. */
const TEXT_LIMIT = 60_000;

function finding(placed: PlacedFinding, number: number, text: string): TemplateResult {
  const {finding: it} = placed;
  const excerpt = text.slice(it.span.start, Math.min(it.span.end, it.span.start + 200));
  return html`<li class="is-${it.severity}" value=${number}>
    <p><b>${SEVERITY_WORD[it.severity]}</b> ${typeset(it.message)}</p>
    <p class="quiet">位置：${placeWords(it)}</p>
    ${excerpt ? html`<blockquote>${excerpt}</blockquote>` : nothing}
    ${it.evidence?.expression ? html`<p class="sum">${typeset(it.evidence.expression)}</p>` : nothing}
    ${it.basis ? html`<p class="quiet">依据：${typeset(it.basis)}</p>` : nothing}
    ${it.fix ? html`<p class="quiet">${describeChange(text.slice(it.fix.span.start, it.fix.span.end), it.fix.text).replace('应用修改：', '可改：')}</p>` : nothing}
  </li>`;
}

function facts(document: DocumentResult, forms: FormBook): TemplateResult {
  const rows: Array<[string, string]> = [
    ['文种', KIND_WORD[document.kind]],
    ['机关', document.issuer ?? '未认出'],
    ['年度', document.year === null ? '未认出' : String(document.year)],
    ['格式', formatWord(document.format, '—')],
    ['落款日期', document.signed_on ?? '未认出'],
    ['公布期限', forms.deadline(document) ?? '—'],
    ['各部分', document.sections.map((each) => `${sectionName(each, forms)}（${SECTION_STATUS_WORD[each.status]}）`).join('、') || '—'],
    ['数字关系', `找到 ${document.claims.found} 处，核算 ${document.claims.checked} 处，没有核算 ${document.claims.not_checked.length} 处`],
  ];
  return html`<table class="facts">
    <tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody>
  </table>`;
}

function formTable(table: Table, {format}: DocumentResult, findings: PlacedFinding[], index: number, forms: FormBook): TemplateResult {
  const columns = forms.sharedColumns(table, format);
  const headings = forms.headings(table, format);
  const width = Math.max(1, ...table.rows.map((row) => row.cells.length));
  const drawn = (row: TableRow, cell: Cell, i: number) => {
    const accused = accusedCell(cell, findings, index);
    const expected = accused ? expectedIn(cell, accused) : null;
    const name = columns ? undefined : forms.columns(table, row, format)[i];
    return html`<td class="n ${accused ? (expected ? 'wrong' : 'doubtful') : ''}">
      ${name ? html`<small>${name} </small>` : nothing}${cell.raw.trim() || '空'}${accused ? html`<small>（${expected ? `推算为 ${expected}` : '请核对'}）</small>` : nothing}
    </td>`;
  };
  return html`<table>
    <caption>${forms.tableTitle(table.key, format)}</caption>
    ${columns
      ? html`<thead><tr><th scope="col">项目</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>`
      : nothing}
    <tbody>
      ${table.rows.map(
        (row) => html`${headings.has(row.key)
          ? html`<tr><th scope="colgroup" class="heading" colspan=${width + 1}>${headings.get(row.key)}</th></tr>`
          : nothing}<tr>
          <th scope="row">${typeset(row.label)}</th>${row.cells.map((cell, i) => drawn(row, cell, i))}${row.cells.length < width
            ? html`<td colspan=${width - row.cells.length}></td>`
            : nothing}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function openClaims(document: DocumentResult, text: string): TemplateResult | typeof nothing {
  const open = document.claims.not_checked;
  if (open.length === 0) return nothing;
  return html`<h3>没有核算的数字关系</h3>
    <ul>${open.map((claim) => html`<li>“${quoteOf(claim.span, text)}”：${claim.name}，${typeset(claim.message)}</li>`)}</ul>`;
}

function markedText(document: DocumentResult, findings: PlacedFinding[], text: string): TemplateResult | typeof nothing {
  const {start, end} = document.span;
  if (end - start > TEXT_LIMIT) return nothing;
  const pieces: Array<TemplateResult | string> = [];
  let at = start;
  for (const {finding: it} of findings) {
    if (it.span.start < at || it.span.end > end || it.span.end === it.span.start) continue;
    pieces.push(text.slice(at, it.span.start));
    pieces.push(html`<mark class=${it.severity} title=${typeset(it.message)}>${text.slice(it.span.start, it.span.end)}</mark>`);
    at = it.span.end;
  }
  pieces.push(text.slice(at, end));
  return html`<h3>文稿与标记</h3><div class="text">${pieces}</div>`;
}

/** The groups of one document; `count` goes on from document to document, so that each problem has one number. */
function problems(groups: Group[], count: {number: number}, text: string, forms: FormBook): TemplateResult[] {
  return groups.map(
    (group) => html`<h4>${sectionWord(group.key, forms)}</h4>
      <ol>${group.findings.map((placed) => finding(placed, ++count.number, text))}</ol>`,
  );
}

function documentPart(document: DocumentResult, index: number, session: Session, numbers: {number: number}): TemplateResult {
  const {draft, forms, rules} = session;
  const {judged} = session.onShow;
  const findings = judged.shown.filter((placed) => placed.documentIndex === index);
  const unchecked = document.checks.filter((check) => check.outcome === 'not-checked');
  return html`<section>
    <h2>${documentName(document, index)}</h2>
    ${findings.length > 0 || isWhole(draft) ? html`<p class="verdict">${verdictSentence(count(findings))}</p>` : nothing}
    ${facts(document, forms)}
    ${findings.length > 0 ? html`<h3>问题</h3>` : nothing}
    ${problems(grouped(findings, document), numbers, draft.text, forms)}
    ${unchecked.length > 0
      ? html`<h3>${OUTCOME_WORD['not-checked']}</h3>
          <ul>${unchecked.map((check) => html`<li>${rules.get(check.rule)?.title ?? '其他'}${check.reason ? `：${typeset(check.reason)}` : ''}</li>`)}</ul>`
      : nothing}
    ${openClaims(document, draft.text)}
    ${document.tables.length > 0 ? html`<h3>认出的表格</h3>${document.tables.map((table) => formTable(table, document, findings, index, forms))}` : nothing}
    ${markedText(document, [...findings].sort((a, b) => a.finding.span.start - b.finding.span.start), draft.text)}
  </section>`;
}

/** Whose report of which year, as the heading says it; a draft that does not tell goes by its file's name. */
export function reportTitle(draft: Draft): string {
  const documents = draft.result?.documents ?? [];
  const [first] = documents;
  if (!first?.issuer || first.year === null) return `“${draft.name}”检查报告`;
  return `${first.issuer}${first.year}年度报告检查报告${documents.length > 1 ? `（共 ${documents.length} 篇）` : ''}`;
}

function day(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/** What was checked, against what, when and by which version. */
function about({draft, version}: Session, date: Date): TemplateResult {
  const rows: Array<[string, string]> = [
    ['文稿', draft.name],
    ['对照', draft.previous ? `上一年度报告“${draft.previous.name}”` : '没有提供上一年度报告，与上年的比对没有做'],
    ['检查日期', day(date)],
    ['检查程序', `年报校对${version ? ` ${version}` : ''}`],
  ];
  return html`<table class="facts">
    <tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody>
  </table>`;
}

const NOT_CHECKED: Record<Exclude<Status, 'checked'>, string> = {
  'not-a-report': '这份文稿不是年度报告，年度报告的要求没有对它检查',
  empty: '这份文稿没有文字，没有检查',
  unreadable: '这份文稿没能读取，没有检查',
  skipped: '这份文稿已跳过，没有检查',
};

/** In big words, where nothing was found only because nothing, or not everything, was looked at; then what hindered it. */
function statusLine(draft: Draft): TemplateResult | typeof nothing {
  const {result} = draft;
  if (result?.status === 'checked' && isWhole(draft)) return nothing;
  const words = !result ? '这份文稿还没有检查结果' : result.status === 'checked' ? '没有完整核对，不能算没有问题' : NOT_CHECKED[result.status];
  return html`<p class="unchecked">${words}。</p>
    ${hindrances(draft).map((sentence) => html`<p>${typeset(sentence)}</p>`)}`;
}

export function reportView(session: Session, date = new Date()): TemplateResult {
  const {draft} = session;
  const {judged} = session.onShow;
  const numbers = {number: 0};
  return html`<article class="report">
    <h1>${reportTitle(draft)}</h1>
    ${statusLine(draft)} ${about(session, date)}
    ${draft.result?.documents.map((document, index) => documentPart(document, index, session, numbers))}
    ${judged.ignored.length > 0 ? html`<p class="quiet">另有 ${judged.ignored.length} 条被检查人忽略，未列出。</p>` : nothing}
    <p class="quiet">本报告由“年报校对”在本机生成。机器检查只指出彼此不一致之处，最终以人工核对为准。</p>
  </article>`;
}

/** A whole HTML file. */
export function reportFile(session: Session): string {
  return pageFile(reportTitle(session.draft), reportView(session));
}
