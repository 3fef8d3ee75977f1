// Words that readers recognise are data (core/words): Chinese literals in the reading code may only become fewer.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ceilings = fileURLToPath(new URL('literals.tsv', import.meta.url));
// Rules and comments tell, renderers print, words and forms are the data itself.
const telling = new Set(['rules', 'render', 'annotate', 'convert', 'words', 'forms']);

function* sources(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(file);
    else if (/\.(cpp|h)$/.test(entry.name)) yield file;
  }
}

const without_comments = (code) => code.replace(/\/\/[^\n]*/g, '');
const is_chinese = (literal) => /[^\x00-\x7f]/.test(literal);

/** Chinese literals u"…" of the code. */
function literals(code) {
  return [...without_comments(code).matchAll(/u"([^"]*)"/g)].filter((m) => is_chinese(m[1])).length;
}

/** Of a rule, those that recognise: in a question about a text, in a list of words. */
function recognising(code) {
  const clean = without_comments(code);
  let count = 0;
  for (const question of clean.matchAll(
    /\b(?:contains|starts_with|ends_with|find|rfind|find_first_of|find_last_of|\w+_any)\b\s*(?:<([^()]*)>\s*\(|\(([^()]*)\))/g,
  ))
    count += [...question[0].matchAll(/u"([^"]*)"/g)].filter((m) => is_chinese(m[1])).length;
  count += [...clean.matchAll(/[=!]= u"([^"]*)"/g)].filter((m) => is_chinese(m[1])).length;
  return count;
}

function count() {
  const rooms = new Map();
  for (const file of sources(path.join(root, 'core'))) {
    const inside = path.relative(path.join(root, 'core'), file).split(path.sep);
    const room = inside.length > 1 ? inside[0] : '.';
    if (telling.has(room) && room !== 'rules') continue;
    const code = fs.readFileSync(file, 'utf8');
    const found = room === 'rules' ? recognising(code) : literals(code);
    rooms.set(room, (rooms.get(room) ?? 0) + found);
  }
  return rooms;
}

test('the counter counts literals of code, not of comments, and of rules those that recognise', () => {
  assert.equal(literals('// u"中"\nf(u"中", u"a", u"文");'), 2);
  assert.equal(recognising('if (contains(x, u"中") || y == u"文") return cat(u"告诉", x);'), 2);
  assert.equal(recognising('starts_with_any<u"中", u"文">(label)'), 2);
});

test('no room has more Chinese literals than it is allowed', () => {
  const allowed = new Map(
    fs
      .readFileSync(ceilings, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([room, most]) => [room, Number(most)]),
  );
  const rooms = count();
  assert.ok(rooms.size > 5, 'the rooms of core were found');
  for (const [room, found] of rooms) {
    const most = allowed.get(room) ?? 0;
    assert.ok(
      found <= most,
      `core/${room}: ${found} Chinese literals, ${most} allowed; put words into core/words (see CONTRIBUTING.md)`,
    );
    assert.ok(found >= most, `core/${room} has only ${found} Chinese literals left; lower its ceiling of ${most} in literals.tsv`);
  }
});
