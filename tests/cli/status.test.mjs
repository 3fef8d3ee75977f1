// Every input has a row of its own, whatever becomes of it, and what was not read never ends with 0.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { binary, cleanText, folder, nianbao, root, wrongSum } from './run.mjs';

const schema = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(root, 'core/schema/result.schema.json'), 'utf8')));
const report = readFileSync(join(root, 'tests/examples/frames/fmt2021.txt'), 'utf8');
const isRoot = process.getuid?.() === 0;
const STEP_DOWN = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'];
const canStepDown = isRoot && spawnSync(STEP_DOWN[0], [...STEP_DOWN.slice(1), binary, 'version']).status === 0;

/** What the command line said of each input: {code, err, rows}, each row valid. */
function check(args, options) {
  const { code, out, err } = nianbao(['check', '--format', 'json', ...args], options);
  const rows = out.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
  for (const row of rows) {
    assert.ok(schema(row), JSON.stringify(schema.errors?.slice(0, 5)));
    assert.match(row.version, /^\d+\.\d+\.\d+$/);
    if (['empty', 'unreadable', 'skipped'].includes(row.status)) {
      assert.deepEqual(row.documents, []);
      assert.match(row.problems.at(-1).message, /[\u4e00-\u9fff].*。$/);
    }
  }
  return { code, err, rows };
}

/** A zip archive that stores its entries, as a docx and its relatives are. */
function zip(entries) {
  const crc = (data) => {
    let value = ~0;
    for (const byte of data) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
    }
    return ~value >>> 0;
  };
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path);
    offset += 30 + path.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

const wordDocument = (body) => zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });
const picture = '<w:p><w:r><w:drawing><a:graphic xmlns:a="a"><pic:pic xmlns:pic="p"><a:blip/></pic:pic></a:graphic></w:drawing></w:r></w:p>';
const compound = (stream) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);

test('each status, named and found in a folder, with its exit code', (t) => {
  const cases = {
    '0报告.txt': [report, 'checked', 0],
    '1片段.txt': [cleanText, 'not-a-report', 0],
    '2天气.txt': ['今天天气很好。', 'not-a-report', 0],
    '3通知.txt': ['关于做好2024年政务公开工作的通知\n各乡镇:\n现将有关事项通知如下。\n一、提高认识\n二、抓好落实\n', 'not-a-report', 0],
    '4空.txt': ['', 'empty', 2],
    '5空白.md': [' \n\t\n　\n\ufeff', 'empty', 2],
    '6图片.docx': [wordDocument(picture), 'empty', 2],
    '7空.docx': ['', 'empty', 2],
    '8.html': ['<html><body><img src="a.png"></body></html>', 'empty', 2],
    '9坏.docx': ['PK\x03\x04 not really', 'unreadable', 2],
    'a旧.doc': [compound('WordDocument'), 'unreadable', 2],
    'b旧.wps': [compound('WordDocument'), 'unreadable', 2],
    'c.xls': [compound('Workbook'), 'unreadable', 2],
    'd.pdf': ['%PDF-1.7\n', 'unreadable', 2],
    'e.xlsx': [zip({ 'xl/workbook.xml': '<x/>' }), 'unreadable', 2],
    'f.ofd': [zip({ 'OFD.xml': '<x/>' }), 'unreadable', 2],
    'g.odt': [zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<x/>' }), 'unreadable', 2],
    'h.rtf': ['{\\rtf1 }', 'unreadable', 2],
    'j.eml': ['Received: from a\r\nSubject: x\r\n\r\n2024', 'unreadable', 2],
    'k.jpg': [Buffer.from('ffd8ffe000104a46', 'hex'), 'unreadable', 2],
    'l.css': ['p { color: red }', 'skipped', 0],
    '~$报告.docx': ['lock', 'skipped', 0],
  };
  const dir = folder(t, Object.fromEntries(Object.entries(cases).map(([name, [content]]) => [name, content])));
  for (const [name, [, status, code]] of Object.entries(cases)) {
    const named = check([name], { cwd: dir });
    assert.deepEqual([named.rows.map((row) => [row.input, row.status]), named.code], [[[name, status]], code], name);
    if (status === 'skipped' || code === 2) assert.ok(named.err.includes(name), named.err);
    for (const format of ['text', 'sarif', 'github']) {
      assert.equal(nianbao(['check', '--format', format, name], { cwd: dir }).code, code, `${format} ${name}`);
    }
    if (status === 'not-a-report') {
      assert.ok(named.rows[0].documents[0].findings.some((each) => each.rule === 'document/kind' && each.severity === 'warning'), name);
      assert.equal(check(['--fail-on', 'warning', name], { cwd: dir }).code, 1, name);
    }
  }
  const all = check(['.'], { cwd: dir });
  assert.equal(all.code, 2);
  assert.deepEqual(Object.fromEntries(all.rows.map((row) => [row.input.replace('./', ''), row.status])), Object.fromEntries(Object.entries(cases).map(([name, [, status]]) => [name, status])));
});

test('what a refused file is and what to do about it is said', (t) => {
  const dir = folder(t, {
    'a.doc': compound('WordDocument'), 'b.docx': wordDocument(picture), 'c.pdf': '%PDF-1.7', 'd.et': compound('Workbook'), 'e.mht': 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n',
  });
  const says = (name) => check([name], { cwd: dir }).rows[0].problems.at(-1).message;
  assert.match(says('a.doc'), /另存为 \.docx/);
  assert.match(says('b.docx'), /只有图片,没有可以检查的文字/);
  assert.match(says('c.pdf'), /PDF 已损坏/);
  assert.match(says('d.et'), /损坏/);
  assert.match(says('e.mht'), /网页存档/);
});

test('what a file holds decides before its ending', (t) => {
  const page = `<html><body><p>${report.replaceAll('\n', '</p><p>')}</p></body></html>`;
  const word = wordDocument(report.split('\n').slice(0, 12).map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''));
  const dir = folder(t, { 'a.doc': page, 'b.doc': report, 'c.docm': word, 'd.dotx': word, 'e.xhtml': page, 'f.shtml': page, 'g.jsp': page, 'h': report, 'i.txt': word, 'j.docx': page, 'k.TXT': report });
  const { rows, code } = check(['.'], { cwd: dir });
  assert.equal(rows.length, 11);
  for (const row of rows) assert.equal(row.status, 'checked', row.input);
  assert.ok(code < 2);
  assert.match(rows[0].problems[0].message, /“\.doc”结尾,内容却是网页/);
});

test('text output says the status in words, and closes with a line for several', (t) => {
  const dir = folder(t, { 'a.txt': report, 'b.txt': '今天天气很好。', 'c.txt': '', 'd.pdf': '%PDF-1.7', 'e.css': 'p {}' });
  const { out, err, code } = nianbao(['check', '.'], { cwd: dir });
  assert.equal(code, 2);
  assert.match(out, /a\.txt\n(.*\n)*?  已检查:共 0 个错误、0 个提醒、0 个提示\n/);
  assert.match(out, /b\.txt\n(.*\n)*?  不是年度报告,年度报告的要求没有对它检查;其余检查共 0 个错误/);
  assert.match(out, /c\.txt\n  没有文字:.*0 字节/);
  assert.match(out, /d\.pdf\n  没能读取:.*PDF/);
  assert.match(out, /\n合计 5 份:已检查 1 份\(0 份有错误,0 份只有提醒\)、不是年度报告 1 份、没有文字 1 份、没能读取 1 份、已跳过 1 份\n$/);
  assert.match(err, /e\.css:已跳过:/);
});

test('SARIF and GitHub tell what was not read', (t) => {
  const dir = folder(t, { 'a.txt': report, 'd.pdf': '%PDF-1.7', 'e.css': 'p {}' });
  const [run] = JSON.parse(nianbao(['check', '--format', 'sarif', '.'], { cwd: dir }).out).runs;
  assert.equal(run.invocations[0].executionSuccessful, false);
  assert.deepEqual(run.invocations[0].toolExecutionNotifications.map((each) => each.level), ['error', 'note']);
  const good = JSON.parse(nianbao(['check', '--format', 'sarif', 'a.txt'], { cwd: dir }).out).runs[0];
  assert.equal(good.invocations[0].executionSuccessful, true);
  const { out } = nianbao(['check', '--format', 'github', '.'], { cwd: dir });
  assert.match(out, /^::error file=\.\/d\.pdf::没能读取:/m);
  assert.match(out, /^::notice file=\.\/e\.css::已跳过:/m);
});

test('folders: hidden ones are skipped, broken links and unreadable ones told, loops walked once', (t) => {
  const dir = folder(t, { 'in/a.txt': report, 'in/.git/config.txt': 'x', 'in/sub/b.txt': report, 'empty/.keep': '' });
  symlinkSync('..', join(dir, 'in/sub/up'));
  symlinkSync('nowhere.txt', join(dir, 'in/gone.txt'));
  const { rows, code } = check(['in'], { cwd: dir });
  assert.deepEqual(rows.map((row) => [row.input, row.status]), [
    ['in/.git', 'skipped'], ['in/a.txt', 'checked'], ['in/gone.txt', 'unreadable'], ['in/sub/b.txt', 'checked'],
  ]);
  assert.equal(code, 2);
  const empty = check(['empty'], { cwd: dir });
  assert.deepEqual(empty.rows.map((row) => [row.input, row.status]), [['empty/.keep', 'skipped'], ['empty', 'empty']]);
  assert.equal(empty.code, 2);
});

test('a folder and a file that may not be read have their rows', { skip: isRoot && !canStepDown && 'root may read everything' }, (t) => {
  const dir = folder(t, { 'in/shut/a.txt': report, 'in/b.txt': report, 'in/c.txt': report });
  chmodSync(dir, 0o755); // for whoever root steps down to
  chmodSync(join(dir, 'in/c.txt'), 0);
  chmodSync(join(dir, 'in/shut'), 0);
  const command = [...(isRoot ? STEP_DOWN : []), binary, 'check', '--format', 'json', 'in'];
  const { stdout, status } = spawnSync(command[0], command.slice(1), { cwd: dir, encoding: 'utf8' });
  chmodSync(join(dir, 'in/shut'), 0o755);
  const rows = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(rows.map((row) => [row.input, row.status]), [['in/b.txt', 'checked'], ['in/c.txt', 'unreadable'], ['in/shut', 'unreadable']]);
  for (const row of rows.slice(1)) assert.match(row.problems[0].message, /没有读取的权限/);
  assert.equal(status, 2);
});

test('last year’s report that cannot be read has a row; the drafts are checked without it', (t) => {
  const dir = folder(t, { 'a.txt': report, 'last.pdf': '%PDF-1.7', 'blank.txt': '' });
  for (const [previous, status] of [['last.pdf', 'unreadable'], ['blank.txt', 'empty'], ['nowhere.txt', 'unreadable']]) {
    const { rows, code } = check(['--previous', previous, 'a.txt'], { cwd: dir });
    assert.deepEqual(rows.map((row) => [row.input, row.status]), [[previous, status], ['a.txt', 'checked']]);
    assert.equal(code, 2);
    const carry = rows[1].documents[0].checks.find((each) => each.rule === 'cross/carry');
    assert.equal(carry.outcome, 'not-checked');
    assert.match(carry.reason, /上一年度的报告没能读取/);
  }
});

test('pipes and devices: read where somebody writes, never waited for', { timeout: 20_000 }, (t) => {
  const dir = folder(t, { 'in/a.txt': report });
  execFileSync('mkfifo', [join(dir, 'in/pipe.txt'), join(dir, 'fed.txt')]);
  const found = check(['in'], { cwd: dir });
  assert.deepEqual(found.rows.map((row) => [row.input, row.status]), [['in/a.txt', 'checked'], ['in/pipe.txt', 'skipped']]);
  const named = check(['in/pipe.txt', 'in/a.txt'], { cwd: dir });
  assert.deepEqual(named.rows.map((row) => row.status), ['unreadable', 'checked']);
  assert.equal(named.code, 2);
  const writer = spawn('sh', ['-c', 'cat in/a.txt > fed.txt'], { cwd: dir });
  t.after(() => writer.kill());
  assert.equal(check(['fed.txt'], { cwd: dir }).rows[0].status, 'checked');
  const substituted = spawnSync('bash', ['-c', `"${binary}" check --format json <(sleep 0.2; cat in/a.txt)`], { cwd: dir, encoding: 'utf8' });
  assert.equal(JSON.parse(substituted.stdout).status, 'checked');
  assert.equal(check(['/dev/stdin'], { input: report }).rows[0].status, 'checked');
  assert.equal(check(['-'], { input: '' }).rows[0].status, 'empty');
  for (const device of ['/dev/zero', '/dev/null']) assert.equal(check([device]).rows[0].status, 'unreadable', device);
});

test('a file over the limit is refused before it is read, and the batch goes on', (t) => {
  const dir = folder(t, { 'a.txt': report, 'b.txt': '' });
  truncateSync(join(dir, 'b.txt'), 40 * 1024 ** 3);
  const { rows, code } = check(['--jobs', '2', '.', 'a.txt'], { cwd: dir });
  assert.deepEqual(rows.map((row) => row.status), ['checked', 'unreadable', 'checked']);
  assert.match(rows[1].problems[0].message, /200 MB/);
  assert.equal(code, 2);
  const endless = spawnSync('sh', ['-c', `"${binary}" check --format json - < /dev/zero`], { encoding: 'utf8' });
  assert.equal(JSON.parse(endless.stdout).status, 'unreadable');
});

test('when memory runs out for one file, that file is told and the others are checked', (t) => {
  const dir = folder(t, { 'a.txt': report, 'b.txt': `${'收到申请3件。'.repeat(80)}\n`.repeat(25_000), 'c.txt': report });
  const { stdout, status } = spawnSync('bash', ['-c', `ulimit -v 200000; "${binary}" check --jobs 1 --format json .`], { cwd: dir, encoding: 'utf8' });
  const rows = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(rows.map((row) => row.status), ['checked', 'unreadable', 'checked']);
  assert.match(rows[1].problems[0].message, /内存不够/);
  assert.equal(status, 2);
});

test('output that is not taken ends with 2 and a message', (t) => {
  const dir = folder(t, { 'a.txt': report });
  for (const command of ['check a.txt', 'check --format json a.txt', 'check --format sarif a.txt', 'check --format github bad.txt', 'rules', 'version', 'explain stat/sum', '--help', 'dump --stage source a.txt']) {
    writeFileSync(join(dir, 'bad.txt'), wrongSum);
    for (const target of ['>/dev/full', '>&-']) {
      const { status, stderr } = spawnSync('bash', ['-c', `"${binary}" ${command} ${target}`], { cwd: dir, encoding: 'utf8' });
      assert.equal(status, 2, `${command} ${target}`);
      assert.match(stderr, /结果没能写完/);
    }
  }
  const gone = spawnSync('bash', ['-c', `"${binary}" check --format json a.txt a.txt a.txt a.txt | true; echo "\${PIPESTATUS[0]}"`], { cwd: dir, encoding: 'utf8' });
  assert.ok(['0', '2'].includes(gone.stdout.trim()), 'no signal'); // 0: all was taken before the reader went
});

test('nothing in a name or a draft steers the terminal', (t) => {
  const name = 'a\u001b[2J\u009b31m\u202e.txt';
  const dir = folder(t, { [name]: `手机:13912345678\u001b]0;x\u0007\u009b2J\u202e。\n${wrongSum}`, '\u001b[1m.pdf': '%PDF-1.7' });
  for (const format of ['text', 'json', 'sarif', 'github']) {
    const { out, err } = nianbao(['check', '--format', format, '.'], { cwd: dir });
    for (const text of [out, err]) assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/, format);
    if (format === 'text' || format === 'github') assert.doesNotMatch(out + err, /[\u202a-\u202e]/, format);
  }
  assert.doesNotMatch(nianbao(['dump', '--stage', 'source', name], { cwd: dir }).out, /\u001b/);
  for (const args of [['explain', 'a\u001b[2J'], ['\u001b[2J'], ['check', '--\u001b']]) {
    const { code, err } = nianbao(args);
    assert.equal(code, 2);
    assert.doesNotMatch(err, /\u001b/);
  }
});

test('a name that is not UTF-8 comes back whole', { skip: process.platform !== 'linux' }, (t) => {
  const dir = folder(t, {});
  const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74]); // 报告.txt in GBK
  writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), name]), report);
  const [row] = check(['.'], { cwd: dir }).rows;
  assert.deepEqual(Buffer.from(row.input_bytes, 'base64'), Buffer.concat([Buffer.from('./'), name]));
  assert.ok(row.input.endsWith('.txt'));
  assert.equal(check(['-'], { input: report }).rows[0].input_bytes, undefined);
});

test('--help of every command, and of all', () => {
  for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['check', '-h'], ['help', 'check'], ['rules', '--help'], ['explain', '--help'], ['dump', '--help'], ['version', '--help']]) {
    const { code, out, err } = nianbao(args);
    assert.deepEqual([code, err], [0, ''], args.join(' '));
    assert.match(out, /用法/);
  }
  assert.match(nianbao(['check', '--help']).out, /\.docx \.docm .*\.json[^]*200 MB[^]*--previous/);
});

test('an archive stands for the files in it, each with a row of its own', (t) => {
  const inner = zip({ '区县/水务局.txt': report, 'x.exe': 'MZ' });
  const dir = folder(t, { '全市.zip': zip({ '教育局.txt': report, '内层.zip': inner, '坏.docx': 'no zip', '三层.zip': zip({ 'a.zip': zip({ 'b.txt': '甲' }) }) }) });
  const { code, rows } = check([dir]);
  assert.deepEqual(
    rows.map(({ input, status }) => [input.slice(dir.length + 1), status]),
    [
      ['全市.zip/教育局.txt', 'checked'],
      ['全市.zip/内层.zip/区县/水务局.txt', 'checked'],
      ['全市.zip/内层.zip/x.exe', 'skipped'],
      ['全市.zip/坏.docx', 'unreadable'],
      ['全市.zip/三层.zip/a.zip', 'unreadable'],
    ],
  );
  assert.equal(code, 2);
});

test('an archive that cannot be opened is told as one', (t) => {
  const whole = zip({ 'a.txt': report });
  const dir = folder(t, { 'cut.zip': whole.subarray(0, whole.length - 30), 'empty.zip': zip({}), 'text.zip': report });
  const { code, rows } = check([dir]);
  assert.deepEqual(rows.map(({ status }) => status), ['unreadable', 'unreadable', 'checked']);
  assert.match(rows[0].problems[0].message, /压缩包已损坏/);
  assert.match(rows[1].problems[0].message, /压缩包里没有文件/);
  assert.equal(code, 2);
});
