// The iframe API. A host page whose origin is allowed sends a draft and gets the result object back.
//
//   host → page   {type: 'nianbao/check', id, draft: string | ArrayBuffer, name?, year?, as?, previous?: {name, draft}, profile?}
//   host → page   {type: 'nianbao/get-text', id}
//   page → host   {type: 'nianbao/ready', version}            once, when the checker runs
//   page → host   {type: 'nianbao/result', id, text, result}  the answer to a check
//   page → host   {type: 'nianbao/changed', id, text, result} whenever what is on show was checked; id is that of its check
//   page → host   {type: 'nianbao/text', id, text}
//   page → host   {type: 'nianbao/failed', id, message}
//
// Allowed are the page's own origin and those named, separated by spaces, in
// <meta name="nianbao-allowed-origins" content="https://oa.example.gov.cn">. Messages of any other origin are ignored.

import type {CheckOptions, DraftInput} from '../core/protocol.js';
import type {NianbaoChecker} from '../nianbao_checker.js';

interface CheckMessage {
  type: 'nianbao/check';
  id?: unknown;
  draft: string | ArrayBuffer;
  name?: string;
  year?: number;
  as?: string;
  previous?: {name?: string; draft: string | ArrayBuffer};
  profile?: string;
}

export function allowedOrigins(named: string | null, own: string): ReadonlySet<string> {
  const origins = (named ?? '').split(/[\s,]+/).filter((origin) => /^https?:\/\/[^/*]+$/.test(origin));
  // A page opened from a file has the opaque origin "null", which every other such page shares.
  if (own !== 'null' && own !== '') origins.push(own);
  return new Set(origins);
}

function asInput(draft: unknown, name: unknown, fallback: string): DraftInput | null {
  const fileName = typeof name === 'string' && name !== '' ? name.slice(0, 200) : fallback;
  if (typeof draft === 'string') return {name: fileName, content: draft};
  if (draft instanceof ArrayBuffer) return {name: fileName, content: new Uint8Array(draft)};
  return null;
}

function optionsOf(message: CheckMessage): CheckOptions {
  const options: CheckOptions = {};
  if (Number.isInteger(message.year)) options.year = message.year;
  if (message.as === 'annual-report' || message.as === 'work-summary') options.as = message.as;
  const previous = message.previous ? asInput(message.previous.draft, message.previous.name, '上一年度报告.txt') : null;
  if (previous) options.previous = previous;
  if (typeof message.profile === 'string') options.profile = message.profile;
  return options;
}

/** Serves the parent window of an embedded page. Returns a function that stops it. */
export function serveParent(checker: NianbaoChecker, origins: ReadonlySet<string>): () => void {
  const parent = window.parent;
  const post = (origin: string, message: object) => parent.postMessage(message, origin);
  const toAll = (message: object) => origins.forEach((origin) => post(origin, message));

  const receive = async (event: MessageEvent): Promise<void> => {
    if (event.source !== parent || !origins.has(event.origin)) return;
    const message = event.data as CheckMessage | {type: 'nianbao/get-text'; id?: unknown} | null;
    if (typeof message !== 'object' || message === null) return;
    if (message.type === 'nianbao/get-text') {
      post(event.origin, {type: 'nianbao/text', id: message.id, text: checker.text});
      return;
    }
    if (message.type !== 'nianbao/check') return;
    const input = asInput(message.draft, message.name, '文稿.txt');
    if (!input) {
      post(event.origin, {type: 'nianbao/failed', id: message.id, message: 'draft 应为字符串或 ArrayBuffer。'});
      return;
    }
    try {
      const {text, result} = await checker.checkWithText(input, {...optionsOf(message), id: message.id});
      post(event.origin, {type: 'nianbao/result', id: message.id, text, result});
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      post(event.origin, {type: 'nianbao/failed', id: message.id, message: words});
    }
  };
  const changed = (event: Event) => toAll({type: 'nianbao/changed', ...(event as CustomEvent<object>).detail});
  const listener = (event: MessageEvent) => void receive(event);
  window.addEventListener('message', listener);
  checker.addEventListener('nianbao-result', changed);
  checker.ready.then(
    (version) => toAll({type: 'nianbao/ready', version}),
    () => undefined,
  );
  return () => {
    window.removeEventListener('message', listener);
    checker.removeEventListener('nianbao-result', changed);
  };
}
