// The smallest changes that turn one text into another: a fix that spans half the draft should move nothing else.

export interface Change {
  start: number; // in the old text
  end: number;
  text: string;
}

const IN_STEP = 4;

/** Where in `old`, from `from` on, `next` goes on from `kept`; -1 where it nowhere does. */
function resume(old: string, from: number, next: string, kept: number): number {
  if (kept >= next.length) return old.length;
  for (let length = IN_STEP; length > 0; length--) {
    const at = old.indexOf(next.slice(kept, kept + length), from);
    if (at >= 0) return at;
  }
  return -1;
}

/** Only deletions lead from `old` to `next`: which ones. Null where something is inserted, too. */
function deletions(old: string, next: string): Change[] | null {
  const changes: Change[] = [];
  let kept = 0;
  for (let at = 0; at < old.length; ) {
    if (kept < next.length && old[at] === next[kept]) {
      at += 1;
      kept += 1;
      continue;
    }
    // Delete until what remains of `next` goes on here; as many characters in step as can be had, so that a chance
    // equality does not start a wrong piece.
    const start = at;
    at = resume(old, at + 1, next, kept);
    if (at < 0) return null;
    changes.push({start, end: at, text: ''});
  }
  return kept === next.length ? changes : null;
}

/** Changes in the order of the text; empty where both are equal. Linear for deletions, else one trimmed replacement. */
export function changesBetween(old: string, next: string): Change[] {
  if (old === next) return [];
  const deleted = next.length < old.length ? deletions(old, next) : null;
  if (deleted) return deleted;
  let start = 0;
  const most = Math.min(old.length, next.length);
  while (start < most && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  return [{start, end: old.length - end, text: next.slice(start, next.length - end)}];
}

const SHOWN = 24;

function shorten(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN - 2)}…` : words;
}

/** A few words for the button that makes the change. */
export function describeChange(old: string, next: string): string {
  const changes = changesBetween(old, next);
  const [first] = changes;
  if (!first) return '应用修改';
  if (changes.length > 1 || old.length > SHOWN) {
    const removed = changes.map((change) => old.slice(change.start, change.end));
    if (changes.every((change) => change.text === '')) {
      return changes.length === 1
        ? `应用修改：删去“${shorten(removed[0]!)}”`
        : `应用修改：删去“${shorten(removed[0]!)}”等 ${changes.length} 处`;
    }
    return `应用修改：“${shorten(removed[0]!)}”改为“${shorten(first.text)}”`;
  }
  if (next === '') return `应用修改：删去“${old}”`;
  if (old === '') return `应用修改：补上“${shorten(next)}”`;
  return `应用修改：“${old}”改为“${shorten(next)}”`;
}
