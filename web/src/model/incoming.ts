// Decides what is taken of files and of the clipboard.

import type {DraftInput} from '../core/protocol.js';
import {isReadable} from './names.js';

/** Larger files are no annual reports, and would only make the browser swap. */
const FILE_LIMIT = 64 * 1024 * 1024;

export interface Incoming {
  inputs: DraftInput[];
  /** One sentence about the files that were not taken; null where all were. */
  refused: string | null;
}

export async function filesOf(files: File[]): Promise<Incoming> {
  const inputs: DraftInput[] = [];
  const refused: string[] = [];
  for (const file of files) {
    if (!isReadable(file.name)) {
      refused.push(/\.(doc|wps|pdf)$/i.test(file.name) ? `${file.name}（请另存为 docx 或复制文字粘贴）` : file.name);
    } else if (file.size > FILE_LIMIT) {
      refused.push(`${file.name}（超过 64 MB）`);
    } else {
      try {
        inputs.push({name: file.name, content: new Uint8Array(await file.arrayBuffer())});
      } catch {
        refused.push(`${file.name}（读不出来）`);
      }
    }
  }
  return {inputs, refused: refused.length > 0 ? `未能打开：${refused.join('、')}。` : null};
}

/** An agency's profile rather than a draft in a JSON record: it speaks of forms. */
export function isProfile({name, content}: DraftInput): boolean {
  if (!/\.json$/i.test(name) || typeof content === 'string') return false;
  return /"forms"\s*:/.test(new TextDecoder().decode(content.subarray(0, 64 * 1024)));
}

const TABLE = /<table[\s>]/i;
const BLOCK = /<(p|div|h[1-6]|li|br|td)[\s>/]/i;

/**
 * The clipboard's HTML where it tells more than its plain text: always when it holds a table, and for a paste that
 * replaces everything also when it has paragraphs. Null: take the plain text.
 */
export function richHtml(data: DataTransfer, whole: boolean): string | null {
  const markup = data.getData('text/html');
  if (TABLE.test(markup)) return markup;
  return whole && BLOCK.test(markup) ? markup : null;
}
