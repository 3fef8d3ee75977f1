// What the page needs of dist/nianbao.js; the module's own declarations ship beside it.

import type {FileKinds, Form, Result, RuleInfo, Status} from './result.js';

export interface Nianbao {
  readonly version: string;
  check(input: string | Uint8Array, options?: object): Result;
  rules(): RuleInfo[];
  fileKinds(): FileKinds;
  statuses(): Array<{status: Status; word: string}>;
  forms(profile?: string): Form[];
}

export default function createNianbao(options?: {wasmBinary?: ArrayBuffer | Uint8Array}): Promise<Nianbao>;
