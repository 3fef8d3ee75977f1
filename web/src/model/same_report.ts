// Whether two texts are states of one report: one corrected, one as it was. Tables and headings are alike in all reports,
// so that only sentences count.

const SENTENCE = 12; // characters; shorter lines are headings
const SHARED = 0.4;

function sentences(text: string): string[] {
  return text
    .split(/[\n。；]/)
    .filter((line) => !line.includes('\t'))
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line.length >= SENTENCE);
}

const characters = (lines: string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

export function sameReport(before: string, after: string): boolean {
  const [old, fresh] = [sentences(before), sentences(after)];
  const whole = Math.min(characters(old), characters(fresh));
  if (whole === 0) return before.replace(/\s+/g, '') === after.replace(/\s+/g, '');
  const known = new Set(old);
  return characters(fresh.filter((line) => known.has(line))) >= SHARED * whole;
}
