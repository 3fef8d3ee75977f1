// Faulty drafts in every kind of file an office has: LibreOffice writes one Word file as .doc, .docx, .odt, .rtf, .html
// and .pdf, its Calc the same draft as .xlsx, .xls and .ods, and the findings must be those of the Word file: rule,
// message and marked words; only places may differ. Two drafts a rule; every second one has tables of narrow columns.
//   node --test tests/corpus/office.mjs      [WHOLE=1: every faulty draft that is also written as docx]
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pdf } from '../web/pdf.mjs';
import { docx } from './carriers/docx.mjs';
import { excel } from './carriers/html.mjs';
import { chinesePunctuation as wide } from './carriers/transform.mjs';
import { allCases } from './lib/cases.mjs';
import { hasPage, pageReader } from './lib/page_pdf.mjs';
import { bare, cells, convert, difference, lines, office, results } from './lib/office.mjs';

const KINDS = {
  doc: { to: 'doc:MS Word 97' }, docx: {}, odt: {}, rtf: {}, html: { to: 'html:HTML (StarWriter)' }, pdf: {},
};
const OF_TABLES = /^- (table|cross|format)\//;
const SHEETS = { xlsx: {}, xls: { to: 'xls:MS Excel 97' }, ods: {} };

/** Two drafts a rule, of different offices. */
function some(cases) {
  const taken = new Map();
  return cases.filter((c) => {
    const before = taken.get(c.rule) ?? [];
    if (!process.env.WHOLE && (before.length === 2 || before.includes(c.model.id))) return false;
    taken.set(c.rule, [...before, c.model.id]);
    return true;
  });
}

const faulty = some((await allCases({ whole: true })).filter((c) => c.group === 'broken' && c.carrier.id === 'docx'));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const skip = office ? false : 'no LibreOffice here';

function write(cases, ext, make) {
  return cases.map((c, n) => {
    const file = join(folder, `${ext}${n}.${ext}`);
    writeFileSync(file, make(c, n));
    return file;
  });
}

/** Each of `files`, which are of `cases`, written as `kind`: the same findings as `wanted` says. */
function compare(cases, files, kind, how, wanted) {
  const written = convert(folder, files, kind, how);
  const got = results(written);
  const wrong = written.flatMap((file, n) => {
    const result = got.get(file);
    const lost = result?.documents ? difference(wanted[n], lines(result)) : [`${result?.status ?? 'no result'}`];
    return lost.length ? [`${cases[n].id}\n  ${lost.join('\n  ')}`] : [];
  });
  assert.deepEqual(wrong, []);
}

const drafts = write(faulty, 'docx', (c, n) => docx(wide(c.model), { ruled: n % 2 ? 'even' : 'wide' }));
const read = results(drafts);
const wanted = drafts.map((file) => lines(read.get(file)));
// What a rule finds in two years' reports stands in neither alone.
test('the drafts are faulty', () => {
  const silent = faulty.filter((c, n) => !wanted[n].length && !c.previous).map((c) => c.id);
  assert.deepEqual(silent, []);
  assert.ok(faulty.length >= 50, `${faulty.length}`);
});

for (const [kind, how] of Object.entries(KINDS)) {
  test(`a Word file as .${kind}`, { skip }, () => compare(faulty, drafts, kind, how, wanted));
}

// A table without lines: what can be read of it is told as a doubt. Errors of its cells or of the titles in it are false.
test('a Word file whose tables have no lines as .pdf', { skip }, () => {
  const own = join(folder, 'bare');
  mkdirSync(own);
  const bare = faulty.map((c, n) => {
    const file = join(own, `${n}.docx`);
    writeFileSync(file, docx(wide(c.model)));
    return file;
  });
  const written = convert(own, bare, 'pdf');
  const got = results(written);
  const errors = (list) => list.filter((each) => each.startsWith('error '));
  const rules = (list) => errors(list).map((each) => each.split(' ')[1]);
  const wrong = written.flatMap((file, n) => {
    const lost = difference(rules(wanted[n]), rules(lines(got.get(file)))).filter((each) => each.startsWith('+') || !OF_TABLES.test(each));
    return lost.length ? [`${faulty[n].id} ${lost.join(', ')}`] : [];
  });
  assert.deepEqual(wrong, []);
  const silent = written.filter((file, n) => Object.keys(faulty[n].model.tables).some((key) => key !== 'stat2014')
    && !got.get(file).problems.some((each) => (each.message ?? each).includes('没有框线')));
  assert.deepEqual(silent, []);
});

// Without blanks: a blank between two characters is a gap for one reader and a character for the other.
const noPage = skip || (hasPage ? false : 'the page is not built: dist/nianbao-pdf.js');
test('the page reads a PDF as the command line does', { skip: noPage }, async () => {
  const own = join(folder, 'page');
  mkdirSync(own);
  const few = drafts.filter((_, n) => n % 5 === 0);
  const pdfs = convert(own, few, 'pdf');
  pdfs.push(join(own, 'made.pdf'));
  writeFileSync(pdfs.at(-1), pdf([['青岚县水务局2024年政府信息公开工作年度报告', '一、总体情况', '2024年共受理申请12件。'], ['项目\t数量', '新收\t12']]));
  const asPage = await pageReader();
  const words = [];
  for (const file of pdfs) {
    words.push(file.replace(/pdf$/, 'page.docx'));
    writeFileSync(words.at(-1), await asPage(readFileSync(file)));
  }
  const [byPoppler, byPage] = [results(pdfs), results(words)];
  for (const [n, file] of pdfs.entries()) {
    const [a, b] = [byPoppler.get(file), byPage.get(words[n])];
    assert.deepEqual(b.text.split('\n').map(bare), a.text.split('\n').map(bare), file);
    assert.deepEqual(cells(b), cells(a), file);
    assert.deepEqual(lines(b), lines(a), file);
  }
});

const ofTables = faulty.map((c, n) => ({ c, lines: wanted[n] })).filter(({ c }) => c.rule.startsWith('table/'));
const sheets = write(ofTables.map((each) => each.c), 'html', (c) => excel(wide(c.model)));
for (const [kind, how] of Object.entries(SHEETS)) {
  test(`a sheet as .${kind}`, { skip }, () => {
    compare(ofTables.map((each) => each.c), sheets, kind, { ...how, from: 'HTML (StarCalc)' }, ofTables.map((each) => each.lines));
  });
}
