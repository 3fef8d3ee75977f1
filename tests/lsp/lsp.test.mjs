// The language server, spoken to as an editor does.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import * as protocol from 'vscode-languageserver-protocol/node';

import { connect, covered, edited, everything, start } from './server.mjs';

const report = (body) => `某某县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n${body}\n`;
const wrongSum = '全年共收到建议提案17件:人大代表建议9件、政协提案6件。';
const rightSum = '全年共收到建议提案17件:人大代表建议9件、政协提案8件。';
const options = { as: 'annual-report' };

function folder(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), 'nianbao-lsp-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}
const ofRule = (diagnostics, rule) => diagnostics.filter((each) => each.code === rule);

test('says what it can, and ends as the protocol asks', async (t) => {
  const client = await connect(t);
  const { capabilities, serverInfo } = client.initialized;
  assert.equal(serverInfo.name, 'nianbao');
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
  assert.ok(capabilities.hoverProvider && capabilities.codeActionProvider && capabilities.codeLensProvider);
  assert.equal(await client.stop(), 0);
});

test('an editor that is gone ends it, and exit without a farewell is an error', async (t) => {
  const gone = start(t);
  gone.child.stdin.end();
  assert.equal(await gone.ended, 1);
  const client = await connect(t);
  await client.notify('exit');
  assert.equal(await client.ended, 1);
});

test('what comes before initialize, after shutdown or is unknown is answered', async (t) => {
  const client = await connect(t, { capabilities: null });
  await assert.rejects(client.request('textDocument/hover', {}), { code: -32002 });
  await client.request('initialize', { capabilities: {} });
  await assert.rejects(client.request('initialize', { capabilities: {} }), { code: -32600 });
  await assert.rejects(client.request('textDocument/rename', {}), { code: -32601 });
  await assert.rejects(client.request('$/unknown', {}), { code: -32601 });
  await assert.rejects(client.request('textDocument/hover', { textDocument: 5 }), { code: -32602 });
  await client.request('shutdown');
  await assert.rejects(client.request('textDocument/hover', {}), { code: -32600 });
  await client.notify('exit');
  assert.equal(await client.ended, 0);
});

test('a finding stands at its words, with its calculation, rule and number of the editor\'s version', async (t) => {
  const client = await connect(t, { options });
  const text = report(wrongSum);
  const [found] = ofRule(await client.open('file:///a.txt', text, 'plaintext', 7), 'stat/sum');
  assert.equal(found.source, '年报校对');
  assert.equal(found.severity, 1);
  assert.match(found.message, /相差2件[\s\S]*9 \+ 6 = 15, 文中为 17/);
  assert.equal(found.range.start.line, 3);
  assert.equal(covered(text, found.range), '17件:人大代表建议9件、政协提案6件');
  assert.match(found.data.fingerprint, /^[0-9a-f]{16}$/);
});

test('changes are followed: a part of the text, all of it, and a document that is closed', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///a.txt';
  const text = report(wrongSum);
  const first = await client.open(uri, text);
  assert.equal(ofRule(first, 'stat/sum').length, 1);
  const at = text.split('\n')[3].indexOf('6件');
  await client.change(uri, 2, [
    { range: { start: { line: 3, character: at }, end: { line: 3, character: at + 1 } }, text: '8' },
  ]);
  assert.equal(ofRule(await client.diagnostics(uri, 2), 'stat/sum').length, 0);
  await client.change(uri, 3, [{ text: report(rightSum + wrongSum) }]);
  assert.equal(ofRule(await client.diagnostics(uri, 3), 'stat/sum').length, 1);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  const closed = await client.until(() => client.published.find((each) => each.version === undefined));
  assert.deepEqual(closed, { uri, diagnostics: [] });
});

test('edits behind a line\'s or the text\'s end do what editors mean', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///a.txt';
  await client.open(uri, report(''));
  await client.change(uri, 2, [
    { range: { start: { line: 3, character: 99 }, end: { line: 3, character: 99 } }, text: wrongSum.slice(0, 20) },
    { range: { start: { line: 3, character: 20 }, end: { line: 999, character: 0 } }, text: wrongSum.slice(20) },
  ]);
  const [found] = ofRule(await client.diagnostics(uri, 2), 'stat/sum');
  assert.equal(covered(report(wrongSum), found.range), '17件:人大代表建议9件、政协提案6件');
});

test('positions count UTF-8 bytes for an editor that prefers them', async (t) => {
  const capabilities = { ...everything, general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] } };
  const client = await connect(t, { options, capabilities });
  assert.equal(client.initialized.capabilities.positionEncoding, 'utf-8');
  const uri = 'file:///a.txt';
  const text = report(`😀${wrongSum}`);
  const [found] = ofRule(await client.open(uri, text), 'stat/sum');
  const line = Buffer.from(text.split('\n')[3]);
  const inside = line.subarray(found.range.start.character, found.range.end.character).toString();
  assert.equal(inside, '17件:人大代表建议9件、政协提案6件');
  const start = line.indexOf('6件');
  await client.change(uri, 2, [
    { range: { start: { line: 3, character: start }, end: { line: 3, character: start + 1 } }, text: '8' },
  ]);
  assert.equal(ofRule(await client.diagnostics(uri, 2), 'stat/sum').length, 0);
});

const page = [
  '<!DOCTYPE html>',
  '<html><head><title>年报</title><style>p { color: red }</style></head><body>',
  '<h1>某某县水务局2024年政府信息公开工作年度报告</h1>',
  '<p class="x">一、总体情况</p>',
  '<!-- 17件 --><p>😀全年&nbsp;共收到建议提案<b>17</b>件&#xff1a;人大代表建议9件、',
  '政协<i title="6件">提案6件</i>。按照青政办发【2021】30号文件&amp;要求,青政办发【20<b>22</b>】5号。</p>',
  '</body></html>',
].join('\r\n');

test('a page\'s findings stand in its source, and its fixes are made there', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///%E5%B9%B4%E6%8A%A5.html';
  const diagnostics = await client.open(uri, page, 'html');
  const [sum] = ofRule(diagnostics, 'stat/sum');
  assert.equal(covered(page, sum.range), '17</b>件&#xff1a;人大代表建议9件、\r\n政协<i title="6件">提案6件');
  const brackets = ofRule(diagnostics, 'text/digits');
  assert.deepEqual(brackets.map((each) => covered(page, each.range)), ['【2021】30号', '【20<b>22</b>】5号']);

  const actions = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: brackets[0].range,
    context: { diagnostics: [brackets[0]] },
  });
  const one = actions.find((each) => each.title.startsWith('改为“〔2021〕30号”'));
  assert.equal(one.kind, 'quickfix');
  assert.equal(one.diagnostics[0].code, 'text/digits');
  const [change] = one.edit.documentChanges;
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  assert.equal(edited(page, change.edits), page.replace('【2021】30号', '〔2021〕30号'));
  // The second one has markup inside, which a replacement would tear.
  const torn = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: brackets[1].range,
    context: { diagnostics: [] },
  });
  assert.ok(!torn.some((each) => each.title.includes('2022')));
});

test('a table of a page: the cell in its source', async (t) => {
  const client = await connect(t, { options });
  const rows = ['表头', '数'].map((each) => `<th>${each}</th>`).join('');
  const text = report(rightSum).replace(/\n/g, '<br>') + `<table><tr>${rows}</tr><tr><td>按照青政办发【2021】30号</td><td>\n 5 </td></tr></table>`;
  const [found] = ofRule(await client.open('untitled:1', text, 'html'), 'text/digits');
  assert.equal(covered(text, found.range), '【2021】30号');
});

test('Markdown and CSV: positions and fixes in the file itself', async (t) => {
  const client = await connect(t, { options });
  for (const [uri, language, text] of [
    ['file:///a.md', 'markdown', `# ${report(`按照**青政办发【2021】30号**文件,${rightSum}`)}`],
    ['file:///a.csv', 'csv', `某某县水务局2024年政府信息公开工作年度报告\r\n"按照青政办发【2021】30号,我局""按月""公开。"\r\n`],
  ]) {
    const [found] = ofRule(await client.open(uri, text, language), 'text/digits');
    assert.equal(covered(text, found.range), '【2021】30号', language);
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(actions.map((each) => each.kind), ['source.fixAll.nianbao']);
    assert.match(actions[0].title, /^全部安全修改\(\d+ 处\)$/);
    const changed = edited(text, actions[0].edit.documentChanges[0].edits);
    assert.ok(changed.includes('〔2021〕30号') && !changed.includes('【'), changed);
  }
});

test('related places are named', async (t) => {
  const client = await connect(t, { options });
  const body = '全年收到政府信息公开申请25件。\n二、主动公开政府信息情况\n全年收到政府信息公开申请26件。';
  const text = report(body);
  const diagnostics = await client.open('file:///a.txt', text);
  const found = diagnostics.find((each) => each.relatedInformation?.length > 0);
  assert.ok(found, JSON.stringify(diagnostics));
  const [related] = found.relatedInformation;
  assert.equal(related.location.uri, 'file:///a.txt');
  assert.match(covered(text, related.location.range), /2[56]/);
  assert.ok(related.message.length > 0);
});

test('hover explains, the lens counts', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///a.txt';
  const text = report(wrongSum);
  await client.open(uri, text);
  const character = text.split('\n')[3].indexOf('政协');
  const hover = await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 3, character } });
  assert.equal(hover.contents.kind, 'markdown');
  assert.match(hover.contents.value, /相差2件/);
  assert.match(hover.contents.value, /`9 \+ 6 = 15, 文中为 17`/);
  assert.match(hover.contents.value, /## 为什么/);
  assert.doesNotMatch(hover.contents.value, /会报告/);
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 0 } }), null);
  const [lens] = await client.request('textDocument/codeLens', { textDocument: { uri } });
  assert.match(lens.command.title, /^年报校对:错误 \d+ 处,提醒 \d+ 处.*,未能检查 \d+ 项$/);
});

test('a text that is no report says only that, and is not called clean', async (t) => {
  const client = await connect(t);
  const uri = 'file:///README.md';
  const diagnostics = await client.open(uri, '# 说明\n\n这个程序这样用:先安装,再运行。\n', 'markdown');
  assert.deepEqual(diagnostics.map((each) => each.code), ['document/kind']);
  const [lens] = await client.request('textDocument/codeLens', { textDocument: { uri } });
  assert.equal(lens.command.title, '年报校对:不是年度报告');
});

test('fast typing: the newest state is what is told last, once', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///a.txt';
  await client.open(uri, report(''));
  for (let i = 0; i < wrongSum.length; ++i) {
    await client.change(uri, 2 + i, [
      { range: { start: { line: 3, character: i }, end: { line: 3, character: i } }, text: wrongSum[i] },
    ]);
  }
  const last = 1 + wrongSum.length;
  assert.equal(ofRule(await client.diagnostics(uri, last), 'stat/sum').length, 1);
  const versions = client.published.map((each) => each.version);
  assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
  assert.equal(versions.filter((each) => each === last).length, 1);
  assert.equal(versions.at(-1), last);
});

test('a question asked while text is being changed is answered for the newest state', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///a.txt';
  await client.open(uri, report(rightSum));
  client.change(uri, 2, [{ text: report(wrongSum) }]);
  const lens = client.request('textDocument/codeLens', { textDocument: { uri } });
  assert.match((await lens)[0].command.title, /错误 [1-9]/);
  assert.equal(await client.request('textDocument/codeLens', { textDocument: { uri: 'file:///other' } }), null);
});

test('a request that is cancelled is answered all the same', async (t) => {
  const client = await connect(t, { options });
  const uri = 'file:///long.txt';
  const long = report(Array.from({ length: 3000 }, () => rightSum).join('\n'));
  await client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: long } });
  
  const source = new protocol.CancellationTokenSource();
  const asked = client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }, source.token);
  source.cancel();
  await assert.rejects(asked, { code: -32800 });
  assert.equal(await client.stop(), 0);
});

test('settings: a configuration file, its change, the year, and a mistake that is told', async (t) => {
  const path = folder(t, { 'nianbao.json': '{"disable": ["stat/sum"]}' });
  const client = await connect(t, { folder: path, options: { ...options, config: 'nianbao.json', previous: '没有.docx', year: 'x' } });
  const messages = await client.until(() => (client.shown.length === 2 ? client.shown : undefined));
  assert.match(messages.map((each) => each.message).join('\n'), /没有\.docx 没能读取[\s\S]*|nianbao\.year/);
  assert.ok(messages.some((each) => each.message.includes('nianbao.year')));
  const uri = 'file:///a.txt';
  assert.equal(ofRule(await client.open(uri, report(wrongSum)), 'stat/sum').length, 0);
  writeFileSync(join(path, 'nianbao.json'), '{}');
  const config = pathToFileURL(join(path, 'nianbao.json')).href;
  await client.notify('textDocument/didSave', { textDocument: { uri: config } });
  const later = await client.until(() => {
    const [, ...again] = client.published.filter((each) => each.uri === uri);
    return again.find((each) => ofRule(each.diagnostics, 'stat/sum').length === 1);
  });
  assert.ok(later);
});

test('settings that the editor is asked for win', async (t) => {
  const workspace = { ...everything.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } };
  const client = await connect(t, {
    capabilities: { ...everything, workspace },
    configuration: { as: 'annual-report', config: { disable: ['stat/sum'] } },
  });
  const uri = 'file:///a.txt';
  await client.open(uri, report(wrongSum));
  await client.until(() => {
    const last = client.published.filter((each) => each.uri === uri).at(-1);
    return last && ofRule(last.diagnostics, 'stat/sum').length === 0 ? last : undefined;
  });
  assert.equal(client.registered[0].registrations[0].method, 'workspace/didChangeConfiguration');
});
