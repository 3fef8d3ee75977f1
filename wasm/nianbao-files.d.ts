// Files of other programs for nianbao: dist/nianbao-files.js with dist/nianbao-files.wasm beside it. Loaded only where such
// a file comes.
//
//   const bytes = new Uint8Array(await file.arrayBuffer());
//   if (nianbao.needsConversion(bytes)) {
//     const files = await createNianbaoFiles();
//     const { docx, problem, notices } = files.convert(bytes);
//     if (docx) result = nianbao.check(docx, { name: file.name, notices });
//   }

import type { LoadOptions } from './nianbao.js';

/** A file of another program as a Word file. */
export interface Converted {
  /** null where nothing could be read: `problem` says why. */
  docx: Uint8Array | null;
  /** Chinese, one sentence; "" where there is a Word file. */
  problem: string;
  /** Chinese, a sentence each: what could not be taken over. */
  notices: string[];
}

/** A file that was in an archive. */
export interface PackedFile {
  /** With its folders; "" for the archive itself, where it could not be opened. */
  name: string;
  /** null where it could not be unpacked: `problem` says why, in Chinese. */
  bytes: Uint8Array | null;
  problem: string;
}

/** A draft back in Word, with what was found in its margin. */
export interface Annotated {
  /** null where none could be made: `problem` says why, in Chinese. */
  docx: Uint8Array | null;
  problem: string;
  /** How many comments and tracked changes it has, and how many changes could not be written as such. */
  comments: number;
  changes: number;
  changesLeft: number;
}

/** What a supervising office writes to a unit: as text, and as a Word file. */
export interface Letter {
  text: string;
  docx: Uint8Array;
}

export interface NianbaoFiles {
  /** Never throws for what is in a file. */
  convert(bytes: Uint8Array): Converted;
  /**
   * The text of pages with its places, as a PDF reader finds it, in JSON: {"pages": [{"width", "height", "items": [{"x",
   * "y", "w", "h", "text"}], "rules": [[x, y, w, h]], "pictures"}]}, in points from a page's upper left corner. `rules` are
   * the ruling lines; they and `pictures` may be missing.
   */
  convertPlacedText(json: string): Converted;
  /**
   * The draft as a Word file with a comment for each finding of `result` (JSON, as `checkJson` gives it for the same input)
   * and its fixes as tracked changes: a Word file stays as it is but for these, all else becomes a new one. `date`, as
   * "2026-01-31T09:30:00Z", is when they were made; `profile` as for `check`.
   */
  annotate(input: string | Uint8Array, name: string, result: string, options?: { profile?: string; date?: string }): Annotated;
  /** The letter on `result` (JSON); `text` is the draft's, for results that do not carry it. Throws where it is no result. */
  letter(result: string, text: string): Letter;
  /** The files of a zip archive, of archives inside it too; null where it is no archive of files (.docx is none). */
  unpack(bytes: Uint8Array): PackedFile[] | null;
}

export function createNianbaoFiles(options?: LoadOptions): Promise<NianbaoFiles>;
export default createNianbaoFiles;
