// `nianbao annotate`: a draft back as a Word file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cleanText, folder, nianbao, wrongSum } from './run.mjs';

const findings = (file, cwd) =>
  JSON.parse(nianbao(['check', '--format', 'json', file], { cwd }).out).documents.flatMap((each) => each.findings);

test('annotate writes a Word file with a comment for each finding', (t) => {
  const at = folder(t, { 'a.txt': wrongSum });
  const done = nianbao(['annotate', 'a.txt', '-o', 'b.docx'], { cwd: at });
  assert.equal(done.code, 0, done.err);
  assert.equal(done.out, '');
  assert.match(done.err, new RegExp(`^b\\.docx:已写好:批注${findings('a.txt', at).length}条,修订0处。$`, 'm'));
  // Its parts are stored: the words can be looked for.
  const bytes = readFileSync(join(at, 'b.docx'), 'utf8');
  assert.match(bytes, /【错误】.*17/);
  assert.match(bytes, /计算：9 \+ 6 = 15/);
  assert.match(bytes, /w:author="年报校对" w:date="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/);
  assert.doesNotMatch(bytes, /stat\/sum/);
  // And back again: what was annotated is a draft, too.
  assert.equal(nianbao(['annotate', 'b.docx', '--output=c.docx'], { cwd: at }).code, 0);
  assert.ok(existsSync(join(at, 'c.docx')));
  assert.ok(!existsSync(join(at, 'c.docx.part')));
});

test('annotate takes the options of check, standard input and output', (t) => {
  const at = folder(t, { 'config.json': '{"disable": ["stat/sum"]}', 'a.txt': wrongSum });
  const done = nianbao(['annotate', '-', '-o', '-', '--config', 'config.json'], { cwd: at, input: wrongSum });
  assert.equal(done.code, 0, done.err);
  assert.ok(done.out.startsWith('PK'));
  assert.doesNotMatch(done.out, /9 \+ 6/);
  writeFileSync(join(at, 'config.json'), '{"disable": 3}');
  assert.equal(nianbao(['annotate', 'a.txt', '-o', 'b.docx', '--config', 'config.json'], { cwd: at }).code, 2);
});

test('annotate says what is missing or cannot be', (t) => {
  const at = folder(t, { 'a.txt': cleanText, 'broken.docx': 'no zip', 'empty.txt': '' });
  for (const [args, words] of [
    [['annotate', 'a.txt'], /-o/],
    [['annotate', '-o', 'b.docx'], /给出一个文件/],
    [['annotate', 'a.txt', 'a.txt', '-o', 'b.docx'], /给出一个文件/],
    [['annotate', 'a.txt', '-o', 'a.txt'], /不能写回文稿本身/],
    [['annotate', 'a.txt', '-o', 'nowhere/b.docx'], /没能写出/],
    [['annotate', 'broken.docx', '-o', 'b.docx'], /不是 Word 文档/],
    [['annotate', 'empty.txt', '-o', 'b.docx'], /空的/],
    [['annotate', 'none.txt', '-o', 'b.docx'], /没有这个文件/],
    [['annotate', 'a.txt', '-o', 'b.docx', '--jobs', '2'], /没有选项/],
  ]) {
    const done = nianbao(args, { cwd: at });
    assert.equal(done.code, 2, args.join(' '));
    assert.match(done.err, words, args.join(' '));
    assert.ok(!existsSync(join(at, 'b.docx')));
  }
  assert.match(nianbao(['annotate', '--help']).out, /用法: nianbao annotate .*-o OUT\.docx/);
  assert.match(nianbao(['--help']).out, /annotate FILE -o OUT\.docx/);
});
