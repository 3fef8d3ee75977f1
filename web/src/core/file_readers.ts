// Files of other programs in the worker: a second module makes Word files of them. It is asked for when the first such file
// comes, and kept. The text of a PDF is asked for, too: pdf.js reads it in a worker of its own.

import type {Nianbao, Result} from '@core';
import createNianbaoFiles, {type Annotated, type Letter, type NianbaoFiles, type PackedFile} from '@files';
import type {CoreSource, DraftInput, FromWorker, PlacedText} from './protocol.js';

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

export class FileReaders {
  private module: Promise<NianbaoFiles> | null = null;
  private resolve!: (source: CoreSource) => void;
  private reject!: (error: Error) => void;
  private pdfs = new Map<number, (text: PlacedText) => void>();
  private lastPdf = 0;

  /** `ask`: has somebody `give` the module, or `refuse`; and `takePdf` what a PDF holds. */
  constructor(
    private readonly ask: (message: FromWorker) => void,
    private readonly bytesOf: (source: CoreSource) => Promise<Uint8Array>,
  ) {}

  /** The input itself, or the Word file that was made of it; where none could be made, its problem says why. */
  async read(core: Nianbao, input: DraftInput): Promise<DraftInput> {
    const {name, content} = input;
    if (typeof content === 'string' || input.problem !== undefined || !core.needsConversion(content)) return input;
    const files = await this.load();
    const text = isPdf(content) ? await this.pdfText(content) : null;
    if (text && 'problem' in text) return {...input, problem: text.problem};
    const {docx, problem, notices} = text ? files.convertPlacedText(JSON.stringify({pages: text.pages})) : files.convert(content);
    if (!docx) return {...input, problem, notices};
    return {name, content: docx, notices: [...(text?.notices ?? []), ...notices]};
  }

  /** Null where it is no archive. */
  async unpack(bytes: Uint8Array): Promise<PackedFile[] | null> {
    return (await this.load()).unpack(bytes);
  }

  async annotate({name, content}: DraftInput, result: Result, profile: string, date: string): Promise<Annotated> {
    return (await this.load()).annotate(content, name, JSON.stringify(result), {profile, date});
  }

  async letter(result: Result, text: string): Promise<Letter> {
    return (await this.load()).letter(JSON.stringify(result), text);
  }

  give(source: CoreSource): void {
    this.resolve(source);
  }

  refuse(message: string): void {
    this.reject(new Error(message));
  }

  takePdf(job: number, text: PlacedText): void {
    this.pdfs.get(job)?.(text);
    this.pdfs.delete(job);
  }

  private pdfText(bytes: Uint8Array): Promise<PlacedText> {
    return new Promise((resolve) => {
      const job = ++this.lastPdf;
      this.pdfs.set(job, resolve);
      this.ask({type: 'need-pdf', job, bytes});
    });
  }

  private load(): Promise<NianbaoFiles> {
    this.module ??= this.start().catch((error: Error) => {
      this.module = null; // the next file asks again
      throw error;
    });
    return this.module;
  }

  private async start(): Promise<NianbaoFiles> {
    const source = new Promise<CoreSource>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.ask({type: 'need-files'});
    return createNianbaoFiles({wasmBinary: await this.bytesOf(await source)});
  }
}
