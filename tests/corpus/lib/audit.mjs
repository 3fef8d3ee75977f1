// Authoring aid: prints the totals of a draft's tables, to write prose by. `node lib/audit.mjs ID…`
import { loadDrafts } from './load.mjs';

for (const m of await loadDrafts()) {
  if (process.argv.length > 2 && !process.argv.includes(m.id)) continue;
  console.log(`== ${m.id}`);
  for (const r of m.tables.requests?.rows ?? []) if (r.cells[6]) console.log(`  ${r.key} ${r.cells.join(' ')}`);
  const groups = {};
  for (const r of m.tables.requests?.rows ?? []) {
    const g = r.key.split('.')[0];
    groups[g] = (groups[g] ?? 0) + r.cells[6];
  }
  if (m.tables.requests) console.log('  ', JSON.stringify(groups));
  for (const g of m.tables.disputes?.groups ?? []) console.log(`  ${g.key} ${g.cells.join(' ')}`);
  for (const r of m.tables.stat2014?.rows ?? []) if (r.cells[0]) console.log(`  ${r.name} ${r.cells[0]}`);
}
