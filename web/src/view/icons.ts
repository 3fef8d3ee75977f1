// The few pictures of the page; all are decoration beside words.

import {svg, html, type TemplateResult} from 'lit';

function icon(body: TemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`;
}

export const tick = icon(svg`<path d="M3 8.5l3.2 3.2L13 5"/>`);
export const cross = icon(svg`<path d="M4 4l8 8M12 4l-8 8"/>`);
export const wavy = icon(svg`<path d="M2 9c1.5-3 3-3 4.2-1s3 2 4.2 0S13 6 14 7.500"/>`);
export const folder = icon(svg`<path d="M2 12.500v-9h4l1.500 2H14v7z"/>`);
export const share = icon(svg`<path d="M8 2v8M5 7.500l3 3 3-3M3 13h10"/>`);
export const gear = icon(svg`<path d="M3 4h10M3 8h10M3 12h10M6 2.800v2.400M10.500 6.800v2.400M5 10.800v2.400"/>`);
export const book = icon(svg`<path d="M3 3h4.500L8 4l.5-1H13v9.500H8.500L8 13.500l-.5-1H3zM8 4v9"/>`);
export const lock = icon(svg`<path d="M4 7.500h8v5.500H4zM5.500 7.500v-2a2.500 2.500 0 015 0v2"/>`);
export const up = icon(svg`<path d="M8 13V3M4 7l4-4 4 4"/>`);
export const down = icon(svg`<path d="M8 3v10M4 9l4 4 4-4"/>`);
export const plus = icon(svg`<path d="M8 3v10M3 8h10"/>`);
