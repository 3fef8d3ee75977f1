// The worker: owns the WebAssembly core, so that no check ever holds up typing.

import createNianbao, {type NamedDraft, type Nianbao} from '@core';
import {gunzip} from './gunzip.js';
import type {CoreSource, DraftInput, FromWorker, ToWorker} from './protocol.js';
import {NO_WASM} from './refusal.js';

let core: Nianbao | null = null;

function reply(message: FromWorker): void {
  (self as unknown as Worker).postMessage(message);
}

async function wasmBytes(source: CoreSource): Promise<Uint8Array> {
  if (source.kind === 'bytes') return new Uint8Array(source.bytes);
  return new Uint8Array(await gunzip(source.data));
}

/** Options travel as JSON, so the bytes of a second file become base64. */
function asJson({name, content}: DraftInput): NamedDraft {
  if (typeof content === 'string') return {name, text: content};
  let binary = '';
  const step = 0x8000;
  for (let i = 0; i < content.length; i += step) binary += String.fromCharCode(...content.subarray(i, i + step));
  return {name, base64: btoa(binary)};
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function start(source: CoreSource): Promise<void> {
  try {
    core = await createNianbao({wasmBinary: await wasmBytes(source)});
    reply({type: 'started', version: String(core.version), rules: core.rules(), forms: core.forms(), statuses: core.statuses()});
  } catch (error) {
    const refused = /Content Security Policy|unsafe-eval/i.test(describe(error));
    reply({type: 'failed-to-start', message: refused ? NO_WASM : `检查程序未能启动：${describe(error)}`});
  }
}

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'start') {
    void start(message.source);
    return;
  }
  try {
    if (!core) throw new Error('检查程序尚未就绪。');
    if (message.type === 'forms') {
      reply({type: 'forms', job: message.job, answer: core.forms(message.profile)});
      return;
    }
    if (message.type === 'twins') {
      reply({type: 'twins', job: message.job, answer: core.twins(message.inputs.map(asJson))});
      return;
    }
    const begun = performance.now();
    const {previous, ...options} = message.options;
    const result = core.check(message.input.content, {
      ...options,
      name: message.input.name,
      ...(previous ? {previous: asJson(previous)} : {}),
    });
    reply({type: 'checked', job: message.job, result, milliseconds: performance.now() - begun});
  } catch (error) {
    reply({type: 'failed', job: message.job, message: describe(error)});
  }
};
