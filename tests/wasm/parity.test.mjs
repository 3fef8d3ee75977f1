// The native and the WebAssembly build say the same, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, load, native, root, wasmBuild } from './load.mjs';

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, cwd: root });
  if (result.error) throw result.error;
  return result;
}

function lines(command, args) {
  const { status, stdout, stderr } = run(command, args);
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split('\n');
}

function compare(topic, ...args) {
  const expected = lines(join(native, 'parity'), [topic, ...args]);
  const actual = lines(process.execPath, [join(wasmBuild, 'parity.js'), topic, ...args]);
  assert.equal(actual.length, expected.length);
  expected.forEach((line, i) => assert.equal(actual[i], line));
  return expected.length;
}

test('the cut-down ICU decodes, detects, normalises and classifies as the whole one', () => {
  assert.ok(compare('icu') > 5);
});

test('every named character reference of HTML', () => {
  assert.ok(compare('entities', join(root, 'tests/wasm/entities.txt')) >= 52);
});

test('every example of the rule pages', () => {
  assert.ok(compare('examples', root) > 0);
});

// The command line has all files of a folder in one run, and would compare them; the module checks one by one.
const alone = join(root, 'tests/alone.json');
const { disable } = JSON.parse(readFileSync(alone, 'utf8'));

/** What the command line prints for every file of `folder` against what dist/nianbao.js says of the same bytes. */
async function compareFiles(folder, step = 1) {
  const nianbao = await load();
  const files = await (await import(pathToFileURL(join(dist, 'nianbao-files.js')))).createNianbaoFiles();
  const { stdout } = run(join(native, 'nianbao'), ['check', '--format', 'json', '--fail-on', 'never', '--jobs', '2', '--config', alone, folder]);
  const expected = stdout.trimEnd().split('\n');
  assert.ok(expected.length > 0);
  for (const line of expected.filter((_, i) => i % step === 0)) {
    const name = JSON.parse(line).input;
    const bytes = readFileSync(name);
    if (!nianbao.needsConversion(bytes)) {
      assert.equal(nianbao.checkJson(bytes, { name, disable }), line, name);
      continue;
    }
    const { docx, problem, notices } = files.convert(bytes);
    assert.equal(nianbao.checkJson(docx ?? bytes, { name, disable, notices, ...(problem && { problem }) }), line, name);
  }
}

// Every seventh: the files come by draft, then carrier and fault, so that seven steps through all of them.
test('a seventh of the corpus, spread over drafts, carriers and faults', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-parity-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  lines(process.execPath, [join(root, 'tests/corpus/generate.mjs'), folder]);
  await compareFiles(folder, 7);
});

// NIANBAO_FUZZ_DRAFTS and NIANBAO_FUZZ_SEED for a longer comparison of other drafts.
test('drafts changed as the fuzzers change them, and the inputs that fuzzing keeps', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-parity-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const { NIANBAO_FUZZ_DRAFTS: count = '140', NIANBAO_FUZZ_SEED: seed = '1' } = process.env;
  lines(join(native, 'fuzz_drafts'), [folder, count, seed]);
  const kept = join(root, 'tests/fuzz/corpus');
  // The first byte names the kind of file, as for the fuzz targets.
  const endings = ['txt', 'md', 'html', 'csv', 'tsv', 'json', 'docx', 'htm'];
  for (const name of readdirSync(kept)) {
    const bytes = readFileSync(join(kept, name));
    writeFileSync(join(folder, `kept-${name}.${endings[(bytes[0] ?? 0) % endings.length]}`), bytes.subarray(1));
  }
  await compareFiles(folder);
});

const seeds = join(root, '..', 'shared', 'seeds');
test('the seeds, where they are at hand', { skip: !existsSync(seeds) }, () => compareFiles(seeds));
