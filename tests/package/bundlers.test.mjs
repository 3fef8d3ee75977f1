// The packed package in fresh projects of Vite, webpack and esbuild, none of them configured for it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../web/harness.mjs';
import { closeBrowser, expectChecks, MAIN, WORKER } from './browser.mjs';
import { here, project, succeed, WRONG } from './project.mjs';

after(closeBrowser);
const require = createRequire(join(here, 'package.json'));
const modules = join(here, 'node_modules');

const html = (script) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>a</title></head><body>${script}</body></html>`;
const SOURCES = { 'src/main.js': MAIN, 'src/worker.js': WORKER };

const vite = join(modules, 'vite/bin/vite.js');

test('Vite builds: the WebAssembly is a file of its own', async (t) => {
  const folder = project(t, { ...SOURCES, 'index.html': html('<script type="module" src="/src/main.js"></script>') });
  succeed(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder });
  assert.ok(readdirSync(join(folder, 'dist/assets')).some((name) => /^nianbao-[\w-]+\.wasm$/.test(name)));
  const { origin, close } = await serve(join(folder, 'dist'));
  t.after(close);
  const asked = await expectChecks(`${origin}/`);
  assert.ok(asked.some((url) => url.endsWith('.wasm')));
});

test('Vite serves for developers', async (t) => {
  const folder = project(t, { ...SOURCES, 'index.html': html('<script type="module" src="/src/main.js"></script>') });
  const server = spawn(process.execPath, [vite, '--port', '0', '--host', '127.0.0.1'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => server.kill());
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const read = (piece) => {
      said += piece;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.replace(/\x1b\[\d+m/g, ''));
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => reject(new Error(said)));
  });
  await expectChecks(address);
});

function webpack(settings) {
  return new Promise((resolve, reject) => {
    require('webpack')(settings, (error, stats) => {
      if (error) return reject(error);
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      return resolve({ errors: errors.map(({ message }) => message), warnings: warnings.map(({ message }) => message).filter((words) => !/size limit|performance/.test(words)) });
    });
  });
}

for (const mode of ['production', 'development']) {
  test(`webpack, ${mode}: the WebAssembly is a file of its own`, async (t) => {
    const folder = project(t, { ...SOURCES, 'dist/index.html': html('<script defer src="main.js"></script>') });
    const said = await webpack({ mode, context: folder, entry: './src/main.js', output: { path: join(folder, 'dist') } });
    assert.deepEqual(said, { errors: [], warnings: [] });
    assert.ok(readdirSync(join(folder, 'dist')).some((name) => name.endsWith('.wasm')));
    const { origin, close } = await serve(join(folder, 'dist'));
    t.after(close);
    await expectChecks(`${origin}/`);
  });
}

test('webpack for Node', async (t) => {
  const folder = project(t, { 'src/main.js': `import { createNianbao } from 'nianbao'; createNianbao().then((nianbao) => console.log(nianbao.check(${JSON.stringify(WRONG)}).summary.errors));` }, {});
  const said = await webpack({ mode: 'production', target: 'node', context: folder, entry: './src/main.js', output: { path: join(folder, 'dist') } });
  assert.deepEqual(said, { errors: [], warnings: [] });
  assert.equal(succeed(process.execPath, ['dist/main.js'], { cwd: folder }), '1\n');
});

const esbuild = (options) => require('esbuild').build({ bundle: true, logLevel: 'silent', ...options });

test('esbuild: the WebAssembly is in the bundle', async (t) => {
  const folder = project(t, { ...SOURCES, 'dist/index.html': html('<script type="module" src="main.js"></script>') });
  const { warnings } = await esbuild({ absWorkingDir: folder, entryPoints: ['src/main.js', 'src/worker.js'], outdir: 'dist', format: 'esm', minify: true });
  assert.deepEqual(warnings.filter(({ location }) => !/node_modules/.test(location?.file ?? '')), []);
  const { origin, close } = await serve(join(folder, 'dist'));
  t.after(close);
  await expectChecks(`${origin}/`);
});

test('esbuild for Node, as ES module and as CommonJS, import and require', async (t) => {
  const rest = `.then((nianbao) => console.log(nianbao.check(${JSON.stringify(WRONG)}).summary.errors));`;
  const folder = project(t, { 'a.js': `import { createNianbao } from 'nianbao'; createNianbao()${rest}`, 'b.cjs': `require('nianbao').createNianbao()${rest}` });
  for (const [entry, format, out] of [['a.js', 'esm', 'a.mjs'], ['a.js', 'cjs', 'a.cjs'], ['b.cjs', 'cjs', 'b2.cjs']]) {
    await esbuild({ absWorkingDir: folder, entryPoints: [entry], outfile: `dist/${out}`, platform: 'node', format });
    assert.equal(succeed(process.execPath, [`dist/${out}`], { cwd: folder }), '1\n', out);
  }
});

// ---- Types

const PROGRAM = `
import { createNianbao, type CheckOptions, type Result } from 'nianbao';
import { createNianbaoFiles } from 'nianbao/files';
import { createFileChecker } from 'nianbao/node';
const options: CheckOptions = { year: 2024, as: 'annual-report' };
export async function errors(path: string): Promise<number> {
  const nianbao = await createNianbao({ locateFile: (name) => new URL(name, 'file:///') });
  const result: Result = nianbao.check('', options);
  // @ts-expect-error: a slip in an option's name
  nianbao.check('', { yaer: 2024 });
  // @ts-expect-error: not a place
  await createNianbao({ locateFile: () => 7 });
  const { docx } = (await createNianbaoFiles()).convert(new Uint8Array());
  // @ts-expect-error: it may be null
  docx.length;
  const [file] = await (await createFileChecker()).checkFile(path, { previousFile: path });
  // @ts-expect-error: a slip there
  await (await createFileChecker()).checkFile(path, { previuosFile: path });
  return result.summary.errors + (file?.result.summary.errors ?? 0);
}
`;

const REACT = `
import type {} from 'nianbao/react';
export const page = <nianbao-checker theme="dark" time-limit={30} style={{ height: 640 }} ref={(checker) => { void checker?.check('', { year: 2024 }); }}
  onnianbao-result={(event) => { const errors: number = event.detail.result.summary.errors; void errors; }} />;
// @ts-expect-error: no such theme
export const wrong = <nianbao-checker theme="blue" />;
document.addEventListener('nianbao-result', ({ detail }) => { const text: string = detail.text; void text; });
// @ts-expect-error: not what the event tells
document.addEventListener('nianbao-ready', ({ detail }) => { const words: number = detail.version; void words; });
`;

const JSX = `
import type {} from 'nianbao/jsx';
declare function h(name: string, attributes: object | null): object;
export const page = <nianbao-checker core-url="/nianbao.wasm" />;
// @ts-expect-error: a slip in an attribute's name
export const wrong = <nianbao-checker coreurl="/nianbao.wasm" />;
`;

const tsc = join(modules, 'typescript/bin/tsc');
const STRICT = ['--noEmit', '--strict', '--target', 'es2022', '--skipLibCheck', 'false'];
const NODE = ['--lib', 'es2022', '--types', 'node'];
const COMPILED = [
  ['Node, ES module, without lib DOM', 'a.mts', PROGRAM, ['--module', 'nodenext', ...NODE]],
  ['Node, CommonJS, without lib DOM', 'a.cts', PROGRAM.replace("import { createFileChecker } from 'nianbao/node';", 'declare const createFileChecker: () => Promise<import("nianbao/node", { with: { "resolution-mode": "import" } }).FileChecker>;'), ['--module', 'nodenext', ...NODE]],
  ['a bundler', 'a.ts', PROGRAM, ['--module', 'esnext', '--moduleResolution', 'bundler', ...NODE]],
  ['the older resolution', 'a.ts', PROGRAM, ['--module', 'commonjs', '--moduleResolution', 'node', ...NODE]],
  ['React', 'a.tsx', REACT, ['--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react-jsx', '--lib', 'es2022,dom', '--types', 'node']],
  ['a global JSX namespace', 'a.tsx', JSX, ['--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react', '--jsxFactory', 'h', '--lib', 'es2022,dom', '--types', 'node']],
];
for (const [name, file, text, options] of COMPILED) {
  test(`types: ${name}`, (t) => {
    const folder = project(t, { [file]: text });
    symlinkSync(join(modules, '@types'), join(folder, 'node_modules/@types'));
    succeed(process.execPath, [tsc, ...STRICT, ...options, file], { cwd: folder });
  });
}
