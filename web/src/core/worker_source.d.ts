// The bundled script of worker.ts as a string; the build makes it.

declare const source: string;
export default source;
