/** pdf.js has no types for its worker's half; here it is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.js';
