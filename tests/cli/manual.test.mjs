// The manual's chapter on the command line: it is what the help says, and every command line in it is run as it stands there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { binary, folder, nianbao, root } from './run.mjs';

const chapter = readFileSync(join(root, 'tools/commands.md'), 'utf8');
const frame = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const lastYear = readFileSync(join(root, 'tests/examples/frames/fmt2021-last-year.txt'), 'utf8');
const commands = [...nianbao(['--help']).out.matchAll(/^  ([a-z]+) +\S/gm)].map(([, name]) => name);

test('tools/commands.md is what `nianbao man --format markdown` prints: write it anew where this fails', () => {
  assert.equal(chapter, nianbao(['man', '--format', 'markdown']).out);
  assert.deepEqual([...chapter.matchAll(/^## ([a-z]+) /gm)].map(([, name]) => name), commands);
});

test('every command line in it works, and the help shows it', (t) => {
  const cwd = folder(t, { 'a.txt': frame, 'b.txt': lastYear, '各单位/甲.txt': frame, '名单.txt': '青岚县农业农村局\n' });
  for (const [text, word] of [['a.txt', '草稿.docx'], ['b.txt', '去年.docx'], ['a.txt', '政府.docx']]) nianbao(['annotate', text, '-o', word], { cwd });
  const env = { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` };
  const lines = [...chapter.matchAll(/^\$ (nianbao ([a-z]+).*)$/gm)];
  assert.deepEqual([...new Set(lines.map(([, , name]) => name))], commands.filter((name) => name !== 'lsp'), 'each but lsp, which an editor starts');
  for (const [, line, name] of lines) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
    assert.ok(status === 0 || (status === 1 && /^(check|compare|sum)$/.test(name)), `${line}\n${status} ${stderr}`);
    const [, written] = /(?:\s-o |> |findings=)(\S+)/.exec(line) ?? [];
    assert.ok(written ? existsSync(join(cwd, written)) : stdout !== '' || line.includes('--quiet'), line);
    assert.ok(nianbao([name, '--help']).out.includes(`\n  ${line}\n`), line);
  }
});
