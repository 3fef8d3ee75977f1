// Workbooks as tests see them: cells by sheet and place, numbers typed in, everything computed anew by LibreOffice.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const unescape = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);

/** Sheets by name: cells by place ("B7") as {value, formula}; values are numbers or texts. */
export function sheetsOf(bytes) {
  const parts = unzipSync(bytes);
  const text = (name) => strFromU8(parts[name]);
  const strings = parts['xl/sharedStrings.xml'] ? [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => unescape([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((m) => m[1]).join(''))) : [];
  const targets = new Map([...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [/Id="([^"]*)"/.exec(tag)[1], /Target="([^"]*)"/.exec(tag)[1]]));
  const sheets = {};
  for (const [tag] of text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)) {
    const part = `xl/${targets.get(/r:id="([^"]*)"/.exec(tag)[1]).replace(/^\/?(xl\/)?/, '')}`;
    const cells = {};
    for (const [, attributes, , inner = ''] of text(part).matchAll(/<c ([^>]*?)(\/>|>(.*?)<\/c>)/gs)) {
      const stored = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
      const type = /t="(\w+)"/.exec(attributes)?.[1];
      const value = stored === undefined ? null : type === 's' ? strings[Number(stored)] : type === 'str' ? unescape(stored) : Number(stored);
      cells[/r="([A-Z]+\d+)"/.exec(attributes)[1]] = { value, formula: /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1] ?? null };
    }
    sheets[unescape(/name="([^"]*)"/.exec(tag)[1])] = { cells, part, xml: text(part) };
  }
  return sheets;
}

/** With other numbers or texts in some cells of its first sheet, and without what formulas gave before. */
export function fill(bytes, values) {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/worksheets/sheet'))) {
    let xml = strFromU8(parts[name]).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    if (name === 'xl/worksheets/sheet1.xml')
      for (const [place, value] of Object.entries(values))
        xml = xml.replace(new RegExp(`<c r="${place}"([^>]*?)(/>|>.*?</c>)`), (_, rest) => {
          const style = /s="\d+"/.exec(rest)?.[0] ?? '';
          return typeof value === 'number' ? `<c r="${place}" ${style}><v>${value}</v></c>` : `<c r="${place}" ${style} t="inlineStr"><is><t>${value}</t></is></c>`;
        });
    parts[name] = strToU8(xml);
  }
  return Buffer.from(zipSync(parts));
}

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice makes of it: every formula computed. */
export function computed(bytes) {
  const dir = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
  try {
    writeFileSync(join(dir, 'book.xlsx'), bytes);
    spawnSync('soffice', [`-env:UserInstallation=file://${dir}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(dir, 'out'), join(dir, 'book.xlsx')]);
    return readFileSync(join(dir, 'out', 'book.xlsx'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
