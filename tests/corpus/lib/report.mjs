// The readable report of a run.
import { passed } from './judge.mjs';

const pad = (s, n) => String(s).padEnd(n);
const num = (s, n = 7) => String(s).padStart(n);

function table(title, head, rows) {
  const first = Math.max(title.length, ...rows.map((r) => String(r[0]).length)) + 2;
  return [`${pad(title, first)}${head.map((h) => num(h, 11)).join('')}`, ...rows.map(([name, ...n]) => `${pad(name, first)}${n.map((x) => num(x, 11)).join('')}`)].join('\n');
}

const groupBy = (list, key) => {
  const map = new Map();
  for (const x of list) map.set(key(x), [...(map.get(key(x)) ?? []), x]);
  return [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
};

export function report(verdicts, { verbose = false } = {}) {
  const out = [];
  const broken = verdicts.filter((v) => v.group === 'broken');
  const quiet = verdicts.filter((v) => v.group !== 'broken');
  out.push(table('faults by rule', ['faults', 'caught', 'missed', 'optional', 'numbers', 'accused', 'related'], groupBy(broken, (v) => v.rule).map(([rule, list]) => [rule, list.length,
    list.filter((v) => v.caught).length, list.filter((v) => !v.caught && !v.optional).length, list.filter((v) => !v.caught && v.optional).length,
    list.filter((v) => v.caught && v.problems.length).length, list.filter((v) => v.accusations.length).length, list.filter((v) => v.misplaced.length).length])));
  out.push(table('clean and silent', ['drafts', 'quiet', 'accused', 'misread'], groupBy(quiet, (v) => v.group).map(([g, list]) => [g, list.length,
    list.filter((v) => !v.accusations.length).length, list.filter((v) => v.accusations.length).length, list.filter((v) => v.document.length).length])));
  out.push(table('by carrier', ['drafts', 'passed', 'accused', 'missed', 'cells', 'wrong cells'], groupBy(verdicts, (v) => v.carrier).map(([c, list]) => [c, list.length,
    list.filter((v) => passed(v, v.case.carrier)).length, list.filter((v) => v.accusations.length).length, list.filter((v) => !v.caught).length,
    list.reduce((n, v) => n + v.compared, 0), list.reduce((n, v) => n + v.cells.length, 0)])));
  const accused = new Map();
  for (const v of verdicts) for (const a of v.accusations) accused.set(a.split(' ')[0], (accused.get(a.split(' ')[0]) ?? 0) + 1);
  out.push(table('false accusations', ['times'], [...accused].sort((a, b) => b[1] - a[1])));
  if (verbose) {
    for (const v of verdicts.filter((x) => !passed(x, x.case.carrier))) {
      out.push([`-- ${v.id}${v.rule ? ` (${v.rule})` : ''}`, ...v.problems, ...v.accusations.map((a) => `accused: ${a}`), ...v.document.map((d) => `document: ${d}`),
        ...v.cells.slice(0, 5).map((x) => `cell: ${x}`)].join('\n   '));
    }
  }
  const good = verdicts.filter((v) => passed(v, v.case.carrier)).length;
  out.push(`${good} passed, ${verdicts.length - good} failed of ${verdicts.length}`);
  return out.join('\n\n');
}
