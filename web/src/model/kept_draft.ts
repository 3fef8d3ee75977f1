// A draft as it lies in this browser's storage, and back. What is read may be of any shape: an earlier version wrote it,
// or it was damaged.

import type {DraftInput} from '../core/protocol.js';
import {newDraft, type Draft} from './draft.js';
import type {IgnoredPlace} from './ignores.js';

/** Files lie apart, so that typing does not write them again; here stand their keys. */
export interface KeptDraft {
  /** The tab that writes it; no other does. */
  tab: string;
  /** The last clearing that it was written after; one from before another clearing is no more. */
  clearing: string;
  position: number;
  active: boolean;
  id: string;
  name: string;
  text: string;
  fromFile: boolean;
  refused: string | null;
  stopped: boolean;
  ignoredPlaces: IgnoredPlace[];
  ignoredRules: string[];
  year: number | null;
  as: Draft['as'];
  carrier: string | null;
  previous: string | null;
  previousName: string | null;
}

export type Where = Pick<KeptDraft, 'tab' | 'clearing' | 'position' | 'active' | 'carrier' | 'previous'>;

export function keptFrom(draft: Draft, where: Where): KeptDraft {
  const {id, name, text, fromFile, refused, ignoredPlaces, ignoredRules, year, as} = draft;
  return {
    ...where,
    ...{id, name, text, fromFile, refused, ignoredPlaces, ignoredRules, year, as},
    stopped: draft.slow || draft.state === 'stopped',
    previousName: draft.previous?.name ?? draft.lostPrevious,
  };
}

function isPlace(place: unknown): place is IgnoredPlace {
  const {fingerprint, rule, message, around, ordinal} = (place ?? {}) as Record<string, unknown>;
  return [fingerprint, rule, message, around].every((each) => typeof each === 'string') && typeof ordinal === 'number';
}

function listOf<T>(value: unknown, fits: (each: unknown) => each is T): T[] {
  return Array.isArray(value) ? value.filter(fits) : [];
}

const isString = (value: unknown): value is string => typeof value === 'string';

export function isFile(value: unknown): value is DraftInput {
  const {name, content} = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && (typeof content === 'string' || content instanceof Uint8Array);
}

/** `file` gives what lies under a key. Null where neither text nor file is left. */
export function draftFrom(kept: unknown, file: (key: unknown) => DraftInput | null): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const each = kept as Record<string, unknown>;
  const carrier = file(each.carrier);
  const refused = isString(each.refused) ? each.refused : null;
  if (!isString(each.text) && !carrier && !refused) return null;
  const previous = file(each.previous);
  const text = isString(each.text) ? each.text : '';
  return {
    ...newDraft(isString(each.name) && each.name !== '' ? each.name : '未命名的文稿', text),
    ...(isString(each.id) && each.id !== '' ? {id: each.id} : {}),
    carrier,
    fromFile: each.fromFile === true,
    refused: refused ?? (text === '' && isString(each.carrier) && !carrier ? '这份文件没能保存下来，请重新打开。' : null),
    ignoredPlaces: listOf(each.ignoredPlaces, isPlace),
    ignoredRules: listOf(each.ignoredRules, isString),
    year: typeof each.year === 'number' && Number.isInteger(each.year) ? each.year : null,
    as: each.as === 'annual-report' || each.as === 'work-summary' ? each.as : null,
    previous,
    lostPrevious: !previous && isString(each.previousName) ? each.previousName : null,
    state: each.stopped === true ? 'stopped' : 'empty',
    problem: each.stopped === true ? '上一次检查这份文稿用时过长，没有得出结论，所以没有自动再查。' : null,
  };
}
