// Writes generated drafts to a folder for trying by hand: node tests/corpus/generate.mjs OUT_DIR [--only TEXT]
// clean/<draft>__<carrier>.<ext>, broken/<case>__<carrier>.<ext>, and expected.json with what the checker should say.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases } from './lib/cases.mjs';

const [out, ...rest] = process.argv.slice(2);
if (!out) {
  console.error('usage: node tests/corpus/generate.mjs OUT_DIR [--only TEXT]');
  process.exit(2);
}
const only = rest[0] === '--only' ? rest[1] : '';
mkdirSync(join(out, 'clean'), { recursive: true });
mkdirSync(join(out, 'broken'), { recursive: true });
const manifest = [];
for (const c of await allCases({ whole: true })) {
  const name = `${c.expect.length ? 'broken' : 'clean'}/${c.id}.${c.ext}`;
  if (!name.includes(only)) continue;
  writeFileSync(join(out, name), c.make());
  manifest.push({ file: name, previous: c.previous?.id ?? null, expect: c.expect });
}
writeFileSync(join(out, 'expected.json'), JSON.stringify(manifest, null, 1) + '\n');
console.log(`${manifest.length} files`);
