// Checks drafts: what comes of a check stands in its draft, and nowhere else.

import type {Result} from '@core';
import type {CheckerClient} from '../core/client.js';
import {CheckStopped} from '../core/time_limit.js';
import {optionsOf, type Draft} from './draft.js';
import {nameAsText} from './names.js';
import {read, type Reading} from './reading.js';
import type {Profile} from './settings.js';

export interface CheckingEvents {
  profile(): Profile | null;
  version(): string | null;
  begun(draft: Draft): void;
  /** It has a result, a problem, or neither. `newText`: the text is another than before. */
  ended(draft: Draft, newText: boolean): void;
}

/** The result of a file that the browser did not hand over. */
function refusal(input: string, message: string, version: string | null): Result {
  const summary = {errors: 0, warnings: 0, infos: 0};
  const problems = [{fatal: true, message}];
  return {schema: 'nianbao/1', version: version ?? '', input, status: 'unreadable', encoding: null, problems, documents: [], summary};
}

export class Checking {
  constructor(
    private readonly client: CheckerClient,
    private readonly events: CheckingEvents,
  ) {}

  /** Checks a draft as it is. */
  async check(draft: Draft, urgent = true): Promise<void> {
    if (draft.refused !== null) {
      const result = refusal(draft.name, draft.refused, this.events.version());
      this.take(draft, {text: '', carrier: null, result, milliseconds: 0});
      return;
    }
    if (draft.text.trim() === '' && !draft.carrier && !draft.fromFile) {
      Object.assign(draft, {result: null, resultRevision: -1, state: 'empty', problem: null});
      this.events.ended(draft, false);
      return;
    }
    await this.run(draft, urgent, draft.id).catch(() => undefined); // the draft tells
  }

  /** Null where a newer check of this draft took its place. Throws a Chinese message, which stands in the draft, too. */
  async run(draft: Draft, urgent: boolean, key: string): Promise<Reading | null> {
    const {revision} = draft;
    const input = draft.carrier ?? {name: nameAsText(draft.name), content: draft.text};
    draft.state = 'checking';
    draft.progress = null;
    this.events.begun(draft);
    try {
      const reading = await read(this.client, key, input, optionsOf(draft, this.events.profile()), urgent);
      if (reading && draft.revision === revision) this.take(draft, reading);
      return reading;
    } catch (error) {
      if (draft.revision === revision) this.fail(draft, error);
      throw error;
    }
  }

  private take(draft: Draft, {text, carrier, result, milliseconds}: Reading): void {
    const {revision, text: before} = draft;
    Object.assign(draft, {text, carrier, result, milliseconds, resultRevision: revision, state: 'done', problem: null, slow: false});
    this.events.ended(draft, text !== before);
  }

  /** An older result would read as that of the text on show. */
  private fail(draft: Draft, error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error);
    const state = error instanceof CheckStopped ? 'stopped' : 'failed';
    Object.assign(draft, {state, problem, result: null, resultRevision: -1, slow: false});
    this.events.ended(draft, false);
  }
}
