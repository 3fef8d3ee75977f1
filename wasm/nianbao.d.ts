// The embedding interface of nianbao: dist/nianbao.js with dist/nianbao.wasm beside it.
//
//   import { createNianbao } from './nianbao.js';
//   const nianbao = await createNianbao();
//   const result = nianbao.check(text, { name: 'draft.txt', year: 2024 });
//
// No network beyond fetching nianbao.wasm once, no DOM, nothing kept from one call to the next. Runs in a window, in a
// worker (Chromium 86 or later) and in Node 18 or later. A page's Content-Security-Policy needs 'wasm-unsafe-eval'.

export interface LoadOptions {
  /** The bytes of nianbao.wasm, or the compiled module; nothing is fetched then. */
  wasmBinary?: ArrayBuffer | ArrayBufferView | WebAssembly.Module;
  /** Where to load a file from, by its name; default: beside nianbao.js. */
  locateFile?: (name: string) => string | URL;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * What became of an input. `checked`: read and judged as a report, or as what `as` says; `not-a-report`: read, and no
 * document in it is an annual report; `empty`: no text in it (a picture, a blank file); `unreadable`: refused, broken, too
 * large; `skipped`: cannot be a report (a program, a style sheet). Only `checked` can be clean.
 */
export type Status = 'checked' | 'not-a-report' | 'empty' | 'unreadable' | 'skipped';

/** A draft inside the options: text, or the bytes of a file. Its name's ending says how to read it. */
export type NamedDraft = { name: string; text: string } | { name: string; base64: string };

export interface CheckOptions {
  /** Name of the input; its ending says how to read it where its contents do not. Default "-". */
  name?: string;
  /** The year the report is about, 1949 to 2100, where the text should not decide. */
  year?: number;
  /** Check as this kind, where the text should not decide. */
  as?: 'annual-report' | 'work-summary';
  /** Last year's report of the same organ, for the rules that compare two years. */
  previous?: NamedDraft;
  /**
   * An agency's own parts, titles and tables on top of the statutory forms: the text of a profile file, JSON with
   * comments after core/forms/profile.schema.json. A mistake in it is named with its line and column.
   */
  profile?: string;
  /** Rule ids that are not to run. */
  disabled?: string[];
  /** Fingerprints of findings that are not to be shown again. */
  ignored?: string[];
  [option: string]: unknown;
}

export interface Nianbao {
  /**
   * Checks a draft: text, or the bytes of a file. Throws a RangeError with a Chinese message where the options are not
   * understood; an unreadable draft is a result with its `status` and `problems`.
   */
  check(input: string | Uint8Array, options?: CheckOptions): Result;
  /** The same answer as JSON text, byte for byte what `nianbao check --format json` prints for the same input. */
  checkJson(input: string | Uint8Array, options?: CheckOptions): string;
  rules(): RuleInfo[];
  /**
   * What is read, refused and skipped, by ending (".docx"): for a file picker, and for what to say of a file that is not
   * worth opening. What a file holds decides before its ending: a page's source named .doc is read.
   */
  fileKinds(): FileKinds;
  /** The word that people read for each status. */
  statuses(): { status: Status; word: string }[];
  /** The statutory forms as data, by first year, with a profile's overlay; throws as `check` does. */
  forms(profile?: string): Form[];
  readonly version: string;
}

export function createNianbao(options?: LoadOptions): Promise<Nianbao>;
export default createNianbao;

/** UTF-16 code units of the decoded original text (for HTML and docx: of `Result.text`), half-open. */
export interface Span {
  start: number;
  end: number;
}

export interface Result {
  schema: 'nianbao/1';
  /** Of the core. */
  version: string;
  input: string;
  /** Base64 of the name's bytes, where they are not UTF-8. */
  input_bytes?: string;
  status: Status;
  encoding: string | null;
  /** The extracted text, where the input was HTML or docx. */
  text?: string;
  /** Why an input is `empty`, `unreadable` or `skipped`, and what else hindered reading. */
  problems: { fatal: boolean; message: string }[];
  /** None where nothing was read. */
  documents: DocumentResult[];
  summary: { errors: number; warnings: number; infos: number };
}

export interface DocumentResult {
  kind: 'annual-report' | 'work-summary' | 'general-summary' | 'notice' | 'university-report' | 'enterprise-report' | 'guide' | 'regulation' | 'news' | 'unknown';
  title: string | null;
  issuer: string | null;
  year: number | null;
  format: 'reg2008' | 'fmt2019' | 'fmt2021' | null;
  /** YYYY-MM-DD */
  signed_on: string | null;
  is_template: boolean;
  span: Span;
  sections: { key: string; title: string | null; status: 'present' | 'in-text' | 'missing'; span?: Span }[];
  tables: Table[];
  /** `name`, `body` and `period` are in words. */
  statistics: {
    key: string;
    name: string;
    body: string | null;
    period: string | null;
    value: number;
    unit: string;
    approx: boolean;
    span: Span;
  }[];
  /** Every number of the prose, and every zero in words. */
  numbers: IdentifiedNumber[];
  /** What was found and not checked stands in `not_checked`, each with the reason. */
  claims: { found: number; checked: number; not_checked: OpenClaim[] };
  /** Every rule. */
  checks: {
    rule: string;
    outcome: 'clean' | 'findings' | 'not-applicable' | 'not-checked';
    reason: string | null;
  }[];
  findings: Finding[];
}

/** said: in the number's own clause; inherited: by what stands before it; assumed: by default. */
export type Origin = 'said' | 'inherited' | 'assumed';

export interface Facet {
  words: string;
  origin: Origin;
}

/** A number with its identity; `words` says all of it: 2024年 · 全市 · 新收申请 · 网络提交. */
export interface IdentifiedNumber {
  words: string;
  value: number;
  unit: string;
  approx: boolean;
  /** words: a zero in words, as 未收到. */
  said: 'number' | 'words';
  span: Span;
  /** The key of the statistic that it is. */
  statistic: string | null;
  measure: 'count' | 'earlier' | 'amount' | 'change' | 'points' | 'share' | 'rate' | 'multiple' | 'other';
  /** Whose it is, seen from the body that reports. */
  scope: 'issuer' | 'office' | 'part' | 'wider';
  time: Facet | null;
  body: Facet | null;
  thing: Facet | null;
  event: Facet | null;
  /** The numbers that it is a part of, the outermost first. */
  path: { words: string; span: Span }[];
  path_origin: Origin | null;
  /** What it counts in itself; null of a share or a change, whose path says it. */
  name: string | null;
  /** 占比, 增幅 …; null where the name says all. */
  measure_name: string | null;
}

/** `name` and `message` are the kind and the reason in Chinese. */
export interface OpenClaim {
  kind: 'sum' | 'percent' | 'growth' | 'derived';
  name: string;
  reason: 'no-operands' | 'no-base' | 'no-earlier' | 'some-parts' | 'overlapping' | 'other-time' | 'rival' | 'coarse';
  message: string;
  span: Span;
}

export interface Table {
  key: 'active' | 'requests' | 'disputes' | 'stat2014';
  source: string;
  span: Span;
  rows: { key: string; label: string; cells: { value: number | null; raw: string; span: Span }[] }[];
}

/** The place in words, for people; `words` says all of it: 第二部分“主动公开政府信息情况”第1段, 表三·(一)予以公开·自然人. */
export interface Where {
  part: string | null;
  /** Among the part's paragraphs of text, from 1. */
  paragraph: number | null;
  table: string | null;
  row: string | null;
  column: string | null;
  words: string;
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** Chinese, one sentence. */
  message: string;
  /** `line` and `column` start at 1. */
  span: Span & { line: number; column: number };
  where: Where;
  related: { span: Span; label: string }[];
  evidence: { expression: string; expected: string | null; actual: string | null } | null;
  basis: string | null;
  fix: { span: Span; text: string } | null;
  /** `fix` and the changes of the same kind in other places, each to be made by itself. */
  fixes: { span: Span; text: string }[];
  /** Rule and values: the same finding with the same numbers. */
  fingerprint: string;
  /** Rule and what it is about, without values: the same place in a corrected draft. */
  subject: string;
}

export interface FileKinds {
  read: string[];
  refused: { endings: string[]; message: string }[];
  skipped: string[];
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  title: string;
  basis: string[];
  needs: string[];
}

export interface Form {
  format: 'reg2008' | 'fmt2019' | 'fmt2021';
  name: string;
  /** The report's year; null: still in force. */
  first_year: number;
  last_year: number | null;
  /** The last day to publish, in the year after the report's; `government`: a government's own report. */
  deadlines: { government: boolean; month: number; day: number }[];
  parts: { key: string; title: string; number: number | null; required: boolean }[];
  /** Rows and columns have the keys and the order of `Table`. Labels carry half-width punctuation. */
  tables: {
    key: string;
    title: string;
    /** `heading`: the heading above the row, where it stands under one. */
    rows: { key: string; label: string; heading: string | null; columns: { key: string; label: string }[] }[];
  }[];
}
