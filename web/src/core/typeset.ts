// Chinese punctuation for sentences that come with half-width marks. What stands between quotation marks is the draft's
// own text and stays as it is.

const HAN = /[\u3400-\u9fff]/;
const BESIDE = /[\u3400-\u9fff“”「」《》（）〔〕]/;
const FULL: Record<string, string> = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！'};
const OPENING = '“「《';
const CLOSING = '”」》';

/** Where the bracket at `open` closes, outside quotations; -1 where it does not. */
function closingBracket(sentence: string, open: number): number {
  let quoted = 0;
  for (let i = open + 1; i < sentence.length; i++) {
    const char = sentence[i]!;
    if (OPENING.includes(char)) quoted += 1;
    else if (CLOSING.includes(char)) quoted -= 1;
    else if (quoted === 0 && char === ')') return i;
  }
  return -1;
}

const KEPT = 4000;
const done = new Map<string, string>();

/** For display only: what is exported as data or compared keeps its characters. The same sentences come at every keystroke. */
export function typeset(sentence: string): string {
  const known = done.get(sentence);
  if (known !== undefined) return known;
  if (done.size >= KEPT) done.clear();
  const set = punctuate(sentence);
  done.set(sentence, set);
  return set;
}

function punctuate(sentence: string): string {
  const out = [...Array(sentence.length).keys()].map((i) => sentence[i]!);
  let quoted = 0;
  for (let i = 0; i < sentence.length; i++) {
    const char = sentence[i]!;
    if (OPENING.includes(char)) quoted += 1;
    if (CLOSING.includes(char)) quoted = Math.max(0, quoted - 1);
    if (quoted > 0) continue;
    const before = out[i - 1] ?? '';
    const spaced = sentence[i + 1] === ' ';
    const after = sentence[spaced ? i + 2 : i + 1] ?? '';
    if (FULL[char] && (BESIDE.test(before) || HAN.test(after) || OPENING.includes(after || '.'))) {
      out[i] = FULL[char]!;
      if (spaced) out[i + 1] = '';
    } else if (char === '(') {
      const close = closingBracket(sentence, i);
      if (close > 0 && HAN.test(sentence.slice(i, close))) {
        out[i] = '（';
        out[close] = '）';
      }
    }
  }
  return out.join('');
}
