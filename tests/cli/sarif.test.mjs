// What pipelines are told: places in the file itself, related places, fixes, URIs.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

import { binary, folder, nianbao, root } from './run.mjs';

const page = [
  '<!DOCTYPE html>',
  '<html><body><h1>某某县水务局2024年政府信息公开工作年度报告</h1>',
  '<p>一、总体情况</p>',
  '<p>全年&nbsp;共收到建议提案<b>17</b>件:人大代表建议9件、',
  '政协提案6件。按照青政办发【2021】30号文件,我局按月公开。</p>',
  '<p>全年收到政府信息公开申请25件。</p><p>二、主动公开政府信息情况</p><p>全年收到政府信息公开申请26件。</p>',
  '</body></html>',
  '',
].join('\r\n');

function valid(log) {
  const schema = join(root, 'tests/cli/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5)));
}
const sarif = (args, options) => {
  const log = JSON.parse(nianbao(['check', '--format', 'sarif', ...args], options).out);
  valid(log);
  return log.runs[0];
};
/** The text of a region, by lines and columns. */
function covered(text, { startLine, startColumn, endLine, endColumn }) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return text.slice(starts[startLine - 1] + startColumn - 1, starts[endLine - 1] + endColumn - 1);
}

test('a page\'s regions are those of its source, by lines and by offsets', (t) => {
  const dir = folder(t, { '年报.html': page });
  const run = sarif(['年报.html'], { cwd: dir });
  assert.equal(run.columnKind, 'utf16CodeUnits');
  const [sum] = run.results.filter((each) => each.ruleId === 'stat/sum');
  const { artifactLocation, region } = sum.locations[0].physicalLocation;
  assert.equal(decodeURI(artifactLocation.uri), '年报.html');
  const words = '17</b>件:人大代表建议9件、\r\n政协提案6件';
  assert.equal(covered(page, region), words);
  assert.equal(page.slice(region.charOffset, region.charOffset + region.charLength), words);
  assert.deepEqual([region.startLine, region.endLine], [4, 5]);
  assert.match(sum.locations[0].logicalLocations[0].fullyQualifiedName, /总体情况/);
});

test('fixes replace what stands in the file', (t) => {
  const dir = folder(t, { 'a.html': page });
  const [brackets] = sarif(['a.html'], { cwd: dir }).results.filter((each) => each.ruleId === 'text/digits');
  const [{ artifactChanges: [{ artifactLocation, replacements }] }] = brackets.fixes;
  assert.equal(artifactLocation.uri, 'a.html');
  let changed = page;
  for (const { deletedRegion } of replacements) assert.equal(covered(page, deletedRegion), page.slice(deletedRegion.charOffset, deletedRegion.charOffset + deletedRegion.charLength));
  for (const { deletedRegion, insertedContent } of [...replacements].reverse())
    changed = changed.slice(0, deletedRegion.charOffset) + (insertedContent?.text ?? '') + changed.slice(deletedRegion.charOffset + deletedRegion.charLength);
  assert.equal(changed, page.replace('【2021】30号', '〔2021〕30号'));
});

test('related places have their regions and words', (t) => {
  const dir = folder(t, { 'a.html': page });
  const related = sarif(['a.html'], { cwd: dir }).results.flatMap((each) => each.relatedLocations ?? []);
  assert.ok(related.length > 0);
  for (const each of related) assert.ok(each.message.text.length > 0 && each.physicalLocation.region.startLine > 0);
  assert.ok(related.some((each) => /2[56]/.test(covered(page, each.physicalLocation.region))));
});

test('URIs are relative to the folder of the run; a Word file has no lines', (t) => {
  const dir = folder(t, { 'in/a b.txt': '全年共收到建议提案17件:人大代表建议9件、政协提案6件。\n' });
  nianbao(['annotate', join(dir, 'in/a b.txt'), '-o', join(dir, 'in/c.docx')]);
  const run = sarif([join(dir, 'in'), './in/a b.txt'], { cwd: dir });
  const uris = run.results.map((each) => each.locations[0].physicalLocation.artifactLocation.uri);
  assert.deepEqual([...new Set(uris)], ['in/a%20b.txt', 'in/c.docx']);
  for (const { locations: [{ physicalLocation, logicalLocations }] } of run.results) {
    const isWord = physicalLocation.artifactLocation.uri.endsWith('.docx');
    assert.equal(physicalLocation.region === undefined, isWord);
    if (isWord) assert.ok(logicalLocations[0].fullyQualifiedName.length > 0);
  }
});

test('rules have names; where the documentation is installed, addresses too', (t) => {
  const dir = folder(t, { 'a.txt': '正文。' });
  const { driver } = sarif(['a.txt'], { cwd: dir }).tool;
  for (const rule of driver.rules) {
    assert.match(rule.name, /^([A-Z][a-z]+)+$/);
    const page = readFileSync(join(root, `core/rules/${rule.id}.md`), 'utf8');
    assert.ok(page.includes(`## 查什么\n${rule.fullDescription.text}\n\n`), rule.id);
    assert.equal(rule.help.text, `nianbao explain ${rule.id}`);
    assert.equal(rule.helpUri, undefined);
  }
  mkdirSync(join(dir, 'bin'));
  mkdirSync(join(dir, 'share/doc/nianbao/rules'), { recursive: true });
  copyFileSync(binary, join(dir, 'bin/nianbao'));
  writeFileSync(join(dir, 'share/doc/nianbao/README.md'), '');
  const installed = sarif(['a.txt'], { cwd: dir, program: join(dir, 'bin/nianbao') }).tool.driver;
  assert.equal(installed.informationUri, `file://${dir}/share/doc/nianbao/README.md`);
  assert.ok(installed.rules.every((rule) => rule.helpUri === `file://${dir}/share/doc/nianbao/rules/${rule.id}.md`));
});

test('GitHub: lines and columns of the source, columns only within one line, none for Word', (t) => {
  const dir = folder(t, { 'a.html': page, 'b.txt': '全年共收到建议提案17件:人大代表建议9件、政协提案6件。\n' });
  const { out } = nianbao(['check', '--format', 'github', 'a.html', 'b.txt'], { cwd: dir });
  assert.match(out, /^::error file=a\.html,line=4,endLine=5,title=stat\/sum::/m);
  const column = page.split('\r\n')[4].indexOf('【') + 1;
  assert.match(out, new RegExp(`^::\\w+ file=a\\.html,line=5,col=${column},endLine=5,endColumn=${column + 9},title=text/digits::`, 'm'));
  assert.match(out, /^::error file=b\.txt,line=1,col=10,endLine=1,endColumn=29,title=stat\/sum::/m);
  nianbao(['annotate', 'b.txt', '-o', 'c.docx'], { cwd: dir });
  const word = nianbao(['check', '--format', 'github', 'c.docx'], { cwd: dir }).out;
  assert.match(word, /^::error file=c\.docx,title=stat\/sum::\S+:/m);
});

test('rows of findings: lines of the page\'s source', (t) => {
  const dir = folder(t, { 'a.html': page });
  const { out } = nianbao(['check', '--format', 'findings', 'a.html'], { cwd: dir });
  const [sum] = out.trim().split('\n').map((line) => JSON.parse(line)).filter((each) => each.rule === 'stat/sum');
  assert.deepEqual([sum.line, sum.end_line], [4, 5]);
  assert.equal(sum.column, page.split('\r\n')[3].indexOf('17') + 1);
});
