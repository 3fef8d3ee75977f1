// The state of a batch as one JSON file, and back: what was found, decided and noted, without the texts. What is read may be
// of any shape.

import type {SlimDocument, SlimFinding, SlimResult} from '../core/slim.js';
import type {Batch} from './batch.js';
import {newUnit, type Mark, type Unit, type UnitState} from './unit.js';

const SCHEMA = 'nianbao-batch/1';

export function batchJson({units, choices, roll, id, tellsMarks, government}: Batch): string {
  const kept = units.map(({name, refused, delivery, result, problem, comparedWith, state, marks, earlier, ignored, twins, id}) => ({
    ...{id, name, refused, delivery, result, problem, comparedWith, state, earlier, twins},
    marks: Object.fromEntries(marks),
    ignored: {...ignored, keys: [...ignored.keys]},
  }));
  const content = {schema: SCHEMA, id, saved: new Date().toISOString(), roll: roll.map(({name}) => name), choices: Object.fromEntries(choices), tellsMarks, government, units: kept};
  return `${JSON.stringify(content)}\n`;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = <T>(value: unknown, fits: (each: unknown) => each is T): T[] => (Array.isArray(value) ? value.filter(fits) : []);

function isFinding(value: unknown): value is SlimFinding {
  if (!isFields(value)) return false;
  const {severity, document, fix, weight} = value;
  const texts = ['rule', 'message', 'words', 'expression', 'quote', 'fingerprint', 'subject'];
  const sound = fix === null || (isFields(fix) && isText(fix.before) && isText(fix.after));
  // One that was kept before there were weights has none.
  if (typeof weight !== 'number') value.weight = null;
  return texts.every((name) => isText(value[name])) && ['error', 'warning', 'info'].includes(severity as string) && typeof document === 'number' && sound;
}

function isDocument(value: unknown): value is SlimDocument {
  return isFields(value) && isText(value.kind) && typeof value.unchecked === 'number' && isText(value.compared) && (value.issuer === null || isText(value.issuer)) && (value.year === null || typeof value.year === 'number');
}

function resultOf(value: unknown): SlimResult | null {
  if (!isFields(value) || !isText(value.status)) return null;
  return {
    status: value.status as SlimResult['status'],
    problems: listOf(value.problems, isText),
    documents: listOf(value.documents, isDocument),
    findings: listOf(value.findings, isFinding),
    digest: isText(value.digest) ? value.digest : '',
    area: isText(value.area) ? value.area : '',
  };
}

function marksOf(value: unknown): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  if (!isFields(value)) return marks;
  for (const [key, mark] of Object.entries(value)) {
    if (isFields(mark)) marks.set(key, {note: isText(mark.note) ? mark.note : '', wrong: mark.wrong === true});
  }
  return marks;
}

const STATES: readonly string[] = ['returned', 'fixed', 'verified'];

function unitOf(value: unknown): Unit | null {
  if (!isFields(value) || !isText(value.id) || !isText(value.name)) return null;
  const text = (field: unknown) => (isText(field) ? field : null);
  const {delivery, earlier, twins} = value;
  const ignored = isFields(value.ignored) ? value.ignored : {};
  return {
    ...newUnit(value.name, null, text(value.refused), typeof delivery === 'number' ? delivery : 1),
    id: value.id,
    result: resultOf(value.result),
    problem: text(value.problem),
    comparedWith: text(value.comparedWith),
    state: (STATES.includes(value.state as string) ? value.state : '') as UnitState,
    marks: marksOf(value.marks),
    earlier: Array.isArray(earlier) ? listOf(earlier, isFinding) : null,
    twins: typeof twins === 'number' ? twins : null,
    ignored: {places: [], rules: listOf(ignored.rules, isText), keys: new Set(listOf(ignored.keys, isText))},
  };
}

export function isBatch(text: string): boolean {
  return text.slice(0, 200).includes(`"${SCHEMA}"`);
}

/** Fills an empty batch; false where this is no file of a batch. */
export function batchFrom(text: string, batch: Batch): boolean {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return false;
  }
  if (!isFields(content) || content.schema !== SCHEMA || !Array.isArray(content.units)) return false;
  batch.units = content.units.map(unitOf).filter((unit): unit is Unit => unit !== null);
  batch.roll = listOf(content.roll, isText).map((name) => ({name}));
  batch.tellsMarks = content.tellsMarks === true;
  batch.government = isText(content.government) ? content.government : null;
  batch.delivery = Math.max(0, ...batch.units.map(({delivery}) => delivery));
  if (isText(content.id)) batch.id = content.id;
  const choices = isFields(content.choices) ? Object.entries(content.choices) : [];
  for (const [now, last] of choices) if (last === null || isText(last)) batch.choices.set(now, last);
  return true;
}
