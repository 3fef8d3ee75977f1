// What the user chose not to hear about. A place is remembered by the finding's fingerprint, which survives edits
// elsewhere; where one fingerprint occurs several times, the words around it and then its ordinal decide.

import type {PlacedFinding} from './findings.js';

export interface IgnoredPlace {
  fingerprint: string;
  rule: string;
  message: string;
  around: string; // a few characters before and after the place
  ordinal: number; // from 0, among findings with the same fingerprint
}

export type IgnoreReason = 'place' | 'rule-here' | 'rule-everywhere';

const NEIGHBOURHOOD = 12;

export function textAround(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - NEIGHBOURHOOD), Math.min(text.length, end + NEIGHBOURHOOD));
}

function withFingerprint(findings: PlacedFinding[], fingerprint: string): PlacedFinding[] {
  return findings.filter((each) => each.finding.fingerprint === fingerprint);
}

export function rememberPlace(target: PlacedFinding, findings: PlacedFinding[], text: string): IgnoredPlace {
  const {fingerprint, rule, message, span} = target.finding;
  const same = withFingerprint(findings, fingerprint);
  return {
    fingerprint,
    rule,
    message,
    around: textAround(text, span.start, span.end),
    ordinal: Math.max(0, same.indexOf(target)),
  };
}

/** Ids of the findings that the remembered places silence. Each place silences at most one finding. */
export function silencedPlaces(places: IgnoredPlace[], findings: PlacedFinding[], text: string): Set<number> {
  const silenced = new Set<number>();
  if (places.length === 0) return silenced;
  const byFingerprint = new Map<string, PlacedFinding[]>();
  for (const each of findings) {
    const list = byFingerprint.get(each.finding.fingerprint);
    if (list) list.push(each);
    else byFingerprint.set(each.finding.fingerprint, [each]);
  }
  const sameWords = (place: IgnoredPlace, {finding}: PlacedFinding) =>
    textAround(text, finding.span.start, finding.span.end) === place.around;
  // From the surest sign to the weakest; what one sign settles, the next no longer sees.
  const signs: Array<(place: IgnoredPlace, placed: PlacedFinding, index: number, same: PlacedFinding[]) => boolean> = [
    (place, placed, index) => index === place.ordinal && sameWords(place, placed),
    (place, placed) => sameWords(place, placed),
    (place, _placed, index, same) => same.length === 1 || index === place.ordinal,
  ];
  let undecided = places;
  for (const sign of signs) {
    undecided = undecided.filter((place) => {
      const same = byFingerprint.get(place.fingerprint) ?? [];
      const match = same.find((placed, index) => !silenced.has(placed.id) && sign(place, placed, index, same));
      if (match) silenced.add(match.id);
      return !match;
    });
  }
  return silenced;
}
