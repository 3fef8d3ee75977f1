// Which passages of the units' reports stand in another organ's report, too: asked for by the user, for all of them at once.

import type {Twin} from '@core';
import type {CheckerClient} from '../core/client.js';
import {nameAsText} from './names.js';
import type {Unit} from './unit.js';

/** A report and one that it has passages in common with. */
export interface TwinPair {
  unit: Unit;
  other: Unit;
  twin: Twin;
}

/** What was found, and in which state of the units. */
export interface TwinSearch {
  revisions: string;
  pairs: TwinPair[];
}

export const revisionsOf = (units: readonly Unit[]): string => units.map(({id, draft}) => `${id}/${draft && !draft.carrier ? draft.revision : ''}`).join(' ');

/** Each pair once, from the unit that comes first. */
export async function findTwins(client: CheckerClient, units: readonly Unit[]): Promise<TwinSearch> {
  const revisions = revisionsOf(units);
  const inputOf = ({draft, name, file}: Unit) => {
    if (!draft) return {name, file: file!};
    return draft.carrier ?? {name: nameAsText(draft.name), content: draft.text};
  };
  const {inputs} = await client.twins(units.map(inputOf));
  const pairs = inputs.flatMap(({twins}, at) => twins.map((twin) => ({at, unit: units[at]!, other: units[twin.other]!, twin})));
  const told = (at: number, other: number) => pairs.some((pair) => pair.at === other && pair.twin.other === at);
  return {revisions, pairs: pairs.filter(({at, twin}) => at <= twin.other || !told(at, twin.other))};
}
