// The embedding interface of nianbao: dist/nianbao.js with dist/nianbao.wasm beside it.
//
//   import { createNianbao } from './nianbao.js';
//   const nianbao = await createNianbao();
//   const result = nianbao.check(text, { name: 'draft.txt', year: 2024 });
//
// No network beyond fetching nianbao.wasm once, no DOM, nothing kept from one call to the next; memory that a very long text
// took is given back after the call. Runs in a window, in a
// worker (Chromium 86 or later) and in Node 18 or later. A page's Content-Security-Policy needs 'wasm-unsafe-eval'.

import type {
  CheckOptions, DocumentResult, FileKinds, Form, NamedDraft, Result, RuleInfo, StatusWord, Sum, Twins, YearsCompared
} from './nianbao-types.js';

export * from './nianbao-types.js';

/** WebAssembly.Module, where the program's own types know it. */
export type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : never;

export interface LoadOptions {
  /** The bytes of nianbao.wasm, or the compiled module; nothing is fetched then. */
  wasmBinary?: ArrayBuffer | ArrayBufferView | CompiledModule;
  /**
   * Where to load a file from, by its name: a URL, or an address relative to nianbao.js, where a bundler took it in to the
   * page. Default: beside nianbao.js.
   */
  locateFile?: (name: string) => string | { readonly href: string };
}

export type CompareOptions = Pick<CheckOptions, 'name' | 'profile' | 'problem' | 'notices'>;

/** What the sum of an area needs of a result. */
export interface AreaReport extends Pick<Result, 'input' | 'status'> {
  documents: readonly Pick<DocumentResult, 'kind' | 'issuer' | 'year' | 'format' | 'signed_on' | 'tables'>[];
}

/** The reports of an area, checked before. */
export interface AreaReports {
  results: readonly AreaReport[];
  /** The government's own report; without it the one among the results that is one is taken. */
  government?: AreaReport | null;
  /** Last year's reports of the units, in any order. */
  previous?: readonly AreaReport[];
  /** The organs that owe a report, one a line. */
  roll?: string;
  /** Which year is added up; else the government's, or that of most reports. */
  year?: number | null;
  profile?: string;
  /** Writes each unit's own numbers into its `values`. */
  values?: boolean;
}

export interface Nianbao {
  /**
   * Checks a draft: text, or the bytes of a file. Throws a RangeError with a Chinese message where the options are not
   * understood; an unreadable draft is a result with its `status` and `problems`.
   */
  check(input: string | Uint8Array, options?: CheckOptions): Result;
  /** The same answer as JSON text, byte for byte what `nianbao check --format json` prints for the same input. */
  checkJson(input: string | Uint8Array, options?: CheckOptions): string;
  /**
   * Whether these bytes are a file of another program (Word 97, Excel, OpenDocument …), which nianbao-files.js makes a
   * Word file of before it can be checked. `check` refuses it otherwise.
   */
  needsConversion(bytes: Uint8Array): boolean;
  /** Which passages of a batch's reports stand in another organ's report, too. Throws as `check` does. */
  twins(drafts: readonly NamedDraft[]): Twins;
  /**
   * This year's report beside last year's: what was kept, changed, added, dropped, and how far the numbers moved. Both are
   * read as `check` reads them; the options are those of `check`. Throws as `check` does.
   */
  compare(input: string | Uint8Array, last: NamedDraft, options?: CompareOptions): YearsCompared;
  /** The same as an HTML page of its own: printable, without scripts, and nothing of the drafts is markup in it. */
  comparePage(input: string | Uint8Array, last: NamedDraft, options?: CompareOptions): string;
  /**
   * The tables of all units added up cell by cell, held against the government's report, and who is missing, twice or of
   * another year. Throws as `check` does.
   */
  sum(area: AreaReports): Sum;
  /** The same as CSV, a row a cell, with a head and without byte order mark. */
  sumCsv(area: AreaReports): string;
  rules(): RuleInfo[];
  /** For a file picker, and for what to say of a file that is not worth opening. */
  fileKinds(): FileKinds;
  statuses(): StatusWord[];
  /** The statutory forms as data, by first year, with a profile's overlay; throws as `check` does. */
  forms(profile?: string): Form[];
  readonly version: string;
}

export function createNianbao(options?: LoadOptions): Promise<Nianbao>;
export default createNianbao;
