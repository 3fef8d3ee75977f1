// Files of other programs in the worker: a second module makes Word files of them. It is asked for when the first such file
// comes, and kept.

import type {Nianbao} from '@core';
import createNianbaoFiles, {type NianbaoFiles, type PackedFile} from '@files';
import type {CoreSource, DraftInput} from './protocol.js';

export class FileReaders {
  private module: Promise<NianbaoFiles> | null = null;
  private resolve!: (source: CoreSource) => void;
  private reject!: (error: Error) => void;

  /** `ask`: has somebody `give` the module, or `refuse`. */
  constructor(
    private readonly ask: () => void,
    private readonly bytesOf: (source: CoreSource) => Promise<Uint8Array>,
  ) {}

  /** The input itself, or the Word file that was made of it; where none could be made, its problem says why. */
  async read(core: Nianbao, input: DraftInput): Promise<DraftInput> {
    if (typeof input.content === 'string' || input.problem !== undefined || !core.needsConversion(input.content)) return input;
    const {docx, problem, notices} = (await this.load()).convert(input.content);
    if (!docx) return {...input, problem, notices};
    return {name: input.name, content: docx, notices};
  }

  /** Null where it is no archive. */
  async unpack(bytes: Uint8Array): Promise<PackedFile[] | null> {
    return (await this.load()).unpack(bytes);
  }

  give(source: CoreSource): void {
    this.resolve(source);
  }

  refuse(message: string): void {
    this.reject(new Error(message));
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
    this.ask();
    return createNianbaoFiles({wasmBinary: await this.bytesOf(await source)});
  }
}
