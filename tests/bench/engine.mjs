// One engine in a Node process of its own: node tests/bench/engine.mjs NAME PACKAGES. Prints JSON.
// Start, first check, warm checks on fresh text, and the memory that all of it took.

import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {SIZES, freshReport, median, root} from './texts.mjs';

const [name, packages] = process.argv.slice(2);
const require = createRequire(path.join(packages, 'package.json'));

/** Each resolves to a function that checks one text. Reading the files is part of the start. */
const engines = {
  async nianbao() {
    const {createNianbao} = await import(pathToFileURL(path.join(root, 'dist/nianbao.js')));
    const checker = await createNianbao({wasmBinary: fs.readFileSync(path.join(root, 'dist/nianbao.wasm'))});
    return (text) => checker.check(text);
  },
  async autocorrect() {
    const folder = path.join(packages, 'node_modules/@huacnlee/autocorrect');
    const glue = await import(pathToFileURL(path.join(folder, 'autocorrect_bg.js')));
    const bytes = fs.readFileSync(path.join(folder, 'autocorrect_bg.wasm'));
    const {instance} = await WebAssembly.instantiate(bytes, {'./autocorrect_bg.js': glue});
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return (text) => glue.lintFor(text, 'a.txt');
  },
  async zhlint() {
    const {run} = await import(pathToFileURL(require.resolve('zhlint')));
    return (text) => run(text, {rules: {preset: 'default'}});
  },
};

const memories = [];
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const result = await instantiate(...given);
  const memory = (result.instance ?? result).exports.memory ?? Object.values((result.instance ?? result).exports).find((e) => e instanceof WebAssembly.Memory);
  if (memory) memories.push(memory);
  return result;
};

const begun = performance.now();
const check = await engines[name]();
const ready = performance.now();
check(freshReport(SIZES[0][1], 1));
const first = performance.now();

const out = {instantiate_ms: ready - begun, first_check_ms: first - ready, start_ms: first - begun, warm: {}};
let seed = 100;
for (const [label, bytes] of SIZES) {
  const times = [];
  const until = performance.now() + 20_000;
  const rounds = bytes > 100_000 ? 3 : 15;
  for (let i = 0; i < rounds + 2 && (i < 1 || performance.now() < until); i++) {
    const text = freshReport(bytes, seed++);
    const start = performance.now();
    check(text);
    times.push(performance.now() - start);
  }
  const warm = times.length > 3 ? times.slice(2) : times;
  const ms = median(warm);
  out.warm[label] = {ms, bytes, mb_per_s: bytes / ms / 1000, rounds: warm.length};
}
out.wasm_memory_bytes = memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
out.process_memory_bytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify(out));
