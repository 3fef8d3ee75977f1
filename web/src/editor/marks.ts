// Findings as marks in the text. They move with edits until the next result replaces them.

import {RangeSetBuilder, StateEffect, StateField, type EditorState, type Extension} from '@codemirror/state';
import {Decoration, EditorView, WidgetType, type DecorationSet} from '@codemirror/view';
import type {Severity, Span} from '@core';

export interface Mark extends Span {
  id: number;
  severity: Severity;
}

export interface Emphasis {
  main: Span | null;
  related: Span[];
}

const setMarks = StateEffect.define<Mark[]>();
const setEmphasis = StateEffect.define<Emphasis>();

/** Where something is absent there is no text to underline: a small pointer stands there instead. */
class Pointer extends WidgetType {
  constructor(
    readonly id: number,
    readonly severity: Severity,
  ) {
    super();
  }

  override eq(other: Pointer): boolean {
    return other.id === this.id && other.severity === this.severity;
  }

  toDOM(): HTMLElement {
    const pointer = document.createElement('span');
    pointer.className = `nb-pointer nb-${this.severity}`;
    pointer.setAttribute('aria-hidden', 'true');
    return pointer;
  }
}

function clip(span: Span, length: number): Span {
  const start = Math.min(Math.max(0, span.start), length);
  return {start, end: Math.min(Math.max(start, span.end), length)};
}

function decorate(marks: Mark[], length: number): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const clipped = marks.map((mark) => ({...mark, ...clip(mark, length)}));
  clipped.sort((a, b) => a.start - b.start || Number(a.start !== a.end) - Number(b.start !== b.end));
  for (const {id, severity, start, end} of clipped) {
    const decoration =
      start === end
        ? Decoration.widget({widget: new Pointer(id, severity), side: 0, findingId: id})
        : Decoration.mark({class: `nb-mark nb-${severity}`, findingId: id});
    builder.add(start, end, decoration);
  }
  return builder.finish();
}

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = decorate(effect.value, transaction.newDoc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const emphasisField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setEmphasis)) continue;
      const ranges = [];
      const {main, related} = effect.value;
      const length = transaction.newDoc.length;
      for (const span of related) {
        const {start, end} = clip(span, length);
        if (end > start) ranges.push(Decoration.mark({class: 'nb-related'}).range(start, end));
      }
      if (main) {
        const {start, end} = clip(main, length);
        if (end > start) ranges.push(Decoration.mark({class: 'nb-active'}).range(start, end));
      }
      next = Decoration.set(ranges, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function marking(): Extension {
  return [marksField, emphasisField];
}

export function showMarks(view: EditorView, marks: Mark[]): void {
  view.dispatch({effects: setMarks.of(marks)});
}

export function showEmphasis(view: EditorView, emphasis: Emphasis): void {
  view.dispatch({effects: setEmphasis.of(emphasis)});
}

export function hasEmphasis(state: EditorState): boolean {
  return state.field(emphasisField).size > 0;
}

function idOf(decoration: Decoration): number {
  return (decoration.spec as {findingId: number}).findingId;
}

/** Findings marked at a position, the narrowest first. */
export function marksAt(state: EditorState, position: number): number[] {
  const hits: Array<{id: number; size: number}> = [];
  state.field(marksField).between(position, position, (from, to, value) => {
    hits.push({id: idOf(value), size: to - from});
  });
  return hits.sort((a, b) => a.size - b.size).map((hit) => hit.id);
}

/** Where a finding's mark is now; null when its text was deleted. */
export function placeOf(state: EditorState, id: number): Span | null {
  let place: Span | null = null;
  state.field(marksField).between(0, state.doc.length, (from, to, value) => {
    if (idOf(value) !== id) return undefined;
    place = {start: from, end: to};
    return false;
  });
  return place;
}
