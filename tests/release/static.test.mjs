// The static command line: it runs where there is nothing but itself, and says what the other one says.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { binary, folder, nianbao, root, wrongSum } from '../cli/run.mjs';

const program = join(root, 'build/native/nianbao_static');
const frame = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');

/** Drafts of many encodings and kinds. */
function drafts(t) {
  const dir = folder(t, { 'a.txt': frame, 'b.txt': wrongSum, 'c.html': `<meta charset="utf-8"><p>${wrongSum}</p>`, 'd.csv': '一,二\n三,4\n' });
  for (const [name, encoding] of [['gbk.txt', 'GB18030'], ['utf16.txt', 'UTF-16LE']]) {
    writeFileSync(join(dir, name), execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: frame }));
  }
  nianbao(['annotate', 'a.txt', '-o', 'e.docx'], { cwd: dir });
  nianbao(['blank', '2024', '-o', 'f.xlsx'], { cwd: dir });
  return dir;
}

test('it is linked to nothing', () => {
  assert.ok(!execFileSync('readelf', ['-lW', program], { encoding: 'utf8' }).includes('INTERP'));
});

test('it gives the other one’s bytes', (t) => {
  const cwd = drafts(t);
  const names = readdirSync(cwd).sort();
  assert.equal(names.length, 8);
  for (const format of ['json', 'text', 'sarif', 'cells']) {
    const args = ['check', '--format', format, '--jobs', '1', ...names];
    const [own, other] = [program, binary].map((each) => nianbao(args, { cwd, program: each }));
    assert.ok(own.out.length > 1000);
    assert.equal(own.out, other.out, format);
    assert.deepEqual([own.code, own.err], [other.code, other.err]);
  }
  nianbao(['blank', '2024', '-o', 'own.xlsx'], { cwd, program });
  assert.equal(nianbao(['check', '--format', 'cells', 'own.xlsx'], { cwd }).out, nianbao(['check', '--format', 'cells', 'f.xlsx'], { cwd }).out.replaceAll('f.xlsx', 'own.xlsx'));
});

test('it runs with nothing but itself below /', { skip: process.getuid() !== 0 && 'only root may change the root folder' }, (t) => {
  const place = mkdtempSync(join(tmpdir(), 'nianbao-root-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  copyFileSync(program, join(place, 'nianbao'));
  writeFileSync(join(place, 'a.txt'), wrongSum);
  const { stdout, stderr, status } = spawnSync('chroot', [place, '/nianbao', 'check', '/a.txt'], { encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });
  assert.match(stdout, /相加是15件/, stderr);
  assert.equal(status, 1);
});

test('the bill of materials names what is inside it', () => {
  const bill = JSON.parse(execFileSync(process.execPath, ['tools/sbom.mjs'], { cwd: root, encoding: 'utf8' }));
  const door = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:generic/nianbao-command@'));
  const inside = bill.components.filter((each) => door.dependsOn.includes(each['bom-ref']));
  for (const name of ['icu', 'gumbo-parser', 'pugixml', 'zlib', 'libzip', 'libxlsxwriter', 'libc6-dev', 'nlohmann-json3-dev']) {
    assert.ok(inside.some((each) => each.name === name && /\d/.test(each.version) && each.licenses.length > 0), name);
  }
  const licences = readFileSync(join(root, `build/deps/linux-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}/licences.txt`), 'utf8');
  for (const words of ['Unicode', 'Gumbo', 'pugixml', 'zlib', 'libzip', 'libxlsxwriter', 'GNU C library', 'GCC runtime']) assert.ok(licences.includes(words), words);
});
