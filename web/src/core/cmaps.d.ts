/** Name → base64 of the packed table, as pdfjs-dist carries it; only those of the Chinese character sets. */
declare const cmaps: Record<string, string>;
export default cmaps;
