// Projects as a developer starts them, with nianbao installed from the packed archive of dist/.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
export const dist = join(root, 'dist');

const draft = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
/** A report with one error: a wrong share. */
export const WRONG = draft.replace('占65.11%', '占56.11%');
assert.notEqual(WRONG, draft);

export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (done.error) throw done.error;
  return done;
}

export function succeed(command, args, options) {
  const { status, stdout, stderr } = run(command, args, options);
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** The archive that `npm pack` makes, and the package as it is unpacked: made once in a process. */
let packed = null;
export function unpacked() {
  if (packed) return packed;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-pack-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  succeed('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: dist });
  const [archive] = readdirSync(folder);
  succeed('tar', ['-xzf', archive], { cwd: folder });
  packed = { archive: join(folder, archive), folder: join(folder, 'package') };
  return packed;
}

/** A fresh folder with `files` (name → text) and node_modules/nianbao. */
export function project(t, files, settings = { type: 'module' }) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-project-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'));
  cpSync(unpacked().folder, join(folder, 'node_modules/nianbao'), { recursive: true });
  const all = { 'package.json': JSON.stringify({ name: 'fresh', private: true, ...settings }), ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
