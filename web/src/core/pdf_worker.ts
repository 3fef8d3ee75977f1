// A worker of its own that reads the text of a PDF and where it stands, by pdf.js. It is made when the first PDF comes; the
// module for other programs' files makes paragraphs and tables of what it gives.

import './pdf_scope.js';
import cmaps from '@cmaps';
import * as handler from 'pdfjs-dist/legacy/build/pdf.worker.js';
import {getDocument, PasswordResponses, Util, type PDFDocumentProxy, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.js';
import {drawn} from './pdf_drawing.js';
import type {PdfProgress, PlacedPage, PlacedText} from './protocol.js';

/** More pages than any report has. */
const MAX_PAGES = 2000;
/** Pages between two words about the progress. */
const TELL_EACH = 5;

// pdf.js does in this thread what it would ask a worker of its own for.
(globalThis as unknown as {pdfjsWorker: unknown}).pdfjsWorker = handler;

/** The tables of Chinese character codes that a PDF may name without holding them. */
class CMaps {
  async fetch({name}: {name: string}): Promise<{cMapData: Uint8Array; compressionType: number}> {
    const base64 = cmaps[name];
    if (base64 === undefined) throw new Error(`no table of characters named ${name}`);
    return {cMapData: Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)), compressionType: 1};
  }
}

async function placedPage(page: PDFPageProxy): Promise<PlacedPage> {
  const {width, height, transform} = page.getViewport({scale: 1});
  const {items} = await page.getTextContent();
  const {rules, pictures} = drawn(await page.getOperatorList(), transform);
  const placed: PlacedPage = {width, height, items: [], rules, pictures};
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform) as [number, number, number, number, number, number];
    const size = Math.hypot(c, d);
    const upright = Math.abs(b) <= Math.abs(a);
    // Text that runs up or down a page has its width along the page's height.
    if (upright) placed.items.push({x, y: y - size, w: item.width, h: size, text: item.str});
    else placed.items.push({x: x - size, y: Math.min(y, y + Math.sign(b) * item.width), w: size, h: item.width, text: item.str});
  }
  page.cleanup();
  return placed;
}

function sentence(error: unknown): string {
  const {name, code} = error as {name?: string; code?: number};
  if (name === 'PasswordException') {
    return code === PasswordResponses.NEED_PASSWORD
      ? '这个 PDF 加了密码，无法读取；请先取消密码再检查。'
      : '这个 PDF 的密码不对，无法读取；请先取消密码再检查。';
  }
  if (name === 'InvalidPDFException') return '这个 PDF 已损坏，无法读取；请重新导出一份，或打开后全选复制文字粘贴过来。';
  return '这个 PDF 没能读取；请打开后全选复制文字粘贴过来，或检查生成它的 Word 文档。';
}

async function read(bytes: Uint8Array): Promise<PlacedText> {
  let document: PDFDocumentProxy | null = null;
  try {
    const settings = {
      data: bytes,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      cMapPacked: true,
      CMapReaderFactory: CMaps,
      verbosity: 0,
    };
    document = await getDocument(settings as Parameters<typeof getDocument>[0]).promise;
    const pages: PlacedPage[] = [];
    const of = Math.min(document.numPages, MAX_PAGES);
    for (let page = 1; page <= of; page++) {
      pages.push(await placedPage(await document.getPage(page)));
      if (page % TELL_EACH === 0) (self as unknown as Worker).postMessage({page, of} satisfies PdfProgress);
    }
    const notices = document.numPages > MAX_PAGES ? [`这个 PDF 有 ${document.numPages} 页，只读了前 ${MAX_PAGES} 页。`] : [];
    return {pages, notices};
  } catch (error) {
    return {problem: sentence(error)};
  } finally {
    await document?.destroy();
  }
}

self.onmessage = async ({data}: MessageEvent<Uint8Array>) => {
  (self as unknown as Worker).postMessage(await read(data));
};
