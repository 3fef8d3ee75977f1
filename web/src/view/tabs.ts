// Tabs after the ARIA pattern: one tab stop, arrow keys move and choose, Home and End jump.

import {html, type TemplateResult} from 'lit';

export interface Tabs {
  label: string;
  panelId: string;
  chosen: number;
  names: string[];
  choose: (index: number) => void;
}

const MOVES: Record<string, (at: number, size: number) => number> = {
  ArrowRight: (at, size) => (at + 1) % size,
  ArrowLeft: (at, size) => (at + size - 1) % size,
  Home: () => 0,
  End: (_, size) => size - 1,
};

export function tabs({label, panelId, chosen, names, choose}: Tabs): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const next = MOVES[event.key]?.(chosen, names.length);
    if (next === undefined) return;
    event.preventDefault();
    const list = event.currentTarget as Element;
    choose(next);
    // The choice re-renders first; then the keyboard follows it.
    requestAnimationFrame(() => list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus());
  };
  return html`<div role="tablist" aria-label=${label} @keydown=${move}>
    ${names.map(
      (name, i) => html`<button role="tab" aria-selected=${i === chosen ? 'true' : 'false'} aria-controls=${panelId}
        tabindex=${i === chosen ? 0 : -1} @click=${() => choose(i)}>${name}</button>`,
    )}
  </div>`;
}
