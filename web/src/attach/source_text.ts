// The text of a page's source as it is seen, with the place of each character in the source. Only to find places: what a page
// says is read by the core.

/** Tags, comments, and elements whose content is not seen. */
const UNSEEN = /^(?:<!--[^]*?(?:-->|$)|<(script|style|head|title|template)\b[^]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*(?:>|$))/i;

const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', middot: '·', hellip: '…', mdash: '—', ndash: '–', times: '×', deg: '°',
  divide: '÷', plusmn: '±', permil: '‰', yen: '¥', sect: '§', laquo: '«', raquo: '»', bull: '•',
};
const REFERENCE = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));?/i;

function referred(decimal: string | undefined, hex: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const code = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

export function seenText(source: string): {text: string; places: Int32Array} {
  let text = '';
  const places: number[] = [];
  for (let i = 0; i < source.length; ) {
    const char = source[i]!;
    const unseen = char === '<' ? UNSEEN.exec(source.slice(i, i + 100_000)) : null;
    if (unseen) {
      i += unseen[0].length;
      continue;
    }
    const reference = char === '&' ? REFERENCE.exec(source.slice(i, i + 12)) : null;
    const seen = reference ? referred(reference[1], reference[2], reference[3]) : null;
    for (const unit of (seen ?? char).split('')) {
      text += unit;
      places.push(i);
    }
    i += seen === null ? 1 : reference![0].length;
  }
  return {text, places: Int32Array.from(places)};
}
