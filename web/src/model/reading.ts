// Has the core read and check one input, and tells the text that the result's offsets speak of.

import type {Result} from '@core';
import type {CheckerClient} from '../core/client.js';
import type {CheckOptions, DraftInput} from '../core/protocol.js';
import {normalizeLineEnds} from './draft.js';
import {nameAsText} from './names.js';

export interface Reading {
  /** What the editor shows; line ends are LF. "" where nothing could be read. */
  text: string;
  /** What `text` was extracted from; null where it is the plain text itself. */
  carrier: DraftInput | null;
  result: Result;
  milliseconds: number;
}

function plainText({content}: DraftInput, encoding: string | null): string {
  return typeof content === 'string' ? content : new TextDecoder(encoding ?? 'utf-8').decode(content);
}

/** Null where a newer call with the same key took its place. Throws a Chinese message. */
export async function read(
  client: CheckerClient,
  key: string,
  input: DraftInput,
  options: CheckOptions,
  urgent: boolean,
): Promise<Reading | null> {
  const answer = await client.check(key, input, options, urgent);
  if (!answer) return null;
  const {result, milliseconds} = answer;
  input = answer.converted ?? input;
  const unread = result.status === 'unreadable' || result.status === 'skipped';
  // A file without text stays the file: read again, it has the same to say.
  if (unread || (result.status === 'empty' && typeof input.content !== 'string')) return {text: '', carrier: input, result, milliseconds};
  const extracted = result.text;
  const text = normalizeLineEnds(extracted ?? plainText(input, result.encoding));
  if (extracted === text) return {text, carrier: input, result, milliseconds}; // also markup that was pasted as text
  if (input.content === text || text === '') return {text, carrier: null, result, milliseconds};
  // Plain text is checked as what the editor shows.
  const again = await client.check(key, {name: nameAsText(input.name), content: text}, options, urgent);
  return again && {text, carrier: null, ...again};
}
