// .pre-commit-hooks.yaml with pre-commit itself, on a repository of drafts.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { binary, cleanText, folder, root, wrongSum } from '../cli/run.mjs';

const has = spawnSync('pre-commit', ['--version']).status === 0;
const env = (home) => ({
  ...process.env,
  PATH: `${dirname(binary)}${delimiter}${process.env.PATH}`,
  HOME: home,
  PRE_COMMIT_HOME: join(home, 'cache'),
  GIT_CONFIG_NOSYSTEM: '1',
});
function repository(dir, files) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const git = (...args) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: dir, env: env(dir), stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  return git;
}

test('a wrong report is not committed, a right one and other files are', { skip: !has && 'pre-commit is not installed' }, (t) => {
  const hooks = folder(t, {});
  copyFileSync(join(root, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'));
  repository(hooks, {});
  const drafts = folder(t, { 'readme.md': '说明。' });
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: hooks, encoding: 'utf8' }).trim();
  writeFileSync(join(drafts, '.pre-commit-config.yaml'), `repos:\n- repo: ${hooks}\n  rev: ${head}\n  hooks:\n  - id: nianbao\n`);
  const git = repository(drafts, {});
  const run = () => spawnSync('pre-commit', ['run', '--color', 'never'], { cwd: drafts, env: env(drafts), encoding: 'utf8' });

  writeFileSync(join(drafts, '水务局 年报.txt'), wrongSum);
  writeFileSync(join(drafts, 'notes.txt'), wrongSum);
  git('add', '-A');
  const refused = run();
  assert.equal(refused.status, 1, refused.stdout + refused.stderr);
  assert.match(refused.stdout, /相加是15件/);
  assert.ok(!refused.stdout.includes('notes.txt'));

  writeFileSync(join(drafts, '水务局 年报.txt'), cleanText);
  git('add', '-A');
  const taken = run();
  assert.equal(taken.status, 0, taken.stdout + taken.stderr);
  assert.match(taken.stdout, /Passed/);
});
