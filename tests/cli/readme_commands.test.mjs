// Every command line that README tells is run, as it stands there but for the names of files. A command that is new there
// fails here until its files are named.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { binary, folder, nianbao, root } from './run.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const frame = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const lastYear = readFileSync(join(root, 'tests/examples/frames/fmt2021-last-year.txt'), 'utf8');

/** What stands for a name in README's commands, longest first. */
const NAMES = [
  ['--government FILE', '--government government.txt'], ['--roll FILE', '--roll roll.txt'], ['--profile FILE', '--profile profile.json'],
  ['--config FILE', '--config config.json'], ['--pairs FILE.tsv', '--pairs pairs.tsv'], ['--previous FILE|DIR', '--previous last'],
  ['--previous DIR', '--previous last'], ['[FILE|DIR|-]...', 'drafts'], ['--year N', '--year 2024'], ['--jobs N', '--jobs 2'], ['--timeout SECONDS', '--timeout 60'],
  ['[--output [NAME=]FILE]...', '[--output findings=out.csv]'], ['OUT.docx', 'out.docx'], ['OUT.xlsx', 'out.xlsx'], ['OUT.html', 'out.html'],
  ['THIS', 'drafts/a.txt'], ['LAST', 'last/a.txt'], ['YEAR', '2024'], ['FILE', 'drafts/a.txt'], ['DIR', 'drafts'],
];
/** Ways out of a choice: "a|b" is tried with each. */
function alternatives(line) {
  const [whole, first] = /(?<=^|\s)((?:[a-z-]+\|)+[a-z-]+)(?=\s|$|\])/.exec(line) ?? [];
  return whole ? first.split('|').flatMap((each) => alternatives(line.replace(whole, each))) : [line];
}

/** The command lines of a text in README's code blocks and between backticks, without what explains them. */
function commands() {
  const block = /## The command line\n\n```\n([\s\S]*?)```/.exec(readme)[1].replace(/\n {14}/g, ' ');
  const listed = block.split('\n').filter((line) => line.startsWith('nianbao')).map((line) => line.replace(/ {3,}.*$/, ''));
  const inline = [...readme.matchAll(/`(nianbao [^`]+)`/g)].map(([, words]) => words);
  return [...new Set([...listed, ...inline])];
}

/** Those that other tests run as they are, or that are no whole command. */
const ELSEWHERE = [
  /^nianbao COMMAND --help$/, // every command's: below
  /^nianbao lsp/, // tests/lsp
  /check --stdin jsonl/, // recipes.test.mjs
  /^nianbao dump --stage facts$/, // the list's says it whole
  /^nianbao check draft.txt/, // readme.test.mjs
];

function place(t) {
  const dir = folder(t, { 'drafts/a.txt': frame, 'last/a.txt': lastYear, 'government.txt': frame, 'roll.txt': '青岚县农业农村局\n', 'pairs.tsv': 'drafts/a.txt\tlast/a.txt\n' });
  writeFileSync(join(dir, 'config.json'), '{}');
  writeFileSync(join(dir, 'profile.json'), '{"forms": {}}');
  return dir;
}

/** All words of "[a b] c [d]" that may be left out, put in one after another: what does not go together is never asked at once. */
function variants(line) {
  const optional = [...line.matchAll(/\[(--[^[\]]+|-o [^[\]]+)\]/g)].map(([, words]) => words);
  const bare = line.replace(/\s*\[(--[^[\]]+|-o [^[\]]+)\]/g, '');
  const [, command, rest] = /^(nianbao \S+)(.*)$/.exec(bare);
  return [`${command}${rest}`, ...optional.map((words) => `${command} ${words}${rest}`)].flatMap(alternatives);
}

test('what README tells to type works', (t) => {
  const dir = place(t);
  const env = { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` };
  const lines = commands().filter((line) => !ELSEWHERE.some((pattern) => pattern.test(line)));
  assert.ok(lines.length >= 14, lines.join('\n'));
  for (const line of lines) {
    const filled = NAMES.reduce((text, [name, value]) => text.replaceAll(name, value), line);
    for (const each of variants(filled)) {
      const { status, stderr } = spawnSync('sh', ['-c', each], { cwd: dir, env, encoding: 'utf8' });
      assert.ok(status === 0 || status === 1, `${each}\n${stderr}`);
    }
  }
});

test('every command that it names has a help, and every command stands in it', () => {
  const named = new Set([...readme.matchAll(/nianbao ([a-z]+)/g)].map(([, name]) => name));
  const known = [...nianbao(['--help']).out.matchAll(/^  ([a-z]+) +\S/gm)].map(([, name]) => name);
  for (const name of known) {
    assert.equal(nianbao([name, '--help']).code, 0);
    if (name !== 'version') assert.ok(named.has(name), name);
  }
});

test('the options in its table are options', () => {
  const help = nianbao(['check', '--help']).out;
  const options = [...readme.matchAll(/^\| `(-.*) \|/gm)].flatMap(([line]) => [...line.split('|')[1].matchAll(/--?[a-z0][a-z-]*/g)].map(([name]) => name));
  assert.ok(options.length > 8);
  for (const option of options) assert.ok(help.includes(option), option);
});
