// Runs every benchmark and prints one table; the numbers go to build/bench/report.json. Called by tests/bench/run.

import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {SIZES, median, root} from './texts.mjs';

const out = path.join(root, 'build/bench');
const STARTS = 5;

function engine(name) {
  const run = () => JSON.parse(execFileSync(process.execPath, [path.join(root, 'tests/bench/engine.mjs'), name, out], {encoding: 'utf8', maxBuffer: 1 << 24}));
  const runs = Array.from({length: STARTS}, run);
  const last = runs[STARTS - 1];
  for (const key of ['instantiate_ms', 'first_check_ms', 'start_ms']) last[key] = median(runs.map((each) => each[key]));
  for (const [label] of SIZES) last.warm[label] = runs.map((each) => each.warm[label]).sort((a, b) => a.ms - b.ms)[STARTS >> 1];
  return last;
}

function sizes(files) {
  const sum = (pack) => files.reduce((total, file) => total + pack(fs.readFileSync(file)), 0);
  return {
    raw: sum((bytes) => bytes.length),
    gzip: sum((bytes) => zlib.gzipSync(bytes, {level: 9}).length),
    brotli: sum((bytes) => zlib.brotliCompressSync(bytes).length),
  };
}

function native() {
  const program = path.join(out, 'native/bench_native');
  const text = execFileSync(program, ['--benchmark_format=json', '--benchmark_min_time=0.3'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const stages = {};
  for (const {name, bytes_per_second: speed, real_time: ms} of JSON.parse(text).benchmarks) {
    const [stage, bytes] = name.split('/');
    const [label] = SIZES.find(([, size]) => size === Number(bytes)) ?? [`${Number(bytes) >> 20} MB`];
    (stages[stage] ??= {})[label] = {ms, mb_per_s: speed / 1e6};
  }
  return stages;
}

/** Peak memory and time of the command line on one text of each size. */
function commandLine() {
  const program = path.join(out, 'native/nianbao');
  const file = path.join(out, 'large.txt');
  const result = {};
  const line = '全年通过门户网站发布各类信息120条,及时回应群众关切,持续完善公开目录。\n';
  for (const [label, bytes] of [['5 MB', 5e6], ['50 MB', 50e6]]) {
    fs.writeFileSync(file, `云溪市水务局2024年政府信息公开工作年度报告\n一、总体情况\n${line.repeat(Math.ceil(bytes / Buffer.byteLength(line)))}`);
    const script = 'import resource,subprocess,sys,time;t=time.time();subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);r=resource.getrusage(resource.RUSAGE_CHILDREN);print(r.ru_maxrss,r.ru_utime+r.ru_stime)';
    const [kilobytes, seconds] = execFileSync('python3', ['-c', script, program, 'check', '--format', 'json', '--fail-on', 'never', file], {encoding: 'utf8'}).split(' ').map(Number);
    result[label] = {cpu_seconds: seconds, peak_bytes: kilobytes * 1024, mb_per_s: bytes / seconds / 1e6};
    fs.rmSync(file);
  }
  return result;
}

const report = {
  machine: {node: process.version, cpus: (await import('node:os')).cpus()[0]?.model ?? ''},
  download: {
    nianbao: sizes([path.join(root, 'dist/nianbao.wasm'), path.join(root, 'dist/nianbao.js')]),
    autocorrect: sizes(['autocorrect_bg.wasm', 'autocorrect_bg.js', 'autocorrect.js'].map((name) => path.join(out, 'node_modules/@huacnlee/autocorrect', name))),
    single_file: sizes([path.join(root, 'dist/nianbao.html')]),
  },
  native: native(),
  command_line: commandLine(),
  node: {nianbao: engine('nianbao'), autocorrect: engine('autocorrect'), zhlint: engine('zhlint')},
};
try {
  const {measureInChromium} = await import('./browser.mjs');
  report.chromium = await measureInChromium();
} catch (error) {
  report.chromium_error = String(error.message).split('\n')[0];
}
const page = path.join(root, 'build/page-bench.json');
if (fs.existsSync(page)) report.page = JSON.parse(fs.readFileSync(page, 'utf8'));
fs.writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);

const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const ms = (value) => `${value.toFixed(1)} ms`;
const times = (value) => `${value.toFixed(1)} ×`;
const rows = [];
const row = (what, ...cells) => rows.push([what, ...cells]);
const {nianbao, autocorrect, zhlint} = report.node;
row('', 'nianbao', 'autocorrect', 'zhlint', 'autocorrect ÷ nianbao');
row('download, brotli', kb(report.download.nianbao.brotli), kb(report.download.autocorrect.brotli), '', times(report.download.autocorrect.brotli / report.download.nianbao.brotli));
row('Node: start and first check', ...[nianbao, autocorrect, zhlint].map((each) => ms(each.start_ms)), times(autocorrect.start_ms / nianbao.start_ms));
for (const [label] of SIZES) row(`Node: warm ${label}, fresh text`, ...[nianbao, autocorrect, zhlint].map((each) => ms(each.warm[label].ms)), times(autocorrect.warm[label].ms / nianbao.warm[label].ms));
row('Node: process memory, all of it', ...[nianbao, autocorrect, zhlint].map((each) => kb(each.process_memory_bytes)), '');
row('Node: WebAssembly memory', kb(nianbao.wasm_memory_bytes), kb(autocorrect.wasm_memory_bytes), '', '');
if (report.chromium) {
  row('Chromium: load the module', ms(report.chromium.instantiate_ms));
  row('Chromium: first check', ms(report.chromium.first_check_ms));
  for (const [label] of SIZES) row(`Chromium: warm ${label}`, ms(report.chromium.warm[label].ms));
}
for (const [stage, bySize] of Object.entries(report.native)) row(`native ${stage}`, ...Object.entries(bySize).map(([label, {mb_per_s: speed}]) => `${label}: ${speed.toFixed(1)} MB/s`));
for (const [label] of SIZES) row(`WebAssembly ÷ native, ${label}`, times(nianbao.warm[label].ms / (report.native.whole[label].ms + report.native.render[label].ms)));
for (const [label, {cpu_seconds: seconds, peak_bytes: peak}] of Object.entries(report.command_line)) row(`command line ${label}`, `${seconds.toFixed(2)} s CPU`, `peak ${(peak / 2 ** 20).toFixed(0)} MB`);
const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
for (const cells of rows) console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd());
console.log(`→ build/bench/report.json`);
