// The cases of a run: clean drafts in every carrier, silent variants and faults in several carriers each.
import { CARRIERS, carrier } from '../carriers/index.mjs';
import { loadDrafts } from './load.mjs';
import { rng } from './rng.mjs';

const DAILY = ['text-tab', 'html-page', 'docx'];

/** whole: every combination; otherwise a stable subset that runs within CI's minutes. */
export async function allCases({ whole = false } = {}) {
  const drafts = await loadDrafts();
  const byId = new Map(drafts.map((d) => [d.id, d]));
  const cases = [];
  const add = (id, model, c, expect, extra = {}) => cases.push({
    id: `${id}__${c.id}`, draft: model.id, carrier: c.id, ext: c.ext, model, expect,
    make: () => c.make(model), previous: null, ...extra,
  });
  for (const [n, d] of drafts.entries()) {
    for (const [k, c] of CARRIERS.entries()) {
      if (c.when && !c.when(d)) continue;
      if (!whole && !DAILY.includes(c.id) && (n + k) % 4) continue;
      add(d.id, d, c, []);
    }
  }
  return cases;
}
