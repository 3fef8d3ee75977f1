// Judges one result object against a case: what was caught, missed, accused, misplaced, and which cells were read wrong.
import { distance, find, reduce } from './place.mjs';

const spanOf = (s) => [s.start, s.end];

function tableOf(result, key) {
  return result.documents.flatMap((d) => d.tables).find((t) => t.key === key);
}

function ranges(c, place, reduced, result) {
  if (place.quote) return place.quote.split('|').flatMap((q) => find(reduced, q));
  if (place.near) return find(reduced, place.near);
  if (place.cell || place.cells) {
    const [key, row, col] = place.cell ?? place.cells;
    const cells = tableOf(result, key)?.rows.find((r) => r.key === row)?.cells ?? [];
    return (place.cell ? [cells[col]] : cells).filter(Boolean).map((x) => spanOf(x.span));
  }
  if (place.statCell) {
    const rows = tableOf(result, 'stat2014')?.rows.filter((r) => r.cells.length) ?? [];
    const at = c.model.tables.stat2014.rows.filter((r) => r.cells.length).findIndex((r) => r.name === place.statCell);
    return rows[at] ? rows[at].cells.map((x) => spanOf(x.span)) : [];
  }
  if (place.table) {
    const t = tableOf(result, place.table);
    return t ? [spanOf(t.span)] : [];
  }
  return [];
}

/** Does the finding point where it should? 'exact' (its own span), 'related' (only a related place) or null. */
function placed(c, finding, place, reduced, result) {
  if (!place || place.anywhere) return 'exact';
  const own = spanOf(finding.span);
  if (place.after) {
    const ends = place.after.split('|').flatMap((t) => find(reduced, t));
    // a table may stand between the quoted text and the place
    return ends.some((r) => own[0] >= r[0] && distance(reduced, own, [r[1], r[1]]) <= 24 || own[0] >= r[1] && betweenTable(reduced, result, r[1], own[0])) ? 'exact' : null;
  }
  const wanted = ranges(c, place, reduced, result);
  const slack = place.near ? place.span : place.table ? 20 : 0;
  const hit = (span) => wanted.some((r) => (slack ? distance(reduced, span, r) <= slack : touches(span, r)));
  if (hit(own)) return 'exact';
  if (finding.related?.some((r) => hit(spanOf(r.span)))) return 'related';
  return null;
}

const touches = (a, b) => (a[0] < b[1] && b[0] < a[1]) || (a[0] === a[1] && a[0] >= b[0] && a[0] <= b[1]) || (b[0] === b[1] && b[0] >= a[0] && b[0] <= a[1]);

function betweenTable(reduced, result, from, to) {
  return result.documents.flatMap((d) => d.tables).some((t) => t.span.start >= from - 2 && distance(reduced, [from, from], spanOf(t.span)) <= 3
    && distance(reduced, [to, to], [t.span.end, t.span.end]) <= 24);
}

function shows(finding, numbers) {
  const text = JSON.stringify([finding.evidence, finding.message, finding.related]).replaceAll(',', '');
  return numbers.every((n) => text.includes(n));
}

/** cells read wrongly or not at all, against the model's numbers. */
export function cellErrors(c, result) {
  const wrong = [];
  let compared = 0;
  const compare = (where, cell, want) => {
    compared++;
    if (!cell) { wrong.push(`${where}: not read`); return; }
    const value = Number(want);
    if (Math.abs(Number(cell.value) - value) > 1e-9 || cell.value === null) wrong.push(`${where}: ${cell.value} for ${want}`);
  };
  const rowsOf = { active: (t) => t.blocks.flatMap((b) => b.rows), requests: (t) => t.rows, disputes: (t) => t.groups };
  for (const [key, rows] of Object.entries(rowsOf)) {
    const t = c.parent.tables[key];
    if (!t) continue;
    const read = tableOf(result, key);
    if (!read) { wrong.push(`${key}: table not read`); compared += rows(t).reduce((n, r) => n + r.cells.length, 0); continue; }
    for (const row of rows(t)) {
      const got = read.rows.find((r) => r.key === row.key);
      row.cells.forEach((want, col) => compare(`${key}.${row.key}[${col}]`, got?.cells[col], want));
      if (got && got.cells.length !== row.cells.length) wrong.push(`${key}.${row.key}: ${got.cells.length} cells for ${row.cells.length}`);
    }
    const extra = read.rows.filter((r) => !rows(t).some((w) => w.key === r.key) && r.cells.length);
    for (const r of extra) wrong.push(`${key}: row ${r.key} is not there`);
  }
  if (c.parent.tables.stat2014) {
    const want = c.parent.tables.stat2014.rows.filter((r) => r.cells.length);
    const read = tableOf(result, 'stat2014')?.rows.filter((r) => r.cells.length) ?? [];
    if (read.length !== want.length) wrong.push(`stat2014: ${read.length} rows for ${want.length}`);
    want.forEach((r, i) => compare(`stat2014.${r.name}`, read[i]?.cells[0], r.cells[0]));
  }
  return { wrong, compared };
}

function documentErrors(c, result) {
  const d = result.documents[0];
  if (!d) return ['no document'];
  const m = { ...c.parent, signed: c.model.signed };
  const out = [];
  if (result.documents.length > 1) out.push(`${result.documents.length} documents`);
  if (d.kind !== m.kind) out.push(`kind ${d.kind} for ${m.kind}`);
  if (d.year !== m.year) out.push(`year ${d.year} for ${m.year}`);
  if (d.format !== m.format) out.push(`format ${d.format} for ${m.format}`);
  if (d.signed_on !== m.signed) out.push(`signed_on ${d.signed_on} for ${m.signed}`);
  if (!m.issuer.includes(d.issuer)) out.push(`issuer ${d.issuer} for ${m.issuer[0]}`);
  if (d.is_template) out.push('is_template');
  return out;
}

/** text: the decoded text that offsets count in. */
export function judge(c, result, text) {
  const reduced = reduce(text);
  const quote = (f) => text.slice(f.span.start, Math.min(f.span.end, f.span.start + 80)).replace(/\s+/g, ' ');
  const brief = (f) => `${f.rule} ${f.severity} 「${quote(f)}」 ${f.message}`;
  const findings = result.documents.flatMap((d) => d.findings);
  const verdict = { id: c.id, group: c.group, rule: c.rule, carrier: c.carrier.id, optional: Boolean(c.optional), caught: true, problems: [], accusations: [], misplaced: [], cells: [], compared: 0, document: [] };
  const used = new Set();
  for (const e of c.expect) {
    const same = findings.filter((f) => e.rules.includes(f.rule) && e.severity.includes(f.severity));
    const exact = same.filter((f) => placed(c, f, e.place, reduced, result));
    const pick = exact.slice(0, e.max);
    pick.forEach((f) => used.add(f));
    if (pick.length < e.min) {
      verdict.caught = false;
      const other = findings.filter((f) => e.rules.includes(f.rule));
      verdict.problems.push(other.length ? `wrong place or severity: ${other.map(brief).join(' / ')}` : `missed ${e.rules.join(' or ')} at ${JSON.stringify(e.place)}`);
    } else {
      if (!pick.some((f) => placed(c, f, e.place, reduced, result) === 'exact')) verdict.misplaced.push(`only a related place: ${brief(pick[0])}`);
      if (e.numbers.length && !pick.some((f) => shows(f, e.numbers))) verdict.problems.push(`numbers ${e.numbers} not shown: ${brief(pick[0])} ${JSON.stringify(pick[0].evidence)}`);
    }
  }
  for (const f of findings) {
    if (used.has(f) || f.severity === 'info' || c.also.includes(f.rule)) continue;
    verdict.accusations.push(brief(f));
  }
  if (c.group !== 'broken') {
    const cells = cellErrors(c, result);
    verdict.cells = cells.wrong;
    verdict.compared = cells.compared;
    verdict.document = documentErrors(c, result);
  }
  return verdict;
}

/** A fault marked optional (a claim that only a very attentive reader recomputes) may be missed, but nothing else. */
export const passed = (v, carrier) => (v.caught || v.optional) && !v.accusations.length && (!v.problems.length || v.optional) && !v.document.length
  && (!v.cells.length || (carrier.cells === false && v.cells.every((x) => x.includes('not read')) && v.cells.length <= v.compared / 100));

