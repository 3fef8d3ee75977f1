// Which passages of the open drafts stand in another organ's draft, too: asked for by the user, for all of them at once.

import type {Twin} from '@core';
import type {CheckerClient} from '../core/client.js';
import type {Draft} from './draft.js';
import {nameAsText} from './names.js';

/** A report and one that it has passages in common with. */
export interface TwinPair {
  draft: Draft;
  other: Draft;
  twin: Twin;
}

/** What was found, and in which state of the drafts. */
export interface TwinSearch {
  revisions: string;
  pairs: TwinPair[];
}

export const revisionsOf = (drafts: readonly Draft[]): string => drafts.map(({id, revision}) => `${id}/${revision}`).join(' ');

/** Each pair once, from the draft that comes first. */
export async function findTwins(client: CheckerClient, open: readonly Draft[]): Promise<TwinSearch> {
  const drafts = [...open];
  const revisions = revisionsOf(drafts);
  const {inputs} = await client.twins(drafts.map(({carrier, name, text}) => carrier ?? {name: nameAsText(name), content: text}));
  const pairs = inputs.flatMap(({twins}, at) => twins.map((twin) => ({at, draft: drafts[at]!, other: drafts[twin.other]!, twin})));
  const told = (at: number, other: number) => pairs.some((pair) => pair.at === other && pair.twin.other === at);
  return {revisions, pairs: pairs.filter(({at, twin}) => at <= twin.other || !told(at, twin.other))};
}
