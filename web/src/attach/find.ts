// What a host page means by "the editor": the element itself, or what an editor has put in its place.

import {RichText} from './rich_text.js';
import type {Surface} from './surface.js';
import {TextField} from './text_field.js';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** The writable body of a frame of this origin; null for other frames. */
function bodyOf(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    const document = frame.contentDocument;
    const body = document?.body ?? null;
    if (!document || !body) return null;
    return document.designMode === 'on' || body.isContentEditable ? body : document.querySelector<HTMLElement>('[contenteditable=""],[contenteditable="true"]');
  } catch {
    return null; // another origin
  }
}

function ofFrame(frame: HTMLIFrameElement): Surface | null {
  return bodyOf(frame) ? new RichText(() => bodyOf(frame), frame) : null;
}

const EDITABLE = '[contenteditable=""],[contenteditable="true"]';

/** The first place to write in below `root`. */
function inside(root: Element): Surface | null {
  for (const element of root.querySelectorAll<HTMLElement>(`iframe,${EDITABLE}`)) {
    if (!isSeen(element)) continue;
    if (element instanceof HTMLIFrameElement) {
      const found = ofFrame(element);
      if (found) return found;
    } else {
      return new RichText(() => element, null);
    }
  }
  return null;
}

function itself(target: Element): Surface | null {
  if (target instanceof HTMLIFrameElement) return ofFrame(target);
  if (target instanceof HTMLTextAreaElement) return isSeen(target) ? new TextField(target) : null;
  if (target.matches(EDITABLE)) return new RichText(() => target as HTMLElement, null);
  return null;
}

/** Where what `target` stands for is written; null while there is nothing (an editor may take a moment to come). */
export function surfaceFor(target: Element): Surface | null {
  const own = itself(target);
  if (own) return own;
  const within = inside(target);
  if (within) return within;
  // Editors that hide the element and draw themselves behind it (TinyMCE, CKEditor).
  for (let next = target.nextElementSibling, i = 0; next && i < 3; next = next.nextElementSibling, i++) {
    const found = itself(next) ?? inside(next);
    if (found) return found;
  }
  const before = target.previousElementSibling;
  return before ? (itself(before) ?? inside(before)) : null;
}

/** The editor that somebody works in, or the largest on the page: for a page that names none. */
export function likeliestTarget(document: Document): Element | null {
  const candidates = [...document.querySelectorAll(`textarea,iframe,${EDITABLE}`)].filter((each) => isSeen(each) && itself(each) !== null);
  const active = document.activeElement;
  const area = (each: Element) => each.getBoundingClientRect().width * each.getBoundingClientRect().height;
  return candidates.find((each) => each === active || each.contains(active)) ?? candidates.sort((a, b) => area(b) - area(a))[0] ?? null;
}
