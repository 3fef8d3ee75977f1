// The part of a document that an editor lets people write in: contenteditable, or the body of its own frame.

import type {Span} from '@core';
import {typeInto, type Surface, type Written} from './surface.js';

/** What editors draw into the text for themselves. */
const OWN = '[data-mce-bogus="all"],.ck-widget__type-around,.ck-widget__selection-handle,.ck-reset_all,.ck-fake-selection-container,[data-slate-void-ui]';
const UNSEEN = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SVG|CANVAS|SELECT|TEXTAREA|BUTTON)$/i;
const EMPTY = /^(BR|HR|IMG|INPUT|COL|WBR|AREA|BASE|EMBED|LINK|META|SOURCE|TRACK)$/i;
/** Marks that keep a place for the cursor; the draft does not have them. */
const FILLERS = /[\u200b\u2060\ufeff]/g;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface TinyMce {
  getBody(): HTMLElement;
  undoManager: {transact(change: () => void): void};
}

interface Piece {
  node: Text;
  /** Where it begins in the whole text. */
  start: number;
}

export class RichText implements Surface {
  private pieces: Piece[] = [];
  private length = 0;
  private selected: Range | null = null;

  /** `root` is asked anew each time: a frame's editor may replace its document. `box`: what holds it in the page. */
  constructor(
    private readonly root: () => HTMLElement | null,
    private readonly frame: HTMLIFrameElement | null,
  ) {}

  get box(): HTMLElement {
    return this.frame ?? this.root()!;
  }

  get document(): Document {
    return this.root()!.ownerDocument;
  }

  get isAlive(): boolean {
    const root = this.root();
    return !!root?.isConnected && (!this.frame || (this.frame.isConnected && this.frame.getClientRects().length > 0));
  }

  read(): Written {
    this.pieces = [];
    this.length = 0;
    const out: string[] = [];
    const texts: string[] = [];
    const root = this.root();
    if (root) this.write(root, out, texts);
    return {name: '文稿.html', content: `<!DOCTYPE html><meta charset="utf-8"><body>${out.join('')}`, text: texts.join(''), plain: false};
  }

  private write(parent: Node, out: string[], texts: string[]): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const {data} = node as Text;
        this.pieces.push({node: node as Text, start: this.length});
        this.length += data.length;
        texts.push(data);
        out.push(escaped(data.replace(FILLERS, '')));
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        this.writeElement(node as HTMLElement, out, texts);
      }
    }
  }

  private writeElement(element: HTMLElement, out: string[], texts: string[]): void {
    const {tagName} = element;
    if (UNSEEN.test(tagName) || element.hidden || element.matches(OWN)) return;
    const name = tagName.toLowerCase();
    if (EMPTY.test(tagName)) {
      if (name === 'br' || name === 'hr') out.push(`<${name}>`);
      return;
    }
    const spans = ['colspan', 'rowspan'].map((each) => (/^\d+$/.test(element.getAttribute(each) ?? '') ? ` ${each}="${element.getAttribute(each)}"` : ''));
    out.push(`<${name}${spans.join('')}>`);
    this.write(element, out, texts);
    out.push(`</${name}>`);
  }

  watch(changed: () => void): () => void {
    const root = this.root()!;
    const observer = new MutationObserver(changed);
    observer.observe(root, {childList: true, characterData: true, subtree: true});
    root.addEventListener('input', changed);
    return () => {
      observer.disconnect();
      root.removeEventListener('input', changed);
    };
  }

  /** The text node of a place and the offset in it. At a border, the node before it where `before` says so. */
  private spotOf(offset: number, before: boolean): {node: Text; offset: number} | null {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.start < offset || (!before && this.pieces[middle]!.start === offset)) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    return piece ? {node: piece.node, offset: Math.min(offset - piece.start, piece.node.length)} : null;
  }

  private range(place: Span): Range | null {
    const start = this.spotOf(place.start, place.start === place.end);
    const end = this.spotOf(place.end, true);
    if (!start?.node.isConnected || !end?.node.isConnected) return null;
    const range = start.node.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  select(place: Span, focus: boolean): void {
    const range = this.range(place);
    if (!range) return;
    this.selected = range;
    if (focus) this.root()?.focus();
    const selection = this.document.getSelection();
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    range.startContainer.parentElement?.scrollIntoView({block: 'center'});
  }

  /**
   * Editors with a model of their own (CKEditor 5, Slate) change it for `beforeinput` and keep the browser from changing the
   * document; a command of a script comes without that event, so it is asked first. All others get the command.
   */
  type(text: string): boolean {
    return this.isTakenByEditor(text) || this.isTakenByTinyMce(text) || typeInto(this.document, text);
  }

  /** TinyMCE keeps its own history, and writes down what it is told of. */
  private isTakenByTinyMce(text: string): boolean {
    const view = this.box.ownerDocument.defaultView as (Window & {tinymce?: {get(): TinyMce[]}}) | null;
    const root = this.root();
    const editor = view?.tinymce?.get().find((each) => each.getBody() === root);
    if (!editor) return false;
    let typed = false;
    editor.undoManager.transact(() => void (typed = typeInto(this.document, text)));
    return typed;
  }

  private isTakenByEditor(text: string): boolean {
    const view = this.document.defaultView as (Window & typeof globalThis) | null;
    const range = this.selected;
    const element = range?.startContainer.parentElement;
    if (!view || !range || !element) return false;
    const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
    const told: InputEventInit = {bubbles: true, cancelable: true, composed: true, inputType, data: text === '' ? null : text};
    try {
      told.targetRanges = [new view.StaticRange(range)];
    } catch {
      // Chromium before 90 makes none; the editor takes what is selected.
    }
    return !element.dispatchEvent(new view.InputEvent('beforeinput', told));
  }

  ranges(place: Span): Range[] {
    const range = this.range(place);
    return range ? [range] : [];
  }
}
