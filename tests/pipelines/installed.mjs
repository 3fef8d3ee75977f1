// The program as cmake --install lays it out below a staging folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binary } from '../cli/run.mjs';

/** The folder that stands for /: the program is in usr/bin. It goes when the test ends. */
export function install(t) {
  const stage = mkdtempSync(join(tmpdir(), 'nianbao-install-'));
  t.after(() => rmSync(stage, { recursive: true, force: true }));
  execFileSync('cmake', ['--install', dirname(binary), '--prefix', '/usr'], { env: { ...process.env, DESTDIR: stage }, stdio: 'pipe' });
  return stage;
}
