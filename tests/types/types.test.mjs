// The types of the page, of the module and of the element: what compiles, what must not, and that they are those of the
// schemas.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = (options, cwd) => spawnSync(process.execPath, [join(root, 'web/node_modules/typescript/bin/tsc'), ...options], { cwd, encoding: 'utf8' });

test('the page has no type errors', () => {
  const { status, stdout } = tsc(['--noEmit'], join(root, 'web'));
  assert.equal(status, 0, stdout);
});

test('wasm/nianbao-types.d.ts is what core/schema says', async () => {
  const { typesFile, typesText } = await import(join(root, 'web/build_steps/types.mjs'));
  assert.equal(readFileSync(typesFile, 'utf8'), await typesText(), 'run: npm --prefix web run types');
});

test('the types leave nothing open but the map of severities', () => {
  const types = readFileSync(join(root, 'wasm/nianbao-types.d.ts'), 'utf8').replace(/\/\*\*.*?\*\/|\/\/[^\n]*|'[^']*'/gs, '');
  assert.doesNotMatch(types, /\b(unknown|any|object)\b/);
  assert.deepEqual(types.match(/\[k: string\]: .*/g), ['[k: string]: Severity;']);
});

test('nor do the other types that ship', () => {
  const shipped = ['wasm', 'wasm/package', 'web/public'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith('.d.ts')).map((name) => join(root, folder, name)));
  assert.ok(shipped.length > 5);
  for (const file of shipped) {
    const types = readFileSync(file, 'utf8').replace(/\/\*\*.*?\*\/|\/\/[^\n]*|'[^']*'/gs, '');
    assert.doesNotMatch(types, /\b(unknown|any|object)\b/, file);
  }
});

// What an embedder writes beside dist/; a line after @ts-expect-error is one that must not compile.
const consumer = `
import createNianbao, { type CheckOptions, type Finding, type Result } from './nianbao.js';
import type { NianbaoChecker } from './nianbao-checker.js';

const nianbao = await createNianbao();
const options: CheckOptions = {
  name: 'draft.txt', year: 2024, as: 'annual-report', disable: ['stat/sum'], ignore: ['0123456789abcdef'],
  severity: { 'date/deadline': 'info' }, previous: { name: 'last.txt', text: '' },
};
const result: Result = nianbao.check('', options);
const errors: Finding[] = result.documents.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
export const lines: number[] = errors.map(({ span }) => span.line);
// @ts-expect-error: the names are those of the configuration file
nianbao.check('', { disabled: ['stat/sum'] });
// @ts-expect-error
nianbao.check('', { ignored: [] });
// @ts-expect-error
nianbao.check('', { yaer: 2024 });
// @ts-expect-error
nianbao.check('', { as: 'novel' });
// @ts-expect-error
nianbao.check('', { severity: { 'stat/sum': 'grave' } });
// @ts-expect-error
nianbao.check('', { previous: { name: 'last.txt' } });
// @ts-expect-error
nianbao.check(17);
// @ts-expect-error
export const wrong = result.status === 'fine';

export async function embedded(checker: NianbaoChecker): Promise<number> {
  // @ts-expect-error
  await checker.check('', { yaer: 2024 });
  checker.addEventListener('nianbao-result', ({ detail }) => { const errors: number = detail.result.summary.errors; void errors; });
  // @ts-expect-error: it tells a version, not a number
  checker.addEventListener('nianbao-ready', ({ detail }) => { const version: number = detail.version; void version; });
  return (await checker.check({ name: 'draft.txt', content: '' }, { year: 2024 })).summary.errors;
}
`;

for (const resolution of ['bundler', 'nodenext']) {
  test(`an embedder's code is held to the types (${resolution})`, (t) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-types-')));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const file of ['wasm/nianbao.d.ts', 'wasm/nianbao-types.d.ts', 'web/public/nianbao-checker.d.ts']) {
      cpSync(join(root, file), join(folder, file.split('/').at(-1)));
    }
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const { status, stdout } = tsc(
      ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', module, '--moduleResolution', resolution, 'consumer.ts'],
      folder,
    );
    assert.equal(status, 0, stdout);
  });
}
