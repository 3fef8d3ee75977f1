// Made from core/schema/*.schema.json by `npm --prefix web run types`: change those, not this.

/** 选项里的一份文稿：文字，或文件的字节。名字的结尾说明读法。 */
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
 * 这个输入怎样了。`checked`：已读取，并作为年度报告（或按选项 `as` 所说的文种）检查；`not-a-report`：已读取，
 * 但没有一份是年度报告；`empty`：没有文字（图片、空白文件）；`unreadable`：不能读取、已损坏、太大；`skipped`：
 * 不可能是报告（程序、样式表）。只有 `checked` 才可能没有问题。
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

/** 法定格式的名称：reg2008、fmt2019、fmt2021，以及以后新增的。 */
export type FormatId = string;

/** `present`：有自己的标题；`in-text`：写在别处；`missing`：没有。 */
export type SectionStatus = 'present' | 'in-text' | 'missing';

/** 从哪种表格读出来的。 */
export type TableSource = 'html' | 'docx' | 'tsv' | 'csv' | 'pipes' | 'crawler' | 'lines' | 'pdf';

/** 这一项从哪里得知。`said`：数所在的分句写明；`inherited`：承接前文；`assumed`：没有写，按通常的理解。 */
export type Origin = 'said' | 'inherited' | 'assumed';

export type CheckOutcome = 'clean' | 'findings' | 'not-applicable' | 'not-checked';

/** 模块的 `check` 的选项：配置文件里可写的，以及只属于一个输入的。其他名称不接受。 */
export interface CheckOptions {
  /** 输入的名字；从内容看不出读法时看它的结尾。默认 "-"。 */
  name?: string;
  /** 同一机关上一年度的报告，供比较两年的规则使用。 */
  previous?: NamedDraft;
  /**
   * 机关自己规定的部分、标题和表格，加在法定格式上：本地格式文件的文字，可带注释的 JSON，格式见
   * core/forms/profile.schema.json。写错的地方按行和列说明。
   */
  profile?: string;
  /** 转换程序（nianbao-files.js）为什么没能转换这份文稿：结果就是没能读取，原因是这句话。 */
  problem?: string;
  /** 转换程序（nianbao-files.js）没能转入所给文件的内容：列在问题里。 */
  notices?: string[];
  /** 报告所属的年度，不由文稿决定时写明。 */
  year?: number;
  /** 按这个文种检查，不由文稿决定时写明。 */
  as?: 'annual-report' | 'work-summary';
  /** 关闭的规则，写规则的名称。 */
  disable?: string[];
  /** 规则的名称 → 改用的等级。 */
  severity?: {
    [k: string]: Severity;
  };
  /** 看过、不必改的问题：写 fingerprint（数值不变就不再列出），或 subject（不论数值怎样变）。 */
  ignore?: string[];
}

/** 检查一个输入的结果，格式 nianbao/1。 */
export interface Result {
  schema: 'nianbao/1';
  /** 作出判断的程序的版本。 */
  version: string;
  /** 输入的名字，与所给的相同；没有名字时是 "-"。 */
  input: string;
  /** 名字的原始字节（Base64）；只在它不是 UTF-8、`input` 放不下时才有。 */
  input_bytes?: string;
  status: Status;
  /** 按什么编码解码；本来就是文字的、没能读取的，为 null。 */
  encoding: string | null;
  /** 取出的文字；输入是网页或 Word 文档时才有。 */
  text?: string;
  /** 读取时遇到的问题。什么也没读到时，这里说明原因。 */
  problems: ReadProblem[];
  /** 一个文件里有几份文稿时不止一个；什么也没读到时为空。 */
  documents: DocumentResult[];
  /** 全部文稿的问题，按等级计数。 */
  summary: {
    errors: number;
    warnings: number;
    infos: number;
  };
}

export interface ReadProblem {
  /** 没有可以检查的内容，这里说明原因。 */
  fatal: boolean;
  /** 中文。 */
  message: string;
}

/** 输入里的一份文稿，以及各条规则的结果。 */
export interface DocumentResult {
  kind: DocumentKind;
  title: string | null;
  /** 报告的机关。 */
  issuer: string | null;
  /** 报告所属的年度。 */
  year: number | null;
  /** 文稿采用的格式；看不出来时为 null。 */
  format: FormatId | null;
  /** 年-月-日，如 2025-01-20 */
  signed_on: string | null;
  /** 还没有填写的空白格式。 */
  is_template: boolean;
  span: Span;
  sections: Section[];
  tables: Table[];
  statistics: Statistic[];
  /** 正文里的每个数，以及用文字写的每个零；按 `span.start` 排列。 */
  numbers: IdentifiedNumber[];
  claims: Claims;
  /** 每条规则，按名称排列。 */
  checks: Check[];
  /** 按 `span.start` 排列，相同的按规则排列。 */
  findings: Finding[];
}

/** 在解码后的原文里（网页和 Word 文档：在 `Result.text` 里）的位置，按 UTF-16 单元计，含头不含尾。 */
export interface Span {
  start: number;
  end: number;
}

/** 报告的一个部分：格式要求的，或文稿另有的。 */
export interface Section {
  /** overview、active、requests、fees、disputes、problems、other，或本地格式文件里写的名称；格式里没有的部分为 ""。 */
  key: string;
  title: string | null;
  status: SectionStatus;
  /** 所在的位置；缺少的部分没有。 */
  span?: Span;
}

/** 文稿里找到的一张规定的表格。 */
export interface Table {
  key: 'active' | 'requests' | 'disputes' | 'stat2014';
  source: TableSource;
  span: Span;
  rows: TableRow[];
}

export interface TableRow {
  key: string;
  label: string;
  /** 按格式规定的列的次序。 */
  cells: Cell[];
}

export interface Cell {
  /** 格式里这一列的名称：natural_person、total、in_force……（见 `forms`）。 */
  column_key: string;
  /** 空白或读不出来的单元格为 null。 */
  value: number | null;
  raw: string;
  span: Span;
}

/** 每份报告都有的一个数，按名称查找。 */
export interface Statistic {
  key: string;
  /** 中文：新收申请 */
  name: string;
  /** 是谁的数，用文字写：全市 */
  body: string | null;
  /** 是什么时候的数，用文字写：2024年 */
  period: string | null;
  value: number;
  unit: string;
  approx: boolean;
  span: Span;
}

/** 正文里的一个数，或用文字写的零，连同它的身份。 */
export interface IdentifiedNumber {
  /** 用一行写出的身份：2024年 · 全市 · 新收申请 · 网络提交 */
  words: string;
  value: number;
  unit: string;
  approx: boolean;
  /** `words`：用文字写的零，如“未收到”。 */
  said: 'number' | 'words';
  span: Span;
  /** 它是哪一个数据，用数据的名称。 */
  statistic: string | null;
  measure: 'count' | 'earlier' | 'amount' | 'change' | 'points' | 'share' | 'rate' | 'multiple' | 'other';
  /** 是谁的数，从报告的机关来看。 */
  scope: 'issuer' | 'office' | 'part' | 'wider';
  time: Facet | null;
  body: Facet | null;
  thing: Facet | null;
  event: Facet | null;
  /** 它是哪些数的一部分，最大的在前。 */
  path: {
    words: string;
    span: Span;
  }[];
  path_origin: Origin | null;
  /** 它本身数的是什么；占比、增减为 null，由 `path` 说明。 */
  name: string | null;
  /** 占比、增幅……；名称已经说明一切时为 null。 */
  measure_name: string | null;
}

/** 数的身份的一个方面。 */
export interface Facet {
  words: string;
  origin: Origin;
}

/** 正文里可以推算的数字关系。文字写明了一个数由哪些数得出、并且全部重新算过，才算核算过。 */
export interface Claims {
  found: number;
  checked: number;
  /** 其余没有核算的，按 `span.start` 排列，各附原因。 */
  not_checked: OpenClaim[];
}

/** 找到但没有核算的一处数字关系。 */
export interface OpenClaim {
  kind: 'sum' | 'percent' | 'growth' | 'derived';
  /** 种类，中文：占比 */
  name: string;
  reason: 'no-operands' | 'no-base' | 'no-earlier' | 'some-parts' | 'overlapping' | 'other-time' | 'rival' | 'coarse';
  /** 原因，中文：没有写明以什么为基数 */
  message: string;
  span: Span;
}

/** 一条规则的结果。 */
export interface Check {
  rule: string;
  outcome: CheckOutcome;
  /** 为什么没有检查或不适用，中文。 */
  reason: string | null;
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** 一句中文，写明两边各是什么。 */
  message: string;
  span: PlacedSpan;
  where: Where;
  /** `span` 所在的规定表格的名称；不在表格里为 null。 */
  table: string | null;
  /** 在某一行里时，这一行的名称。 */
  row_key: string | null;
  /** 是一个单元格时，这一列的名称。 */
  column_key: string | null;
  /** 与它有关的其他位置。 */
  related: {
    span: Span;
    label: string;
  }[];
  evidence: Evidence | null;
  /** 依据的法律或标准，连同条款。 */
  basis: string | null;
  /** 没有稳妥的改法时为 null。 */
  fix: Fix | null;
  /** `fix` 和别处同类的修改，每处可以单独改。 */
  fixes: Fix[];
  /** 规则和数值：数值相同的同一个问题，不论别处怎样改动。 */
  fingerprint: string;
  /** 规则和所指的内容，不含数值：改过的文稿里的同一处。一份文稿里互不相同。 */
  subject: string;
  /** 在报告的分数里计多少；本地格式文件规定了权重时才有。 */
  weight?: number;
}

/** 一段文字的位置，连同行和列，都从 1 起。 */
export interface PlacedSpan {
  start: number;
  end: number;
  line: number;
  column: number;
}

/** 用文字说明的位置，给人看。 */
export interface Where {
  part: string | null;
  /** 在这一部分的各段文字中是第几段，从 1 起。 */
  paragraph: number | null;
  table: string | null;
  row: string | null;
  column: string | null;
  /** 用一句话写出全部：第二部分“主动公开政府信息情况”第1段 */
  words: string;
}

export interface Evidence {
  /** 用计算器可以照着核对的算式；两个数直接比较时为空。 */
  expression: string;
  expected: string | null;
  actual: string | null;
}

/** 可以放心采用的改法。 */
export interface Fix {
  span: Span;
  text: string;
}

/** 同一批文稿相同的内容，格式 nianbao-twins/1：模块的 `twins` 的结果。只比较年度报告，各与别的机关的比较。 */
export interface Twins {
  schema: 'nianbao-twins/1';
  /** 按文稿的次序。 */
  inputs: TwinInput[];
}

export interface TwinInput {
  /** 文稿的名字。 */
  input: string;
  /** 每一份有相同段落的别的报告各一项。 */
  twins: Twin[];
}

export interface Twin {
  /** 自己输入里的第几份文稿。 */
  document: number;
  /** 另一份在全部文稿里的次序。 */
  other: number;
  /** 另一份报告的机关。 */
  issuer: string | null;
  passages: TwinPassage[];
}

/** 两份报告里除年份、数和机关名称外相同的一段。 */
export interface TwinPassage {
  span: Span;
  text: string;
  other_text: string;
  /** 短的一段每100个字里，另一段有多少个。 */
  likeness: number;
  /** 另一段不同的文字；两段相同，或太长没有逐字对照时为空。 */
  differences: Difference[];
}

export interface Difference {
  /** `here` 在 `text` 里从哪里开始，按 UTF-16 单元计。 */
  at: number;
  here: string;
  there: string;
}

/** 今年的报告与去年的对照，格式 nianbao-compare/1：`nianbao compare --format json` 和模块的 `compare` 的结果。 */
export interface YearsCompared {
  schema: 'nianbao-compare/1';
  /** 作出对照的程序的版本。 */
  version: string;
  this: ComparedInput;
  last: ComparedInput;
  /** 互相对应的文稿，按今年的次序；后面是去年有而今年没有的。有输入没能读取时为空。 */
  pairs: ComparedPair[];
}

export interface ComparedInput {
  /** 输入的名字，与所给的相同。 */
  input: string;
  status: Status;
  /** 读取时遇到的问题。 */
  problems: ReadProblem[];
}

export interface ComparedPair {
  /** 去年的报告没有对应的时为 null。 */
  this: ComparedDocument | null;
  /** 今年的报告没有对应的时为 null。 */
  last: ComparedDocument | null;
  /** 为什么两份可能不是同一机关相邻两年的报告（中文）；是的话为 null。 */
  doubt: string | null;
  /** 今年的字数，不含短段落和法律、格式规定的文字。 */
  words: number;
  /** 其中与去年相同的字数。 */
  copied_words: number;
  /** copied_words 占 words 的百分比，舍去小数，与 `cross/copied` 所说的一致；没有字时为 null。 */
  likeness: number | null;
  /** 按今年的次序，删去的放在原来所跟的部分后面。 */
  parts: ComparedPart[];
  tables: ComparedTable[];
}

export interface ComparedDocument {
  /** 在输入里的位置。 */
  document: number;
  kind: DocumentKind;
  title: string | null;
  issuer: string | null;
  year: number | null;
  /** 采用的格式。 */
  format: FormatId | null;
}

export interface ComparedPart {
  /** 格式里这一部分的名称；自拟的部分和第一部分之前的内容为 ""。 */
  key: string;
  /** 原样；第一部分之前的内容为 null。 */
  title: string | null;
  in_this: boolean;
  in_last: boolean;
  /** 今年的字数，不含短段落和法律、格式规定的文字。 */
  words: number;
  /** 其中与去年相同的字数。 */
  copied_words: number;
  /** copied_words 占 words 的百分比，舍去小数，与 `cross/copied` 所说的一致；没有字时为 null。 */
  likeness: number | null;
  rows: ComparedRow[];
}

/** 一个段落和它对应的段落；拆开或合并的，一边有几个。 */
export interface ComparedRow {
  /** `same`：除空格和标点外相同。 */
  kind: 'same' | 'changed' | 'new' | 'gone';
  /** 在其他段落中换了位置，或移到了另一部分。 */
  moved: boolean;
  /** 部分里面一个小标题的；标题；落款。 */
  heading: boolean;
  /** 它的字数计入相似程度。 */
  counted: boolean;
  /** 一字不差；只有数不同；只有几个词不同；null：没有照抄，或不计。 */
  copied: 'whole' | 'numbers' | 'words' | null;
  /** 每100个字里，去年的报告有多少个；不计的为 null。 */
  likeness: number | null;
  this: ComparedText[];
  last: ComparedText[];
  /** false：两边相差太大，没有逐字比较。 */
  aligned: boolean;
  /** 改动过的段落的各段文字，按次序。 */
  changes: WordChange[];
}

export interface ComparedText {
  span: Span;
  text: string;
}

/** 一些文字换成另一些；一边可以为空。 */
export interface WordChange {
  this: ComparedText;
  last: ComparedText;
  /** 两边都是同一单位的数时才有。 */
  number: NumberMove | null;
}

export interface NumberMove {
  unit: string | null;
  this: number;
  last: number;
  /** 今年的数减去年的数；有一边不是数时为 null。 */
  change: number | null;
  /** 变化占去年的数的百分比，两位小数；去年为 0 时为 null。 */
  growth: number | null;
  /**
   * `magnitude`：相差 20 倍以上，或正好 10 倍（大的至少 200，小的至少 5），与 `table/plausible` 相同。`unit`：金额相差
   * 1000 倍。`zero`：一年为 0，另一年至少 200。
   */
  jump: 'magnitude' | 'unit' | 'zero' | null;
}

export interface ComparedTable {
  /** 机关自己的表格为 ""。 */
  key: string;
  /** 所属部分的名称；不属于任何部分时为 ""。 */
  part: string;
  title: string | null;
  in_this: boolean;
  in_last: boolean;
  /** 为什么不能比较（中文）；没有妨碍时为 null。 */
  note: string | null;
  rows: ComparedTableRow[];
}

export interface ComparedTableRow {
  key: string;
  label: string;
  /** 哪一年的格式把这一行分成了几行；那几行已经加在一起。 */
  summed: 'this' | 'last' | null;
  cells: ComparedCell[];
}

export interface ComparedCell {
  /** 列的名称；机关自己的表格为 ""。 */
  column: string;
  label: string;
  /** 今年的表格没有这一格时为 null。 */
  this: YearCell | null;
  /** 去年的表格没有这一格时为 null。 */
  last: YearCell | null;
  /** 今年的数减去年的数；有一边不是数时为 null。 */
  change: number | null;
  /** 变化占去年的数的百分比，两位小数；去年为 0 时为 null。 */
  growth: number | null;
  /**
   * `magnitude`：相差 20 倍以上，或正好 10 倍（大的至少 200，小的至少 5），与 `table/plausible` 相同。`unit`：金额相差
   * 1000 倍。`zero`：一年为 0，另一年至少 200。
   */
  jump: 'magnitude' | 'unit' | 'zero' | null;
}

export interface YearCell {
  /** 空白为 0；里面不是数时为 null。 */
  value: number | null;
  /** 原样；合计出来的为 ""。 */
  raw: string;
  span: Span;
}

/**
 * 一个地区各单位的表格逐格相加，格式 nianbao-sum/1：谁报了，合计是多少，与政府自己的报告相差多少。`nianbao sum --format
 * json` 和模块的 `sum` 的结果。
 */
export interface Sum {
  schema: 'nianbao-sum/1';
  /** 相加的报告所属的年度；没有一份写明时为 null。 */
  year: number | null;
  /** 用来核对合计的那份报告。 */
  government: {
    input: string;
    issuer: string | null;
  } | null;
  /** 收到的每一份文稿，按收到的次序。 */
  units: SumUnit[];
  /** 应当报告而没有收到的机关：名单里的；没有名单时是去年报过的。 */
  missing: string[];
  /** 同上，但可能有单位用别的名称报了。 */
  unsure: string[];
  /** 名单里没有的报告机关。 */
  not_on_roll: string[];
  /** 同一机关另有一份、因而没有计入的报告的机关。 */
  twice: string[];
  /** 报告的是别的年度的输入。 */
  other_year: string[];
  /** 有多少个单位附有去年的报告。 */
  last_years: number;
  /** 当年格式的每一格，按格式的次序。 */
  totals: SumTotal[];
  /** 能够解释差额的最少的差错。 */
  explanations: SumExplanation[];
}

export interface SumUnit {
  input: string;
  /** 输入里的第几份文稿。 */
  document: number;
  issuer: string | null;
  year: number | null;
  status: 'checked' | 'not-a-report' | 'empty' | 'unreadable' | 'skipped';
  /** 它算作什么。 */
  standing: 'counted' | 'government' | 'twice' | 'other-year' | 'no-numbers' | 'not-a-report';
  /** 落款晚于格式规定的日期。 */
  late: boolean;
  /** 一个数也没有读出来的规定表格；不当作零。 */
  unread_tables: string[];
  /** 其余表格里没有读出来的单元格。 */
  unread_cells: number;
  /** 这个机关去年的报告所在的输入。 */
  previous: string | null;
  /** 要说明的情况，中文。 */
  note: string | null;
  /** 要求列出时才有：它自己的数，次序与 `totals` 相同，读不出来的为 null；没有计入的单位为 null。 */
  values?: (number | null)[] | null;
}

export interface SumTotal {
  table: string;
  row: string;
  column: string;
  sum: number;
  /** 没有给出政府的报告，或这一格读不出来时为 null。 */
  government: number | null;
  /** 政府的数减去合计。 */
  difference: number | null;
  /** 差错能够解释差额的机关。 */
  explained_by: string[];
  /** 各单位去年的报告的合计，有去年的报告时才有。 */
  previous: number | null;
  /** 计入合计、但这一格读不出来的单位。 */
  without: string[];
  /** 这一格的数量级不对的单位。 */
  outliers: SumOutlier[];
}

export interface SumOutlier {
  issuer: string;
  input: string;
  value: number;
  /** 它自己去年的数；不知道、而它比其他单位都大一百倍时为 null。 */
  previous: number | null;
}

export interface SumExplanation {
  mistake: 'left-out' | 'twice' | 'wrong-cell' | 'unread-cell' | 'government-cell' | 'not-here' | 'not-here-unknown';
  issuers: string[];
  /** false：其中任何一个机关都同样能够解释。 */
  certain: boolean;
  /** 一句中文。 */
  message: string;
  cells: SumExplained[];
}

export interface SumExplained {
  table: string;
  row: string;
  column: string;
  /** 应当是多少；只有一个数有错时才有。 */
  expected: number | null;
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  /** 中文。 */
  title: string;
  /** 法律和标准，连同条款。 */
  basis: string[];
  /** 文稿要有什么，这条规则才适用。 */
  needs: string[];
}

/** 状态给人看的词。 */
export interface StatusWord {
  status: Status;
  /** 中文。 */
  word: string;
}

/** 读取、不能读取和跳过的文件，按扩展名（".docx"）。内容优先于扩展名：名为 .doc 的网页源码照样读取。 */
export interface FileKinds {
  read: string[];
  /** 由 nianbao-files.js 转换成 Word 文档以后读取。 */
  converted: string[];
  refused: {
    endings: string[];
    /** 为什么，以及可以怎么办，中文。 */
    message: string;
  }[];
  skipped: string[];
}

/** 一种法定格式，或加上本地格式文件以后的格式。其中的标点是半角。 */
export interface Form {
  format: FormatId;
  name: string;
  /** 从哪一年度的报告起采用这个格式。 */
  first_year: number;
  /** null：现在仍然采用。 */
  last_year: number | null;
  /** 最晚公布的日期，在报告所属年度的下一年。 */
  deadlines: {
    /** 用于政府自己的报告，不是部门的。 */
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

/** 格式规定的一张表格。行和列的名称与次序同 `Table`。 */
export interface FormTable {
  key: string;
  title: string;
  rows: FormRow[];
}

export interface FormRow {
  key: string;
  label: string;
  /** 这一行上面的标题，有的话才写。 */
  heading: string | null;
  columns: {
    key: string;
    label: string;
  }[];
}
