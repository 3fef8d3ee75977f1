// Writes the drafts to this browser a moment after they changed, where the user wants them kept.

import type {Draft} from './draft.js';
import {forgetDrafts, saveDrafts} from './persistence.js';

const SAVE_MILLISECONDS = 250;

export type Saved = 'yes' | 'no' | 'too-long' | 'off';

export class Keeper {
  saved: Saved = 'off';

  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `wanted` says whether drafts are kept at all, `state` what there is to keep. */
  constructor(
    private readonly wanted: () => boolean,
    private readonly state: () => {drafts: Draft[]; active: number},
    private readonly written: () => void,
  ) {}

  now(): void {
    clearTimeout(this.timer);
    if (!this.wanted()) return;
    const {drafts, active} = this.state();
    this.saved = saveDrafts(drafts, active) ? 'yes' : 'too-long';
  }

  soon(): void {
    if (!this.wanted()) return;
    this.saved = 'no';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.now();
      this.written();
    }, SAVE_MILLISECONDS);
  }

  forget(): void {
    clearTimeout(this.timer);
    forgetDrafts();
    this.saved = 'off';
  }
}
