// What shells and man get: made from the tables of commands and options, so that nothing is missing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { folder, nianbao } from './run.mjs';

const commands = [...nianbao(['--help']).out.matchAll(/^  ([a-z]+) +\S/gm)].map(([, name]) => name);
const optionsOf = (command) => [...nianbao([command, '--help']).out.matchAll(/^  (?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name);
const has = (program) => spawnSync(program, ['--version']).status === 0;

/** What bash offers for the last of the words. */
function complete(words, cwd) {
  const script = `eval "$(cat)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nianbao; printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script, 'bash', 'nianbao', ...words], { cwd, input: nianbao(['completion', 'bash']).out, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return stdout.split('\n').filter(Boolean);
}

test('bash completes commands, options, their values, rules, files', (t) => {
  assert.ok(commands.length > 10);
  assert.deepEqual(complete(['']), ['--help', ...commands]);
  for (const command of commands) {
    assert.deepEqual(complete([command, '--']).sort(), [...optionsOf(command), '--help'].sort(), command);
  }
  assert.deepEqual(complete(['check', '--fail-on', '']), ['error', 'warning', 'info', 'never']);
  assert.deepEqual(complete(['check', '--fail-on', '=', 'w']), ['warning']);
  assert.deepEqual(complete(['check', '--format', '=']), complete(['check', '--format', '']));
  assert.deepEqual(complete(['check', '--jobs', '']), []);
  assert.deepEqual(complete(['explain', 'stat/su']), ['stat/sum']);
  assert.deepEqual(complete(['check', '--ignore', 'bat']), ['batch', 'batch/twin']);
  assert.deepEqual(complete(['schema', 'res']), ['result']);
  assert.deepEqual(complete(['completion', '']), ['--help', 'bash', 'zsh', 'fish']);
  const dir = folder(t, { '年报 终稿.docx': '', 'b/c.txt': '' });
  assert.deepEqual(complete(['check', ''], dir).filter((each) => !each.startsWith('-')).sort(), ['b', '年报 终稿.docx']);
  assert.deepEqual(complete(['annotate', '-o', '年'], dir), ['年报 终稿.docx']);
  assert.deepEqual(complete(['version', ''], dir), ['--help']);
});

test('every command and option stands in the man page and in each completion', () => {
  const man = nianbao(['man']).out;
  const scripts = ['zsh', 'fish'].map((shell) => nianbao(['completion', shell]).out);
  for (const command of commands) {
    assert.ok(man.includes(`"nianbao ${command}`), command);
    for (const option of optionsOf(command)) {
      assert.ok(man.includes(`\\fB${option.replaceAll('-', '\\-')}\\fR`), option);
      assert.ok(scripts[0].includes(`'*${option}[`), option);
      assert.ok(scripts[1].includes(` -l ${option.slice(2)} `), option);
    }
  }
  assert.equal(nianbao(['completion', 'csh']).code, 2);
  assert.match(nianbao(['completion']).err, /bash、zsh 或 fish/);
});

test('man shows the page without complaint', { skip: !has('groff') && 'groff is not installed' }, () => {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-Kutf8', '-Tutf8', '-ww'], { input: nianbao(['man']).out, encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.match(stdout, /政府信息公开工作年度报告校对/);
});
