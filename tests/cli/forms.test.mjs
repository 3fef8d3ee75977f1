// The forms and an agency's profile against the schemas that are printed beside them for whoever writes one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { folder, nianbao, root } from './run.mjs';

const read = (name) => JSON.parse(readFileSync(join(root, 'core/forms', name), 'utf8'));
const compile = (name) => new Ajv({ allErrors: true, strict: false }).compile(read(name));

const profile = {
  $schema: 'https://nianbao.invalid/profile.schema.json',
  name: '某省',
  forms: { fmt2021: { parts: [{ key: 'local.open_day', title: '政府开放日活动情况' }] } },
};

test('the three forms keep to their schema', () => {
  const valid = compile('form.schema.json');
  for (const format of ['reg2008', 'fmt2019', 'fmt2021']) {
    assert.ok(valid(read(`${format}.json`)), `${format}: ${JSON.stringify(valid.errors?.slice(0, 3))}`);
  }
  assert.ok(valid({ ...read('fmt2021.json'), format: 'fmt2030' }), 'a new form is a file');
  assert.ok(!valid({ ...read('fmt2021.json'), format: '' }));
});

test('a profile that its schema allows is taken, one that it refuses is refused', (t) => {
  const valid = compile('profile.schema.json');
  assert.ok(valid(profile), JSON.stringify(valid.errors));
  const wrong = { ...profile, forms: { fmt2021: { parts: [{ title: '没有键' }] } } };
  assert.ok(!valid(wrong));
  const draft = '某县2024年政府信息公开工作年度报告\n一、总体情况\n2024年主动公开政府信息10条,收到申请0件。\n';
  const dir = folder(t, {
    'draft.txt': draft,
    'profile.json': JSON.stringify(profile),
    'wrong.json': JSON.stringify(wrong, null, 1),
  });
  const taken = nianbao(['check', '--format', 'json', '--profile', 'profile.json', 'draft.txt'], { cwd: dir });
  assert.equal(taken.code, 1, taken.err);
  const keys = JSON.parse(taken.out).documents[0].sections.map((section) => section.key);
  assert.ok(keys.includes('local.open_day'), keys.join());
  const refused = nianbao(['check', '--profile', 'wrong.json', 'draft.txt'], { cwd: dir });
  assert.equal(refused.code, 2);
  assert.match(refused.err, /wrong\.json:\d+:\d+/);
});
