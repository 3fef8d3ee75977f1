// Files of other programs on the command line: read as Word files are, and told where they cannot be.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdf } from '../web/pdf.mjs';
import { folder, nianbao } from './run.mjs';

const title = '云溪市水务局2024年政府信息公开工作年度报告';

test('a PDF is read with poppler, its ruled table too', (t) => {
  const dir = folder(t, { '年报.pdf': pdf([[title, '一、总体情况', '2024年共受理申请12件。'], ['项目\t数量', '新收\t12']]) });
  const { code, out } = nianbao(['check', '--format', 'json', '--fail-on', 'never', join(dir, '年报.pdf')]);
  const result = JSON.parse(out);
  assert.equal(code, 0);
  assert.equal(result.documents[0].issuer, '云溪市水务局');
  assert.equal(result.documents[0].year, 2024);
  const text = result.text.normalize('NFKC'); // poppler gives the digits of this font full-width
  assert.match(text, /2024年共受理申请12件。/);
  assert.match(text, /项目\t数量\n新收\t12/);
});

test('where poppler is missing, what to install is said', (t) => {
  const dir = folder(t, { 'a.pdf': pdf([[title]]) });
  const { code, out } = nianbao(['check', '--format', 'json', join(dir, 'a.pdf')], { env: { ...process.env, PATH: '/nonexistent' } });
  assert.equal(code, 2);
  assert.match(JSON.parse(out).problems[0].message, /请安装 poppler-utils 和 poppler-data/);
});

test('the letter is text, or a file of either kind', (t) => {
  const draft = `${title}\n一、总体情况\n收到申请17件:公民9件、企业6件。\n`;
  const dir = folder(t, { 'a.txt': draft });
  const words = nianbao(['letter', join(dir, 'a.txt')]);
  assert.equal(words.code, 0);
  assert.match(words.out, /^关于《云溪市水务局2024年政府信息公开工作年度报告》的整改意见\n云溪市水务局：\n/);
  assert.match(words.out, /计算：9 \+ 6 = 15/);
  const to = dir;
  assert.equal(nianbao(['letter', join(dir, 'a.txt'), '-o', join(to, 'b.txt')]).code, 0);
  assert.equal(readFileSync(join(to, 'b.txt'), 'utf8'), words.out);
  assert.equal(nianbao(['letter', join(dir, 'a.txt'), '-o', join(to, 'b.docx')]).code, 0);
  const again = nianbao(['dump', '--stage', 'source', join(to, 'b.docx')]);
  assert.match(again.out, /整改意见/);
  assert.equal(nianbao(['letter', dir, join(dir, 'a.txt')]).code, 2);
});
