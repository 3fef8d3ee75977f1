// The files that the command line names, folders walked.

import { readdir, realpath, stat } from 'node:fs/promises';
import { whyUnread } from '../nianbao-node.js';

const HIDDEN = '隐藏文件不会是年度报告,没有打开。';

async function* walk(folder, seen) {
  const own = await realpath(folder);
  if (seen.has(own)) return; // by way of a link
  seen.add(own);
  let names;
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    yield { path: folder, unread: 'unreadable', problem: `文件夹没有读全:${whyUnread(error)}` };
    return;
  }
  for (const name of names) {
    const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`; // as it was given: not made shorter
    if (name.startsWith('.')) yield { path, unread: 'skipped', problem: HIDDEN };
    else if (await isFolder(path)) yield* walk(path, seen);
    else yield { path };
  }
}

export const isFolder = async (path) => path !== '-' && ((await stat(path).catch(() => null))?.isDirectory() ?? false);

/**
 * What a word of the command line stands for: {path}, with `unread` (its status) and `problem` (why) where it is not to be
 * opened. "-" is standard input.
 */
export async function* inputsOf(word) {
  if (await isFolder(word)) yield* walk(word, new Set());
  else yield { path: word };
}

/** Of a folder in which everything was skipped. */
export const nothingIn = (folder) => ({ path: folder, unread: 'empty', problem: '这个文件夹里没有可以检查的文件。' });

export async function standardInput() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
