// `nianbao compare`: two years' reports side by side.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { folder, nianbao, root } from './run.mjs';

const schema = (name) => JSON.parse(readFileSync(join(root, 'core/schema', name), 'utf8'));
const frame = (name) => readFileSync(join(root, 'tests/examples/frames', name), 'utf8');
const files = { 'this.txt': frame('fmt2021.txt'), 'last.txt': frame('fmt2021-last-year.txt') };
const compare = (at, ...args) => nianbao(['compare', ...args], { cwd: at });

test('the JSON is as its schema says, and the spans are those of the texts', (t) => {
  const at = folder(t, files);
  const done = compare(at, 'this.txt', 'last.txt', '--format', 'json');
  assert.equal(done.code, 0, done.err);
  const ajv = new Ajv({ allErrors: true });
  ajv.addSchema(schema('result.schema.json'));
  const valid = ajv.compile(schema('compare.schema.json'));
  const result = JSON.parse(done.out);
  assert.ok(valid(result), ajv.errorsText(valid.errors));
  const [pair] = result.pairs;
  assert.deepEqual([pair.this.year, pair.last.year, pair.doubt], [2024, 2023, null]);
  const overview = pair.parts.find((each) => each.key === 'overview');
  const row = overview.rows.find((each) => each.kind === 'changed' && each.this[0].text.startsWith('全年收到'));
  const [first] = row.changes;
  assert.deepEqual(first.number, { unit: '件', this: 47, last: 40, change: 7, growth: 17.5, jump: null });
  for (const change of row.changes) {
    for (const [side, name] of [['this', 'this.txt'], ['last', 'last.txt']])
      assert.equal(files[name].slice(change[side].span.start, change[side].span.end), change[side].text);
  }
  const received = pair.tables.find((each) => each.key === 'requests').rows.find((each) => each.key === 'received');
  const total = received.cells.find((each) => each.column === 'total');
  assert.deepEqual([total.this.value, total.last.value, total.change, total.growth], [47, 40, 7, 17.5]);
});

test('the text marks what went and what came', (t) => {
  const at = folder(t, files);
  const { out, code } = compare(at, 'this.txt', 'last.txt');
  assert.equal(code, 0);
  assert.match(out, /申请\[-40-\]\{\+47\+\}\(\+7,\+17\.50%\)件/);
  assert.match(out, /行政处罚:68 → 73,\+5,\+7\.35%/);
  assert.doesNotMatch(out, /\x1b/);
});

test('the page is one file that can be printed, and nothing in it runs', (t) => {
  const at = folder(t, { ...files, 'bad.txt': files['this.txt'].replace('一、总体情况', '一、总体情况\n<script>alert(1)</script>这一年公开工作平稳有序') });
  assert.equal(compare(at, 'bad.txt', 'last.txt', '-o', 'out.html').code, 0);
  const page = readFileSync(join(at, 'out.html'), 'utf8');
  assert.match(page, /^<!doctype html>\n<html lang="zh-CN">/);
  assert.doesNotMatch(page, /<script|<link|https?:/);
  assert.match(page, /&lt;script&gt;/);
  assert.match(page, /<del>40<\/del>/);
  assert.match(page, /<ins>47<\/ins><span class="move">\(\+7,\+17\.50%\)<\/span>件/);
  assert.match(page, /<th scope="col">2023年<\/th><th scope="col">2024年<\/th>/);
});

test('reports that do not belong together are compared, and that is said', (t) => {
  const at = folder(t, { ...files, 'other.txt': files['last.txt'].replaceAll('农业农村局', '水务局') });
  for (const [now, last, words] of [
    ['last.txt', 'this.txt', /给反了/],
    ['this.txt', 'this.txt', /完全相同/],
    ['this.txt', 'other.txt', /不是同一机关.*水务局/],
  ]) {
    const done = compare(at, now, last);
    assert.equal(done.code, 1, words);
    assert.match(done.err, words);
    assert.match(done.out, words);
    assert.match(done.out, /一、总体情况/);
  }
});

test('what is missing or cannot be read is said', (t) => {
  const at = folder(t, { ...files, 'empty.txt': '' });
  for (const [args, words] of [
    [['this.txt'], /先写今年的文件/],
    [['this.txt', 'last.txt', 'last.txt'], /先写今年的文件/],
    [['-', '-'], /不能都从标准输入/],
    [['this.txt', 'none.txt'], /没有这个文件/],
    [['this.txt', 'empty.txt'], /空的/],
    [['this.txt', 'last.txt', '-o', 'last.txt'], /不能写回/],
    [['this.txt', 'last.txt', '-o', 'no/where.html'], /没能写出/],
    [['this.txt', 'last.txt', '--format', 'sarif'], /不接受取值/],
  ]) {
    const done = compare(at, ...args);
    assert.equal(done.code, 2, args.join(' '));
    assert.match(done.err, words, args.join(' '));
  }
  assert.equal(readFileSync(join(at, 'last.txt'), 'utf8'), files['last.txt']);
  assert.ok(!existsSync(join(at, 'no')));
  assert.equal(nianbao(['check', '--format', 'html', 'this.txt'], { cwd: at }).code, 2);
});

test('one of the two may be standard input, and long texts end', (t) => {
  const paragraph = (i) => `第${i}项工作按季度检查,公开目录更新${i}次,接待来访群众${i * 3}人次,意见建议逐条答复。\n`;
  const long = Array.from({ length: 20_000 }, (_, i) => paragraph(i)).join('');
  const at = folder(t, { 'this.txt': files['this.txt'].replace('二、主动公开', `${long}\n二、主动公开`) });
  const done = nianbao(['compare', 'this.txt', '-', '--format', 'json'], {
    cwd: at,
    input: files['last.txt'].replace('二、主动公开', `${long.replaceAll('逐条', '逐件')}\n二、主动公开`),
  });
  assert.equal(done.code, 0, done.err);
  const { parts } = JSON.parse(done.out).pairs[0];
  const rows = parts.find((each) => each.key === 'overview').rows;
  assert.ok(rows.filter((each) => each.kind === 'changed' && each.aligned).length > 19_000);
});
