// The licence notices of the packages that are built into the page, as one text.

import fs from 'node:fs';
import path from 'node:path';

function noticesOf(root, name, seen) {
  if (seen.has(name)) return [];
  seen.add(name);
  const folder = path.join(root, 'node_modules', name);
  if (!fs.existsSync(folder)) return [];
  const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : String(about.license);
  const own = {name: `${name} ${about.version}`, text};
  return [own, ...Object.keys(about.dependencies ?? {}).flatMap((each) => noticesOf(root, each, seen))];
}

/** Packages with the same text share it. `extra` is a file with the notices of the WebAssembly core, if it is there. */
export function licenceText(root, extra) {
  const about = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const seen = new Set();
  const byText = new Map();
  for (const {name, text} of Object.keys(about.dependencies).flatMap((each) => noticesOf(root, each, seen))) {
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const page = [...byText].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  const core = fs.existsSync(extra) ? [fs.readFileSync(extra, 'utf8').trim()] : [];
  return [...page, ...core].join('\n\n----\n\n');
}
