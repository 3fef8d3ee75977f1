// What the page needs of dist/nianbao.js; the module's own declarations ship beside it.

import type {Form, Result, RuleInfo} from './result.js';

export interface Nianbao {
  readonly version: string;
  check(input: string | Uint8Array, options?: object): Result;
  rules(): RuleInfo[];
  forms(profile?: string): Form[];
}

export default function createNianbao(options?: {wasmBinary?: ArrayBuffer | Uint8Array}): Promise<Nianbao>;
