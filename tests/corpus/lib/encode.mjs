// Text → bytes in the encodings drafts arrive in. Node only encodes UTF-8 and UTF-16LE, so the legacy
// tables are built by decoding every two-byte sequence once.
const reverse = new Map();

function tableOf(encoding) {
  if (reverse.has(encoding)) return reverse.get(encoding);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const map = new Map();
  for (let hi = 0x81; hi <= 0xfe; hi++) {
    for (let lo = 0x40; lo <= 0xfe; lo++) {
      if (lo === 0x7f) continue;
      let text;
      try { text = decoder.decode(Uint8Array.of(hi, lo)); } catch { continue; }
      if ([...text].length === 1 && !map.has(text)) map.set(text, [hi, lo]);
    }
  }
  reverse.set(encoding, map);
  return map;
}

/** Characters that `encoding` cannot take are returned by `missing`. */
export function missing(text, encoding) {
  const map = tableOf(encoding);
  return [...new Set(text)].filter((c) => c > '\x7f' && !map.has(c));
}

function legacy(text, encoding) {
  const map = tableOf(encoding);
  const bytes = [];
  for (const c of text) {
    if (c <= '\x7f') bytes.push(c.charCodeAt(0));
    else if (map.has(c)) bytes.push(...map.get(c));
    else throw new Error(`${encoding} has no ${c}`);
  }
  return Buffer.from(bytes);
}

export function encode(text, encoding) {
  switch (encoding) {
    case 'utf-8': return Buffer.from(text, 'utf8');
    case 'utf-8-bom': return Buffer.from('\ufeff' + text, 'utf8');
    case 'utf-16le': return Buffer.from('\ufeff' + text, 'utf16le');
    case 'utf-16be': return Buffer.from('\ufeff' + text, 'utf16le').swap16();
    // Big5 has no ideographic zero: its users write a circle
    case 'big5': return legacy(text.replaceAll('\u3007', '\u25cb'), encoding);
    default: return legacy(text, encoding);
  }
}
