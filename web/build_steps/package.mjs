// What makes dist/ an npm package: its package.json and documents, the CommonJS doors with their types, and the modules
// that carry the WebAssembly inside, for bundlers that do not follow `new URL('…', import.meta.url)`.

import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = path.join(root, 'wasm/package');

/** The project's version stands in CMakeLists.txt and nowhere else. */
export function version() {
  const [, number] = /^project\(nianbao VERSION (\d+\.\d+\.\d+) /m.exec(fs.readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8'));
  return number;
}

const carrier = (name) => `./${name}-carried.js`;

/** A module with what `id` names, base64 of gzip; read only when it is needed. */
const carrierText = (base64) => `export default '${base64}';\n`;

const MODULES = [
  {name: 'nianbao', create: 'createNianbao', id: 'nianbao-wasm'},
  {name: 'nianbao-files', create: 'createNianbaoFiles', id: 'nianbao-files'},
];

/** The module with its WebAssembly inside. */
function inlineText({name, create, id}) {
  return `// ${name}.js with ${name}.wasm inside, for bundlers that do not follow new URL('…', import.meta.url).
import { ${create} as create } from './${name}.js';

async function carried() {
  const { default: base64 } = await import('${carrier(id)}');
  const packed = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export async function ${create}(options = {}) {
  return create(options.wasmBinary || options.locateFile ? options : { wasmBinary: await carried() });
}

export default ${create};
`;
}

/** The element with all its files inside. What it carries must be there before it comes to life: hence two modules. */
function elementTexts(ids) {
  const loads = ids.map((id) => `  '${id}': async () => (await import('${carrier(id)}')).default,\n`).join('');
  return {
    'nianbao-checker-inline.js': `// nianbao-checker.js with its files inside, for bundlers that do not follow new URL('…', import.meta.url).
import './nianbao-checker-carried.js';
export * from './nianbao-checker.js';
`,
    'nianbao-checker-carried.js': `globalThis[Symbol.for('nianbao.carried')] ??= {\n${loads}};\n`,
  };
}

/** The types of an ES module as those of a CommonJS one: TypeScript lets neither import the other's. */
const commonTypes = (text) => text.replace(/(from '\.\/[a-z-]+)\.js'/g, "$1.cjs'");

function filesBelow(folder, inside = '') {
  return fs.readdirSync(path.join(folder, inside), {withFileTypes: true}).flatMap((entry) => {
    const name = inside + entry.name;
    return entry.isDirectory() ? filesBelow(folder, `${name}/`) : [name];
  });
}

/** `dist`: the folder with all else; `carried`: id → base64 of gzip. */
export function writePackage(dist, carried) {
  const put = (name, data) => {
    fs.mkdirSync(path.dirname(path.join(dist, name)), {recursive: true});
    fs.writeFileSync(path.join(dist, name), data);
  };
  for (const [id, base64] of Object.entries(carried)) put(carrier(id), carrierText(base64));
  for (const module of MODULES) put(`${module.name}-inline.js`, inlineText(module));
  for (const [name, text] of Object.entries(elementTexts(Object.keys(carried)))) put(name, text);
  for (const name of ['nianbao', 'nianbao-files', 'nianbao-types']) {
    put(`${name}.d.cts`, commonTypes(fs.readFileSync(path.join(dist, `${name}.d.ts`), 'utf8')));
  }
  for (const name of ['CHANGELOG.md', 'LICENSE', 'THIRD_PARTY.md']) put(name, fs.readFileSync(path.join(root, name)));
  for (const name of filesBelow(own)) if (name !== 'package.json') put(name, fs.readFileSync(path.join(own, name)));
  fs.chmodSync(path.join(dist, 'cli/main.js'), 0o755);

  const {name, ...about} = JSON.parse(fs.readFileSync(path.join(own, 'package.json'), 'utf8'));
  const files = fs.readdirSync(dist).filter((file) => file !== 'package.json' && !/^\.|\.tgz$/.test(file)).sort();
  put('package.json', `${JSON.stringify({name, version: version(), ...about, files}, null, 2)}\n`);
}
