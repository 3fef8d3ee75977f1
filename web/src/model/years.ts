// Last year's report beside the draft: asked of the core when somebody looks, and again after the draft changed.

import type {YearsCompared} from '@core';
import type {CheckerClient} from '../core/client.js';
import type {DraftInput} from '../core/protocol.js';
import {isCurrent, type Draft} from './draft.js';
import {nameAsText} from './names.js';
import type {Profile} from './settings.js';

export type RowsShown = 'all' | 'changed' | 'copied';

export interface YearsEvents {
  profile(): Profile | null;
  changed(): void;
}

interface Answer {
  draft: string;
  revision: number;
  compared: YearsCompared | null;
  problem: string | null;
}

/** As a check reads it. */
const inputOf = (draft: Draft): DraftInput => draft.carrier ?? {name: nameAsText(draft.name), content: draft.text};

export class Years {
  rowsShown: RowsShown = 'all';

  private answer: Answer | null = null;
  private asked = {draft: '', revision: -1};

  constructor(
    private readonly client: CheckerClient,
    private readonly events: YearsEvents,
  ) {}

  /** The comparison of this draft, perhaps of its last state; `current`: it speaks of the text on show. */
  of(draft: Draft): {compared: YearsCompared | null; problem: string | null; current: boolean} {
    const {answer} = this;
    if (!answer || answer.draft !== draft.id) return {compared: null, problem: null, current: false};
    return {compared: answer.compared, problem: answer.problem, current: answer.revision === draft.revision};
  }

  /** Compares where that was not done for this state of the draft; not while the user still types. */
  follow(draft: Draft): void {
    const {id, revision, previous} = draft;
    if (!previous || !isCurrent(draft) || (this.asked.draft === id && this.asked.revision === revision)) return;
    this.asked = {draft: id, revision};
    const profile = this.events.profile()?.text ?? null;
    const take = (compared: YearsCompared | null, problem: string | null) => {
      if (this.asked.draft !== id || this.asked.revision !== revision) return;
      this.answer = {draft: id, revision, compared, problem};
      this.events.changed();
    };
    this.client.compare(`years/${id}`, inputOf(draft), previous, profile).then(
      (compared) => compared && take(compared, null),
      (error: Error) => take(null, error.message),
    );
  }

  /** A page of its own, to be kept or printed; null where last year's report went meanwhile. */
  async page(draft: Draft): Promise<string | null> {
    if (!draft.previous) return null;
    return this.client.comparePage(`years-page/${draft.id}`, inputOf(draft), draft.previous, this.events.profile()?.text ?? null);
  }
}
