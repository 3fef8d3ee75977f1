// Made from core/schema/*.schema.json by `npm --prefix web run types`: change those, not this.

/** A draft inside the options: text, or the bytes of a file. Its name's ending says how to read it. */
export type NamedDraft =
  | {
      name: string;
      text: string;
    }
  | {
      name: string;
      base64: string;
      problem?: string;
      notices?: string[];
    };

export type Severity = 'error' | 'warning' | 'info';

/**
 * What became of an input. `checked`: read and judged as a report, or as what the option `as` says; `not-a-report`:
 * read, and no document in it is an annual report; `empty`: no text in it (a picture, a blank file); `unreadable`:
 * refused, broken, too large; `skipped`: cannot be a report (a program, a style sheet). Only `checked` can be clean.
 */
export type Status = 'checked' | 'not-a-report' | 'empty' | 'unreadable' | 'skipped';

export type DocumentKind =
  | 'annual-report'
  | 'work-summary'
  | 'general-summary'
  | 'notice'
  | 'university-report'
  | 'enterprise-report'
  | 'guide'
  | 'regulation'
  | 'news'
  | 'table-only'
  | 'unknown';

/** A statutory form, by its id: reg2008, fmt2019, fmt2021, and whatever comes after them. */
export type FormatId = string;

/** `present`: under a heading of its own; `in-text`: told elsewhere in the text; `missing`: not there. */
export type SectionStatus = 'present' | 'in-text' | 'missing';

/** What the table was read from. */
export type TableSource = 'html' | 'docx' | 'tsv' | 'csv' | 'pipes' | 'crawler' | 'lines' | 'pdf';

/**
 * Where a facet comes from. `said`: the number's own clause; `inherited`: what stands before it; `assumed`: nothing was
 * said.
 */
export type Origin = 'said' | 'inherited' | 'assumed';

export type CheckOutcome = 'clean' | 'findings' | 'not-applicable' | 'not-checked';

/**
 * The options of the module's `check`: those of a configuration file, and what belongs to one input. Others are
 * refused.
 */
export interface CheckOptions {
  /** Name of the input; its ending says how to read it where its contents do not. Default "-". */
  name?: string;
  /** Last year's report of the same organ, for the rules that compare two years. */
  previous?: NamedDraft;
  /**
   * An agency's own parts, titles and tables on top of the statutory forms: the text of a profile file, JSON with
   * comments after core/forms/profile.schema.json. A mistake in it is named with its line and column.
   */
  profile?: string;
  /**
   * Why a converter (nianbao-files.js) could make no file of the draft: the result is then that of an unreadable file,
   * with this sentence.
   */
  problem?: string;
  /** What a converter (nianbao-files.js) could not take over into the file that is given: told among the problems. */
  notices?: string[];
  /** The year that the reports are about, where the text should not decide. */
  year?: number;
  /** Check as this kind, where the text should not decide. */
  as?: 'annual-report' | 'work-summary';
  /** Rules that are switched off, by id. */
  disable?: string[];
  /** Rule id → severity instead of the rule's own. */
  severity?: {
    [k: string]: Severity;
  };
  /**
   * Findings that were looked at and are right as they stand: a fingerprint (as long as the numbers are these) or a
   * subject (whatever the numbers are).
   */
  ignore?: string[];
}

/** What came of checking one input, schema nianbao/1. */
export interface Result {
  schema: 'nianbao/1';
  /** Of the core that judged. */
  version: string;
  /** The input's name as given; "-" where it has none. */
  input: string;
  /** Base64 of the name's bytes; only where they are not UTF-8, which `input` cannot hold. */
  input_bytes?: string;
  status: Status;
  /** What the bytes were decoded from; null for text that was never bytes and for unreadable input. */
  encoding: string | null;
  /** The extracted text, where the input was HTML or docx. */
  text?: string;
  /** What hindered reading. Where nothing was read, they say why. */
  problems: ReadProblem[];
  /** More than one where a file holds several; none where nothing was read. */
  documents: DocumentResult[];
  /** Findings of all documents, counted by severity. */
  summary: {
    errors: number;
    warnings: number;
    infos: number;
  };
}

export interface ReadProblem {
  /** There is nothing to judge, and this says why. */
  fatal: boolean;
  /** In Chinese. */
  message: string;
}

/** One document of the input, and what the rules say of it. */
export interface DocumentResult {
  kind: DocumentKind;
  title: string | null;
  /** The organ that reports. */
  issuer: string | null;
  /** The year that the report is about. */
  year: number | null;
  /** The form that the document follows; null where that cannot be told. */
  format: FormatId | null;
  /** YYYY-MM-DD */
  signed_on: string | null;
  /** A blank form, not yet filled in. */
  is_template: boolean;
  span: Span;
  sections: Section[];
  tables: Table[];
  statistics: Statistic[];
  /** Every number of the prose, and every zero in words; by `span.start`. */
  numbers: IdentifiedNumber[];
  claims: Claims;
  /** Every rule, by id. */
  checks: Check[];
  /** By `span.start`, then by rule. */
  findings: Finding[];
}

/** UTF-16 code units of the decoded original text (for HTML and docx: of `Result.text`), half-open. */
export interface Span {
  start: number;
  end: number;
}

/** A part of the report: one that the form asks for, or another that the draft has. */
export interface Section {
  /**
   * overview, active, requests, fees, disputes, problems, other, or a profile's own; "" for a part that no form knows.
   */
  key: string;
  title: string | null;
  status: SectionStatus;
  /** Where it stands; none where it is missing. */
  span?: Span;
}

/** A table of the form as it was found in the draft. */
export interface Table {
  key: 'active' | 'requests' | 'disputes' | 'stat2014';
  source: TableSource;
  span: Span;
  rows: TableRow[];
}

export interface TableRow {
  key: string;
  label: string;
  /** In the form's order of columns. */
  cells: Cell[];
}

export interface Cell {
  /** The form's name for the column: natural_person, total, in_force … (`forms`). */
  column_key: string;
  /** Null where the cell is blank or cannot be read. */
  value: number | null;
  raw: string;
  span: Span;
}

/** A number that every report gives, by its key. */
export interface Statistic {
  key: string;
  /** In Chinese: 新收申请 */
  name: string;
  /** Whose number it is, in words: 全市 */
  body: string | null;
  /** Of when it is, in words: 2024年 */
  period: string | null;
  value: number;
  unit: string;
  approx: boolean;
  span: Span;
}

/** A number of the prose, or a zero in words, with its identity. */
export interface IdentifiedNumber {
  /** The identity in one line: 2024年 · 全市 · 新收申请 · 网络提交 */
  words: string;
  value: number;
  unit: string;
  approx: boolean;
  /** `words`: a zero in words, as 未收到. */
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
  path: {
    words: string;
    span: Span;
  }[];
  path_origin: Origin | null;
  /** What it counts in itself; null of a share or a change, whose path says it. */
  name: string | null;
  /** 占比, 增幅 …; null where the name says all. */
  measure_name: string | null;
}

/** One side of a number's identity. */
export interface Facet {
  words: string;
  origin: Origin;
}

/**
 * Arithmetic claims in the prose. A claim is checked when the words say what its number follows from, and it was
 * recomputed from all of that.
 */
export interface Claims {
  found: number;
  checked: number;
  /** The others, by `span.start`, each with the reason. */
  not_checked: OpenClaim[];
}

/** A claim that was found and not checked. */
export interface OpenClaim {
  kind: 'sum' | 'percent' | 'growth' | 'derived';
  /** The kind in Chinese: 占比 */
  name: string;
  reason: 'no-operands' | 'no-base' | 'no-earlier' | 'some-parts' | 'overlapping' | 'other-time' | 'rival' | 'coarse';
  /** The reason in Chinese: 没有写明以什么为基数 */
  message: string;
  span: Span;
}

/** What came of one rule. */
export interface Check {
  rule: string;
  outcome: CheckOutcome;
  /** Why it was not checked or does not apply, in Chinese. */
  reason: string | null;
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** One sentence in Chinese, which names both sides. */
  message: string;
  span: PlacedSpan;
  where: Where;
  /** The key of the form's table that `span` is in; null outside. */
  table: string | null;
  /** The key of the table's row, where it is in one. */
  row_key: string | null;
  /** The key of the column, where it is a cell. */
  column_key: string | null;
  /** Other places that belong to it. */
  related: {
    span: Span;
    label: string;
  }[];
  evidence: Evidence | null;
  /** The law or standard, with its article. */
  basis: string | null;
  /** Null where no replacement is safe. */
  fix: Fix | null;
  /** `fix` and the changes of the same kind in other places, each to be made by itself. */
  fixes: Fix[];
  /** Rule and values: the same finding with the same numbers, whatever changes elsewhere. */
  fingerprint: string;
  /**
   * Rule and what it is about, without values: the same place in a corrected draft. Unlike every other subject of the
   * document.
   */
  subject: string;
  /** What it counts in the report's score; only where the profile gives weights. */
  weight?: number;
}

/** A span with its line and column, both from 1. */
export interface PlacedSpan {
  start: number;
  end: number;
  line: number;
  column: number;
}

/** The place in words, for people. */
export interface Where {
  part: string | null;
  /** Among the part's paragraphs of text, from 1. */
  paragraph: number | null;
  table: string | null;
  row: string | null;
  column: string | null;
  /** All of it in one phrase: 第二部分“主动公开政府信息情况”第1段 */
  words: string;
}

export interface Evidence {
  /** A calculation that a pocket calculator can follow; empty where the two values are compared as they stand. */
  expression: string;
  expected: string | null;
  actual: string | null;
}

/** A replacement that is safe to make. */
export interface Fix {
  span: Span;
  text: string;
}

/**
 * What the drafts of one batch have in common, schema nianbao-twins/1: the answer of the module's `twins`. Only annual
 * reports are compared, each with those of other organs.
 */
export interface Twins {
  schema: 'nianbao-twins/1';
  /** In the order of the drafts. */
  inputs: TwinInput[];
}

export interface TwinInput {
  /** The draft's name. */
  input: string;
  /** One for each other report with the same passages. */
  twins: Twin[];
}

export interface Twin {
  /** Which document of the own input. */
  document: number;
  /** The other input's place among the drafts. */
  other: number;
  /** The other report's organ. */
  issuer: string | null;
  passages: TwinPassage[];
}

/** A paragraph that stands in both reports but for years, numbers and the organs' names. */
export interface TwinPassage {
  span: Span;
  text: string;
  other_text: string;
  /** Of 100 own words of the shorter passage, how many the other has. */
  likeness: number;
  /** What the other passage has instead; empty where both are equal, or too long to be aligned. */
  differences: Difference[];
}

export interface Difference {
  /** Where `here` begins in `text`, in UTF-16 code units. */
  at: number;
  here: string;
  there: string;
}

/**
 * This year's report beside last year's, schema nianbao-compare/1: the answer of `nianbao compare --format json` and of
 * the module's `compare`.
 */
export interface YearsCompared {
  schema: 'nianbao-compare/1';
  /** Of the core that compared. */
  version: string;
  this: ComparedInput;
  last: ComparedInput;
  /**
   * Documents that belong together, in this year's order, then those of last year without a counterpart. None where an
   * input could not be read.
   */
  pairs: ComparedPair[];
}

export interface ComparedInput {
  /** The input's name as given. */
  input: string;
  status: Status;
  /** What hindered reading. */
  problems: ReadProblem[];
}

export interface ComparedPair {
  /** null where last year's report has no counterpart. */
  this: ComparedDocument | null;
  /** null where this year's report has no counterpart. */
  last: ComparedDocument | null;
  /** Why the two may not be one organ's reports of successive years (Chinese); null where they are. */
  doubt: string | null;
  /** This year's words, without short paragraphs and what law and form prescribe. */
  words: number;
  /** Those of them that were last year's. */
  copied_words: number;
  /** copied_words in per cent of words, rounded down, as `cross/copied` tells it; null where there are no words. */
  likeness: number | null;
  /** In this year's order, dropped ones behind the part they followed. */
  parts: ComparedPart[];
  tables: ComparedTable[];
}

export interface ComparedDocument {
  /** Its place in the input. */
  document: number;
  kind: DocumentKind;
  title: string | null;
  issuer: string | null;
  year: number | null;
  /** The form that it follows. */
  format: FormatId | null;
}

export interface ComparedPart {
  /** Of the form's part; "" for a section of its own and for what stands before the first part. */
  key: string;
  /** As written; null for what stands before the first part. */
  title: string | null;
  in_this: boolean;
  in_last: boolean;
  /** This year's words, without short paragraphs and what law and form prescribe. */
  words: number;
  /** Those of them that were last year's. */
  copied_words: number;
  /** copied_words in per cent of words, rounded down, as `cross/copied` tells it; null where there are no words. */
  likeness: number | null;
  rows: ComparedRow[];
}

/** A paragraph and its counterpart; several on one side where it was split or joined. */
export interface ComparedRow {
  /** `same`: but for blanks and marks. */
  kind: 'same' | 'changed' | 'new' | 'gone';
  /** It stands elsewhere among the others, or in another part. */
  moved: boolean;
  /** Of a topic inside a part; the title; the signature. */
  heading: boolean;
  /** Its words count in the likeness. */
  counted: boolean;
  /** To the letter; but for numbers; but for a few words; null: not copied, or not counted. */
  copied: 'whole' | 'numbers' | 'words' | null;
  /** Of 100 of its own words, how many last year's report has; null where it is not counted. */
  likeness: number | null;
  this: ComparedText[];
  last: ComparedText[];
  /** false: the two are too far apart to be compared word by word. */
  aligned: boolean;
  /** Of a changed paragraph, in order. */
  changes: WordChange[];
}

export interface ComparedText {
  span: Span;
  text: string;
}

/** Words in place of others; one side may be empty. */
export interface WordChange {
  this: ComparedText;
  last: ComparedText;
  /** Where both are numbers of one unit. */
  number: NumberMove | null;
}

export interface NumberMove {
  unit: string | null;
  this: number;
  last: number;
  /** This year's number less last year's; null where one is none. */
  change: number | null;
  /** The change in per cent of last year's number, two decimals; null where that is 0. */
  growth: number | null;
  /**
   * `magnitude`: 20 times or more between them, or exactly 10 (the larger at least 200, the smaller at least 5), as
   * `table/plausible` looks for. `unit`: an amount 1000 times another. `zero`: 0 in one year, 200 or more in the other.
   */
  jump: 'magnitude' | 'unit' | 'zero' | null;
}

export interface ComparedTable {
  /** "" for an organ's own table. */
  key: string;
  /** Key of the form's part that it belongs to; "" where it is none's. */
  part: string;
  title: string | null;
  in_this: boolean;
  in_last: boolean;
  /** What hinders comparing it (Chinese); null where nothing does. */
  note: string | null;
  rows: ComparedTableRow[];
}

export interface ComparedTableRow {
  key: string;
  label: string;
  /** The year whose form has rows below this one instead, which were added up. */
  summed: 'this' | 'last' | null;
  cells: ComparedCell[];
}

export interface ComparedCell {
  /** Key of the column; "" in an organ's own table. */
  column: string;
  label: string;
  /** null where this year's table has no such cell. */
  this: YearCell | null;
  /** null where last year's table has no such cell. */
  last: YearCell | null;
  /** This year's number less last year's; null where one is none. */
  change: number | null;
  /** The change in per cent of last year's number, two decimals; null where that is 0. */
  growth: number | null;
  /**
   * `magnitude`: 20 times or more between them, or exactly 10 (the larger at least 200, the smaller at least 5), as
   * `table/plausible` looks for. `unit`: an amount 1000 times another. `zero`: 0 in one year, 200 or more in the other.
   */
  jump: 'magnitude' | 'unit' | 'zero' | null;
}

export interface YearCell {
  /** A blank cell is 0; null where it holds no number. */
  value: number | null;
  /** As written; "" of a sum. */
  raw: string;
  span: Span;
}

/**
 * The tables of an area's units added up cell by cell, schema nianbao-sum/1: who reported, the totals, and how they
 * stand to the government's own report. The answer of `nianbao sum --format json` and of the module's `sum`.
 */
export interface Sum {
  schema: 'nianbao-sum/1';
  /** Of the reports that are added up; null where none tells it. */
  year: number | null;
  /** The report that the sum was held against. */
  government: {
    input: string;
    issuer: string | null;
  } | null;
  /** Every document that came in, in its order. */
  units: SumUnit[];
  /**
   * Organs that owe a report, of which none came in: those of the roll, or of last year's reports where there is none.
   */
  missing: string[];
  /** The same, but a unit may be it under another name. */
  unsure: string[];
  /** Issuers that the roll does not have. */
  not_on_roll: string[];
  /** Issuers of reports that are not counted since another one of the same organ is. */
  twice: string[];
  /** Inputs with a report on another year. */
  other_year: string[];
  /** How many units have a report of last year beside them. */
  last_years: number;
  /** A cell of the year's form each, in its order. */
  totals: SumTotal[];
  /** The fewest mistakes that explain the differences. */
  explanations: SumExplanation[];
}

export interface SumUnit {
  input: string;
  /** Which document of the input. */
  document: number;
  issuer: string | null;
  year: number | null;
  status: 'checked' | 'not-a-report' | 'empty' | 'unreadable' | 'skipped';
  /** What it counts for. */
  standing: 'counted' | 'government' | 'twice' | 'other-year' | 'no-numbers' | 'not-a-report';
  /** Signed behind the form's day. */
  late: boolean;
  /** Keys of the form's tables of which no number could be read; they are not taken for zero. */
  unread_tables: string[];
  /** Cells of the other tables that could not be read. */
  unread_cells: number;
  /** The input with last year's report of this organ. */
  previous: string | null;
  /** What there is to say of it, in Chinese. */
  note: string | null;
  /**
   * Where they are asked for: its own numbers in the order of `totals`, null what could not be read; null where it is
   * not counted.
   */
  values?: (number | null)[] | null;
}

export interface SumTotal {
  table: string;
  row: string;
  column: string;
  sum: number;
  /** null where no report of it was given, or the cell could not be read. */
  government: number | null;
  /** The government's number less the sum. */
  difference: number | null;
  /** The organs whose mistake explains the difference. */
  explained_by: string[];
  /** The sum of the units' reports of last year, where there are any. */
  previous: number | null;
  /** Units in the sum whose number here could not be read. */
  without: string[];
  /** Units whose number is off by orders of magnitude. */
  outliers: SumOutlier[];
}

export interface SumOutlier {
  issuer: string;
  input: string;
  value: number;
  /** Its own number of last year; null where that is not known and it is a hundred times any other unit's. */
  previous: number | null;
}

export interface SumExplanation {
  mistake: 'left-out' | 'twice' | 'wrong-cell' | 'unread-cell' | 'government-cell' | 'not-here' | 'not-here-unknown';
  issuers: string[];
  /** false: any one of the issuers explains it as well as the others. */
  certain: boolean;
  /** In Chinese, one sentence. */
  message: string;
  cells: SumExplained[];
}

export interface SumExplained {
  table: string;
  row: string;
  column: string;
  /** What the number should be, where one number is to blame. */
  expected: number | null;
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  /** In Chinese. */
  title: string;
  /** Laws and standards, with their articles. */
  basis: string[];
  /** What a draft must have for the rule to apply. */
  needs: string[];
}

/** The word that people read for a status. */
export interface StatusWord {
  status: Status;
  /** In Chinese. */
  word: string;
}

/**
 * What is read, refused and skipped, by ending (".docx"). What a file holds decides before its ending: a page's source
 * named .doc is read.
 */
export interface FileKinds {
  read: string[];
  /** Read once nianbao-files.js has made a Word file of them. */
  converted: string[];
  refused: {
    endings: string[];
    /** Why, and what to do instead, in Chinese. */
    message: string;
  }[];
  skipped: string[];
}

/** A statutory form, or one with an agency's profile laid over it. Labels carry half-width punctuation. */
export interface Form {
  format: FormatId;
  name: string;
  /** The first year that a report in this form is about. */
  first_year: number;
  /** Null: still in force. */
  last_year: number | null;
  /** The last day to publish, in the year after the report's. */
  deadlines: {
    /** For a government's own report, not a department's. */
    government: boolean;
    month: number;
    day: number;
  }[];
  parts: {
    key: string;
    title: string;
    number: number | null;
    required: boolean;
  }[];
  tables: FormTable[];
}

/** A table as the form prints it. Rows and columns have the keys and the order of a `Table`. */
export interface FormTable {
  key: string;
  title: string;
  rows: FormRow[];
}

export interface FormRow {
  key: string;
  label: string;
  /** The heading above the row, where it stands under one. */
  heading: string | null;
  columns: {
    key: string;
    label: string;
  }[];
}
