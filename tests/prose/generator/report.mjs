// The counts as text.
const percent = (n, of) => (of ? `${((100 * n) / of).toFixed(1)} %` : '–');
const keyOf = (d) => `${d.relation.group}: ${d.relation.name}`;

export function grouped(list, key) {
  const rows = new Map();
  for (const d of list) {
    const name = key(d);
    const row = rows.get(name) ?? { true: 0, errors: 0, warnings: 0, faulty: 0, found: 0 };
    if (d.mutant) {
      row.faulty += 1;
      row.found += d.found ? 1 : 0;
    } else {
      row.true += 1;
      if (d.accused.some((f) => f.severity === 'error')) row.errors += 1;
      else if (d.accused.length) row.warnings += 1;
    }
    rows.set(name, row);
  }
  return rows;
}

function table(rows, heading) {
  const out = [`| ${heading} | found | of | recall | true | accused by error | by warning |`, '| --- | --: | --: | --: | --: | --: | --: |'];
  for (const [name, r] of rows)
    out.push(`| ${name} | ${r.found} | ${r.faulty} | ${percent(r.found, r.faulty)} | ${r.true} | ${r.errors} | ${r.warnings} |`);
  return out.join('\n');
}

export const countsByRelation = (list) => new Map([...grouped(list, keyOf), ['all', grouped(list, () => 'all').get('all')]]);
export const byRelation = (list) => table(countsByRelation(list), 'relation');

const styleOf = ({ style }) =>
  [
    `digits ${style.digits}`,
    style.halfPunctuation && 'halfwidth punctuation',
    style.spaces && 'spaces before units',
    style.wrap && 'hard wrap',
    style.before && 'sentence before',
    style.after && 'sentence behind',
  ].filter(Boolean);
export const byStyle = (list) =>
  table(
    grouped(
      list.flatMap((d) => styleOf(d).map((style) => ({ ...d, styleName: style }))),
      (d) => d.styleName,
    ),
    'style',
  );

export const byUnit = (list) =>
  table(
    grouped(list, (d) => d.unit),
    'unit of the first number',
  );

/** Recall by relation and kind of mutant. */
export function byKind(list) {
  const kinds = [...new Set(list.map((d) => d.mutant).filter(Boolean))];
  const cells = grouped(
    list.filter((d) => d.mutant),
    (d) => `${keyOf(d)}\t${d.mutant}`,
  );
  const all = grouped(
    list.filter((d) => d.mutant),
    (d) => `all\t${d.mutant}`,
  );
  const rows = [...new Set(list.filter((d) => d.mutant).map(keyOf)), 'all'];
  const cell = (row, kind) => {
    const c = (row === 'all' ? all : cells).get(`${row}\t${kind}`);
    return c ? `${c.found}/${c.faulty}` : '';
  };
  return [
    `| relation | ${kinds.join(' | ')} |`,
    `| --- |${kinds.map(() => ' --: |').join('')}`,
    ...rows.map((row) => `| ${row} | ${kinds.map((k) => cell(row, k)).join(' | ')} |`),
  ].join('\n');
}

const finding = (f) => `${f.severity} ${f.rule}: ${f.message}`;
const example = (d) =>
  d.mutant ? `missed (${d.mutant}): ${d.said}\n    true: ${d.twin.said}` : `accused: ${d.said}\n    ${d.accused.map(finding).join('\n    ')}`;

/** Every wording: what it finds of its mutants, and how many of its true drafts it accuses. */
export function byWording(list) {
  const rows = grouped(list, (d) => `${keyOf(d)} | ${d.relation.wordings[d.wording].replaceAll('|', '\\|')}`);
  return table(rows, 'relation | wording').replace('| --- |', '| --- | --- |');
}

/** The wordings that fail most: accusations first, then misses; one example each. */
export function worst(list, n) {
  const rows = [...grouped(list, (d) => `${keyOf(d)}\t${d.wording}`)].map(([key, r]) => ({
    key,
    ...r,
    accused: r.errors + r.warnings,
    missed: r.faulty - r.found,
  }));
  const bad = (r) => (3 * r.accused) / Math.max(1, r.true) + r.missed / Math.max(4, r.faulty);
  return rows
    .filter((r) => r.accused || r.missed)
    .sort((a, b) => bad(b) - bad(a))
    .slice(0, n)
    .map((r) => {
      const mine = list.filter((d) => `${keyOf(d)}\t${d.wording}` === r.key);
      const one = mine.find((d) => !d.mutant && d.accused.length) ?? mine.find((d) => d.mutant && !d.found);
      const [name, wording] = r.key.split('\t');
      return `- ${name}, ${mine[0].relation.wordings[wording]}\n    found ${r.found} of ${r.faulty}, accused ${r.accused} of ${r.true}; ${example(one)}`;
    })
    .join('\n');
}

export function shown(list, kind) {
  const wanted = (d) => kind === 'all' || [d.relation.name, d.relation.group, keyOf(d), d.mutant].includes(kind);
  const bad = list.filter((d) => wanted(d) && (d.mutant ? !d.found : d.accused.length));
  return bad.map((d) => `${keyOf(d)} [${d.wording}] ${example(d)}`).join('\n');
}
