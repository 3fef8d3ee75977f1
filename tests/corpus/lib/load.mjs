// Loads every draft of drafts/ in the order of their file names.
import { readdirSync } from 'node:fs';

const folder = new URL('../drafts/', import.meta.url);

export async function loadDrafts() {
  const names = readdirSync(folder).filter((n) => n.endsWith('.mjs')).sort();
  const drafts = [];
  for (const name of names) drafts.push((await import(new URL(name, folder))).default);
  return drafts;
}
