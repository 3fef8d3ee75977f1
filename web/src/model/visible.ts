// Which findings are shown: the core's findings less those that the user ignored, then filtered and grouped.

import type {DocumentResult, Severity} from '@core';
import type {Draft} from './draft.js';
import {allFindings, sectionAt, type PlacedFinding} from './findings.js';
import {silencedPlaces, type IgnoreReason} from './ignores.js';

export interface Judged {
  shown: PlacedFinding[];
  ignored: Array<{placed: PlacedFinding; reason: IgnoreReason}>;
}

export interface Counts {
  error: number;
  warning: number;
  info: number;
}

export interface Filter {
  severities: ReadonlySet<Severity>;
  rule: string | null;
}

export const EVERYTHING: Filter = {severities: new Set(['error', 'warning', 'info']), rule: null};

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function judge(draft: Draft, closedRules: readonly string[]): Judged {
  const findings = allFindings(draft.result);
  const silenced = silencedPlaces(draft.ignoredPlaces, findings, draft.text);
  const judged: Judged = {shown: [], ignored: []};
  for (const placed of findings) {
    const {rule} = placed.finding;
    if (closedRules.includes(rule)) judged.ignored.push({placed, reason: 'rule-everywhere'});
    else if (draft.ignoredRules.includes(rule)) judged.ignored.push({placed, reason: 'rule-here'});
    else if (silenced.has(placed.id)) judged.ignored.push({placed, reason: 'place'});
    else judged.shown.push(placed);
  }
  return judged;
}

export function count(findings: PlacedFinding[]): Counts {
  const counts: Counts = {error: 0, warning: 0, info: 0};
  for (const {finding} of findings) counts[finding.severity] += 1;
  return counts;
}

export function matching(findings: PlacedFinding[], filter: Filter): PlacedFinding[] {
  return findings.filter(
    ({finding}) => filter.severities.has(finding.severity) && (filter.rule === null || finding.rule === filter.rule),
  );
}

export interface Group {
  key: string; // section key, HEAD or TAIL
  findings: PlacedFinding[];
}

/** Findings by part in the order of the text; within a part by severity, then by place. */
export function grouped(findings: PlacedFinding[], document: DocumentResult): Group[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const placed of findings) {
    const key = sectionAt(document, placed.finding.span.start);
    const list = groups.get(key);
    if (list) list.push(placed);
    else groups.set(key, [placed]);
  }
  const rank = (placed: PlacedFinding) => SEVERITIES.indexOf(placed.finding.severity);
  return [...groups].map(([key, list]) => ({key, findings: list.sort((a, b) => rank(a) - rank(b) || a.id - b.id)}));
}
