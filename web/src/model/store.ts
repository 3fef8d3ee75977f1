// The drafts of all tabs in this browser's IndexedDB. Each tab writes under keys of its own, so that two tabs never
// overwrite each other; what a tab leaves behind is taken over by the next one that opens. Calls throw what the browser says.

import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import type {DraftInput} from '../core/protocol.js';
import {forgetBatches} from './batch_store.js';
import {isFile, type KeptDraft} from './kept_draft.js';

interface Schema extends DBSchema {
  drafts: {key: string; value: KeptDraft};
  files: {key: string; value: DraftInput};
  marks: {key: string; value: string};
}

const NAME = 'nianbao';
const CLEARING = 'clearing';

const keyOf = (tab: string, id: string): string => `${tab}/${id}`;

export interface Changes {
  drafts: KeptDraft[];
  removed: string[]; // ids
  files: Map<string, DraftInput>;
  droppedFiles: string[];
}

export interface Claimed {
  /** What is this tab's now, in the order of keeping; of any shape. */
  records: unknown[];
  file: (key: unknown) => DraftInput | null;
  /** Names of the drafts that other tabs have open. */
  elsewhere: string[];
}

export class DraftStore {
  private constructor(
    private readonly database: IDBPDatabase<Schema>,
    /** The last clearing that this tab knows of. */
    public clearing: string,
  ) {}

  /** `lost` is called when the browser closes the store under the page, as for a newer version in another tab. */
  static async open(lost: () => void): Promise<DraftStore> {
    const database = await openDB<Schema>(NAME, 1, {
      upgrade(fresh) {
        for (const name of ['drafts', 'files', 'marks'] as const) fresh.createObjectStore(name);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    });
    return new DraftStore(database, (await database.get('marks', CLEARING)) ?? '');
  }

  /** Makes this tab's own what it left and what tabs left that live no more; one transaction, so that no two take the same. */
  async claim(tab: string, living: ReadonlySet<string>): Promise<Claimed> {
    const transaction = this.database.transaction(['drafts', 'files', 'marks'], 'readwrite');
    const drafts = transaction.objectStore('drafts');
    this.clearing = (await transaction.objectStore('marks').get(CLEARING)) ?? '';
    const [keys, values] = await Promise.all([drafts.getAllKeys(), drafts.getAll()]);
    const own: Array<Partial<KeptDraft>> = [];
    const elsewhere: string[] = [];
    const used = new Set<unknown>();
    for (const [i, key] of keys.entries()) {
      const value = (typeof values[i] === 'object' && values[i] !== null ? values[i] : {}) as Partial<KeptDraft>;
      const owner = String(key).split('/')[0]!;
      const alive = owner !== tab && living.has(owner);
      const cleared = value.clearing !== undefined && value.clearing !== this.clearing;
      if (alive && !cleared) elsewhere.push(String(value.name));
      if (alive || !cleared) [value.carrier, value.previous].forEach((file) => used.add(file));
      if (alive) continue;
      await drafts.delete(key);
      if (!cleared) own.push(value);
    }
    own.sort((a, b) => String(a.tab).localeCompare(String(b.tab)) || Number(a.position) - Number(b.position));
    for (const [i, value] of own.entries()) {
      if (typeof value.id === 'string') await drafts.put({...(value as KeptDraft), tab, position: i}, keyOf(tab, value.id));
    }
    const files = await this.readFiles(transaction.objectStore('files'), used);
    await transaction.done;
    return {records: own, elsewhere, file: (key) => files.get(String(key)) ?? null};
  }

  /** The files that a draft still names; the others go. */
  private async readFiles(
    store: {getAllKeys(): Promise<string[]>; get(key: string): Promise<unknown>; delete(key: string): Promise<void>},
    used: ReadonlySet<unknown>,
  ): Promise<Map<string, DraftInput>> {
    const files = new Map<string, DraftInput>();
    for (const key of await store.getAllKeys()) {
      const file = used.has(key) ? await store.get(key) : null;
      if (isFile(file)) files.set(key, file);
      else await store.delete(key);
    }
    return files;
  }

  /**
   * Writes changes as one. All requests and the commit go out before this returns, so that they outlive the page; the
   * promise is fulfilled once the browser has them, with the last clearing that any tab made.
   */
  async write(tab: string, {drafts, removed, files, droppedFiles}: Changes): Promise<string> {
    const transaction = this.database.transaction(['drafts', 'files'], 'readwrite');
    const {done} = transaction;
    const requests: Array<Promise<unknown>> = [];
    const [draftStore, fileStore] = [transaction.objectStore('drafts'), transaction.objectStore('files')];
    for (const [key, file] of files) requests.push(fileStore.put(file, key));
    for (const draft of drafts) requests.push(draftStore.put(draft, keyOf(tab, draft.id)));
    for (const id of removed) requests.push(draftStore.delete(keyOf(tab, id)));
    for (const key of droppedFiles) requests.push(fileStore.delete(key));
    requests.forEach((request) => request.catch(() => undefined)); // `done` tells
    transaction.commit();
    await done;
    return (await this.database.get('marks', CLEARING)) ?? '';
  }

  /** Removes everything of every tab. With a new `clearing`, whatever a tab writes that has not heard of it is void. */
  async clear(clearing: string | null): Promise<void> {
    const transaction = this.database.transaction(['drafts', 'files', 'marks'], 'readwrite');
    if (clearing !== null) {
      this.clearing = clearing;
      void transaction.objectStore('marks').put(clearing, CLEARING);
    }
    void transaction.objectStore('drafts').clear();
    void transaction.objectStore('files').clear();
    transaction.commit();
    await transaction.done;
    await forgetBatches();
  }
}
