// 整改意见 to many units: the core's letter for each, made of what the list keeps of its result; one Word file each, or all in
// one with a page each.

import type {Result, Span} from '@core';
import type {Letter} from '@files';
import type {SlimFinding} from '../core/slim.js';
import type {UnitRow} from '../model/unit_list.js';
import {baseName, keyOf, type Mark} from '../model/unit.js';
import {entriesOf, zip, type Entry} from './zip.js';

const told = (mark: Mark | undefined) => ({...(mark?.note ? {note: mark.note} : {}), ...(mark?.wrong ? {dismissed: true} : {})});

/** A result as far as the letter reads it, with the words that it quotes for a text. */
export function letterInput({unit, look}: UnitRow, tellsMarks: boolean): {result: Result; text: string} {
  const result = unit.result!;
  let text = '';
  const place = (words: string): Span => {
    const start = text.length;
    text += words;
    return {start, end: text.length};
  };
  const finding = ({part, words, expression, basis, quote, fix, ...rest}: SlimFinding) => ({
    ...rest,
    where: {part, words},
    span: place(quote),
    evidence: expression === '' ? null : {expression},
    basis,
    fix: fix && {span: place(fix.before), text: fix.after},
    ...(tellsMarks ? told(unit.marks.get(keyOf(rest))) : {}),
  });
  const findings = tellsMarks ? [...look.shown, ...look.dismissed] : look.shown;
  const documents = result.documents.map(({title, issuer}, at) => ({
    ...{title, issuer},
    findings: findings.filter(({document}) => document === at).map(finding),
  }));
  const problems = result.problems.map((message) => ({fatal: true, message}));
  return {result: {input: baseName(unit.name), status: result.status, problems, documents} as unknown as Result, text};
}

const MAIN = 'word/document.xml';
const PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const BODY = /<w:body>([\s\S]*?)(<w:sectPr[\s\S]*)?<\/w:body>/;

/** Word files of one making as one, each on a page of its own. */
export function merged(files: readonly Uint8Array[]): Uint8Array {
  const [first] = files;
  if (!first) throw new Error('nothing to merge');
  const main = (file: Uint8Array) => new TextDecoder().decode(entriesOf(file).find(({name}) => name === MAIN)!.bytes);
  const bodies = files.map((file) => BODY.exec(main(file))![1]!);
  const whole = main(first).replace(BODY, (_, __, end: string | undefined) => `<w:body>${bodies.join(PAGE)}${end ?? ''}</w:body>`);
  return zip(entriesOf(first).map((entry) => (entry.name === MAIN ? {...entry, bytes: new TextEncoder().encode(whole)} : entry)));
}

/** A name for a unit's letter that no other of the archive has. */
function letterName({unit, issuer}: UnitRow, taken: Set<string>): string {
  const stem = (issuer ?? baseName(unit.name).replace(/\.[A-Za-z0-9]{1,5}$/, '')).replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_') || '单位';
  let name = `${stem}-整改意见.docx`;
  for (let i = 2; taken.has(name); i++) name = `${stem}-整改意见(${i}).docx`;
  taken.add(name);
  return name;
}

export type LetterKind = 'one' | 'each';

/** `write`: the core's letter. */
export async function lettersOf(rows: readonly UnitRow[], kind: LetterKind, tellsMarks: boolean, write: (result: Result, text: string) => Promise<Letter>): Promise<Uint8Array> {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const {result, text} = letterInput(row, tellsMarks);
    entries.push({name: letterName(row, taken), bytes: (await write(result, text)).docx});
  }
  return kind === 'each' ? zip(entries) : merged(entries.map(({bytes}) => bytes));
}
