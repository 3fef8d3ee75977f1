// Excel files: the sum of an area with live formulas, and the blank form that adds itself up.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { plantedArea, writeArea } from './area_batch.mjs';
import { folder, nianbao } from './run.mjs';
import { computed, fill, hasOffice, sheetsOf } from './xlsx.mjs';

const office = { skip: hasOffice ? false : 'LibreOffice is not installed' };

function book(t) {
  const area = plantedArea({ size: 20, shape: 'county', mistake: 'left out of the sum', seed: 3 });
  const dir = folder(t, {});
  writeArea(dir, area.files);
  const args = ['sum', '--government', 'government.docx', '--roll', 'roll.csv', '--previous', 'last', 'now'];
  assert.equal(nianbao([...args, '-o', 'sum.xlsx'], { cwd: dir }).code, 1);
  return { bytes: readFileSync(join(dir, 'sum.xlsx')), sum: JSON.parse(nianbao([...args, '--format', 'json'], { cwd: dir }).out) };
}

test('the sum as a workbook: a sheet for each table and each unit, sums over the units, frozen heads', (t) => {
  const { bytes, sum } = book(t);
  const sheets = sheetsOf(bytes);
  const names = Object.keys(sheets);
  const counted = sum.units.filter(({ standing }) => standing === 'counted').map(({ issuer }) => issuer);
  assert.deepEqual(names.slice(0, 4), ['各单位', '合计主动公开政府信息情况表', '合计收到和处理政府信息公开申请情况表', '合计政府信息公开行政复议行政诉讼情况表']);
  assert.deepEqual(names.slice(4), counted);
  const requests = sheets['合计收到和处理政府信息公开申请情况表'];
  const received = sum.totals.find(({ table, row, column }) => table === 'requests' && row === 'received' && column === 'natural_person');
  assert.equal(requests.cells.B4.formula, `SUM(${counted[0]}:${counted.at(-1)}!B14)`);
  assert.equal(requests.cells.B4.value, received.sum);
  assert.equal(requests.cells.I4.value, received.government);
  assert.equal(requests.cells.P4.value, received.difference);
  assert.match(requests.xml, /<pane [^>]*state="frozen"/);
  assert.match(requests.xml, /<conditionalFormatting/);
  assert.match(requests.cells.AD4.value, /漏加了/);
  assert.ok(Object.values(sheets['各单位'].cells).some(({ value }) => value === '没有报送'));
});

test('LibreOffice computes the same sums, shares and differences', office, (t) => {
  const { bytes } = book(t);
  const ours = sheetsOf(bytes);
  const theirs = sheetsOf(computed(fill(bytes, {})));
  let formulas = 0;
  for (const [name, { cells }] of Object.entries(ours))
    for (const [place, { formula, value }] of Object.entries(cells)) {
      if (!formula) continue;
      formulas++;
      assert.ok(Math.abs(theirs[name].cells[place].value - value) < 1e-9, `${name} ${place}: ${value}, computed ${theirs[name].cells[place].value}`);
    }
  assert.ok(formulas > 400, `${formulas} formulas`);
});

const documentOf = (dir, file) => JSON.parse(nianbao(['check', '--format', 'json', '--fail-on', 'never', file], { cwd: dir }).out).documents[0];
const valuesOf = (document) => Object.fromEntries(document.tables.flatMap(({ key, rows }) => rows.map((row) => [`${key}.${row.key}`, row.cells.map(({ value }) => value)])));

test('a blank form has every cell of the year, and nothing wrong in it', (t) => {
  const dir = folder(t, {});
  for (const [year, cells] of [[2025, 200], [2020, 8 * 3 - 2 + 161 + 15]]) {
    assert.equal(nianbao(['blank', String(year), '-o', 'blank.xlsx'], { cwd: dir }).code, 0);
    const document = documentOf(dir, 'blank.xlsx');
    assert.equal(document.kind, 'table-only', String(year));
    assert.equal(document.year, year);
    const found = Object.values(valuesOf(document)).flat();
    assert.equal(found.length, cells, String(year));
    assert.ok(found.every((value) => value === 0), String(year));
    assert.deepEqual(document.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), []);
  }
  assert.equal(nianbao(['blank', '2007', '-o', 'blank.xlsx'], { cwd: dir }).code, 2);
  assert.equal(nianbao(['blank', '2025'], { cwd: dir }).code, 2);
});

test('a filled-in form adds itself up in LibreOffice, and is read back without loss', office, (t) => {
  const dir = folder(t, {});
  nianbao(['blank', '2025', '-o', 'blank.xlsx'], { cwd: dir });
  const blank = readFileSync(join(dir, 'blank.xlsx'));
  const [{ cells }] = Object.values(sheetsOf(blank));
  // Every number cell that is no formula gets its own number.
  const inputs = Object.entries(cells).filter(([place, { value, formula }]) => typeof value === 'number' && !formula && !/^A\d$/.test(place)).map(([place]) => place);
  const typed = Object.fromEntries(inputs.map((place, i) => [place, i + 1]));
  writeFileSync(join(dir, 'filled.xlsx'), computed(fill(blank, { ...typed, B3: '青岚县财政局' })));
  const document = documentOf(dir, 'filled.xlsx');
  assert.equal(document.issuer, '青岚县财政局');
  assert.equal(document.year, 2025);
  const values = valuesOf(document);
  const found = Object.entries(values);
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  for (const [row, list] of found)
    if (!row.startsWith('active.')) assert.equal(list.at(-1), sum(list.slice(0, -1)), row);
  const closed = found.filter(([row]) => /^requests\.(granted|partial|denied|unavailable|rejected|other)/.test(row));
  values['requests.total'].forEach((value, i) => assert.equal(value, sum(closed.map(([, list]) => list[i])), `total, column ${i}`));
  const read = found.flatMap(([row, list]) => (row.startsWith('active.') ? list : row === 'requests.total' ? [] : list.slice(0, -1)));
  assert.deepEqual(read.sort((a, b) => a - b), Object.values(typed), 'all that was typed in, each once');
  assert.ok(document.findings.some(({ rule }) => rule === 'table/balance'), 'what does not balance is told');
  assert.match(sheetsOf(readFileSync(join(dir, 'filled.xlsx')))['年度报告表格2025'].cells.A2.value, /不等于/);
});
