// The result object, schema nianbao/1. Offsets are UTF-16 code units, half-open.

export type Status = 'checked' | 'not-a-report' | 'empty' | 'unreadable' | 'skipped';
export type Severity = 'error' | 'warning' | 'info';
export type DocumentKind = 'annual-report' | 'work-summary' | 'general-summary' | 'notice' | 'university-report' | 'enterprise-report' | 'guide' | 'regulation' | 'news' | 'unknown';
export type FormatId = 'reg2008' | 'fmt2019' | 'fmt2021';
export type SectionStatus = 'present' | 'in-text' | 'missing';
export type CheckOutcome = 'clean' | 'findings' | 'not-applicable' | 'not-checked';

export interface Span {
  start: number;
  end: number;
}

export interface PlacedSpan extends Span {
  line: number; // from 1
  column: number; // from 1
}

export interface Evidence {
  expression: string | null;
  expected: string | null;
  actual: string | null;
}

export interface Fix {
  span: Span;
  text: string;
}

/** The place in words, for people. */
export interface Where {
  part: string | null;
  paragraph: number | null;
  table: string | null;
  row: string | null;
  column: string | null;
  words: string; // all of it: 第二部分“主动公开政府信息情况”第1段
}

export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  span: PlacedSpan;
  where: Where;
  related?: Array<{span: Span; label: string}>;
  evidence?: Evidence | null;
  basis?: string | null;
  fix?: Fix | null;
  fixes?: Fix[]; // `fix` and the changes of the same kind in other places
  fingerprint: string;
  subject?: string; // rule and what it is about, without values
}

export interface Section {
  key: string;
  title?: string | null;
  status: SectionStatus;
  span?: Span;
}

export interface Cell {
  value: number | null; // null where the cell is blank or cannot be read
  raw: string;
  span: Span;
}

export interface TableRow {
  key: string;
  label: string;
  cells: Cell[];
}

export interface FormTable {
  key: string;
  source: string;
  span: Span;
  rows: TableRow[];
}

export interface Statistic {
  key: string;
  name: string; // Chinese
  body: string | null; // whose it is: 全市
  period: string | null; // 2024年
  value: number;
  unit: string | null;
  approx: boolean;
  span: Span;
}

/** Where a facet comes from: the number's own clause, what stands before it, or nothing was said. */
export type Origin = 'said' | 'inherited' | 'assumed';

export interface Facet {
  words: string;
  origin: Origin;
}

/** A number of the prose, or a zero in words, with its identity. */
export interface IdentifiedNumber {
  words: string; // all of it: 2024年 · 全市 · 新收申请 · 网络提交
  value: number;
  unit: string;
  approx: boolean;
  said: 'number' | 'words';
  span: Span;
  statistic: string | null; // the key of the statistic that it is
  measure: 'count' | 'earlier' | 'amount' | 'change' | 'points' | 'share' | 'rate' | 'multiple' | 'other';
  scope: 'issuer' | 'office' | 'part' | 'wider';
  time: Facet | null;
  body: Facet | null;
  thing: Facet | null;
  event: Facet | null;
  path: Array<{words: string; span: Span}>; // what it is a part of, the outermost first
  path_origin: Origin | null;
  name: string | null; // null of a share or a change, whose path says what it is about
  measure_name: string | null; // 占比, 增幅
}

/** A statement about numbers that was found and not checked. */
export interface OpenClaim {
  kind: 'sum' | 'percent' | 'growth' | 'derived';
  name: string; // the kind in Chinese
  reason: 'no-operands' | 'no-base' | 'no-earlier' | 'some-parts' | 'overlapping' | 'other-time' | 'rival' | 'coarse';
  message: string; // the reason in Chinese
  span: Span;
}

export interface Check {
  rule: string;
  outcome: CheckOutcome;
  reason: string | null;
}

export interface ReportDocument {
  kind: DocumentKind;
  title: string | null;
  issuer: string | null;
  year: number | null;
  format: FormatId | null;
  signed_on: string | null;
  is_template: boolean;
  span: Span;
  sections: Section[];
  tables: FormTable[];
  statistics: Statistic[];
  numbers: IdentifiedNumber[];
  claims: {found: number; checked: number; not_checked: OpenClaim[]};
  checks: Check[];
  findings: Finding[];
}

export interface ReadProblem {
  fatal: boolean;
  message: string;
}

export interface Result {
  schema: string;
  version: string; // of the core
  input: string;
  input_bytes?: string; // base64 of a name that is not UTF-8
  status: Status;
  encoding: string | null; // null for text that was never bytes
  text?: string; // the extracted text, for HTML and docx
  problems?: ReadProblem[]; // what hindered reading
  documents: ReportDocument[];
  summary: {errors: number; warnings: number; infos: number};
}

/** By ending, with its dot. */
export interface FileKinds {
  read: string[];
  refused: Array<{endings: string[]; message: string}>;
  skipped: string[];
}

export interface FormRow {
  key: string;
  label: string;
  heading: string | null;
  columns: Array<{key: string; label: string}>;
}

/** A statutory form, or one with an agency's profile laid over it. */
export interface Form {
  format: FormatId;
  name: string;
  first_year: number;
  last_year: number | null;
  deadlines: Array<{government: boolean; month: number; day: number}>;
  parts: Array<{key: string; title: string; number: number | null; required: boolean}>;
  tables: Array<{key: string; title: string; rows: FormRow[]}>;
}

export interface RuleInfo {
  id: string;
  severity: string;
  title: string;
  basis?: string[];
  needs?: string[];
}
