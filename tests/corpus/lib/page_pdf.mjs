// Reads a PDF as the page does: pdf.js in the worker's script of dist/, laid out by the module for other programs' files.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
/** Whether the page was built. */
export const hasPage = existsSync(`${dist}nianbao-pdf.js`) && existsSync(`${dist}nianbao-files.js`);

/** A function from a PDF's bytes to those of a Word file. The script runs in a world like a worker's, without Node's own names. */
export async function pageReader() {
  let answer;
  const world = vm.createContext({
    TextDecoder, TextEncoder, URL, atob, btoa, console, setTimeout, clearTimeout, structuredClone, DOMException, Blob, AbortController,
    ReadableStream, MessageChannel, queueMicrotask, navigator: { userAgent: '', platform: '', language: 'zh' }, location: { href: 'http://localhost/' },
    postMessage: (said) => { if (!('page' in said)) answer(said); },
  });
  vm.runInContext('globalThis.self = globalThis;', world);
  vm.runInContext(readFileSync(`${dist}nianbao-pdf.js`, 'utf8'), world, { filename: 'nianbao-pdf.js' });
  const { createNianbaoFiles } = await import(pathToFileURL(`${dist}nianbao-files.js`));
  const files = await createNianbaoFiles();
  return async (bytes) => {
    const placed = await new Promise((resolve) => {
      answer = resolve;
      world.bytes = [...bytes];  // an array of this world's is none of that one's
      vm.runInContext('self.onmessage({ data: new Uint8Array(bytes) })', world);
    });
    const { docx, problem } = files.convertPlacedText(JSON.stringify(placed));
    if (!docx) throw new Error(problem ?? placed.problem);
    return docx;
  };
}
