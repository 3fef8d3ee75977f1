// Runs the native command line over generated files, many to a process, and pairs results with cases.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carrier } from '../carriers/index.mjs';
import { judge } from './judge.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const binary = process.env.NIANBAO ?? join(root, 'build/native/nianbao');

/** Variants of one draft are no batch of several offices. */
export const alone = ['--config', join(root, 'tests/alone.json')];

/** The text as written: offsets count in it, behind a byte order mark. */
const decoded = (bytes, encoding) => new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);

function runFiles(folder, names, extra) {
  const run = spawnSync(binary, ['check', '--format', 'json', '--fail-on', 'never', ...alone, ...extra, ...names], { cwd: folder, maxBuffer: 1 << 30, encoding: 'utf8' });
  if (run.error) throw run.error;
  const results = new Map();
  for (const line of run.stdout.split('\n')) {
    if (!line) continue;
    const r = JSON.parse(line);
    results.set(r.input, r);
  }
  return { results, stderr: run.stderr, status: run.status };
}

/** Yields a verdict a case, in order. */
export function* check(cases, batch = 150) {
  if (!existsSync(binary)) throw new Error(`no command line at ${binary}: build it first, or set NIANBAO`);
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-corpus-'));
  try {
    const groups = [];
    const alone = new Map();
    for (const c of cases) {
      if (!c.previous) {
        if (!groups.length || groups.at(-1).list.length >= batch) groups.push({ list: [], extra: [] });
        groups.at(-1).list.push(c);
      } else {
        const list = alone.get(c.previous.id) ?? { list: [], previous: c.previous };
        list.list.push(c);
        alone.set(c.previous.id, list);
      }
    }
    for (const { list, previous } of alone.values()) {
      const name = `previous_${previous.id}.html`;
      writeFileSync(join(folder, name), carrier('html-page').make(previous));
      groups.push({ list, extra: ['--previous', name] });
    }
    let n = 0;
    for (const { list, extra } of groups) {
      const named = list.map((c) => ({ c, name: `${n++}.${c.ext}`, bytes: c.make() }));
      for (const x of named) writeFileSync(join(folder, x.name), x.bytes);
      const { results, stderr, status } = runFiles(folder, named.map((x) => x.name), extra);
      for (const { c, name, bytes } of named) {
        // a file that brings the process down must not hide the others of its batch
        const result = results.get(name) ?? runFiles(folder, [name], extra).results.get(name);
        if (!result?.documents) {
          yield { id: c.id, group: c.group, rule: c.rule, carrier: c.carrier.id, caught: false, problems: [`no result (exit ${status}): ${stderr.slice(0, 200)}`], accusations: [], misplaced: [], cells: [], compared: 0, document: [], case: c };
          continue;
        }
        yield { ...judge(c, result, result.text ?? decoded(bytes, c.carrier.encoding)), case: c };
        rmSync(join(folder, name));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
