// Where the characters of the checker's text stand in the text of an editor. Both have the same characters in the same
// order; blanks differ, and what only one of them has (a list's number, an invisible mark of the editor).

/** Blanks, and what editors put in to have a place for the cursor. */
export const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

const AHEAD = 200;
const AGREE = 6;

/** The next visible character at or behind `at`. */
function visible(text: string, at: number): number {
  while (at < text.length && INVISIBLE.test(text[at]!)) at++;
  return at;
}

/** How many visible characters agree from here on; no more than AGREE are looked at. */
function agreement(a: string, i: number, b: string, j: number): number {
  let count = 0;
  for (; count < AGREE; count++) {
    i = visible(a, i);
    j = visible(b, j);
    if (i >= a.length || j >= b.length || a[i] !== b[j]) return i >= a.length && j >= b.length ? AGREE : count;
    i++;
    j++;
  }
  return count;
}

/** The nearest place behind (i, j) from which both agree again; null where there is none. */
function meet(a: string, i: number, b: string, j: number): [number, number] | null {
  for (let distance = 1; distance <= AHEAD; distance++) {
    for (let inA = 0; inA <= distance; inA++) {
      const [x, y] = [i + inA, j + distance - inA];
      if (x < a.length && y < b.length && a[x] === b[y] && agreement(a, x, b, y) >= AGREE) return [x, y];
    }
  }
  return null;
}

/** For each character of `checked` its place in `written`; -1 for blanks and what is not there. */
export function align(checked: string, written: string): Int32Array {
  const places = new Int32Array(checked.length).fill(-1);
  let i = visible(checked, 0);
  let j = visible(written, 0);
  while (i < checked.length && j < written.length) {
    if (checked[i] !== written[j]) {
      const met = meet(checked, i, written, j);
      if (!met) {
        i = visible(checked, i + 1);
        continue;
      }
      [i, j] = met;
    }
    places[i] = j;
    i = visible(checked, i + 1);
    j = visible(written, j + 1);
  }
  return places;
}

/**
 * The place of a span, half-open like it: from its first to its last character that is there. A span without any stands behind
 * the character before it.
 */
export function placeIn(places: Int32Array, start: number, end: number): {start: number; end: number} {
  let first = -1;
  let last = -1;
  for (let i = start; i < Math.min(end, places.length); i++) {
    if (places[i]! < 0) continue;
    if (first < 0) first = places[i]!;
    last = places[i]!;
  }
  if (first >= 0) return {start: first, end: last + 1};
  for (let i = Math.min(start, places.length) - 1; i >= 0; i--) {
    if (places[i]! >= 0) return {start: places[i]! + 1, end: places[i]! + 1};
  }
  return {start: 0, end: 0};
}
