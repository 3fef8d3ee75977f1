// Where the WebAssembly core and the long texts come from: inside the single file, or beside this module.

import {gunzip} from './gunzip.js';
import type {CoreSource} from './protocol.js';

/** Rule pages and licences: only read when somebody asks. */
export interface Texts {
  pages: Record<string, string>; // rule id → its page, Markdown
  licences: string;
}

/** The single file carries these as base64 of gzip. */
const EMBEDDED_CORE = 'nianbao-wasm';
const EMBEDDED_FILES = 'nianbao-files';
const EMBEDDED_PDF = 'nianbao-pdf';
const EMBEDDED_TEXTS = 'nianbao-texts';

/** What a bundler's build carries: id → the same. nianbao-checker-carried.js puts it there before this module runs. */
const CARRIED = Symbol.for('nianbao.carried');
type Carried = Record<string, (() => Promise<string>) | undefined>;

async function embedded(id: string): Promise<string | null> {
  const carried = (globalThis as {[CARRIED]?: Carried})[CARRIED]?.[id];
  return carried ? carried() : document.getElementById(id)?.textContent?.trim() || null;
}

/** Files of different versions never meet in a cache. */
function versioned(url: URL, version: string): string {
  if (/^(https?|file):$/.test(url.protocol)) url.searchParams.set('v', version);
  return url.href;
}

async function source(id: string, name: string, url: () => string): Promise<CoreSource> {
  const data = await embedded(id);
  if (data) return {kind: 'base64-gzip', data};
  const response = await fetch(url()).catch(() => null);
  if (!response?.ok) throw new Error(`检查程序 ${name} 未能载入，请确认它与页面放在同一目录。`);
  return {kind: 'bytes', bytes: await response.arrayBuffer()};
}

export function coreSource(address: string | null): Promise<CoreSource> {
  const name = 'nianbao.wasm';
  return source(EMBEDDED_CORE, name, () => (address === null ? versioned(__beside__('nianbao.wasm'), __WASM_VERSION__) : new URL(address, document.baseURI).href));
}

/** The readers of other programs' files: beside the core. */
export function filesSource(address: string | null): Promise<CoreSource> {
  const name = 'nianbao-files.wasm';
  const besideCore = (core: string) => new URL(name, new URL(core, document.baseURI)).href;
  return source(EMBEDDED_FILES, name, () =>
    address === null ? versioned(__beside__('nianbao-files.wasm'), __FILES_VERSION__) : besideCore(address),
  );
}

/** The script of the worker that reads PDF. */
export async function pdfScript(): Promise<string> {
  const data = await embedded(EMBEDDED_PDF);
  if (data) return new TextDecoder().decode(await gunzip(data));
  const response = await fetch(versioned(__beside__('nianbao-pdf.js'), __PDF_VERSION__));
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

let texts: Promise<Texts> | null = null;

async function readTexts(): Promise<Texts> {
  const data = await embedded(EMBEDDED_TEXTS);
  if (data) return JSON.parse(new TextDecoder().decode(await gunzip(data))) as Texts;
  const response = await fetch(versioned(__beside__('nianbao-texts.json'), __TEXTS_VERSION__));
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as Texts;
}

/** Read once; a failure is tried again at the next call. */
export function loadTexts(): Promise<Texts> {
  texts ??= readTexts().catch((error: Error) => {
    texts = null;
    throw error;
  });
  return texts;
}
