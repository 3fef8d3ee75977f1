// The page's side of the worker: one check at a time, and for each draft only the latest waits (latest wins).

import type {CheckOptions, CoreSource, DraftInput, FromWorker, ToWorker} from './protocol.js';
import type {Form, Result, RuleInfo} from './result.js';
import CoreWorker from './worker.ts?worker&inline';

export interface CheckAnswer {
  result: Result;
  milliseconds: number;
}

interface Job {
  key: string;
  input: DraftInput;
  options: CheckOptions;
  resolve: (answer: CheckAnswer | null) => void;
  reject: (error: Error) => void;
}

export interface Started {
  version: string;
  rules: RuleInfo[];
  forms: Form[];
}

interface FormsJob {
  resolve: (forms: Form[]) => void;
  reject: (error: Error) => void;
}

const CRASHED = '检查程序意外停止，已重新启动；请再试一次。';

export class CheckerClient {
  /** Fulfilled once the core runs; rejected with a Chinese message when it cannot. */
  readonly started: Promise<Started>;

  private worker: Worker | null = null;
  private waiting = new Map<string, Job>();
  private running: {id: number; job: Job} | null = null;
  private nextId = 1;
  private ready = false;
  private resting = false;
  private failure: Error | null = null; // the core cannot run here
  private launched!: Promise<void>;
  private announceLaunch!: () => void;
  private formsJobs = new Map<number, FormsJob>();
  private announceStart!: (value: Started) => void;
  private announceFailure!: (error: Error) => void;

  constructor(private readonly source: () => Promise<CoreSource>) {
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
  check(key: string, input: DraftInput, options: CheckOptions, urgent = true): Promise<CheckAnswer | null> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      const job: Job = {key, input, options, resolve, reject};
      this.waiting.get(key)?.resolve(null);
      this.waiting.delete(key);
      if (urgent) this.waiting = new Map([[key, job], ...this.waiting]);
      else this.waiting.set(key, job);
      this.wake();
      this.next();
    });
  }

  /** The forms with a profile laid over them; rejected with a Chinese message that names line and column. */
  async forms(profile: string): Promise<Form[]> {
    await this.started;
    this.wake();
    await this.launched;
    return new Promise((resolve, reject) => {
      const job = this.nextId++;
      this.formsJobs.set(job, {resolve, reject});
      this.post({type: 'forms', job, profile});
    });
  }

  /** Lets an idle worker and its memory go; the next check starts another. */
  rest(): void {
    if (!this.ready || this.running || this.formsJobs.size > 0) return;
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
    try {
      const source = await this.source();
      const worker = new CoreWorker();
      this.worker = worker;
      worker.onmessage = (event: MessageEvent<FromWorker>) => this.receive(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        this.crashed();
      };
      const transfer = source.kind === 'bytes' ? [source.bytes] : [];
      this.post({type: 'start', source}, transfer);
    } catch (error) {
      this.failStart(error instanceof Error ? error.message : String(error));
    }
  }

  private post(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
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
      case 'checked':
        this.finish(message.job)?.resolve({result: message.result, milliseconds: message.milliseconds});
        break;
      case 'forms':
        this.formsJobs.get(message.job)?.resolve(message.forms);
        this.formsJobs.delete(message.job);
        break;
      case 'failed':
        this.formsJobs.get(message.job)?.reject(new Error(message.message));
        this.formsJobs.delete(message.job);
        this.finish(message.job)?.reject(new Error(message.message));
        break;
    }
    this.next();
  }

  private finish(id: number): Job | null {
    if (this.running?.id !== id) return null;
    const {job} = this.running;
    this.running = null;
    return job;
  }

  private next(): void {
    if (!this.ready || this.running) return;
    const first = this.waiting.entries().next();
    if (first.done) return;
    const [key, job] = first.value;
    this.waiting.delete(key);
    const id = this.nextId++;
    this.running = {id, job};
    this.post({type: 'check', job: id, input: job.input, options: job.options});
  }

  private failStart(message: string): void {
    const error = (this.failure = new Error(message));
    this.announceFailure(error);
    for (const job of this.waiting.values()) job.reject(error);
    this.waiting.clear();
  }

  private crashed(): void {
    this.worker?.terminate();
    const broken = this.running?.job;
    this.running = null;
    broken?.reject(new Error(CRASHED));
    for (const job of this.formsJobs.values()) job.reject(new Error(CRASHED));
    this.formsJobs.clear();
    if (this.ready) void this.launch();
    else this.failStart('检查程序未能启动；浏览器可能过旧，请用 Chromium 86 或更新的浏览器打开。');
  }
}
