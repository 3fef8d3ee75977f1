// `attach(editor)` for a page that has no element of ours: one appears at the side, and goes again. Called by a bookmarklet
// without an editor, it takes the one that somebody works in, or the largest.

import {likeliestTarget} from './find.js';

/** The element, as far as this needs it. */
interface Attachable extends HTMLElement {
  attach(target: Element | string): void;
}

export interface Attached {
  readonly checker: HTMLElement;
  /** Takes marks and panel away; the editor stays as it is. */
  detach(): void;
}

const NO_EDITOR = '这个网页上没有找到可以检查的编辑框。请先点进正文的编辑框，再打开年报校对；跨站嵌入的编辑框，浏览器不允许检查。';

const PANEL = {
  position: 'fixed', top: '0', right: '0', bottom: '0', width: 'min(440px, 100vw)', zIndex: '2147483001', display: 'flex', flexDirection: 'column',
  background: '#fff', boxShadow: '0 0 24px rgba(0,0,0,.25)',
};

let shown: Attached | null = null;

function panelIn(document: Document): {panel: HTMLElement; checker: Attachable; close: HTMLButtonElement} {
  const panel = document.createElement('div');
  Object.assign(panel.style, PANEL);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '收起年报校对';
  Object.assign(close.style, {font: '14px sans-serif', padding: '8px 12px', border: '0', borderBottom: '1px solid #ccc', background: '#f3f1eb', cursor: 'pointer', color: '#1e2327'});
  const checker = document.createElement('nianbao-checker') as HTMLElement as Attachable;
  Object.assign(checker.style, {flex: '1', minHeight: '0'});
  panel.append(close, checker);
  document.body.append(panel);
  return {panel, checker, close};
}

/** `target`: the editor, or its id. Throws a sentence where there is none. A second call moves the panel to another editor. */
export function attach(target?: Element | string): Attached {
  shown?.detach();
  const editor = typeof target === 'string' ? document.getElementById(target) : (target ?? likeliestTarget(document));
  if (!editor) throw new Error(NO_EDITOR);
  const {panel, checker, close} = panelIn(document);
  checker.attach(editor);
  const attached: Attached = {
    checker,
    detach() {
      panel.remove(); // the element takes its marks with it
      if (shown === attached) shown = null;
    },
  };
  close.addEventListener('click', () => attached.detach());
  shown = attached;
  return attached;
}
