// Runs the built command line and hands back what it printed. NIANBAO names another binary than the native preset's.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const binary = process.env.NIANBAO ?? join(root, 'build', 'native', 'nianbao');

export function nianbao(args, { input = '', cwd, env, program = binary } = {}) {
  const result = spawnSync(program, args, { input, cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (result.error) throw result.error;
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A temporary folder with the given files, removed when the test ends. */
export function folder(t, files) {
  const path = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** One wrong breakdown: an error finding of stat/sum and nothing else. */
export const wrongSum = '全年共收到建议提案17件:人大代表建议9件、政协提案6件。\n';
export const cleanText = '全年共收到建议提案17件:人大代表建议9件、政协提案8件。\n';
