// What the module answers keeps to the schemas that its TypeScript types are made from.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {load} from '../wasm/load.mjs';
import {CLEAN, OLD, WRONG_GROWTH} from './drafts.mjs';
import {require, root} from './harness.mjs';

const Ajv = require('ajv').default;
const schemas = path.join(root, 'core/schema');
const ajv = new Ajv({allErrors: true, strictTypes: false, strictRequired: false, formats: {}});
for (const file of fs.readdirSync(schemas)) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(schemas, file), 'utf8')));

function keepsTo(name, value) {
  const valid = ajv.getSchema(`https://nianbao.invalid/${name}.schema.json`);
  assert.ok(valid(value), `${name}: ${JSON.stringify(valid.errors?.slice(0, 3))}`);
  return valid;
}

test('results', async () => {
  const nianbao = await load();
  for (const draft of [CLEAN, OLD, WRONG_GROWTH, '', '今日晴。']) keepsTo('result', nianbao.check(draft, {name: 'draft.txt'}));
  keepsTo('result', nianbao.check(new Uint8Array([0x50, 0x4b, 3, 4]), {name: 'draft.docx'}));
});

test('rules, words for statuses, kinds of files, forms', async () => {
  const nianbao = await load();
  const catalogue = {rules: nianbao.rules(), statuses: nianbao.statuses(), fileKinds: nianbao.fileKinds(), forms: nianbao.forms()};
  keepsTo('catalogue', catalogue);
  assert.ok(Object.values(catalogue).every((part) => Object.keys(part).length > 0));
});

test('the schemas allow their own examples, as options and as a configuration, and nothing else', () => {
  const {properties} = JSON.parse(fs.readFileSync(path.join(schemas, 'config.schema.json'), 'utf8'));
  const all = Object.fromEntries(Object.entries(properties).flatMap(([name, {examples}]) => (examples ? [[name, examples[0]]] : [])));
  const config = keepsTo('config', all);
  const options = keepsTo('options', {...all, name: 'draft.txt', profile: '{}', previous: {name: 'last.txt', text: ''}});
  for (const wrong of [{disabled: []}, {ignored: []}, {year: 1948}, {as: 'novel'}, {severity: {'stat/sum': 'grave'}}, {disable: ['stat']}]) {
    assert.ok(!config(wrong) && !options(wrong), JSON.stringify(wrong));
  }
  assert.ok(!options({previous: {name: 'last.txt'}}));
});
