// One received file in the list of an office: where it came from, what was found, what became of it.

import type {Severity} from '@core';
import type {SlimDocument, SlimFinding, SlimResult} from '../core/slim.js';
import type {Draft} from './draft.js';
import type {IgnoredPlace} from './ignores.js';
import type {Outcome} from './outcome.js';
import type {Counts} from './visible.js';

/** What the office did with it; "" is nothing yet. */
export type UnitState = '' | 'returned' | 'fixed' | 'verified';

/** A reviewer's word on a finding; `wrong`: it is none. */
export interface Mark {
  note: string;
  wrong: boolean;
}

export interface Unit {
  readonly id: string;
  /** The file's name with its folders. */
  name: string;
  /** null: kept from an earlier time, or a text that was pasted; `draft` then has it. */
  file: Blob | null;
  /** Why the browser gave no bytes of it. */
  refused: string | null;
  /** Which drop it came with; what comes later may be a correction of it. */
  delivery: number;
  result: SlimResult | null;
  /** Why there is no result. */
  problem: string | null;
  /** The id of last year's report that the result was compared with. */
  comparedWith: string | null;
  state: UnitState;
  /** By `keyOf` a finding. */
  marks: ReadonlyMap<string, Mark>;
  /** What was shown of the file whose place this one took; null where it took none. */
  earlier: SlimFinding[] | null;
  /** While it is open in the editor: its result is then that of the draft. */
  draft: Draft | null;
  /** What the user ignored in the editor: to be put back, and by key. */
  ignored: {places: IgnoredPlace[]; rules: string[]; keys: ReadonlySet<string>};
  /** With how many others it has passages in common; null while nobody looked. */
  twins: number | null;
}

let units = 0;

export function newUnit(name: string, file: Blob | null, refused: string | null, delivery: number): Unit {
  units += 1;
  return {
    id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}-${units}`,
    ...{name, file, refused, delivery},
    ...{result: null, problem: null, comparedWith: null, state: '', marks: new Map(), earlier: null, draft: null, twins: null},
    ignored: {places: [], rules: [], keys: new Set()},
  };
}

/** The name without its folders. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The same place of the same document, whatever the numbers there. */
export function keyOf({document, rule, subject}: Pick<SlimFinding, 'document' | 'rule' | 'subject'>): string {
  return `${document}/${rule}/${subject}`;
}

export const documentOf = (unit: Unit): SlimDocument | null => unit.result?.documents[0] ?? null;

export function outcomeOfUnit({draft, result, problem}: Unit): Outcome {
  if (draft && (draft.state === 'stopped' || draft.state === 'failed')) return draft.state;
  if (result) return result.status;
  return problem !== null ? 'failed' : 'pending';
}

/** What is shown of a unit, once for each state of it. */
export interface Look {
  shown: SlimFinding[];
  /** Not shown, since a reviewer marked it as no mistake. */
  dismissed: SlimFinding[];
  counts: Counts;
  outcome: Outcome;
  /** Worst first: errors, then what was not read, then warnings. 0: nothing asks for attention. */
  weight: number;
  rules: ReadonlySet<string>;
  /** What the profile's weights come to over what is shown; null without weights. */
  score: number | null;
  unchecked: number;
  late: boolean;
  compared: SlimDocument['compared'];
}

const LATE = 'date/deadline';

function lookAnew(unit: Unit, closedRules: readonly string[]): Look {
  const {result, marks, ignored} = unit;
  const hidden = (finding: SlimFinding) => closedRules.includes(finding.rule) || ignored.rules.includes(finding.rule) || ignored.keys.has(keyOf(finding));
  const isWrong = (finding: SlimFinding) => marks.get(keyOf(finding))?.wrong === true;
  const seen = (result?.findings ?? []).filter((finding) => !hidden(finding));
  const shown = seen.filter((finding) => !isWrong(finding));
  const counts: Counts = {error: 0, warning: 0, info: 0};
  for (const {severity} of shown) counts[severity] += 1;
  const outcome = outcomeOfUnit(unit);
  const unread = outcome !== 'checked' && outcome !== 'pending' && outcome !== 'skipped' && outcome !== 'untouched';
  const document = documentOf(unit);
  const weighed = result?.findings.some(({weight}) => weight !== null) === true;
  return {
    ...{shown, counts, outcome, dismissed: seen.filter(isWrong)},
    weight: counts.error * 1000 + (unread ? 500 : 0) + counts.warning,
    score: weighed ? shown.reduce((sum, {weight}) => sum + (weight ?? 0), 0) : null,
    rules: new Set(shown.map(({rule}) => rule)),
    unchecked: (result?.documents ?? []).reduce((sum, each) => sum + each.unchecked, 0),
    late: shown.some(({rule}) => rule === LATE),
    compared: document?.compared ?? 'no',
  };
}

const looks = new WeakMap<Unit, {state: unknown[]; look: Look}>();

export function lookAt(unit: Unit, closedRules: readonly string[]): Look {
  const state = [unit.result, unit.problem, unit.marks, unit.ignored, closedRules, unit.draft?.state];
  const known = looks.get(unit);
  if (known && known.state.every((each, i) => each === state[i])) return known.look;
  const look = lookAnew(unit, closedRules);
  looks.set(unit, {state, look});
  return look;
}

export interface Resubmission {
  fixed: number;
  left: number;
  fresh: number;
}

/** What became of the earlier file's findings: by what they say, else by the place where they stand. */
export function resubmissionOf(earlier: readonly SlimFinding[], now: readonly SlimFinding[]): Resubmission {
  const weighty = ({severity}: {severity: Severity}) => severity !== 'info';
  const before = earlier.filter(weighty);
  let after = now.filter(weighty);
  const fresh = after.length;
  let left = 0;
  for (const same of [(a: SlimFinding, b: SlimFinding) => a.fingerprint === b.fingerprint, (a: SlimFinding, b: SlimFinding) => keyOf(a) === keyOf(b)]) {
    for (let i = before.length - 1; i >= 0; i--) {
      const match = after.find((each) => same(before[i]!, each));
      if (!match) continue;
      after = after.filter((each) => each !== match);
      before.splice(i, 1);
      left += 1;
    }
  }
  return {fixed: before.length, left, fresh: fresh - left};
}
