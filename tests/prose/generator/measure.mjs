// Makes the drafts of a seed, runs the command line over them once, and counts what is found and what is accused.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annexNumbers, CARRIER_NAMES, formNumbers, fullDraft, smallDraft } from './frames.mjs';
import { isTrue, mutants } from './mutants.mjs';
import { paragraphs, randomStyle } from './paragraph.mjs';
import { randomOf } from './random.mjs';
import changes from './relations/changes.mjs';
import shares from './relations/shares.mjs';
import sums from './relations/sums.mjs';
import tables from './relations/tables.mjs';
import totals from './relations/totals.mjs';
import traps from './relations/traps.mjs';
import twice from './relations/twice.mjs';
import { ORGANS } from './words.mjs';

export const RELATIONS = [...sums, ...shares, ...changes, ...totals, ...tables, ...twice, ...traps];
const NUMBER_RULE = /^(stat|cross|table)\//;

const MARK = '〖〗';
const EMPTY = '做好相关工作。';

/** The draft around the paragraphs as [before, between …, after], a piece more than there are sections. */
function frameOf(world, relation, made, sections) {
  const text = relation.full
    ? fullDraft(world, world.numbers, { [made.place]: [MARK] })
    : smallDraft(
        world,
        sections.map((s) => [s.length ? MARK : EMPTY]),
      );
  return text.split(MARK);
}

/** The draft's text, and where its paragraphs stand. */
function placed(frame, sections) {
  const told = frame.length === 2 ? [sections.flat()] : sections.filter((s) => s.length);
  const spans = [];
  let text = frame[0];
  told.forEach((lines, i) => {
    const said = lines.join('\n');
    spans.push([text.length, text.length + said.length]);
    text += said + frame[i + 1];
  });
  return { text, spans, said: sections.flat().join('⏎') };
}

/** One true draft of a relation and wording, and its mutants. */
function family(seed, relation, wordingIndex) {
  const r = randomOf(seed);
  const organ = r.pick(ORGANS);
  const world = {
    organ,
    year: relation.full === 'old' ? r.between(2014, 2018) : relation.full ? r.between(2021, 2025) : r.between(2012, 2025),
    carrier: r.pick(CARRIER_NAMES),
    signed: r.between(8, 28),
  };
  if (relation.full) world.numbers = relation.full === 'old' ? annexNumbers(r) : formNumbers(r);
  const made = relation.make(r, world);
  const style = randomStyle(r);
  // 百分之六十点零 is nobody's way to write.
  if (style.digits === 'chinese' && Object.values(made.slots).some((s) => s.places > 0 && s.digits % 10 === 0)) style.digits = 'half';
  const { sections, used } = paragraphs(relation.wordings[wordingIndex], made, style);
  const frame = frameOf(world, relation, made, sections);
  const unit = [...used].map((key) => made.slots[key].unit).find((u) => u && u !== '%');
  const base = { relation, wording: wordingIndex, style, unit: unit ?? '（无）' };
  if (!isTrue(made, used)) throw new Error(`not true: ${relation.name} ${sections.flat().join('⏎')}`);
  const truth = { ...base, ...placed(frame, sections), mutant: null };
  const faulty = mutants(made, used, r).map(({ kind, made: m }) => ({
    ...base,
    ...placed(frame, paragraphs(relation.wordings[wordingIndex], m, style).sections),
    mutant: kind,
    twin: truth,
  }));
  return [truth, ...faulty.filter((f) => f.said !== truth.said)];
}

/** `count` true drafts, spread over all wordings in turn, and their mutants. Each wording has its own seeds. */
export function drafts(count, seed) {
  const all = RELATIONS.flatMap((relation) => relation.wordings.map((_, i) => [relation, i]));
  const out = [];
  for (let i = 0; i < count; i++) {
    const [relation, wording] = all[i % all.length];
    out.push(...family(`${seed}/${relation.group}/${relation.name}/${wording}/${Math.floor(i / all.length)}`, relation, wording));
  }
  return out;
}

/** The same for as many drafts of each wording. */
export const fixedDrafts = ({ perWording, seed }) => drafts(perWording * RELATIONS.reduce((n, r) => n + r.wordings.length, 0), seed);

/** A number rule's finding that the frame itself does not give. */
const numberFindings = (result, own) =>
  (result.documents ?? []).flatMap((d) => d.findings).filter((f) => NUMBER_RULE.test(f.rule) && !own.has(f.rule));
const isIn = (spans, f) => [f.span, ...(f.related ?? []).map((x) => x.span)].some((s) => spans.some(([from, to]) => s.start < to && s.end > from));

/** What a draft without any number of its own is told. */
function ownRules(run) {
  const world = { organ: ORGANS[0], year: 2023, carrier: 'tabs', signed: 20 };
  const [small] = run([{ text: smallDraft(world, [[EMPTY], [EMPTY], [EMPTY]]) }]);
  return new Set(numberFindings(small, new Set()).map((f) => f.rule));
}

function runner(binary, folder) {
  return (list) => {
    const names = list.map((_, i) => `${i}.txt`);
    list.forEach((each, i) => writeFileSync(join(folder, names[i]), each.text));
    const run = spawnSync(binary, ['check', '--format', 'json', '--fail-on', 'never', ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (run.error) throw run.error;
    const results = run.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    if (results.length !== list.length) throw new Error(`${results.length} results for ${list.length} drafts: ${run.stderr.slice(0, 300)}`);
    return results;
  };
}

/** Each draft with its findings: a true one is accused by any error or warning; a mutant is found by a new one in its paragraph. */
export function measure(list, binary, batch = 2500) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-generated-'));
  try {
    const run = runner(binary, folder);
    const own = ownRules(run);
    for (let i = 0; i < list.length; i += batch) {
      const some = list.slice(i, i + batch);
      run(some).forEach((result, k) => {
        some[k].findings = numberFindings(result, some[k].relation.full ? new Set() : own);
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const each of list) {
    const grave = each.findings.filter((f) => f.severity !== 'info');
    if (!each.mutant) each.accused = grave;
    else {
      const before = each.twin.findings.filter((f) => f.severity !== 'info' && isIn(each.twin.spans, f));
      const here = grave.filter((f) => isIn(each.spans, f));
      each.found = here.length > before.length || here.some((f) => !before.some((b) => b.rule === f.rule));
    }
  }
  return list;
}
