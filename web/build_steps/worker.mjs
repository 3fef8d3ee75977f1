// The module `@worker`: the whole script of the worker as a string. The page makes its own address of it, because a page
// with Trusted Types takes none from a bundler's wrapper. And the script of the PDF worker, which is only loaded when a PDF
// comes.

import fs from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';

const settings = {
  bundle: true,
  write: false,
  format: 'iife',
  target: 'chrome86',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error', // the core is written for pages, workers and Node at once
};

/** A plugin of the bundler. `entry` is the worker's module, `alias` the files that it imports as `@core` and `@files`. */
export function workerSource(entry, alias) {
  const id = '\0worker-source';
  return {
    name: 'nianbao-worker-source',
    enforce: 'pre',
    resolveId: (name) => (name === '@worker' ? id : null),
    async load(name) {
      if (name !== id) return null;
      const {outputFiles} = await build({...settings, entryPoints: [entry], alias});
      return `export default ${JSON.stringify(outputFiles[0].text)}`;
    },
  };
}

/** `@cmaps`: the tables of Chinese character codes that come with pdf.js. */
function cmaps(folder) {
  return {
    name: 'nianbao-cmaps',
    setup(bundler) {
      bundler.onResolve({filter: /^@cmaps$/}, () => ({path: 'cmaps', namespace: 'cmaps'}));
      bundler.onLoad({filter: /.*/, namespace: 'cmaps'}, () => {
        const names = fs.readdirSync(folder).filter((name) => /^(Adobe-GB1|GB|UniGB).*\.bcmap$/.test(name));
        const tables = names.map((name) => [path.basename(name, '.bcmap'), fs.readFileSync(path.join(folder, name)).toString('base64')]);
        return {contents: JSON.stringify(Object.fromEntries(tables)), loader: 'json'};
      });
    },
  };
}

/** The script of the PDF worker. `web` is the page's folder. */
export async function pdfWorker(web) {
  const plugins = [cmaps(path.join(web, 'node_modules/pdfjs-dist/cmaps'))];
  // pdf.js asks for these only in Node.
  const external = ['canvas', 'fs', 'http', 'https', 'url', 'zlib', 'path2d-polyfill'];
  const {outputFiles} = await build({...settings, entryPoints: [path.join(web, 'src/core/pdf_worker.ts')], plugins, external});
  return outputFiles[0].text;
}
