// Files in Node 18 and later:
//
//   import { createFileChecker } from 'nianbao/node';
//   const checker = await createFileChecker();
//   for (const { result } of await checker.checkFile('draft.docx', { year: 2024 })) console.log(result.status, result.summary);

import type { CheckOptions, Nianbao, Result } from './nianbao.js';

export * from './nianbao.js';
export { createNianbaoFiles } from './nianbao-files.js';

export interface FileOptions extends Omit<CheckOptions, 'name'> {
  /** Last year's report as a file, in the place of `previous`. */
  previousFile?: string;
}

export interface CheckedFile {
  result: Result;
  /** The result's JSON, byte for byte what `nianbao check --format json` prints. */
  json: string;
  /** What was checked: the file's bytes, or those of the Word file that was made of it. */
  content: Uint8Array;
}

export interface FileChecker {
  readonly nianbao: Nianbao;
  /**
   * One draft, or each draft in a zip archive. Files of other programs become Word files first; PDF is not read here, and
   * says so. A file that cannot be read is a result with its `status` and `problems`. Rejected with a RangeError and a
   * Chinese message where the options are not understood.
   */
  checkFile(path: string, options?: FileOptions): Promise<CheckedFile[]>;
  /** The same for bytes that are read already; the name's ending says how to read them where they do not. */
  checkBytes(name: string, bytes: Uint8Array, options?: FileOptions): Promise<CheckedFile[]>;
}

export function createFileChecker(): Promise<FileChecker>;
/** A sentence in Chinese for an error of Node's file system. */
export function whyUnread(error: { code?: string }): string;
