// SARIF under Microsoft's own validator, with every rule that it has for code scanning, too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, nianbao, wrongSum } from '../cli/run.mjs';
import { install } from './installed.mjs';

const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/@microsoft');
const program = join(packages, 'sarif-multitool-linux/Sarif.Multitool');
const reason = spawnSync(program, ['--version'], { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } }).error && 'the multitool does not run on this machine';

/** What it says, as "level rule", each once. */
function complaints(file) {
  const args = ['validate', file, '--rule-kind', 'Sarif;Gh;Ghas', '--level', 'Error;Warning;Note'];
  const { stdout } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  assert.match(stdout, /Analysis completed successfully/);
  return [...new Set([...stdout.matchAll(/: (error|warning|note) ([A-Z]+\d+): /g)].map(([, level, rule]) => `${level} ${rule}`))].sort();
}

// What is left are wishes: messages by number and arguments (SARIF2002), no version control and no server to name
// (SARIF2003, 2006), rule names without "/" (SARIF2009), the words and their surroundings once more (SARIF2010, 2011).
const wishes = ['note SARIF2002', 'note SARIF2003', 'note SARIF2006', 'note SARIF2009', 'note SARIF2010', 'note SARIF2011'];

test('no error and no warning: pages, texts, Word, an unreadable file', { skip: reason }, (t) => {
  const usr = join(install(t), 'usr');
  const dir = folder(t, { 'a.txt': wrongSum, 'empty.txt': '', 'b.html': `<p>${wrongSum}</p><p>按照青政办发【2021】30号文件,我局按月公开。</p>` });
  nianbao(['annotate', 'a.txt', '-o', 'c.docx'], { cwd: dir });
  // A Word file has no lines that its author sees: its places are told by part, table and cell alone (SARIF2017).
  for (const [inputs, known] of [[['a.txt', 'b.html'], []], [['empty.txt', 'a.txt'], []], [['c.docx'], ['warning SARIF2017']]]) {
    const { out } = nianbao(['check', '--format', 'sarif', ...inputs], { cwd: dir, program: join(usr, 'bin/nianbao') });
    writeFileSync(join(dir, 'log.sarif'), out);
    assert.deepEqual(complaints(join(dir, 'log.sarif')).filter((each) => !wishes.includes(each)), known);
    assert.equal(JSON.parse(out).runs[0].invocations[0].executionSuccessful, !inputs.includes('empty.txt'));
  }
});
