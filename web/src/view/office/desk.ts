// What the list of units asks of the page around it, and what leaves it asks of the list.

import type {AreaSum} from '../../model/area_sum.js';
import type {Batch} from '../../model/batch.js';
import type {Session} from '../../model/session.js';
import type {Unit, UnitState} from '../../model/unit.js';

export interface Desk {
  readonly session: Session;
  say(words: string, undo?: (() => void) | null): void;
  warn(words: string): void;
  refresh(): void;
  openList(): void;
  closeDialog(): void;
}

export interface UnitsOnDesk {
  readonly batch: Batch;
  readonly area: AreaSum;
  drawSoon(): void;
  setState(units: readonly Unit[], state: UnitState): () => void;
}
