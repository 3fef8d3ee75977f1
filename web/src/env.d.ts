/** Content hashes of nianbao.wasm, nianbao-files.wasm, nianbao-pdf.js and nianbao-texts.json: files of different versions never meet in a cache. */
declare const __WASM_VERSION__: string;
declare const __FILES_VERSION__: string;
declare const __PDF_VERSION__: string;
declare const __TEXTS_VERSION__: string;

/**
 * Where a file lies that comes with the element. The build writes `new URL("…", import.meta.url)` in its place, which the
 * bundlers of host pages understand; our own would take the file in.
 */
declare function __beside__(name: string): URL;
