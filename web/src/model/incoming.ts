// Decides what is taken of files and of the clipboard.

import type {PackedFile} from '@files';
import type {DraftInput} from '../core/protocol.js';
import type {Given} from './batch.js';
import type {Gathered} from './gather.js';

/** Larger files are no annual reports, and would only make the browser swap. */
const FILE_LIMIT = 64 * 1024 * 1024;

/** A file that the user gave: its bytes, or why there are none. */
export interface Arrived {
  name: string;
  input: DraftInput | null;
  refused: string | null;
}

/** Why a file is not read for its size; null where it is. */
function tooLarge(size: number): string | null {
  if (size <= FILE_LIMIT) return null;
  return `这份文件有 ${Math.ceil(size / (1024 * 1024))} MB，超过 64 MB，没有读取；请另存为不含图片的 docx，或只复制报告正文粘贴。`;
}

/** Files for the list of units: their bytes stay where they are. */
export function givenOf(gathered: readonly Gathered[]): Given[] {
  return gathered.map(({name, file, refused}) => {
    const reason = refused ?? (file && tooLarge(file.size));
    return {name, file: reason === null ? file : null, refused: reason};
  });
}

/** The same with archives as the files in them. */
export async function givenUnpacked(gathered: readonly Gathered[], unpack: (bytes: Uint8Array) => Promise<PackedFile[] | null>): Promise<Given[]> {
  const out: Given[] = [];
  for (const given of givenOf(gathered)) {
    const packed = given.file && /\.zip$/i.test(given.name) ? await given.file.arrayBuffer().then((bytes) => unpack(new Uint8Array(bytes))).catch(() => null) : null;
    if (!packed) out.push(given);
    for (const {name, bytes, problem} of packed ?? []) {
      out.push({name: name === '' ? given.name : `${given.name}/${name}`, file: bytes && new Blob([bytes as BlobPart]), refused: bytes ? null : problem});
    }
  }
  return out;
}

async function arrive(file: File): Promise<Arrived> {
  const refuse = (refused: string): Arrived => ({name: file.name, input: null, refused});
  const large = tooLarge(file.size);
  if (large !== null) return refuse(large);
  try {
    return {name: file.name, input: {name: file.name, content: new Uint8Array(await file.arrayBuffer())}, refused: null};
  } catch {
    return refuse('浏览器读不出这个文件：它可能是文件夹、已被移走，或正被别的程序占用。请关闭占用它的程序后重新打开。');
  }
}

export function filesOf(files: File[]): Promise<Arrived[]> {
  return Promise.all(files.map(arrive));
}

/** Archives give way to the files in them. `unpack` gives null for what is none. */
export async function unpacked(arrived: Arrived[], unpack: (bytes: Uint8Array) => Promise<PackedFile[] | null>): Promise<Arrived[]> {
  const each = async (file: Arrived): Promise<Arrived[]> => {
    if (!/\.zip$/i.test(file.name) || !file.input || typeof file.input.content === 'string') return [file];
    const packed = await unpack(file.input.content);
    if (!packed) return [file];
    return packed.map(({name, bytes, problem}) => {
      const path = name === '' ? file.name : name;
      return {name: path, input: bytes && {name: path, content: bytes}, refused: bytes ? null : problem};
    });
  };
  return (await Promise.all(arrived.map(each))).flat();
}

/** An agency's profile rather than a draft in a JSON record: it speaks of forms, or of weights. */
export function isProfile({name, content}: DraftInput): boolean {
  if (!/\.json$/i.test(name) || typeof content === 'string') return false;
  return /"(forms|weights)"\s*:\s*\{/.test(new TextDecoder().decode(content.subarray(0, 64 * 1024)));
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
