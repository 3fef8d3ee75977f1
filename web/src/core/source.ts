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

function embedded(id: string): string | null {
  return document.getElementById(id)?.textContent?.trim() || null;
}

function beside(name: string, version: string): URL {
  const base = import.meta.url; // a variable: the bundler must not take the file in
  return new URL(`./${name}?v=${version}`, base);
}

async function source(id: string, name: string, url: () => URL): Promise<CoreSource> {
  const data = embedded(id);
  if (data) return {kind: 'base64-gzip', data};
  const response = await fetch(url().href).catch(() => null);
  if (!response?.ok) throw new Error(`检查程序 ${name} 未能载入，请确认它与页面放在同一目录。`);
  return {kind: 'bytes', bytes: await response.arrayBuffer()};
}

export function coreSource(address: string | null): Promise<CoreSource> {
  const name = 'nianbao.wasm';
  return source(EMBEDDED_CORE, name, () => (address === null ? beside(name, __WASM_VERSION__) : new URL(address, document.baseURI)));
}

/** The readers of other programs' files: beside the core. */
export function filesSource(address: string | null): Promise<CoreSource> {
  const name = 'nianbao-files.wasm';
  return source(EMBEDDED_FILES, name, () => (address === null ? beside(name, __FILES_VERSION__) : new URL(name, new URL(address, document.baseURI))));
}

/** The script of the worker that reads PDF. */
export async function pdfScript(): Promise<string> {
  const data = embedded(EMBEDDED_PDF);
  if (data) return new TextDecoder().decode(await gunzip(data));
  const response = await fetch(beside('nianbao-pdf.js', __PDF_VERSION__).href);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

let texts: Promise<Texts> | null = null;

async function readTexts(): Promise<Texts> {
  const data = embedded(EMBEDDED_TEXTS);
  if (data) return JSON.parse(new TextDecoder().decode(await gunzip(data))) as Texts;
  const response = await fetch(beside('nianbao-texts.json', __TEXTS_VERSION__).href);
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
