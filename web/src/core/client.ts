// The page's side of the worker: one check at a time, in the order of asking; for each draft only the latest waits
// (latest wins). A check that takes too long is ended with its worker, and the next one gets a new worker.

import workerSource from '@worker';
import type {AreaReports, Form, Result, RuleInfo, StatusWord, Sum, Twins, YearsCompared} from '@core';
import type {Annotated, Letter, PackedFile} from '@files';
import {PdfReader} from './pdf.js';
import type {CheckOptions, CoreSource, DraftInput, FromWorker, NamedFile, ToWorker} from './protocol.js';
import {Refusals, trustedUrl} from './refusal.js';
import type {SlimResult} from './slim.js';
import {allowed, CheckStopped, TIME_LIMIT, type TimeLimit} from './time_limit.js';

export interface CheckAnswer {
  result: Result;
  milliseconds: number;
  /** The Word file that was made of another program's; null where the input was checked itself. */
  converted: DraftInput | null;
}

/** What a check comes to: the whole result, what a list keeps of it, or two years side by side. */
type Checked = Extract<FromWorker, {type: 'checked' | 'judged' | 'compared'}>;

interface Job {
  key: string;
  /** Bytes or characters of draft and last year's report. */
  sizes: number[];
  message: (job: number) => ToWorker;
  urgent: boolean;
  resolve: (answer: Checked | null) => void;
  reject: (error: Error) => void;
}

/** Where the parts come from; `address`: of the core, where the host page gave one. */
export interface Sources {
  core: () => Promise<CoreSource>;
  files: () => Promise<CoreSource>;
  pdfScript: () => Promise<string>;
  address: string | null;
}

export interface Started {
  version: string;
  rules: RuleInfo[];
  forms: Form[];
  statuses: StatusWord[];
}

/** A question beside the checks: the worker answers at once. */
type Answer = Form[] | Twins | Sum | string | PackedFile[] | Annotated | Letter | null;
interface Question {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

const CRASHED = '检查程序意外停止，已重新启动；请再试一次。';

function newWorker(): Worker {
  const address = URL.createObjectURL(new Blob([workerSource], {type: 'text/javascript'}));
  try {
    return new Worker(trustedUrl(address));
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

export class CheckerClient {
  /** Fulfilled once the core runs; rejected with a Chinese message when it cannot. */
  readonly started: Promise<Started>;
  timeLimit: TimeLimit = TIME_LIMIT;
  /** Called with a check's key when it takes so long that it may not end in time. */
  slow: (key: string) => void = () => undefined;
  /** Called while the pages of a PDF are read. */
  progress: (key: string, page: number, of: number) => void = () => undefined;

  private readonly pdf: PdfReader;
  private worker: Worker | null = null;
  private waiting: Job[] = [];
  private running: {id: number; job: Job; timers: Array<ReturnType<typeof setTimeout>>} | null = null;
  private nextId = 1;
  private ready = false;
  private resting = false;
  private failure: Error | null = null; // the core cannot run here
  private launched!: Promise<void>;
  private announceLaunch!: () => void;
  private questions = new Map<number, Question>();
  private announceStart!: (value: Started) => void;
  private announceFailure!: (error: Error) => void;

  constructor(readonly sources: Sources) {
    this.pdf = new PdfReader(sources.pdfScript);
    this.started = new Promise((resolve, reject) => {
      this.announceStart = resolve;
      this.announceFailure = reject;
    });
    this.started.catch(() => undefined); // shown by the page; never an unhandled rejection
    void this.launch();
  }

  /**
   * Checks one draft. `key` names the draft: a newer call with the same key replaces one that still waits,
   * and the replaced call is answered with null. `urgent` drafts go before the others.
   */
  async check(key: string, input: DraftInput, options: CheckOptions, urgent = true): Promise<CheckAnswer | null> {
    const sizes = [input.content.length, options.previous?.content.length ?? 0];
    const answer = await this.enqueue(key, sizes, (job) => ({type: 'check', job, input, options}), urgent);
    if (answer?.type !== 'checked') return null;
    return {result: answer.result, milliseconds: answer.milliseconds, converted: answer.input};
  }

  /** Checks a file, which the worker reads by itself; gives back only what a list keeps of it. */
  async judge(key: string, file: NamedFile, previous: NamedFile | null, options: CheckOptions): Promise<SlimResult | null> {
    const sizes = [file.file.size, previous?.file.size ?? 0];
    const answer = await this.enqueue(key, sizes, (job) => ({type: 'judge', job, file, previous, options}), false);
    return answer?.type === 'judged' ? answer.result : null;
  }

  /** Two years side by side; in the order of the checks, and ended like them. Null where a newer one took its place. */
  async compare(key: string, input: DraftInput, last: DraftInput, profile: string | null): Promise<YearsCompared | null> {
    const answer = await this.compared(key, input, last, profile, false);
    return typeof answer === 'object' ? answer : null;
  }

  /** The same as a printable HTML page. */
  async comparePage(key: string, input: DraftInput, last: DraftInput, profile: string | null): Promise<string | null> {
    const answer = await this.compared(key, input, last, profile, true);
    return typeof answer === 'string' ? answer : null;
  }

  private async compared(key: string, input: DraftInput, last: DraftInput, profile: string | null, page: boolean): Promise<YearsCompared | string | null> {
    const sizes = [input.content.length, last.content.length];
    const answer = await this.enqueue(key, sizes, (job) => ({type: 'compare', job, input, last, profile, page}), false);
    return answer?.type === 'compared' ? answer.answer : null;
  }

  private enqueue(key: string, sizes: number[], message: Job['message'], urgent: boolean): Promise<Checked | null> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.drop(key);
      const others = this.waiting.findIndex((job) => !job.urgent);
      const at = urgent && others >= 0 ? others : this.waiting.length;
      this.waiting.splice(at, 0, {key, sizes, message, urgent, resolve, reject});
      this.wake();
      this.next();
    });
  }

  /** Ends the check under this key, running or waiting, with this error. */
  stop(key: string, error: Error): void {
    if (this.running?.job.key === key) {
      this.end(error);
      return;
    }
    this.waiting.filter((job) => job.key === key).forEach((job) => job.reject(error));
    this.waiting = this.waiting.filter((job) => job.key !== key);
  }

  /** What still waits under this key is answered with null. */
  drop(key: string): void {
    this.waiting.filter((job) => job.key === key).forEach((job) => job.resolve(null));
    this.waiting = this.waiting.filter((job) => job.key !== key);
  }

  /** The forms with a profile laid over them; rejected with a Chinese message that names line and column. */
  forms(profile: string): Promise<Form[]> {
    return this.ask<Form[]>((job) => ({type: 'forms', job, profile}));
  }

  /** Which passages of these drafts and files stand in another organ's, too. */
  twins(inputs: Array<DraftInput | NamedFile>): Promise<Twins> {
    return this.ask<Twins>((job) => ({type: 'twins', job, inputs}));
  }

  /** The tables of an area's units added up. */
  sum(area: AreaReports): Promise<Sum> {
    return this.ask<Sum>((job) => ({type: 'sum', job, area, csv: false}));
  }

  sumCsv(area: AreaReports): Promise<string> {
    return this.ask<string>((job) => ({type: 'sum', job, area, csv: true}));
  }

  /** The files of an archive; null where it is none. */
  unpack(bytes: Uint8Array): Promise<PackedFile[] | null> {
    return this.ask<PackedFile[] | null>((job) => ({type: 'unpack', job, bytes}));
  }

  /** The draft as a Word file with the result's findings as comments and its safe changes as tracked ones. */
  annotate(input: DraftInput, result: Result, profile: string): Promise<Annotated> {
    const date = `${new Date().toISOString().slice(0, 19)}Z`;
    return this.ask<Annotated>((job) => ({type: 'annotate', job, input, result, profile, date}));
  }

  /** What an office writes to the unit about it. */
  letter(result: Result, text: string): Promise<Letter> {
    return this.ask<Letter>((job) => ({type: 'letter', job, result, text}));
  }

  private async ask<Wanted extends Answer>(message: (job: number) => ToWorker): Promise<Wanted> {
    await this.started;
    this.wake();
    await this.launched;
    return new Promise((resolve, reject) => {
      const job = this.nextId++;
      this.questions.set(job, {resolve: (answer) => resolve(answer as Wanted), reject});
      this.post(message(job));
    });
  }

  /** Lets an idle worker and its memory go; the next check starts another. */
  rest(): void {
    if (!this.ready || this.running || this.questions.size > 0) return;
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    this.resting = true;
  }

  private wake(): void {
    if (!this.resting) return;
    this.resting = false;
    void this.launch();
  }

  private async launch(): Promise<void> {
    this.ready = false;
    this.launched = new Promise((resolve) => (this.announceLaunch = resolve));
    const refusals = new Refusals();
    void Promise.race([this.launched, this.started]).then(
      () => refusals.stop(),
      () => refusals.stop(),
    );
    try {
      const source = await this.sources.core();
      const worker = newWorker();
      this.worker = worker;
      worker.onmessage = (event: MessageEvent<FromWorker>) => this.worker === worker && this.receive(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        if (this.worker === worker) void this.crashed(refusals);
      };
      const transfer = source.kind === 'bytes' ? [source.bytes] : [];
      this.post({type: 'start', source}, transfer);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve)); // the browser tells of a refusal in an event of its own
      this.failStart(refusals.sentence(error, this.sources.address) ?? (error instanceof Error ? error.message : String(error)));
    }
  }

  private post(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  private async giveFiles(): Promise<void> {
    const {worker} = this;
    try {
      const source = await this.sources.files();
      if (this.worker === worker) this.post({type: 'files', source}, source.kind === 'bytes' ? [source.bytes] : []);
    } catch (error) {
      if (this.worker === worker) this.post({type: 'no-files', message: (error as Error).message});
    }
  }

  private async givePdf(job: number, bytes: Uint8Array): Promise<void> {
    const {worker} = this;
    const key = this.running?.job.key ?? '';
    const text = await this.pdf.read(bytes, (page, of) => this.progress(key, page, of));
    if (this.worker === worker) this.post({type: 'pdf-text', job, text});
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'started':
        this.ready = true;
        this.announceLaunch();
        this.announceStart(message);
        break;
      case 'failed-to-start':
        this.failStart(message.message);
        return;
      case 'need-files':
        void this.giveFiles();
        return;
      case 'need-pdf':
        void this.givePdf(message.job, message.bytes);
        return;
      case 'checked':
      case 'judged':
      case 'compared':
        this.finish(message.job)?.resolve(message);
        break;
      case 'forms':
      case 'twins':
      case 'sum':
      case 'unpacked':
      case 'annotated':
      case 'letter':
        this.questions.get(message.job)?.resolve(message.answer);
        this.questions.delete(message.job);
        break;
      case 'failed':
        this.questions.get(message.job)?.reject(new Error(message.message));
        this.questions.delete(message.job);
        this.finish(message.job)?.reject(new Error(message.message));
        break;
    }
    this.next();
  }

  private finish(id: number): Job | null {
    if (this.running?.id !== id) return null;
    const {job, timers} = this.running;
    timers.forEach((timer) => clearTimeout(timer));
    this.running = null;
    return job;
  }

  private next(): void {
    if (!this.ready || this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    const id = this.nextId++;
    const time = allowed(this.timeLimit, job.sizes);
    const timers = [setTimeout(() => this.slow(job.key), time / 4), setTimeout(() => this.end(CheckStopped.late(time)), time)];
    this.running = {id, job, timers};
    this.post(job.message(id));
  }

  private failStart(message: string): void {
    const error = (this.failure = new Error(message));
    this.announceFailure(error);
    for (const job of this.waiting) job.reject(error);
    this.waiting = [];
  }

  /** Ends the worker and with it what it works at; what waits goes to a new worker. */
  private end(error: Error): void {
    this.worker?.terminate();
    this.worker = null;
    if (this.running) this.finish(this.running.id)?.reject(error);
    for (const question of this.questions.values()) question.reject(new Error(CRASHED));
    this.questions.clear();
    void this.launch();
  }

  private async crashed(refusals: Refusals): Promise<void> {
    if (this.ready) {
      this.end(new Error(CRASHED));
      return;
    }
    this.worker?.terminate();
    this.failStart(await refusals.ofWorker());
  }
}
