// The long texts that the page reads only when asked: the rules' own pages and the licence notices.

import fs from 'node:fs';
import path from 'node:path';
import {licenceText} from './licences.mjs';

export function rulePages(folder) {
  const pages = {};
  for (const family of fs.readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())) {
    for (const file of fs.readdirSync(path.join(folder, family.name)).filter((name) => name.endsWith('.md'))) {
      pages[`${family.name}/${path.basename(file, '.md')}`] = fs.readFileSync(path.join(folder, family.name, file), 'utf8');
    }
  }
  return Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `web` is the page's folder, `coreNotices` the licence notices of the WebAssembly core. */
export function textsJson(web, coreNotices) {
  return JSON.stringify({pages: rulePages(path.join(web, '../core/rules')), licences: licenceText(web, coreNotices)});
}
