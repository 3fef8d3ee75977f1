// The bill of materials names what is really built in. The archive itself is `tools/release`'s, which tests/tools calls for help.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, succeed } from './project.mjs';

const bill = JSON.parse(succeed(process.execPath, ['tools/sbom.mjs'], { cwd: root }));
const known = readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8').toLowerCase();

test('every npm package that the page is built from stands in it, and none that only builds', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'web/package-lock.json'), 'utf8'));
  const names = bill.components.filter(({ purl }) => purl.startsWith('pkg:npm/')).map(({ name, version }) => `${name} ${version}`);
  for (const [path, { version, dev }] of Object.entries(packages)) {
    const name = `${path.replace(/^.*node_modules\//, '')} ${version}`;
    if (path !== '' && dev) assert.ok(!names.includes(name), name);
  }
  for (const name of Object.keys(packages[''].dependencies)) assert.ok(names.some((each) => each.startsWith(`${name} `)), name);
});

test('the libraries of the WebAssembly stand in it with their versions', () => {
  const names = bill.components.map(({ name }) => name);
  for (const name of ['icu', 'pugixml', 'zlib', 'libzip', 'gumbo-parser', 'emscripten']) assert.ok(names.includes(name), name);
  for (const { name, version } of bill.components) assert.match(version ?? '', /\d/, name);
});

test('it holds together: every reference leads to a component, no component stands twice', () => {
  const refs = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const { ref, dependsOn } of bill.dependencies) for (const each of [ref, ...dependsOn]) assert.ok(refs.includes(each), each);
  assert.equal(bill.bomFormat, 'CycloneDX');
});

test('THIRD_PARTY.md knows what the page depends on', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) assert.ok(known.includes(name.replace('@codemirror/', '')), name);
});
