// A host page's editor in the place of our own: the same calls, answered there. What is written there is only changed where
// the user applies a change, and then through the editor, so that its own undo takes it back.

import type {Span} from '@core';
import type {Replacement, Writing} from '../editor/writing.js';
import type {Emphasis, Mark} from '../editor/marks.js';
import {align, placeIn} from './aligned.js';
import {surfaceFor} from './find.js';
import {painterFor, type Look, type Painter} from './painter.js';
import type {Surface, Written} from './surface.js';
import {TextField} from './text_field.js';

const PAUSE_MILLISECONDS = 250;
const LOOK_MILLISECONDS = 700;
/** Editors with a model of their own follow the selection a moment later. */
const SELECTION_MILLISECONDS = 200;

/** And draw what was typed a moment later. */
const AFTER_MILLISECONDS = 50;

export interface AttachedEvents {
  /** Something else is written there now. */
  written(written: Written): void;
  /** A change that could not be made, in a sentence. */
  refused(words: string): void;
}

const CHANGED = '编辑器里的文字刚刚改动，正在重新检查，请稍后再应用。';
const REFUSED = '编辑器没有接受这处修改，请照提示在编辑器里手工改正。';

interface Made {
  start: number;
  old: string;
  text: string;
}

export class AttachedEditor implements Writing {
  private surface: Surface | null = null;
  private painter: Painter | null = null;
  private unwatch: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly look: ReturnType<typeof setInterval>;
  private written: Written | null = null;
  private checkedText = '';
  private places: Int32Array = new Int32Array(0);
  private marks: Mark[] = [];
  private emphasis: Emphasis = {main: null, related: []};
  private work: Promise<void> = Promise.resolve();
  private made: Made[] = [];
  private changing = 0;

  constructor(
    private readonly target: () => Element | null,
    private readonly events: AttachedEvents,
  ) {
    this.look = setInterval(() => this.lookAgain(), LOOK_MILLISECONDS);
    this.lookAgain();
  }

  /** Takes every trace away. */
  detach(): void {
    clearInterval(this.look);
    clearTimeout(this.timer);
    this.leave();
  }

  private leave(): void {
    this.unwatch?.();
    this.painter?.remove();
    this.unwatch = null;
    this.painter = null;
    this.surface = null;
  }

  /** Editors come late, go, and set their text without a word. */
  private lookAgain(): void {
    if (this.surface && !this.surface.isAlive) this.leave();
    if (!this.surface) {
      const target = this.target();
      const surface = target && surfaceFor(target);
      if (!surface) return;
      this.surface = surface;
      this.unwatch = surface.watch(() => this.soon());
      const isField = surface instanceof TextField;
      const frame = surface.box instanceof HTMLIFrameElement ? surface.box : null;
      this.painter = painterFor(surface.box, surface.document, frame, isField);
      this.read();
    } else if (this.surface instanceof TextField) {
      this.read();
    }
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), PAUSE_MILLISECONDS);
  }

  private read(): void {
    if (!this.surface?.isAlive) return;
    if (this.changing > 0) return this.soon();
    const now = this.surface.read();
    if (this.written && now.content === this.written.content) {
      this.paint(); // the same words may lie in new nodes
      return;
    }
    this.written = now;
    this.events.written(now);
  }

  // --- what the page asks of an editor --------------------------------------------------------------

  get selection(): string {
    return this.surface?.document.getSelection()?.toString() ?? '';
  }

  load(_id: string, text: string): void {
    this.checkedText = text;
    this.places = this.written && !this.written.plain ? align(text, this.written.text) : new Int32Array(0);
  }

  keepOnly(): void {}

  setMarks(marks: Mark[]): void {
    this.marks = marks;
    this.paint();
  }

  emphasize(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    this.paint();
  }

  placeOf(id: number): Span | null {
    return this.marks.find((mark) => mark.id === id) ?? null;
  }

  private inEditor({start, end}: Span): Span {
    return this.written?.plain ? {start, end} : placeIn(this.places, start, end);
  }

  private paint(): void {
    const {surface, painter, emphasis} = this;
    if (!surface?.isAlive || !painter) return;
    const ranges = (look: Look, span: Span) => surface.ranges(this.inEditor(span)).map((range) => ({look, range}));
    const chosen = [emphasis.main, ...emphasis.related].filter((span): span is Span => span !== null);
    painter.paint([...this.marks.flatMap((mark) => ranges(mark.severity, mark)), ...chosen.flatMap((span) => ranges('chosen', span))]);
  }

  reveal(span: Span, focus: boolean): void {
    if (focus && this.surface?.isAlive) this.surface.select(this.inEditor(span), true);
  }

  focus(): void {
    if (this.surface?.isAlive) this.surface.select({start: 0, end: 0}, true);
  }

  /** One after the other, from the last to the first, each only where the editor still has the words that were checked. */
  replace(replacements: Replacement[]): void {
    const changes = replacements.map(({start, end, text}) => {
      const place = this.inEditor({start, end});
      return {start: place.start, old: this.written?.text.slice(place.start, place.end) ?? '', text, wanted: this.checkedText.slice(start, end)};
    });
    for (const {wanted, ...change} of changes.reverse()) {
      if (change.old.replace(/\s/g, '') !== wanted.replace(/\s/g, '')) {
        this.events.refused(REFUSED);
        return;
      }
      this.queue(change, () => this.made.push(change));
    }
  }

  private queue(change: Made, done: () => void): void {
    this.changing += 1;
    this.work = this.work.then(async () => {
      if (await this.make(change)) done();
      this.changing -= 1;
    });
  }

  private async make({start, old, text}: Made): Promise<boolean> {
    const {surface} = this;
    if (!surface?.isAlive) return false;
    const before = surface.read().text;
    if (before.slice(start, start + old.length) !== old) {
      this.events.refused(CHANGED);
      return false;
    }
    surface.select({start, end: start + old.length}, true);
    await new Promise((resolve) => setTimeout(resolve, SELECTION_MILLISECONDS));
    if (!surface.isAlive || surface.read().text !== before) return false;
    surface.type(text);
    await new Promise((resolve) => setTimeout(resolve, AFTER_MILLISECONDS));
    const made = surface.read().text === before.slice(0, start) + text + before.slice(start + old.length);
    if (!made && surface.read().text === before) this.events.refused(REFUSED);
    this.soon();
    return made;
  }

  /** Takes the last change back in the same way; the editor's own undo does it, too. */
  undo(): boolean {
    const last = this.made.pop();
    if (last) this.queue({start: last.start, old: last.text, text: last.old}, () => undefined);
    return last !== undefined;
  }

  /** Nothing is put in that is not a change which the user applied. */
  insertAtCursor(): void {}
  replaceAll(): void {}
}
