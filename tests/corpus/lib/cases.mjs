// The cases of a run: clean drafts in every carrier, silent variants and faults in several carriers each.
import { CARRIERS, PAGED, carrier } from '../carriers/index.mjs';
import { awkward } from '../faults/awkward.mjs';
import { conflictFaults } from '../faults/conflicts.mjs';
import { dateFaults } from '../faults/dates.mjs';
import { ownFaults, sentenceFaults } from '../faults/prose.mjs';
import { structureFaults } from '../faults/structure.mjs';
import { readingFaults, tableFaults } from '../faults/tables.mjs';
import { textFaults } from '../faults/text.mjs';
import { yearFaults } from '../faults/years.mjs';
import { loadDrafts } from './load.mjs';
import { rng } from './rng.mjs';

/** Of tables whose columns are guessed: what shows in single numbers is a warning, their rows and columns are not judged. */
const OF_SHAPE = /^table\/(missing|shape|label|cell)$/;
const guess = (expect) => expect.map((e) => (e.rules.some((r) => !r.startsWith('stat/')) ? { ...e, severity: [...e.severity, 'warning'] } : e));

const DAILY = ['text-tab', 'html-page', 'docx'];

function spread(fault, random, whole, n) {
  const all = (fault.only ? fault.only.map(carrier) : CARRIERS)
    .filter((c) => !fault.not.includes(c.id) && (!c.when || c.when(fault.model)));
  let usable = all.filter((c) => !c.variant);
  if (fault.rule === 'numbering/sequence') usable = usable.filter((c) => c.id !== 'docx-auto');
  const count = Math.min(usable.length, whole ? 4 : 1);
  const picked = [];
  // the whole run always holds the plain paste; the stable subset takes one carrier by lot, every second time the plain paste
  if (whole || n % 2 === 0) picked.push(usable[0]);
  while (picked.length < count) {
    const c = random.pick(usable);
    if (!picked.includes(c)) picked.push(c);
  }
  // the numbers of a table are wrong in every disguise
  const variants = all.filter((c) => c.variant);
  if (/^table\/(total|balance|cell)/.test(fault.rule) && variants.length && (whole || n % 2)) picked.push(variants[n % variants.length]);
  return picked;
}

/** whole: every combination; otherwise a stable subset that runs within CI's minutes. */
export async function allCases({ whole = false } = {}) {
  const drafts = await loadDrafts();
  const byId = new Map(drafts.map((d) => [d.id, d]));
  const cases = [];
  for (const [n, d] of drafts.entries()) {
    for (const [k, c] of CARRIERS.entries()) {
      if (c.when && !c.when(d)) continue;
      if (!whole && !DAILY.includes(c.id) && (n + k) % 4) continue;
      cases.push({ id: `${d.id}__${c.id}`, group: 'clean', rule: null, model: d, parent: d, carrier: c, expect: [], also: [], previous: null });
    }
  }
  for (const [n, d] of drafts.entries()) {
    for (const [k, c] of PAGED.entries()) {
      if (!whole && (n + k) % 3) continue;
      if (!c.when(d)) continue;
      cases.push({ id: `${d.id}__${c.id}`, group: 'clean', rule: null, model: d, parent: d, carrier: c, expect: [], also: [], previous: null });
    }
  }
  const faults = [...drafts.flatMap(ownFaults), ...sentenceFaults(drafts), ...tableFaults(drafts), ...structureFaults(drafts),
    ...dateFaults(drafts), ...textFaults(drafts), ...yearFaults(drafts), ...conflictFaults(drafts), ...awkward(drafts), ...readingFaults(drafts)];
  for (const [n, f] of faults.entries()) {
    const random = rng(f.id);
    if (!whole && n % 3 && f.rule && /^(table|section|date)\//.test(f.rule)) continue;
    // Pages keep no characters that only a file of text can have wrong.
    const paged = !f.only && !f.rule?.startsWith('text/') && (whole || n % 8 === 0) ? [PAGED[n % PAGED.length]].filter((c) => c.when(f.model)) : [];
    for (const c of [...spread(f, random, whole, n), ...paged]) {
      if (c.guessed && OF_SHAPE.test(f.rule)) continue;
      cases.push({
        ...f, expect: c.guessed ? guess(f.expect) : f.expect, id: `${f.id}__${c.id}`, group: f.rule ? 'broken' : 'silent', carrier: c, parent: byId.get(f.model.id) ?? f.model,
        previous: f.previous ? byId.get(f.previous) : null,
      });
    }
  }
  for (const c of cases) {
    c.ext = c.carrier.ext;
    c.make = () => c.carrier.make(c.model);
  }
  return cases;
}
