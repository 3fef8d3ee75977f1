// Files in Node, documented in nianbao-node.d.ts: both modules together, and the archives that they know.

import { readFile } from 'node:fs/promises';
import { createNianbao } from './nianbao.js';
import { createNianbaoFiles } from './nianbao-files.js';

export { createNianbao, createNianbaoFiles };

const NO_PDF = '这是 PDF，在 Node 里不能读取；请用网页（nianbao.html）或本机编译的 nianbao 命令行检查，或者另存为 Word 文件。';
const isPdf = (bytes) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

const WHY = {
  ENOENT: '没有这个文件,请核对文件名和所在的文件夹。',
  EACCES: '没有读取的权限,请检查文件或文件夹的权限。',
  EPERM: '没有读取的权限,请检查文件或文件夹的权限。',
  EISDIR: '这是文件夹,这里要的是一个文件。',
  ERR_FS_FILE_TOO_LARGE: '文件太大,不会是年度报告,没有读取。',
};

/** A sentence in Chinese for an error of Node's file system. */
export function whyUnread(error) {
  return WHY[error.code] ?? '打不开或读不了,请确认文件没有损坏、所在的磁盘可用。';
}

async function bytesOf(path) {
  try {
    const buffer = await readFile(path);
    return { bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) };
  } catch (error) {
    return { bytes: new Uint8Array(), problem: whyUnread(error) };
  }
}

export async function createFileChecker() {
  const nianbao = await createNianbao();
  let loading = null;
  const files = () => (loading ??= createNianbaoFiles());

  /** What `check` takes of these bytes: themselves, or the Word file that was made of them. */
  const asDraft = async (name, bytes) => {
    if (!nianbao.needsConversion(bytes)) return { name, bytes };
    if (isPdf(bytes)) return { name, bytes, problem: NO_PDF };
    const { docx, problem, notices } = (await files()).convert(bytes);
    return docx ? { name, bytes: docx, notices } : { name, bytes, problem, notices };
  };

  /** The drafts in a file: one, or those of the archive that it is. */
  const drafts = async (name, bytes) => {
    const packed = /\.zip$/i.test(name) ? (await files()).unpack(bytes) : null;
    if (!packed) return [await asDraft(name, bytes)];
    const inside = (each) => (each.name === '' ? name : `${name}/${each.name}`);
    return Promise.all(
      packed.map((each) =>
        each.bytes ? asDraft(inside(each), each.bytes) : { name: inside(each), bytes: new Uint8Array(), problem: each.problem },
      ),
    );
  };

  const previousOf = async (path) => {
    const { bytes, problem: unread } = await bytesOf(path);
    const draft = unread === undefined ? await asDraft(path, bytes) : { name: path, bytes, problem: unread };
    return { name: path, base64: Buffer.from(draft.bytes).toString('base64'), problem: draft.problem, notices: draft.notices };
  };

  const checkBytes = async (name, bytes, { previousFile, ...options } = {}) => {
    const previous = previousFile === undefined ? options.previous : await previousOf(previousFile);
    const checked = [];
    for (const draft of await drafts(name, bytes)) {
      const { bytes: content, ...about } = draft;
      const json = nianbao.checkJson(content, { ...options, previous, ...about });
      const answer = JSON.parse(json);
      if (typeof answer.error === 'string') throw new RangeError(answer.error);
      checked.push({ json, result: answer, content });
    }
    return checked;
  };

  const checkFile = async (path, options) => {
    const { bytes, problem } = await bytesOf(path);
    return checkBytes(path, bytes, problem === undefined ? options : { ...options, problem });
  };

  return Object.freeze({ nianbao, checkFile, checkBytes });
}
