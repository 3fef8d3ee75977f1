// The packed package in Node: ES modules, CommonJS, worker threads, files, the command, its memory, its documents.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { project, root, run, succeed, unpacked, WRONG } from './project.mjs';

const node = (folder, ...args) => succeed(process.execPath, args, { cwd: folder });

test('the package says what it is: one version everywhere, its licence, its documents', (t) => {
  const { folder } = unpacked();
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.equal(about.name, 'nianbao');
  assert.equal(about.license, 'MIT');
  for (const name of ['CHANGELOG.md', 'LICENSE', 'THIRD_PARTY.md', 'README.md', 'nianbao.html']) assert.ok(statSync(join(folder, name)).size > 200, name);
  const [, version] = /project\(nianbao VERSION (\S+)/.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'));
  assert.equal(about.version, version);
  const place = project(t, { 'a.mjs': "import { createNianbao } from 'nianbao'; console.log((await createNianbao()).version);" });
  assert.equal(node(place, 'a.mjs').trim(), version);
  for (const name of ['web/package.json', 'web/package-lock.json', 'tests/package/package.json', 'wasm/package/package.json']) {
    const { version: other } = JSON.parse(readFileSync(join(root, name), 'utf8'));
    assert.equal(other, undefined, `${name} has no version of its own`);
  }
});

test('whatever package.json points to is in the package', () => {
  const { folder } = unpacked();
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const targets = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets));
  const named = [...targets(about.exports), ...targets(about.bin), ...targets(about.typesVersions['*']).flat(), about.main, about.types, ...about.sideEffects];
  for (const name of named.filter((each) => !each.includes('*'))) assert.ok(existsSync(join(folder, name)), name);
  assert.ok(named.length > 25);
  assert.ok(statSync(join(folder, 'cli/main.js')).mode & 0o100, 'the command may be run');
});

const CHECKS = `
  const nianbao = await createNianbao();
  const result = nianbao.check(${JSON.stringify(WRONG)}, { name: 'a.txt' });
  const files = await createNianbaoFiles();
  console.log(result.summary.errors, nianbao.needsConversion(new Uint8Array([0x50])), files.unpack(new Uint8Array([1])));`;

test('import in Node', (t) => {
  const text = `import { createNianbao } from 'nianbao'; import createNianbaoFiles from 'nianbao/files'; import 'nianbao/element';${CHECKS}`;
  assert.equal(node(project(t, { 'a.js': text }), 'a.js'), '1 false null\n');
});

test('require in Node gives functions that give promises', (t) => {
  const text = `const { createNianbao } = require('nianbao'); const { createNianbaoFiles } = require('nianbao/files');\n(async () => {${CHECKS}})();`;
  assert.equal(node(project(t, { 'a.js': text }, {}), 'a.js'), '1 false null\n');
});

test('a worker thread', (t) => {
  const folder = project(t, {
    'main.js': "import { Worker } from 'node:worker_threads'; new Worker(new URL('worker.js', import.meta.url)).on('message', (words) => console.log(words));",
    'worker.js': `import { parentPort } from 'node:worker_threads'; import { createNianbao } from 'nianbao';
      parentPort.postMessage((await createNianbao()).check(${JSON.stringify(WRONG)}, { name: 'a.txt' }).status);`,
  });
  assert.equal(node(folder, 'main.js'), 'checked\n');
});

test('the modules that carry their WebAssembly need no other file', (t) => {
  const text = `import { createNianbao } from 'nianbao/nianbao-inline.js'; import { createNianbaoFiles } from 'nianbao/nianbao-files-inline.js';${CHECKS}`;
  const folder = project(t, { 'a.js': `import { rmSync } from 'node:fs'; for (const name of ['nianbao', 'nianbao-files']) rmSync('node_modules/nianbao/' + name + '.wasm');${text}` });
  assert.equal(node(folder, 'a.js'), '1 false null\n');
});

test('files in Node: text, other programs, archives, what is not there, last year', (t) => {
  const text = `import { createFileChecker } from 'nianbao/node';
    const checker = await createFileChecker();
    const status = async (...given) => (await checker.checkFile(...given)).map(({ result }) => [result.input, result.status, result.problems[0]?.message ?? '']);
    console.log(JSON.stringify([await status('a.txt'), await status('b.rtf'), await status('c.zip'), await status('none.txt'), await status('d.pdf')]));
    const [{ result, json }] = await checker.checkFile('a.txt', { previousFile: 'a.txt' });
    console.log(json === JSON.stringify(result), result.documents[0].findings.map(({ rule }) => rule).join());
    await checker.checkFile('a.txt', { yaer: 3 }).catch((error) => console.log(error.name, error.message.includes('yaer')));`;
  const folder = project(t, { 'a.js': text, 'a.txt': WRONG, 'b.rtf': '{\\rtf1 a\\par}', 'd.pdf': '%PDF-1.7' });
  succeed('python3', ['-c', "import zipfile; z = zipfile.ZipFile('c.zip', 'w'); z.write('a.txt', '局/甲.txt'); z.writestr('b.css', 'p {}')"], { cwd: folder });
  const [statuses, previous, refused] = node(folder, 'a.js').trim().split('\n');
  const [plain, rtf, zip, none, pdf] = JSON.parse(statuses);
  assert.deepEqual(plain, [['a.txt', 'checked', '']]);
  assert.equal(rtf[0][1], 'not-a-report');
  assert.deepEqual(zip.map(([name, status]) => [name, status]), [['c.zip/局/甲.txt', 'checked'], ['c.zip/b.css', 'skipped']]);
  assert.deepEqual(none, [['none.txt', 'unreadable', '没有这个文件,请核对文件名和所在的文件夹。']]);
  assert.equal(pdf[0][1], 'unreadable');
  assert.match(pdf[0][2], /PDF.*命令行/);
  assert.match(previous, /^true .*document\/previous/);
  assert.equal(refused, 'RangeError true');
});

test('what a text of five megabytes took is given back', (t) => {
  const folder = project(t, {
    'a.js': `const memories = []; const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...given) => { const made = await instantiate(...given); memories.push(new WeakRef(Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory))); return made; };
      const { createNianbao } = await import('nianbao');
      const nianbao = await createNianbao();
      const small = ${JSON.stringify(WRONG)};
      const line = '全年通过门户网站发布信息，及时回应群众关切，持续完善公开目录，提升公开质量和实效。\\n';
      const first = nianbao.checkJson(small, { name: 'a.txt' });
      nianbao.checkJson(small + line.repeat((5 << 20) / Buffer.byteLength(line)), { name: 'a.txt' });
      const peak = memories[0].deref().buffer.byteLength;
      const rest = () => new Promise((resolve) => setTimeout(resolve, 50));
      for (let i = 0; i < 200 && memories.some((each, at) => at < memories.length - 1 && each.deref())|| memories.length < 2; i++) { await rest(); gc(); }
      console.log(JSON.stringify({ peak, held: memories.map((each) => each.deref()?.buffer.byteLength ?? 0), same: nianbao.checkJson(small, { name: 'a.txt' }) === first }));`,
  });
  const { peak, held, same } = JSON.parse(node(folder, '--expose-gc', 'a.js'));
  assert.ok(peak > 64 << 20, `${peak}`);
  assert.equal(held.length, 2);
  assert.equal(held[0], 0, 'the first instance is gone');
  assert.ok(held[1] <= 20 << 20, `${held[1]}`);
  assert.ok(same);
  t.diagnostic(`${peak >> 20} MB, then ${held[1] >> 20} MB`);
});

const command = (folder, ...args) => run(process.execPath, ['node_modules/nianbao/cli/main.js', ...args], { cwd: folder });

test('npx nianbao check: text and JSON, exit codes, the words on standard error', (t) => {
  const folder = project(t, {
    'bad.txt': WRONG, 'good.txt': WRONG.replace('占56.11%', '占65.11%'), 'leer.txt': '', 'weather.txt': '今天天气很好。\n', 'a/b.css': 'p {}',
    'nianbao.json': '{// ours\n"disable": ["stat/percent"]}', 'wrong.json': '{"disabel": []}',
  });
  rmSync(join(folder, 'node_modules'), { recursive: true });
  succeed('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', unpacked().archive], { cwd: folder });
  const bad = succeed('npx', ['--offline', 'nianbao', 'check', '--fail-on', 'never', 'bad.txt'], { cwd: folder });
  assert.match(bad, /^bad\.txt\n {2}文种:政府信息公开工作年度报告 {2}年度:2024.*\n[^]*错误 {2}.*\[stat\/percent\]/);
  assert.match(bad, /\n {2}已检查:共 1 个错误、0 个提醒、0 个提示\n$/);
  const codes = [
    [['check', 'bad.txt'], 1], [['check', 'good.txt'], 0], [['check', '--fail-on', 'never', 'bad.txt'], 0], [['check', 'weather.txt'], 0],
    [['check', '--fail-on=warning', 'weather.txt'], 1], [['check', 'leer.txt'], 2], [['check', 'none.txt'], 2], [['check', 'a'], 2],
    [['check', 'bad.txt', 'leer.txt'], 2], [['check', '--config', 'nianbao.json', 'bad.txt'], 0], [['check', '--config', 'wrong.json', 'bad.txt'], 2],
    [['check', '--previous', 'none.txt', 'good.txt'], 2], [['check', '--previous', 'good.txt', '--year', '2024', 'good.txt'], 0],
    [['check'], 2], [['check', '--yaer', '1'], 2], [['check', '--year', '17', 'a'], 2], [['frobnicate'], 2], [[], 2], [['--help'], 0],
    [['explain', 'stat/sum'], 0], [['explain', 'no/rule'], 2], [['rules'], 0], [['version'], 0],
  ];
  for (const [args, code] of codes) {
    const { status, stdout, stderr } = command(folder, ...args);
    assert.equal(status, code, `${args.join(' ')}\n${stdout}${stderr}`);
    if (code === 2) assert.match(stderr + stdout, /[\u4e00-\u9fff]/);
  }
  const result = JSON.parse(command(folder, 'check', '--format', 'json', 'bad.txt').stdout);
  assert.equal(result.schema, 'nianbao/1');
  assert.equal(result.input, 'bad.txt');
  const lines = command(folder, 'check', '--format=json', '.').stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(lines.some(({ input, status }) => input === './a/b.css' && status === 'skipped'));
  const piped = run(process.execPath, ['node_modules/nianbao/cli/main.js', 'check', '-'], { cwd: folder, input: WRONG });
  assert.equal(piped.status, 1);
  assert.match(piped.stdout, /^-\n/);
});

test('what only the native command line does is said', (t) => {
  const folder = project(t, {});
  assert.match(command(folder, '--help').stdout, /本机编译的 nianbao 还能/);
  for (const args of [['check', '--format', 'sarif', 'a'], ['annotate', 'a'], ['letter', 'a']]) {
    const { status, stderr } = command(folder, ...args);
    assert.equal(status, 2);
    assert.match(stderr, /只有本机编译的 nianbao/);
  }
});

const native = join(root, 'build/native/nianbao');
test('text and JSON are those of the native command line', { skip: !existsSync(native) && 'no native build' }, (t) => {
  const folder = project(t, { 'bad.txt': WRONG, 'leer.txt': '', 'weather.txt': '今天\u202e天气很好。\x07\n', '长.html': `<p>${WRONG.replaceAll('\n', '</p>\n<p>')}</p>` });
  writeFileSync(join(folder, 'bom.txt'), `\ufeff${WRONG}`);
  writeFileSync(join(folder, 'utf16.txt'), Buffer.from(`\ufeff${WRONG}`, 'utf16le'));
  for (const name of ['bad.txt', 'leer.txt', 'weather.txt', '长.html', 'bom.txt', 'utf16.txt', 'none.txt', 'node_modules/nianbao/sw.js']) {
    for (const format of ['text', 'json']) {
      const theirs = run(native, ['check', '--format', format, name], { cwd: folder });
      const ours = command(folder, 'check', '--format', format, name);
      assert.deepEqual([ours.status, ours.stdout, ours.stderr], [theirs.status, theirs.stdout, theirs.stderr], `${format} ${name}`);
    }
  }
});
