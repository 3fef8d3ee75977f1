// Where the WebAssembly core comes from: inside the single file, or beside this module.

import type {CoreSource} from './protocol.js';

/** The single file carries the core here, as base64 of gzip. */
const EMBEDDED = 'nianbao-wasm';

export async function coreSource(address: string | null): Promise<CoreSource> {
  const embedded = document.getElementById(EMBEDDED)?.textContent?.trim();
  if (embedded) return {kind: 'base64-gzip', data: embedded};
  const base = import.meta.url;
  const url = address === null ? new URL(`./nianbao.wasm?v=${__WASM_VERSION__}`, base) : new URL(address, document.baseURI);
  const response = await fetch(url.href).catch(() => null);
  if (!response?.ok) throw new Error('检查程序 nianbao.wasm 未能载入，请确认它与页面放在同一目录。');
  return {kind: 'bytes', bytes: await response.arrayBuffer()};
}
