// The selected finding, and the walk through the list: it goes on from where a finding stood that is there no more.

import type {PlacedFinding} from './findings.js';
import {rememberPlace, silencedPlaces, type IgnoredPlace} from './ignores.js';

export class Selection {
  id: number | null = null;

  private place: IgnoredPlace | null = null;
  private at = 0; // its index in the list

  hold(placed: PlacedFinding, shown: PlacedFinding[], listed: PlacedFinding[], text: string): void {
    this.id = placed.id;
    this.place = rememberPlace(placed, shown, text);
    this.at = Math.max(0, listed.findIndex(({id}) => id === placed.id));
  }

  drop(): void {
    this.id = null;
  }

  forget(): void {
    this.id = null;
    this.at = 0;
  }

  /** The same finding among those of a new result. */
  again(shown: PlacedFinding[], text: string): PlacedFinding | null {
    if (this.id === null || !this.place) return null;
    const [same] = silencedPlaces([this.place], shown, text);
    return shown.find((placed) => placed.id === same) ?? null;
  }

  /** What stands where the selected finding stood, or the last one before it. */
  following(listed: PlacedFinding[]): PlacedFinding | null {
    return listed[Math.min(this.at, listed.length - 1)] ?? null;
  }

  /** The one after (or before), going round at the ends. */
  next(listed: PlacedFinding[], direction: 1 | -1): PlacedFinding | null {
    const here = listed.findIndex((placed) => placed.id === this.id);
    const from = here < 0 ? this.at - (direction > 0 ? 1 : 0) : here;
    return listed[(from + direction + listed.length) % listed.length] ?? listed[0] ?? null;
  }
}
