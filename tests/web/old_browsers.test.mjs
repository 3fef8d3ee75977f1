// The oldest browser served is Chromium 86: the built scripts and styles use nothing newer, or only behind a guard.
// A text is searched, not run: no such browser is to be had here. Numbers are the first Chromium that knows the thing.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {dist} from './harness.mjs';

const BUILT = ['nianbao-checker.js', 'assets/page.js', 'sw.js', 'nianbao.js', 'embed.js', 'embed.css', 'index.html', 'nianbao.html'];

const NEWER = {
  'Array and String .at (92)': /[\w)\]]\.at\(/,
  'Array.findLast (97)': /\.findLast(Index)?\(/,
  'Array.toSorted and its like (110)': /\.(toSorted|toReversed|toSpliced)\(/,
  'Array.fromAsync (121)': /\bfromAsync\(/,
  'Object.hasOwn (93)': /\bhasOwn\(/,
  'Object.groupBy (117)': /\.groupBy\(/,
  'iterator helpers (122)': /\.(values|keys|entries)\(\)\.(map|filter|some|every|reduce|forEach|find|take|toArray)\(/,
  'Set methods (122)': /\.(union|intersection|difference|symmetricDifference|isSubsetOf)\(/,
  'Promise.withResolvers (119)': /withResolvers/,
  'structuredClone (98)': /structuredClone\(/,
  'crypto.randomUUID (92)': /randomUUID/,
  'AbortSignal.timeout (103)': /AbortSignal\.(timeout|any)/,
  'Intl.Segmenter (87)': /Segmenter/,
  'URL.canParse (120)': /canParse\(/,
  'String.isWellFormed (111)': /isWellFormed|toWellFormed/,
  // not 1+.2/d: behind a digit it divides by what the minifier called so
  'regular expressions with match indices (90) or sets (112)': /hasIndices|(?<!\d)\/[gimsuy]*[dv][dgimsuvy]*[,;)\]]/,
  'private members in (91)': /#\w+ in /,
  'class static blocks (94)': /static\s*\{/,
  'import attributes (123)': /\bwith\s*\{\s*type:/,
  'top-level await (89)': /^(const \w+ ?= ?)?await /m,
  'adoptedStyleSheets as a list (99)': /adoptedStyleSheets\.(push|splice)/,
  'Element.checkVisibility (105)': /checkVisibility/,
  'inert (102)': /\.inert\b/,
  'popover (114)': /popover/i,
  'dialog.requestClose (134)': /requestClose/,
  'scrollend (114)': /scrollend/,
  'file pickers (86, not everywhere)': /show(Save|Open)FilePicker/,
  'inset (87)': /[;{"'`\s]inset:/,
  // not a?b:is(t), where the minifier calls a function so; our own sources are searched for every form below
  ':is, :where (88), :has (105)': /:(is|where|has)\((?!\w{1,2}[),])/,
  'aspect-ratio (88)': /aspect-ratio:/,
  'newer colour functions (111)': /color-mix\(|oklch\(|light-dark\(/,
  'newer at-rules (99)': /@(container|layer|scope|property)\b/,
  'viewport units of phones (108)': /\d(dvh|svh|lvh|dvw|cqw|cqi)\b/,
  'overflow: clip (90)': /overflow(-[xy])?:\s*clip/,
  'single transform properties (104)': /[;{]\s*(translate|rotate|scale):/,
};

/** What a library may use where it asks first: each occurrence goes with its guard. */
const GUARDED = [[/new (window\.)?EditContext\(/, /window\.EditContext\s*&&/]];

for (const name of BUILT) {
  test(`nothing newer than Chromium 86 in ${name}`, () => {
    const source = fs.readFileSync(path.join(dist, name), 'utf8').replace(/<script type="application\/octet-stream"[^>]*>[^<]*/g, '');
    assert.ok(source.length > 100);
    for (const [thing, pattern] of Object.entries(NEWER)) {
      const found = pattern.exec(source);
      assert.equal(found && source.slice(Math.max(0, found.index - 60), found.index + 60), null, thing);
    }
    for (const [use, guard] of GUARDED) {
      if (use.test(source)) assert.match(source, guard);
    }
  });
}

test('no :is, :where (88) or :has (105) in the sources', () => {
  const folder = path.join(dist, '../web/src');
  const names = fs.readdirSync(folder, {recursive: true}).filter((name) => /\.(css|ts)$/.test(name));
  assert.ok(names.length > 20);
  for (const name of names) {
    assert.doesNotMatch(fs.readFileSync(path.join(folder, name), 'utf8'), /:(is|where|has)\(/, name);
  }
});
