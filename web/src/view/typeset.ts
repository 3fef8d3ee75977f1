// Chinese punctuation for sentences that come with half-width marks. What stands between quotation marks is the draft's
// own text and stays as it is.

const QUOTED = /(“[^”]*”|「[^」]*」|《[^》]*》)/;
const FULL: Record<string, string> = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！'};
const AFTER = /(?<=[\u3400-\u9fff”」》）〕])([,;:?!])/g;
const BEFORE = /([,;:?!])(?=[\u3400-\u9fff“「《（〔])/g;
const BRACKETS = /(?<=[\u3400-\u9fff”」》）〕])\(([^()]*)\)|\(([^()]*[\u3400-\u9fff][^()]*)\)/g;

/** For display only: what is exported or compared keeps its characters. */
export function typeset(sentence: string): string {
  const full = (mark: string) => FULL[mark] ?? mark;
  return sentence
    .split(QUOTED)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(AFTER, full)
            .replace(BEFORE, full)
            .replace(BRACKETS, (_, afterWord?: string, withWord?: string) => `（${afterWord ?? withWord}）`),
    )
    .join('')
    .replace(/([”」》])([,;:?!])(?=[^\d]|$)/g, (_, quote: string, mark: string) => quote + full(mark));
}
