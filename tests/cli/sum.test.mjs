// nianbao sum: an area's tables added up, who is missing, and why the government's numbers differ.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { docx } from '../corpus/carriers/docx.mjs';
import { draft } from '../corpus/lib/model.mjs';
import { MISTAKE_NAMES, SHAPE_NAMES, judge, plantedArea, tally, writeArea } from './area_batch.mjs';
import { folder, nianbao, root } from './run.mjs';

const schema = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(root, 'core/schema/sum.schema.json'), 'utf8')));

/** A report with `received` requests of persons, all granted but `open`, and `licensing` decisions. */
function report(issuer, received, licensing, { year = 2025, open = 0, signed = '2026-01-20', change = (m) => m } = {}) {
  return docx(change(draft({
    id: issuer, year, format: 'fmt2021', organ: 'department', issuer: [issuer], signed,
    active: { licensing: [licensing], fees: ['0.10'] },
    requests: { received: [received, 0, 0, 0, 0, 0], granted: [received - open, 0, 0, 0, 0, 0] },
    disputes: {},
    body: `# ${issuer}${year}年政府信息公开工作年度报告\n## 一、总体情况\n依法公开。\n## 二、主动公开政府信息情况\n[[active]]\n## 三、收到和处理政府信息公开申请情况\n[[requests]]\n## 四、政府信息公开行政复议、行政诉讼情况\n[[disputes]]\n## 五、存在的主要问题及改进情况\n更新不够及时,已改进。\n## 六、其他需要报告的事项\n没有。\n> ${issuer}\n> ${signed.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}\n`,
  })));
}

function sum(dir, ...words) {
  const { out, err, code } = nianbao(['sum', '--format', 'json', ...words], { cwd: dir });
  const result = JSON.parse(out);
  assert.ok(schema(result), JSON.stringify(schema.errors?.slice(0, 3)));
  const cell = (table, row, column) => result.totals.find((t) => t.table === table && t.row === row && t.column === column);
  return { ...result, cell, err, code };
}

test('tables are added up exactly, and the government agrees', (t) => {
  const dir = folder(t, {
    'units/a.docx': report('青岚县财政局', 5, 10),
    'units/b.docx': report('青岚县教育局', 7, 20, { open: 2 }),
    'own.docx': report('青岚县人民政府', 12, 30, { open: 2, change: (m) => { m.tables.active.blocks.at(-1).rows[0].cells = ['0.20']; return m; } }),
  });
  const result = sum(dir, '--government', 'own.docx', 'units');
  assert.equal(result.code, 0, result.err);
  assert.equal(result.year, 2025);
  assert.equal(result.cell('requests', 'received', 'natural_person').sum, 12);
  assert.equal(result.cell('requests', 'carried_forward', 'total').sum, 2);
  assert.equal(result.cell('active', 'fees', 'amount').sum, 0.2);
  assert.equal(result.cell('active', 'licensing', 'decisions').difference, 0);
  assert.deepEqual(result.explanations, []);
  assert.equal(result.totals.length, 10 + 25 * 7 + 15);
});

test('a unit whose tables cannot be read is told, and not taken for zero', (t) => {
  const dir = folder(t, {
    'units/a.docx': report('青岚县财政局', 5, 10),
    'units/b.docx': report('青岚县教育局', 7, 20, { change: (m) => { delete m.tables.requests; return m; } }),
    'units/青岚县水务局.docx': 'broken',
    'roll.txt': '应报单位名单\n1.青岚县财政局\n2、教育局\n(三) 青岚县水务局\n4 青岚县审计局\n',
  });
  const result = sum(dir, '--roll', 'roll.txt', 'units');
  assert.equal(result.code, 2, 'a broken file');
  const [, b, broken] = result.units;
  assert.deepEqual(b.unread_tables, ['requests']);
  assert.equal(broken.status, 'unreadable');
  assert.equal(broken.issuer, '青岚县水务局', 'named by its file');
  assert.deepEqual(result.cell('requests', 'received', 'total').without, ['青岚县教育局']);
  assert.deepEqual(result.cell('active', 'licensing', 'decisions').without, []);
  assert.equal(result.cell('active', 'licensing', 'decisions').sum, 30);
  assert.deepEqual(result.missing, ['青岚县审计局'], 'received is not missing, though unreadable');
});

test('last year: totals beside it, and numbers that are off by orders of magnitude', (t) => {
  const dir = folder(t, {
    'now/a.docx': report('青岚县财政局', 5, 5200),
    'now/b.docx': report('青岚县教育局', 7, 20),
    'last/a.docx': report('财政局', 4, 52, { year: 2024 }),
    'last/b.docx': report('青岚县教育局', 6, 18, { year: 2024 }),
    'last/c.docx': report('青岚县审计局', 6, 18, { year: 2024 }),
  });
  const result = sum(dir, '--previous', 'last', 'now');
  assert.equal(result.last_years, 2);
  const licensing = result.cell('active', 'licensing', 'decisions');
  assert.equal(licensing.previous, 70);
  assert.deepEqual(licensing.outliers, [{ issuer: '青岚县财政局', input: 'now/a.docx', value: 5200, previous: 52 }]);
  assert.deepEqual(result.missing, ['青岚县审计局'], 'without a roll those of last year are expected');
});

test('the roll as text, CSV and a workbook gives the same', (t) => {
  const names = ['青岚县财政局', '青岚县教育局', '柳溪镇人民政府'];
  const dir = folder(t, {
    'a.docx': report('青岚县财政局', 5, 1),
    'list.txt': `﻿${names.join('\r\n')}\r\n\r\n合计3家\r\n`,
    'list.csv': `序号,联系人,报送单位\n1,张三,${names[0]}\n2,李四,${names[1]}\n3,王五,"${names[2]}"\n`,
  });
  const missing = names.slice(1);
  for (const list of ['list.txt', 'list.csv']) assert.deepEqual(sum(dir, '--roll', list, 'a.docx').missing, missing, list);
  writeFileSync(join(dir, 'none.txt'), '\n');
  const none = nianbao(['sum', '--roll', 'none.txt', 'a.docx'], { cwd: dir });
  assert.equal(none.code, 2);
  assert.match(none.err, /没有读出单位名称/);
});

test('text and CSV say the same as JSON', (t) => {
  const dir = folder(t, {
    'units/a.docx': report('青岚县财政局', 5, 10),
    'units/b.docx': report('青岚县教育局', 7, 20),
    'units/c.docx': report('青岚县审计局', 3, 1),
    'own.docx': report('青岚县人民政府', 12, 30),
  });
  const args = ['--government', 'own.docx', 'units'];
  const text = nianbao(['sum', ...args], { cwd: dir });
  assert.equal(text.code, 1);
  assert.match(text.out, /漏加了“青岚县审计局”的数字/);
  assert.equal(nianbao(['sum', ...args, '-o', 'sum.csv'], { cwd: dir }).code, 1);
  const rows = readFileSync(join(dir, 'sum.csv'), 'utf8').trim().split('\r\n');
  assert.equal(rows.length, 1 + 200);
  assert.ok(rows.some((row) => row.startsWith('requests,received,natural_person,') && row.includes(',15,12,-3,')), rows[11]);
});

test('planted mistakes are found, and nobody is accused', (t) => {
  const score = {};
  for (const [i, mistake] of MISTAKE_NAMES.entries()) {
    const area = plantedArea({ size: 26, shape: SHAPE_NAMES[i % SHAPE_NAMES.length], mistake, seed: 7 });
    const dir = folder(t, {});
    writeArea(dir, area.files);
    const { sum: result } = judge(dir, { ...area, mistake }, score);
    assert.ok(schema(result), JSON.stringify(schema.errors?.slice(0, 3)));
  }
  for (const [kind, { planted, found, false: wrong, what }] of Object.entries(score)) {
    assert.equal(found, planted, `${kind}: ${what.join('; ')}`);
    assert.equal(wrong, 0, `${kind}: ${what.join('; ')}`);
  }
  const empty = {};
  tally(empty, 'x', ['a'], ['b']);
  assert.deepEqual([empty.x.found, empty.x.false], [0, 1], 'the measure counts what is missed and what is wrong');
});
