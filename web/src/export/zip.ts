// Zip archives with stored entries: written, and read again where all entries are stored (as the core writes its Word files).

import {crc32} from '../core/crc32.js';

export interface Entry {
  name: string;
  bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980: the same archive for the same entries. */
const DATE = 0x0021;

function header(signature: number, fields: Array<[size: 2 | 4, value: number]>): Uint8Array {
  const out = new DataView(new ArrayBuffer(4 + fields.reduce((sum, [size]) => sum + size, 0)));
  out.setUint32(0, signature, true);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(out.buffer);
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

export function zip(entries: readonly Entry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const {name, bytes} of entries) {
    const path = new TextEncoder().encode(name);
    const common: Array<[2 | 4, number]> = [[2, 20], [2, UTF8], [2, 0], [2, 0], [2, DATE], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]];
    const local = header(LOCAL, common);
    files.push(local, path, bytes);
    directory.push(header(CENTRAL, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), path);
    offset += local.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0);
  const end = header(END, [[2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]]);
  return joined([...files, ...directory, end]);
}

/** The entries of an archive that `zip` or the core wrote; throws for one with packed entries. */
export function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('not an archive of this page');
  const out: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint16(at + 10, true) !== 0) throw new Error('packed entry');
    const size = view.getUint32(at + 24, true);
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const local = view.getUint32(at + 42, true);
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    out.push({name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + name)), bytes: archive.subarray(begin, begin + size)});
    at += 46 + name + extra + comment;
  }
  return out;
}
