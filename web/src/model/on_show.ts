// What of the draft in front is on show: one of its documents, the findings that pass the filter, the selected one.

import type {DocumentResult} from '@core';
import type {Draft} from './draft.js';
import {allFindings, type PlacedFinding} from './findings.js';
import {Selection} from './selection.js';
import type {Settings} from './settings.js';
import {EVERYTHING, grouped, judge, matching, type Filter, type Group, type Judged} from './visible.js';

/** Where the draft in front comes from. */
interface Desk {
  readonly draft: Draft;
  readonly settings: Settings;
}

export class OnShow {
  filter: Filter = EVERYTHING;

  private asked = 0; // the document that was asked for; a new result may have fewer
  private readonly selection = new Selection();
  private judgedFor: {draft: Draft; result: unknown; key: string; judged: Judged} | null = null;
  private groupedFor: {document: DocumentResult; judged: Judged; filter: Filter; groups: Group[]} | null = null;

  constructor(private readonly desk: Desk) {}

  get documentIndex(): number {
    return Math.max(0, Math.min(this.asked, (this.desk.draft.result?.documents.length ?? 1) - 1));
  }

  get document(): DocumentResult | null {
    return this.desk.draft.result?.documents[this.documentIndex] ?? null;
  }

  showDocument(index: number): void {
    this.asked = index;
    this.selection.forget();
  }

  /** Another draft comes to the front: nothing of the view stays. */
  forget(): void {
    this.showDocument(0);
    this.filter = EVERYTHING;
  }

  /** Findings of the draft, split into shown and ignored. */
  get judged(): Judged {
    const {draft, settings} = this.desk;
    const key = JSON.stringify([draft.ignoredPlaces, draft.ignoredRules, settings.closedRules]);
    const last = this.judgedFor;
    if (last?.draft === draft && last.result === draft.result && last.key === key) return last.judged;
    const judged = judge(draft, settings.closedRules);
    this.judgedFor = {draft, result: draft.result, key, judged};
    return judged;
  }

  /** The shown findings of the document, whatever the filter. */
  get here(): PlacedFinding[] {
    return this.judged.shown.filter((placed) => placed.documentIndex === this.documentIndex);
  }

  /** The findings of the document that pass the filter, as the list shows them from top to bottom. */
  get listed(): PlacedFinding[] {
    return this.groups.flatMap((group) => group.findings);
  }

  /** The same by part; made once for each result, filter and document, because every drawing asks for it. */
  get groups(): Group[] {
    const {document, judged, filter} = this;
    if (!document) return [];
    const last = this.groupedFor;
    if (last?.document === document && last.judged === judged && last.filter === filter) return last.groups;
    const groups = grouped(matching(this.here, filter), document);
    this.groupedFor = {document, judged, filter, groups};
    return groups;
  }

  get selected(): number | null {
    return this.selection.id;
  }

  get selectedFinding(): PlacedFinding | null {
    if (this.selected === null) return null;
    return allFindings(this.desk.draft.result).find((placed) => placed.id === this.selected) ?? null;
  }

  /** What stands in the list where the selected finding stood. */
  get following(): PlacedFinding | null {
    return this.selection.following(this.listed);
  }

  /** The finding after (or before) the selected one; null where there is none. */
  next(direction: 1 | -1): PlacedFinding | null {
    return this.selection.next(this.listed, direction);
  }

  /** Selects a finding, and shows its document; null selects none. */
  hold(placed: PlacedFinding | null): void {
    if (!placed) {
      this.selection.drop();
      return;
    }
    this.asked = placed.documentIndex;
    this.selection.hold(placed, this.judged.shown, this.listed, this.desk.draft.text);
  }

  /** Selects the same finding among those of a new result. */
  holdAgain(): void {
    if (this.selected !== null) this.hold(this.selection.again(this.judged.shown, this.desk.draft.text));
  }
}
