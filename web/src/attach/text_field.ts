// A <textarea>: a plain text, or the source of a page, as editors without a design view have it.

import type {Span} from '@core';
import {Mirror} from './mirror.js';
import {seenText} from './source_text.js';
import {typeInto, type Surface, type Written} from './surface.js';

const LOOKS_LIKE_HTML = /<(p|div|table|h[1-6]|span|br)\b[^>]*>/i;

export class TextField implements Surface {
  private readonly mirror: Mirror;
  /** Place in the text → place in the value; null where they are the same. */
  private inValue: Int32Array | null = null;

  constructor(readonly box: HTMLTextAreaElement) {
    this.mirror = new Mirror(box);
  }

  get document(): Document {
    return this.box.ownerDocument;
  }

  get isAlive(): boolean {
    return this.box.isConnected && this.box.getClientRects().length > 0;
  }

  read(): Written {
    const {value} = this.box;
    if (!LOOKS_LIKE_HTML.test(value)) {
      this.inValue = null;
      return {name: '文稿.txt', content: value, text: value, plain: true};
    }
    const {text, places} = seenText(value);
    this.inValue = places;
    return {name: '文稿.html', content: value, text, plain: false};
  }

  watch(changed: () => void): () => void {
    this.box.addEventListener('input', changed);
    return () => {
      this.box.removeEventListener('input', changed);
      this.mirror.remove();
    };
  }

  private valuePlace({start, end}: Span): Span {
    const {inValue} = this;
    if (!inValue || inValue.length === 0) return {start, end};
    const at = (i: number) => inValue[Math.min(Math.max(0, i), inValue.length - 1)]!;
    return start === end ? {start: at(start), end: at(start)} : {start: at(start), end: at(end - 1) + 1};
  }

  select(place: Span, focus: boolean): void {
    const {start, end} = this.valuePlace(place);
    if (focus) this.box.focus();
    this.box.setSelectionRange(start, end);
    this.box.scrollTop = this.mirror.scrollFor(start);
  }

  /** Where the browser cannot type for the user, the text is set, and whoever listens is told. */
  type(text: string): boolean {
    this.box.focus();
    const {value, selectionStart, selectionEnd} = this.box;
    const wanted = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    if (typeInto(this.document, text) && this.box.value === wanted) return true;
    if (this.box.value !== value || this.box.readOnly || this.box.disabled) return false;
    this.box.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.box.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText', data: text}));
    return this.box.value === wanted;
  }

  ranges(place: Span): Range[] {
    const {start, end} = this.valuePlace(place);
    return [this.mirror.range(start, end)];
  }
}
