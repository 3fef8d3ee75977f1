// Checks that take long: written down, so that a reload does not begin them again, told how far they are, and stopped.

import type {CheckerClient} from '../core/client.js';
import {CheckStopped} from '../core/time_limit.js';
import type {Draft} from './draft.js';

export interface LongCheckEvents {
  draft(id: string): Draft | null;
  changed(): void;
  slow(): void;
}

export class LongChecks {
  constructor(
    private readonly client: CheckerClient,
    events: LongCheckEvents,
  ) {
    client.slow = (key) => {
      const draft = events.draft(key);
      if (!draft) return;
      draft.slow = true;
      events.slow();
    };
    client.progress = (key, page, of) => {
      const draft = events.draft(key);
      if (!draft) return;
      draft.progress = `第 ${page} 页，共 ${of} 页`;
      events.changed();
    };
  }

  /** Under its own key, or under that of a host page's call. */
  stop({id, revision}: Draft): void {
    for (const key of [id, `show/${revision}`]) this.client.stop(key, CheckStopped.byUser());
  }
}
