// The page's side of the PDF worker: made for the first PDF, ended after a while without one.

import type {PdfProgress, PlacedText} from './protocol.js';
import {trustedUrl} from './refusal.js';

const IDLE = 60_000;
const SPOILT = 'PDF 的读取程序没能启动或意外停止，这个文件没有读取；请打开后全选复制文字粘贴过来，或检查生成它的 Word 文档。';

export class PdfReader {
  private worker: Promise<Worker> | null = null;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** `script`: the source of the worker. */
  constructor(private readonly script: () => Promise<string>) {}

  /** One after another. Never fails: what is wrong stands in the answer. */
  read(bytes: Uint8Array, progress: (page: number, of: number) => void): Promise<PlacedText> {
    const answer = this.last.then(() => this.ask(bytes, progress)).catch((): PlacedText => ({problem: SPOILT}));
    this.last = answer;
    return answer;
  }

  private async ask(bytes: Uint8Array, progress: (page: number, of: number) => void): Promise<PlacedText> {
    clearTimeout(this.idle);
    this.worker ??= this.start();
    const worker = await this.worker.catch((error: unknown) => {
      this.worker = null;
      throw error;
    });
    try {
      return await new Promise<PlacedText>((resolve, reject) => {
        worker.onmessage = ({data}: MessageEvent<PlacedText | PdfProgress>) => {
          if ('page' in data) progress(data.page, data.of);
          else resolve(data);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new Error(event.message));
        };
        worker.postMessage(bytes);
      });
    } catch (error) {
      this.end();
      throw error;
    } finally {
      this.idle = setTimeout(() => this.end(), IDLE);
    }
  }

  private async start(): Promise<Worker> {
    const address = URL.createObjectURL(new Blob([await this.script()], {type: 'text/javascript'}));
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return new Worker(trustedUrl(address));
  }

  private end(): void {
    void this.worker?.then((worker) => worker.terminate());
    this.worker = null;
  }
}
