// The worker: owns the WebAssembly core, so that no check ever holds up typing.

import createNianbao, {type NamedDraft, type Nianbao, type Result, type YearsCompared} from '@core';
import {FileReaders} from './file_readers.js';
import {gunzip} from './gunzip.js';
import type {CheckOptions, CoreSource, DraftInput, FromWorker, NamedFile, ToWorker} from './protocol.js';
import {NO_WASM} from './refusal.js';
import {slimOf, type SlimResult} from './slim.js';

let core: Nianbao | null = null;

function reply(message: FromWorker): void {
  (self as unknown as Worker).postMessage(message);
}

async function wasmBytes(source: CoreSource): Promise<Uint8Array> {
  if (source.kind === 'bytes') return new Uint8Array(source.bytes);
  return new Uint8Array(await gunzip(source.data));
}

const readers = new FileReaders(reply, wasmBytes);

/** Options travel as JSON, so the bytes of a second file become base64. */
function asJson({name, content, problem, notices}: DraftInput): NamedDraft {
  if (typeof content === 'string') return {name, text: content};
  let binary = '';
  const step = 0x8000;
  for (let i = 0; i < content.length; i += step) binary += String.fromCharCode(...content.subarray(i, i + step));
  return {name, base64: btoa(binary), problem, notices};
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

async function inputOf(given: DraftInput | NamedFile): Promise<DraftInput> {
  if (!('file' in given)) return given;
  return {name: given.name, content: new Uint8Array(await given.file.arrayBuffer())};
}

/** What the core makes of an input, beside last year's. */
async function check(core: Nianbao, given: DraftInput, {previous, ...options}: CheckOptions): Promise<{result: Result; input: DraftInput}> {
  const input = await readers.read(core, given);
  const last = previous && asJson(await readers.read(core, previous));
  const {name, problem, notices} = input;
  return {result: core.check(input.content, {...options, name, problem, notices, ...(last ? {previous: last} : {})}), input};
}

async function judge(core: Nianbao, file: NamedFile, previous: NamedFile | null, options: CheckOptions): Promise<SlimResult> {
  const given = await inputOf(file);
  const {result} = await check(core, given, previous ? {...options, previous: await inputOf(previous)} : options);
  return slimOf(result, given.content as Uint8Array);
}

/** Two years side by side, or that as a page of its own. */
async function compare(core: Nianbao, given: DraftInput, previous: DraftInput, profile: string | null, page: boolean): Promise<YearsCompared | string> {
  const {content, name, problem, notices} = await readers.read(core, given);
  const last = asJson(await readers.read(core, previous));
  const options = {name, problem, notices, ...(profile === null ? {} : {profile})};
  return page ? core.comparePage(content, last, options) : core.compare(content, last, options);
}

type Question = Exclude<ToWorker, {type: 'start' | 'files' | 'no-files' | 'pdf-text'}>;

async function answer(core: Nianbao, message: Question): Promise<FromWorker> {
  const {job} = message;
  switch (message.type) {
    case 'forms':
      return {type: 'forms', job, answer: core.forms(message.profile)};
    case 'twins': {
      const inputs: NamedDraft[] = [];
      for (const each of message.inputs) inputs.push(asJson(await readers.read(core, await inputOf(each))));
      return {type: 'twins', job, answer: core.twins(inputs)};
    }
    case 'sum':
      return {type: 'sum', job, answer: message.csv ? core.sumCsv(message.area) : core.sum(message.area)};
    case 'compare':
      return {type: 'compared', job, answer: await compare(core, message.input, message.last, message.profile, message.page)};
    case 'unpack':
      return {type: 'unpacked', job, answer: await readers.unpack(message.bytes)};
    case 'judge':
      return {type: 'judged', job, result: await judge(core, message.file, message.previous, message.options)};
    case 'annotate': {
      const input = await readers.read(core, message.input);
      return {type: 'annotated', job, answer: await readers.annotate(input, message.result, message.profile, message.date)};
    }
    case 'letter':
      return {type: 'letter', job, answer: await readers.letter(message.result, message.text)};
    case 'check': {
      const begun = performance.now();
      const {result, input} = await check(core, message.input, message.options);
      const converted = input === message.input ? null : input;
      return {type: 'checked', job, result, milliseconds: performance.now() - begun, input: converted};
    }
    default:
      return message satisfies never;
  }
}

self.onmessage = async (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'start') return start(message.source);
  if (message.type === 'files') return readers.give(message.source);
  if (message.type === 'no-files') return readers.refuse(message.message);
  if (message.type === 'pdf-text') return readers.takePdf(message.job, message.text);
  try {
    if (!core) throw new Error('检查程序尚未就绪。');
    reply(await answer(core, message));
  } catch (error) {
    reply({type: 'failed', job: message.job, message: describe(error)});
  }
};
