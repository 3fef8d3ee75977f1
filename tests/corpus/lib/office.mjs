// Has LibreOffice write a file as other kinds, and says what the checker finds in each, places aside.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { alone, binary } from './checker.mjs';

export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** One start of the program for all `files`, with a profile of its own below `folder`; the paths of what it wrote. */
export function convert(folder, files, ext, { to = ext, from } = {}) {
  const out = join(folder, ext);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = spawnSync(office, [profile, '--headless', ...(from ? [`--infilter=${from}`] : []), '--convert-to', to, '--outdir', out, ...files],
    { encoding: 'utf8', timeout: 600_000 });
  const written = files.map((file) => join(out, basename(file).replace(/\.[^.]+$/, `.${ext}`)));
  const lost = written.filter((file) => !existsSync(file));
  if (lost.length) throw new Error(`not written: ${lost.join(', ')}\n${run.stderr}`);
  return written;
}

/** The result of each file, by its path. */
export function results(files) {
  const run = spawnSync(binary, ['check', '--format', 'json', '--fail-on', 'never', ...alone, ...files], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.error) throw run.error;
  return new Map(run.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((r) => [r.input, r]));
}

export const bare = (text) => text.replace(/\s/g, '');

/** One line a finding: how bad, which rule, what it says, the words it marks. */
export const lines = (result) => result.documents.flatMap((d) => d.findings)
  .map((f) => [f.severity, f.rule, bare(f.message), `「${bare((result.text ?? '').slice(f.span.start, f.span.end))}」`].join(' ')).sort();

/** What only one of two lists has, each as often as it has it more. */
export function difference(wanted, got) {
  const left = [...got];
  const missing = wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
  return [...missing.map((each) => `- ${each}`), ...left.map((each) => `+ ${each}`)];
}

/** Every cell of the form's tables: where it stands and what is written there. */
export const cells = (result) => result.documents.flatMap((d) => d.tables)
  .flatMap((t) => t.rows.flatMap((row) => row.cells.map((cell) => `${t.key} ${row.key} ${cell.column_key} ${cell.raw}`)));
