// Writes wasm/nianbao-types.d.ts, the TypeScript types of what goes into the checker and comes out of it, from the JSON
// Schemas in core/schema: `npm --prefix web run types`. tests/types fails where the file is not what this makes.

import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile} from 'json-schema-to-typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schemas = path.join(root, 'core/schema');
export const typesFile = path.join(root, 'wasm/nianbao-types.d.ts');

const BANNER = '// Made from core/schema/*.schema.json by `npm --prefix web run types`: change those, not this.';
const WIDTH = 120;

const read = (name) => JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'));

/** What the options take from the configuration file is put in their place, so that each keeps its comment. */
function withConfiguration(options) {
  const {properties} = read('config.schema.json');
  const take = ({$ref}) => properties[$ref?.replace('config.schema.json#/properties/', '')];
  const taken = Object.entries(options.properties).map(([name, schema]) => [name, take(schema) ?? schema]);
  return {...options, properties: Object.fromEntries(taken)};
}

const columns = (text) => [...text].reduce((sum, char) => sum + (char >= '\u2e80' ? 2 : 1), 0);

/** Lines of at most `width` columns, broken at blanks and behind Chinese marks; what is longer has a line of its own. */
function wrapped(text, width) {
  const lines = [''];
  for (const piece of text.split(/(?<=[ ，；。：、])/)) {
    if (lines.at(-1) !== '' && columns(lines.at(-1) + piece.trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] += piece;
  }
  return lines.map((line) => line.trimEnd());
}

/** A comment on one line where it fits, else wrapped. */
function comment(indent, text) {
  const one = `${indent}/** ${text} */`;
  if (columns(one) <= WIDTH) return one;
  return [`${indent}/**`, ...wrapped(text, WIDTH - indent.length - 3).map((line) => `${indent} * ${line}`), `${indent} */`].join('\n');
}

/** The text of the file. All schemas are compiled at once, so that a type which several use is written once. */
export async function typesText() {
  const catalogue = Object.keys(read('catalogue.schema.json').$defs).map((name) => [name, {$ref: `catalogue.schema.json#/$defs/${name}`}]);
  const options = withConfiguration(read('options.schema.json'));
  const everything = {
    title: 'Everything',
    type: 'object',
    additionalProperties: false,
    properties: {options, result: {$ref: 'result.schema.json'}, twins: {$ref: 'twins.schema.json'}, compared: {$ref: 'compare.schema.json'}, sum: {$ref: 'sum.schema.json'}, ...Object.fromEntries(catalogue)},
    $defs: options.$defs,
  };
  const text = await compile(everything, 'Everything', {cwd: schemas, bannerComment: BANNER, style: {singleQuote: true, printWidth: WIDTH}});
  return text
    .replace(/^export interface Everything {[^}]*}\n/m, '')
    .replace(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, (_, indent, words) => comment(indent, words))
    .replace(/(?<=[};])\n(?=\/\*\*|export)/g, '\n\n')
    .replace(/\n{3,}/g, '\n\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(typesFile, await typesText());
