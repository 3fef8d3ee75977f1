// Messages between the page and its worker. One job in, one answer out, matched by `job`.

import type {CheckOptions as CoreOptions, Form, Result, RuleInfo, StatusWord, Twins} from '@core';

/** How the worker gets the WebAssembly core: bytes already fetched, or base64 of gzip from the single file. */
export type CoreSource = {kind: 'bytes'; bytes: ArrayBuffer} | {kind: 'base64-gzip'; data: string};

/** A draft as text, or as the bytes of a file whose kind the name's ending tells. */
export interface DraftInput {
  name: string;
  content: string | Uint8Array;
}

/** Those of the core that the page uses; last year's report is as it was opened. */
export interface CheckOptions extends Pick<CoreOptions, 'year' | 'as' | 'profile'> {
  previous?: DraftInput;
}

export type ToWorker =
  | {type: 'start'; source: CoreSource}
  | {type: 'check'; job: number; input: DraftInput; options: CheckOptions}
  | {type: 'forms'; job: number; profile: string}
  | {type: 'twins'; job: number; inputs: DraftInput[]};

export type FromWorker =
  | {type: 'started'; version: string; rules: RuleInfo[]; forms: Form[]; statuses: StatusWord[]}
  | {type: 'failed-to-start'; message: string}
  | {type: 'checked'; job: number; result: Result; milliseconds: number}
  | {type: 'forms'; job: number; answer: Form[]}
  | {type: 'twins'; job: number; answer: Twins}
  | {type: 'failed'; job: number; message: string};
