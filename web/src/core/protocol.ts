// Messages between the page and its worker. One job in, one answer out, matched by `job`.

import type {AreaReports, CheckOptions as CoreOptions, Form, Result, RuleInfo, StatusWord, Sum, Twins, YearsCompared} from '@core';
import type {Annotated, Letter, PackedFile} from '@files';
import type {SlimResult} from './slim.js';

/** How the worker gets the WebAssembly core: bytes already fetched, or base64 of gzip from the single file. */
export type CoreSource = {kind: 'bytes'; bytes: ArrayBuffer} | {kind: 'base64-gzip'; data: string};

/** A draft as text, or as the bytes of a file whose kind the name's ending tells. */
export interface DraftInput {
  name: string;
  content: string | Uint8Array;
  /** What the converter said of a file that it made a Word file of, or could make none of. */
  problem?: string;
  notices?: string[];
}

/** A file that the worker reads by itself; `name` is with its folders. */
export interface NamedFile {
  name: string;
  file: Blob;
}

/** Those of the core that the page uses; last year's report is as it was opened. */
export interface CheckOptions extends Pick<CoreOptions, 'year' | 'as' | 'profile'> {
  previous?: DraftInput;
}

/** A piece of text on a page, in points from its upper left corner. */
export interface PlacedItem {
  x: number;
  y: number;
  w: number;
  h: number;
  text: string;
}

/** `rules`: ruling lines, upright or level, as thin boxes of x, y, width, height. */
export interface PlacedPage {
  width: number;
  height: number;
  items: PlacedItem[];
  rules: Array<[number, number, number, number]>;
  pictures: number;
}

/** What the PDF worker tells now and then while it reads. */
export interface PdfProgress {
  page: number;
  of: number;
}

/** What the PDF worker reads; `notices`: what it left out. */
export type PlacedText = {pages: PlacedPage[]; notices: string[]} | {problem: string};

export type ToWorker =
  | {type: 'start'; source: CoreSource}
  | {type: 'files'; source: CoreSource}
  | {type: 'no-files'; message: string}
  | {type: 'pdf-text'; job: number; text: PlacedText}
  | {type: 'check'; job: number; input: DraftInput; options: CheckOptions}
  | {type: 'judge'; job: number; file: NamedFile; previous: NamedFile | null; options: CheckOptions}
  | {type: 'forms'; job: number; profile: string}
  | {type: 'twins'; job: number; inputs: Array<DraftInput | NamedFile>}
  | {type: 'compare'; job: number; input: DraftInput; last: DraftInput; profile: string | null; page: boolean}
  | {type: 'sum'; job: number; area: AreaReports; csv: boolean}
  | {type: 'unpack'; job: number; bytes: Uint8Array}
  | {type: 'annotate'; job: number; input: DraftInput; result: Result; profile: string; date: string}
  | {type: 'letter'; job: number; result: Result; text: string};

/** `need-files`: the module that reads other programs' files is wanted; `need-pdf`: a PDF's text. `input`: the Word file that was made of the draft. `compared`: two years, or
 * their page as HTML. */
export type FromWorker =
  | {type: 'started'; version: string; rules: RuleInfo[]; forms: Form[]; statuses: StatusWord[]}
  | {type: 'failed-to-start'; message: string}
  | {type: 'need-files'}
  | {type: 'need-pdf'; job: number; bytes: Uint8Array}
  | {type: 'checked'; job: number; result: Result; milliseconds: number; input: DraftInput | null}
  | {type: 'judged'; job: number; result: SlimResult}
  | {type: 'compared'; job: number; answer: YearsCompared | string}
  | {type: 'forms'; job: number; answer: Form[]}
  | {type: 'twins'; job: number; answer: Twins}
  | {type: 'sum'; job: number; answer: Sum | string}
  | {type: 'unpacked'; job: number; answer: PackedFile[] | null}
  | {type: 'annotated'; job: number; answer: Annotated}
  | {type: 'letter'; job: number; answer: Letter}
  | {type: 'failed'; job: number; message: string};
