// Runs small drafts with one true or one false paragraph over the command line: what is found, what is wrongly accused?
//   node --test tests/prose/run.mjs          each draft is a test; known.txt lists those that still fail
//   node tests/prose/run.mjs --report        recall and accusations by kind and author
//   node tests/prose/run.mjs --write-known   writes the list of those that fail now
// drafts.tsv: id (author/truth/kind-number), frame, edits, expect, place. The frame is a file of frames/; edits, separated
// by ¶, are "from-to:lines" of the frame that the lines (⏎ between them, ⇥ for a tab) replace. expect is `finds` (an error or
// warning in `place`, or in one of its lines), `silent` (no error or warning), or `no-number` (none of the rules about numbers).
// NIANBAO names another command line than build/native/nianbao.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const binary = process.env.NIANBAO ?? join(here, '../../build/native/nianbao');
const NUMBER_RULES = ['stat/sum', 'stat/derived', 'stat/percent', 'stat/impossible', 'stat/conflict', 'stat/growth', 'stat/count', 'cross/text-table'];

const lines = (file) => readFileSync(join(here, file), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const frames = new Map();
const frame = (name) => {
  if (!name) return [];
  if (!frames.has(name)) frames.set(name, readFileSync(join(here, `frames/${name}.txt`), 'utf8').replace(/\n$/, '').split('\n'));
  return frames.get(name);
};

function draft(frameName, edits) {
  const out = [...frame(frameName)];
  for (const edit of edits.split('¶').filter(Boolean).reverse()) {
    const [, from, to, text] = /^(\d+)-(\d+):(.*)$/s.exec(edit);
    const replacement = text.replaceAll('⇥', '\t').split('⏎');
    out.splice(Number(from), Number(to) - Number(from), ...(text === '' && from !== to ? [] : replacement));
  }
  return `${out.join('\n')}\n`;
}

const drafts = lines('drafts.tsv').slice(1).map((line) => {
  const [id, frameName, edits, expect, place] = line.split('\t');
  return { id, text: draft(frameName, edits), expect, place };
});

const plain = (text) => [...text.replace(/\s/g, '')].map((c) => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[c] ?? c).join('');

/// The finding's own words stand in the place, in its line; or the finding holds the place.
function isAt(text, span, place) {
  const own = plain(text.slice(span.start, span.end));
  const begin = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end);
  const line = plain(text.slice(begin, end < 0 ? text.length : end));
  return own !== '' && ((place.includes(own) && line.includes(place)) || own.includes(place));
}

function isRight({ text, expect, place }, result) {
  const findings = (result.documents ?? []).flatMap((d) => d.findings).filter((f) => f.severity !== 'info');
  if (expect === 'silent') return findings.length === 0;
  if (expect === 'no-number') return !findings.some((f) => NUMBER_RULES.includes(f.rule));
  const places = place.split('⏎').map(plain);
  const isThere = (span) => places.some((each) => isAt(result.text ?? text, span, each));
  return findings.some((f) => [f.span, ...(f.related ?? []).map((r) => r.span)].some(isThere));
}

function failing() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-prose-'));
  try {
    const names = drafts.map((each, i) => join(folder, `${String(i).padStart(5, '0')}.txt`));
    drafts.forEach((each, i) => writeFileSync(names[i], each.text));
    // Drafts made of the same sentences are no batch of several offices.
    const alone = ['--config', fileURLToPath(new URL('../alone.json', import.meta.url))];
    const { stdout } = spawnSync(binary, ['check', '--format', 'json', '--fail-on', 'never', ...alone, ...names], { encoding: 'utf8', maxBuffer: 1 << 30 });
    const results = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    assert.equal(results.length, drafts.length);
    return new Set(drafts.filter((each, i) => !isRight(each, results[i])).map((each) => each.id));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failed = failing();

function report() {
  const kinds = new Map();
  for (const { id } of drafts) {
    const [author, truth, name] = id.split('/');
    for (const key of [`${author} ${name.replace(/-\d+$/, '')}`, `${author} all`]) {
      const row = kinds.get(key) ?? { faulty: 0, found: 0, true: 0, accused: 0 };
      row[truth] += 1;
      if (truth === 'faulty' && !failed.has(id)) row.found += 1;
      if (truth === 'true' && failed.has(id)) row.accused += 1;
      kinds.set(key, row);
    }
  }
  for (const [kind, row] of [...kinds].sort()) {
    console.log(`${kind.padEnd(28)} found ${row.found} of ${row.faulty}, accused ${row.accused} of ${row.true}`);
  }
}

if (process.argv.includes('--report')) {
  report();
} else if (process.argv.includes('--write-known')) {
  const head = readFileSync(join(here, 'known.txt'), 'utf8').split('\n').filter((line) => line.startsWith('#'));
  writeFileSync(join(here, 'known.txt'), `${[...head, ...drafts.filter((d) => failed.has(d.id)).map((d) => d.id)].join('\n')}\n`);
} else {
  const known = new Set(lines('known.txt'));
  test('known.txt lists only drafts that still fail', () => assert.deepEqual([...known].filter((id) => !failed.has(id)), []));
  test('there are drafts of both sorts', () => assert.ok(drafts.some((d) => d.expect === 'finds') && drafts.some((d) => d.expect === 'silent')));
  for (const { id, text } of drafts) test(id, { todo: known.has(id) }, () => assert.ok(!failed.has(id), text));
}
