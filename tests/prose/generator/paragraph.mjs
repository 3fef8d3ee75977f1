// Fills a wording: words are expanded, slots written in the paragraph's style, breaks and fillers chosen.
import { numeral, written } from './slots.mjs';
import { FILLERS } from './words.mjs';

/** How a writer types: punctuation, digits, spaces, paragraph breaks, hard wraps, sentences around. */
export function randomStyle(r) {
  const digits = r.chance(0.8) ? 'half' : r.pick(['full', 'comma', 'chinese']);
  return {
    digits,
    halfPunctuation: r.chance(0.2),
    spaces: r.chance(0.07),
    breaks: r.chance(0.4),
    wrap: r.chance(0.05) ? r.between(22, 40) : 0,
    before: r.chance(0.3) ? r.pick(FILLERS) : '',
    after: r.chance(0.3) ? r.pick(FILLERS) : '',
  };
}

const HALF = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** Text with {slots} replaced; `used` collects the slots that stand in it. */
function fill(wording, { words, slots }, style, used) {
  return wording.replace(/\{([a-zA-Z]\w*)(?:\.([nu]))?\}/g, (_, key, form) => {
    if (slots[key]) {
      used.add(key);
      if (form === 'n') return numeral(slots[key], style);
      return form === 'u' ? slots[key].unit : written(slots[key], style);
    }
    if (words[key] === undefined) throw new Error(`no word ${key} for ${wording}`);
    return fill(words[key], { words, slots }, style, used);
  });
}

/** A hard line break after every `width` characters, never inside a number. */
function wrapped(text, width) {
  const out = [];
  let line = '';
  for (const c of text) {
    if ([...line].length >= width && !/[\d.,%％，。；、）]/.test(c)) {
      out.push(line);
      line = '';
    }
    line += c;
  }
  return [...out, line];
}

/** Sections (§) of paragraphs, and the slots in them. */
export function paragraphs(wording, made, style) {
  const used = new Set();
  // what follows a table stands on a line of its own
  const after = style.after && !wording.endsWith('。') ? `⏎${style.after}` : style.after;
  let text = style.before + fill(wording, made, style, used) + after;
  text = text.replaceAll('¶', style.breaks ? '⏎' : '');
  if (style.halfPunctuation) text = text.replace(/[，：；（）]/g, (c) => HALF[c]);
  const sections = text.split('§').map((s) =>
    s
      .split('⏎')
      .filter(Boolean)
      .flatMap((p) => (style.wrap ? wrapped(p, style.wrap) : [p])),
  );
  return { sections, used };
}
