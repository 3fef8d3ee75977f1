// cmake --install, and what shells make of the completion that it puts in place.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nianbao } from '../cli/run.mjs';
import { install } from './installed.mjs';

const has = (program) => spawnSync(program, ['--version']).status === 0;
const missing = (program) => !has(program) && `${program} is not installed`;
const rules = JSON.parse(nianbao(['rules', '--format', 'json']).out).map((rule) => rule.id);

test('the program works from where it was installed, with its documents beside it', (t) => {
  const usr = join(install(t), 'usr');
  const program = join(usr, 'bin/nianbao');
  assert.equal(nianbao(['version'], { program }).out, nianbao(['version']).out);
  for (const rule of rules) assert.ok(existsSync(join(usr, `share/doc/nianbao/rules/${rule}.md`)), rule);
  for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD_PARTY.md']) assert.ok(statSync(join(usr, 'share/doc/nianbao', name)).size > 0, name);
});

test('man finds the page', { skip: missing('man') }, (t) => {
  const stage = install(t);
  const { status, stdout } = spawnSync('man', ['-M', join(stage, 'usr/share/man'), 'nianbao'], { encoding: 'utf8', env: { ...process.env, MANPAGER: 'cat', LC_ALL: 'C.UTF-8' } });
  assert.equal(status, 0);
  assert.match(stdout, /nianbao check/);
});

test('fish completes', { skip: missing('fish') }, (t) => {
  const file = join(install(t), 'usr/share/fish/vendor_completions.d/nianbao.fish');
  const offered = (words) => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C ${JSON.stringify(words)}`], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return stdout.trim().split('\n').map((line) => line.split('\t')[0]);
  };
  assert.ok(offered('nianbao ').includes('annotate'));
  assert.deepEqual(offered('nianbao check --fail-on '), ['error', 'info', 'never', 'warning']);
  assert.ok(offered('nianbao check --').includes('--baseline'));
  assert.ok(!offered('nianbao sum --').includes('--baseline'));
  assert.deepEqual(offered('nianbao explain stat/su'), ['stat/sum']);
});

test('zsh completes, from the folder of functions and sourced', { skip: missing('zsh') }, (t) => {
  const folder = join(install(t), 'usr/share/zsh/site-functions');
  for (const load of [`fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -D`, `autoload -Uz compinit; compinit -u -D; source ${folder}/_nianbao`]) {
    // A terminal of its own: completion runs nowhere else.
    const script = `zmodload zsh/zpty; zpty shell zsh -f -i
      say() { zpty -w shell "$1" }
      say ${JSON.stringify(`PS1='> '; unsetopt beep; ${load}; echo lo''aded`)}
      zpty -r -m shell seen '*loaded*'
      zpty -w -n shell $'nianbao check --fail-on w\\t'
      zpty -r -m shell seen '*warning*' && print -r -- completed
      zpty -w -n shell $'\\025nianbao explain stat/su\\t'
      zpty -r -m shell seen '*stat/sum*' && print -r -- completed
      zpty -d shell`;
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], { encoding: 'utf8', timeout: 60000 });
    assert.equal(stdout, 'completed\ncompleted\n', stderr);
  }
});
