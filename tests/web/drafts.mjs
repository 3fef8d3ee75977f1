// Drafts of the page tests: whole, correct reports of our own writing, and single faults to put into them.

import {bundleModule} from './modules.mjs';

const {SAMPLES} = await bundleModule('web/src/samples/samples.ts');

export const CLEAN = SAMPLES.find((sample) => sample.key === 'clean').text;
export const FAULTY = SAMPLES.find((sample) => sample.key === 'faults').text;
export const OLD = SAMPLES.find((sample) => sample.key === 'old').text;

/** Replaces exactly one place; a missing one is a broken test. */
export function change(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`“${from}” should occur once`);
  return text.replace(from, to);
}

/** A growth that does not follow from its numbers: one error, from 1200 to 1284 is 7%. */
export const WRONG_GROWTH = change(CLEAN, '增长7%', '增长9%');

/** A pinyin note left by a converter: one warning with a safe fix. */
export const ANNOTATED = change(CLEAN, '贯彻', '贯(guàn)彻');

/** A placeholder: one error without a fix. */
export const UNFILLED = change(CLEAN, '组织业务培训2次', '组织业务培训XX次');

/** The report as a word processor puts it on the clipboard as HTML. */
export function asHtml(text) {
  const escape = (line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const out = [];
  let rows = [];
  const flush = () => {
    if (rows.length === 0) return;
    const cells = (line) => line.split('\t').map((cell) => `<td>${escape(cell) || '&nbsp;'}</td>`).join('');
    out.push(`<table>${rows.map((line) => `<tr>${cells(line)}</tr>`).join('')}</table>`);
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      rows.push(line);
      continue;
    }
    flush();
    if (line.trim() !== '') out.push(`<p>${escape(line)}</p>`);
  }
  flush();
  return `<html><body>${out.join('\n')}</body></html>`;
}
