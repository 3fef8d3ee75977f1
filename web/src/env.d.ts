/** Content hashes of nianbao.wasm, nianbao-files.wasm, nianbao-pdf.js and nianbao-texts.json: files of different versions never meet in a cache. */
declare const __WASM_VERSION__: string;
declare const __FILES_VERSION__: string;
declare const __PDF_VERSION__: string;
declare const __TEXTS_VERSION__: string;
