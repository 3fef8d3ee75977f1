// What a list of hundreds of files keeps of a result: what is told, sorted, compared and written to the unit. Texts, tables
// and numbers are read again from the file when it is opened. Made in the worker, so that little crosses over.

import type {DocumentKind, DocumentResult, Finding, FormatId, Result, Severity, Status} from '@core';
import {crc32} from './crc32.js';
import {areaOf} from './slim_area.js';

export interface SlimFinding {
  rule: string;
  severity: Severity;
  message: string;
  document: number;
  part: string | null;
  words: string;
  expression: string;
  basis: string | null;
  /** The draft's words there, a little longer than what is quoted of them. */
  quote: string;
  fix: {before: string; after: string} | null;
  fingerprint: string;
  subject: string;
  /** What it counts in the score; null where no profile gives weights. */
  weight: number | null;
}

/** `refused`: last year's report was another organ's, or of another year; nothing was compared. */
export type Compared = 'no' | 'yes' | 'refused';

export interface SlimDocument {
  kind: DocumentKind;
  title: string | null;
  issuer: string | null;
  year: number | null;
  format: FormatId | null;
  signedOn: string | null;
  /** Rules and claims that could not be checked. */
  unchecked: number;
  compared: Compared;
}

export interface SlimResult {
  status: Status;
  problems: string[];
  documents: SlimDocument[];
  findings: SlimFinding[];
  /** Of the file's bytes: the same file again. */
  digest: string;
  /** The numbers of its tables, for the sum (slim_area.ts). */
  area: string;
}

/** The letter quotes forty characters; one more tells that there are more. */
const QUOTED = 41;

const PREVIOUS = 'document/previous';

function comparedOf({checks, findings}: DocumentResult): Compared {
  const outcome = checks.find(({rule}) => rule === PREVIOUS)?.outcome;
  if (outcome !== 'clean' && outcome !== 'findings') return 'no';
  return findings.some(({rule, severity}) => rule === PREVIOUS && severity === 'warning') ? 'refused' : 'yes';
}

function slimDocument(document: DocumentResult): SlimDocument {
  const {kind, title, issuer, year, format, signed_on, checks, claims} = document;
  const unchecked = checks.filter(({outcome}) => outcome === 'not-checked').length + claims.found - claims.checked;
  return {kind, title, issuer, year, format, signedOn: signed_on, unchecked, compared: comparedOf(document)};
}

export function slimFinding(finding: Finding, document: number, text: string): SlimFinding {
  const {rule, severity, message, where, evidence, basis, span, fix, fingerprint, subject, weight} = finding;
  return {
    ...{rule, severity, message, document, basis, fingerprint, subject},
    weight: weight ?? null,
    part: where.part,
    words: where.words,
    expression: evidence?.expression ?? '',
    quote: text.slice(span.start, Math.min(span.end, span.start + QUOTED)),
    fix: fix && {before: text.slice(fix.span.start, Math.min(fix.span.end, fix.span.start + QUOTED)), after: fix.text},
  };
}

/** `text`: what the result's offsets speak of, where it does not carry it. */
export function slimOfText(result: Result, text: string, digest: string): SlimResult {
  return {
    status: result.status,
    problems: result.problems.map(({message}) => message),
    documents: result.documents.map(slimDocument),
    findings: result.documents.flatMap(({findings}, at) => findings.map((finding) => slimFinding(finding, at, text))),
    digest,
    area: areaOf(result),
  };
}

export function slimOf(result: Result, bytes: Uint8Array): SlimResult {
  const text = result.text ?? (result.documents.length > 0 ? new TextDecoder(result.encoding ?? 'utf-8').decode(bytes) : '');
  return slimOfText(result, text, `${bytes.length}/${crc32(bytes).toString(16)}`);
}
