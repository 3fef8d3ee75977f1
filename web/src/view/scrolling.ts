// Scrolling of the results pane.

/** Room that the sticky tabs take at the top of the pane, in CSS pixels. */
const STICKY = 60;
const MARGIN = 12;

/** Scrolls only the pane: scrollIntoView would also move the page around an embedded checker. */
export function scrollInside(pane: Element, target: Element): void {
  const frame = pane.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  if (box.bottom > frame.bottom - MARGIN) pane.scrollTop += Math.min(box.bottom - frame.bottom + MARGIN, box.top - frame.top - STICKY);
  else if (box.top < frame.top + STICKY) pane.scrollTop += box.top - frame.top - STICKY;
}

/** Brings the target to the top of the pane, below what is sticky there. */
export function scrollToTop(pane: Element, target: Element): void {
  pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - STICKY;
}
