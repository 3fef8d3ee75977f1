// Builds the page into ../dist, beside nianbao.js and nianbao.wasm, which must be there:
//   nianbao-checker.js            the custom element, for host pages
//   index.html, assets/, sw.js    the served page, offline once visited
//   docs.html                     every rule and format, to be read and searched
//   nianbao-texts.json            rule pages and licences, read when asked for
//   nianbao-pdf.js                pdf.js as a worker, loaded when a PDF comes
//   nianbao.html                  everything in one file, works from file://
//   package.json and the rest     of the npm package that dist/ is

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';
import {build, transformWithEsbuild} from 'vite';
import {docsPage} from './build_steps/docs.mjs';
import {servedPage, singleFile} from './build_steps/html.mjs';
import {version as project, writePackage} from './build_steps/package.mjs';
import {pdfWorker, workerSource} from './build_steps/worker.mjs';
import {textsJson} from './build_steps/texts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.resolve(here, '../dist');
const core = path.join(dist, 'nianbao.js');
const wasmFile = path.join(dist, 'nianbao.wasm');
const files = path.join(dist, 'nianbao-files.js');
const filesWasmFile = path.join(dist, 'nianbao-files.wasm');

for (const file of [core, wasmFile, files, filesWasmFile]) {
  if (!fs.existsSync(file)) {
    console.error(`${path.relative(process.cwd(), file)} is missing: build the WebAssembly core first.`);
    process.exit(1);
  }
}

const short = (data) => crypto.createHash('sha256').update(data).digest('hex').slice(0, 12);
const wasm = fs.readFileSync(wasmFile);
const filesWasm = fs.readFileSync(filesWasmFile);
const pdf = await pdfWorker(here);
const texts = textsJson(here, path.join(dist, 'nianbao.licences.txt'));
const version = {wasm: short(wasm), files: short(filesWasm), pdf: short(pdf), texts: short(texts), page: ''};

/** Lit templates and style sheets carry their own indentation; it is no part of what they say. */
const squeeze = {
  name: 'nianbao-squeeze-css',
  transform(code, id) {
    if (!id.includes('/src/styles/')) return undefined;
    return {code: code.replace(/\n\s+/g, '\n'), map: null};
  },
};

function options(entries, single) {
  return {
    root: here,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      __WASM_VERSION__: JSON.stringify(version.wasm),
      __FILES_VERSION__: JSON.stringify(version.files),
      __PDF_VERSION__: JSON.stringify(version.pdf),
      __TEXTS_VERSION__: JSON.stringify(version.texts),
    },
    resolve: {alias: {'@core': core, '@files': files}},
    plugins: [squeeze, workerSource(path.join(here, 'src/core/worker.ts'), {'@core': core, '@files': files})],
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'chrome86',
      write: false,
      modulePreload: false,
      reportCompressedSize: false,
      lib: {entry: entries, formats: ['es']},
      minify: 'esbuild',
      rollupOptions: {
        output: {
          inlineDynamicImports: single,
          entryFileNames: (chunk) => (chunk.name === 'page' ? 'assets/page.js' : `${chunk.name}.js`),
          chunkFileNames: 'assets/[name].js',
        },
      },
    },
    esbuild: {legalComments: 'none', minifyWhitespace: true, minifyIdentifiers: true, minifySyntax: true},
  };
}

async function bundle(entries, single) {
  const outputs = await build(options(entries, single));
  const chunks = [outputs].flat().flatMap((each) => each.output);
  // The library mode of the bundler leaves white space in; nobody reads these files.
  for (const file of chunks) {
    if (!file.code) continue;
    const small = await transformWithEsbuild(file.code, file.fileName, {minify: true, target: 'chrome86', legalComments: 'none', charset: 'utf8'});
    file.code = small.code.replace(/__beside__\(("[^"]+")\)/g, 'new URL($1,import.meta.url)');
  }
  return chunks;
}

function put(name, data) {
  const file = path.join(dist, name);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, data);
}

const template = fs.readFileSync(path.join(here, 'index.html'), 'utf8');
const entry = (file) => path.join(here, 'src', file);

// The served page and the element: the page is a few lines that import the element.
const served = await bundle({page: entry('page.ts'), 'nianbao-checker': entry('nianbao_checker.ts')}, false);
version.page = short(served.map((chunk) => chunk.code ?? chunk.source).join('\n'));
for (const chunk of served) {
  const code = chunk.code ?? chunk.source;
  put(chunk.fileName, chunk.name === 'page' ? code.replace(/(nianbao-checker\.js)(["'])/g, `$1?v=${version.page}$2`) : code);
}
const publicFiles = fs.readdirSync(path.join(here, 'public'));
for (const file of publicFiles) put(file, fs.readFileSync(path.join(here, 'public', file)));
const index = servedPage(template, version);
put('index.html', index);
put('nianbao-texts.json', texts);
const docs = docsPage(here, project());
put('docs.html', docs);
put('nianbao-pdf.js', pdf);
const offline = [
  './',
  'index.html',
  'docs.html',
  'icon.svg',
  'manifest.webmanifest',
  `assets/page.js?v=${version.page}`,
  `nianbao-checker.js?v=${version.page}`,
  `nianbao.wasm?v=${version.wasm}`,
  `nianbao-files.wasm?v=${version.files}`,
  `nianbao-pdf.js?v=${version.pdf}`,
  `nianbao-texts.json?v=${version.texts}`,
];
const worker = fs.readFileSync(entry('sw.js'), 'utf8');
put('sw.js', worker.replace('%VERSION%', short(index + docs + version.page + version.wasm + version.files + version.pdf + version.texts)).replace('%FILES%', JSON.stringify(offline)));

// The single file.
const [alone] = await bundle({page: entry('page.ts')}, true);
const icon = fs.readFileSync(path.join(here, 'public/icon.svg'));
const packed = (data) => zlib.gzipSync(data, {level: 9}).toString('base64');
const carried = {'nianbao-wasm': packed(wasm), 'nianbao-files': packed(filesWasm), 'nianbao-pdf': packed(pdf), 'nianbao-texts': packed(texts)};
put('nianbao.html', singleFile(template, alone.code, carried, icon));

writePackage(dist, carried);

const size = (name) => fs.statSync(path.join(dist, name)).size;
const brotli = zlib.brotliCompressSync(fs.readFileSync(path.join(dist, 'nianbao-checker.js'))).length;
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
console.log(`page: script ${kb(size('nianbao-checker.js'))} (${kb(brotli)} brotli), single file ${kb(size('nianbao.html'))}`);
