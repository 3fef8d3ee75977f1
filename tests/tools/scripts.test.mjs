// The scripts that a newcomer calls first, tried in a copy whose path holds a blank and Chinese characters. What they would
// install with is replaced by programs that only write down how they were called. tests/fresh/run tries them for real.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = ['tools/run', 'tools/test', 'tools/wasm-deps', 'tools/tidy', 'tools/format', 'tools/release', 'tests/fuzz/run', 'tests/fresh/run', 'tests/bench/run'];
const stubs = ['apt-get', 'apt-cache', 'sudo', 'npm', 'cmake', 'ninja', 'emcc', 'ctest'];

/** A copy of the scripts below `年报 检查`, and programs in front of PATH that note their calls. */
function copy(t) {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-tools-')));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const checkout = join(place, '年报 检查', 'nianbao');
  for (const name of ['tools', 'tests/fuzz/run', 'tests/fresh/run', 'tests/bench/run', 'CMakePresets.json']) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  const bin = join(place, 'bin');
  mkdirSync(bin);
  for (const name of stubs) writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >>"${join(place, 'calls')}"\n`, { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, NIANBAO_LOCK: '', NIANBAO_LISTS_UPDATED: '', NIANBAO_CASES: join(place, 'nowhere') };
  return {
    place, checkout, env,
    calls: () => (existsSync(join(place, 'calls')) ? readFileSync(join(place, 'calls'), 'utf8').trim().split('\n') : []),
    run: (file, args = [], options = {}) => {
      const { env: more, ...rest } = options;
      return spawnSync(file, args, { cwd: place, encoding: 'utf8', env: { ...env, ...more }, timeout: 60000, ...rest });
    },
    /** A script of the copy's tools folder that reads common.sh first. */
    script: (name, body) => {
      const file = join(checkout, 'tools', name);
      writeFileSync(file, `#!/usr/bin/env bash\nset -euo pipefail\nsource "$(dirname "$(readlink -f "$0")")/common.sh"\n${body}\n`);
      chmodSync(file, 0o755);
      return file;
    },
  };
}

test('--help says how a script is called, installs nothing and leaves nothing behind', (t) => {
  const { checkout, run, calls } = copy(t);
  for (const name of scripts) {
    for (const option of name === 'tools/run' ? ['--help', '-h'] : ['--help']) {
      const { status, stdout, stderr } = run(join(checkout, name), [option]);
      assert.equal(status, 0, name + stderr);
      assert.ok(stdout.startsWith(`usage: ${name}`), name + stdout);
      assert.ok(stdout.split('\n').length > 2, 'more than the usage line');
    }
  }
  assert.deepEqual(calls(), []);
  assert.ok(!existsSync(join(checkout, 'build')));
});

test('an unknown option, step or target is wrong usage and is named; nothing is installed', (t) => {
  const { checkout, run, calls } = copy(t);
  for (const name of scripts) {
    const { status, stderr } = run(join(checkout, name), ['--frobnicate']);
    assert.equal(status, 2, name + stderr);
    assert.match(stderr, /--frobnicate/, name);
    assert.match(stderr, new RegExp(`usage: ${name}`), name);
  }
  for (const [name, args, said] of [
    ['tools/run', ['serve'], /unknown argument serve/],
    ['tools/test', ['native', 'nativ'], /unknown step nativ; there are: .*native.*corpus/],
    ['tools/wasm-deps', ['icu'], /unknown argument icu/],
    ['tools/format', ['core'], /unknown argument core/],
    ['tools/tidy', ['core/nowhere.cpp'], /no such file: core\/nowhere\.cpp/],
    ['tests/fuzz/run', ['soon'], /not a number of seconds: soon/],
    ['tests/fuzz/run', ['5', 'everything'], /unknown target everything; there are: read/],
    ['tests/fresh/run', ['windows'], /unknown scenario windows/],
  ]) {
    const { status, stderr } = run(join(checkout, name), args);
    assert.equal(status, 2, name + stderr);
    assert.match(stderr, said);
  }
  assert.deepEqual(calls(), []);
});

test('the steps of each change, and with --all what takes long as well', (t) => {
  const { checkout, run } = copy(t);
  const each = run(join(checkout, 'tools/test'), ['--list']).stdout.trim().split('\n');
  const all = run(join(checkout, 'tools/test'), ['--all', '--list']).stdout.trim().split('\n');
  for (const name of ['format', 'native', 'cli', 'corpus', 'cases', 'wasm', 'page', 'types', 'sanitizers', 'fuzz']) assert.ok(each.includes(name), name);
  assert.deepEqual(all.filter((name) => each.includes(name)), each);
  for (const name of ['office', 'bundlers', 'editors', 'pipelines', 'static', 'fuzz-long', 'fresh']) assert.ok(all.includes(name) && !each.includes(name), name);
});

test('from anywhere, by links to the checkout and to the script, with CDPATH set, it is the same checkout', (t) => {
  const { place, checkout, run, script } = copy(t);
  const where = script('where', 'echo "$root"; pwd');
  symlinkSync(checkout, join(place, 'link'));
  symlinkSync(where, join(place, '名 字'));
  symlinkSync('名 字', join(place, 'second'));
  mkdirSync(join(place, 'else/tools'), { recursive: true });
  const ways = [
    [where, {}],
    ['tools/where', { cwd: checkout }],
    ['./where', { cwd: join(checkout, 'tools') }],
    ['../nianbao/tools/where', { cwd: checkout }],
    [join(place, 'link/tools/where'), { cwd: '/' }],
    ['tools/where', { cwd: join(place, 'link') }],
    [join(place, '名 字'), { cwd: '/' }],
    ['./second', {}],
  ];
  for (const [file, options] of ways) {
    for (const CDPATH of [undefined, `${dirname(checkout)}:${join(place, 'else')}:.`]) {
      const { stdout, stderr } = run(file, [], { ...options, env: { CDPATH } });
      assert.equal(stdout, `${checkout}\n${checkout}\n`, `${file} ${stderr}`);
    }
  }
  assert.equal(run('bash', ['tools/where'], { cwd: checkout }).stdout, `${checkout}\n${checkout}\n`);
});

test('a second run waits for the first, and says for whom', async (t) => {
  const { checkout, env, script } = copy(t);
  const hold = script('hold', 'begin\necho "in $$"\ntools/inner\nsleep 2\necho "out $$"');
  script('inner', 'begin\necho inner');
  const said = [];
  const start = () => new Promise((resolve) => {
    const child = spawn(hold, { cwd: checkout, env });
    child.stdout.on('data', (text) => said.push(...String(text).trim().split('\n')));
    let errors = '';
    child.stderr.on('data', (text) => { errors += text; });
    child.on('close', (code) => resolve({ pid: child.pid, code, errors }));
  });
  const [one, two] = await Promise.all([start(), start()]);
  assert.deepEqual([one.code, two.code], [0, 0], one.errors + two.errors);
  const [, first] = said[0].split(' ');
  const second = Number(first) === one.pid ? two.pid : one.pid;
  assert.deepEqual(said, [`in ${first}`, 'inner', `out ${first}`, `in ${second}`, 'inner', `out ${second}`]);
  const waited = Number(first) === one.pid ? two : one;
  assert.match(waited.errors, new RegExp(`Waiting for tools/hold \\(process ${first}\\)`));
});

test('a HOME that is not there, or not set, is replaced by build/home; one that can be written is left alone', (t) => {
  const { place, checkout, run, script } = copy(t);
  const home = script('home', 'begin\necho "$HOME ${NPM_CONFIG_USERCONFIG:-}"');
  mkdirSync(join(place, 'good'));
  const at = (HOME) => run(home, [], { env: { HOME, NPM_CONFIG_USERCONFIG: undefined } }).stdout.trim();
  assert.equal(at(join(place, 'good')), join(place, 'good'));
  assert.equal(at(join(place, 'none')), join(checkout, 'build/home'));
  assert.equal(at(undefined), join(checkout, 'build/home'));
  assert.ok(existsSync(join(checkout, 'build/home')));
});

test('after a move the build is configured anew, otherwise only where that is due', (t) => {
  const { place, checkout, run, calls, script } = copy(t);
  const configure = script('configure', 'configure native "$@"');
  const build = join(checkout, 'build/native');
  const configuredIn = (folder, more = '') => {
    mkdirSync(build, { recursive: true });
    for (const [name, text] of [['CMakeCache.txt', `CMAKE_HOME_DIRECTORY:INTERNAL=${folder}\n${more}`], ['build.ninja', ''], ['configured', ''], ['kept', '']]) {
      writeFileSync(join(build, name), text);
    }
  };
  configuredIn(checkout);
  assert.equal(run(configure).status, 0);
  assert.deepEqual(calls(), []);
  configuredIn(join(place, 'old place'));
  const { stderr } = run(configure);
  assert.match(stderr, /old place/);
  assert.deepEqual(calls(), ['cmake --preset native']);
  assert.ok(!existsSync(join(build, 'kept')));
  configuredIn(checkout, 'NIANBAO_TESTS:BOOL=OFF\n');
  run(configure, ['-DNIANBAO_TESTS=OFF']);
  assert.equal(calls().length, 1);
  run(configure, ['-DNIANBAO_TESTS=ON']);
  assert.deepEqual(calls().slice(1), ['cmake --preset native -DNIANBAO_TESTS=ON']);
});

test('what is missing is installed in one go, its lists fetched once a run; what cannot be is named', (t) => {
  const { place, run, calls, script } = copy(t);
  const need = script('need', 'as_root() { "$@"; }\nneed no-such-package bash:bash no-such-tool:no-such-command\nneed no-such-package');
  assert.equal(run(need).status, 0);
  const made = calls();
  assert.equal(made.filter((call) => / update/.test(call)).length, 1, made.join('\n'));
  const installs = made.filter((call) => / install /.test(call));
  assert.match(installs[0], /no-such-package no-such-tool$/);
  writeFileSync(join(place, 'bin/apt-get'), '#!/bin/sh\n[ "$3" = update ]\n');
  const { status, stderr } = run(need);
  assert.equal(status, 1);
  assert.match(stderr, /not all of these packages could be installed.*no-such-package no-such-tool/);
});

test('a step that cannot run here says so and is no failure', (t) => {
  const { checkout, run } = copy(t);
  const { status, stdout, stderr } = run(join(checkout, 'tools/test'), ['cases']);
  assert.match(stdout, /^cases +skipped: .*shared\/cases/m, stderr);
  assert.match(stdout, /^0 passed, 0 failed$/m);
  assert.equal(status, 0);
});
