// The list of an office in this browser: what was found and decided, without the texts. Kept where drafts are kept, and gone
// with them. Calls throw what the browser says.

import {deleteDB, openDB, type DBSchema, type IDBPDatabase} from 'idb';

interface Kept {
  saved: number;
  json: string;
}

interface Schema extends DBSchema {
  batches: {key: string; value: Kept};
}

const NAME = 'nianbao-batches';
/** Older ones go. */
const MOST = 3;

/** Open only while it is used, so that no tab stands in another's way. */
async function within<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, 1, {upgrade: (fresh) => void fresh.createObjectStore('batches')});
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function latest(database: IDBPDatabase<Schema>): Promise<Array<Kept & {key: string}>> {
  const [keys, values] = await Promise.all([database.getAllKeys('batches'), database.getAll('batches')]);
  return keys.map((key, i) => ({...values[i]!, key})).sort((a, b) => b.saved - a.saved);
}

export function keepBatch(id: string, json: string): Promise<void> {
  return within(async (database) => {
    await database.put('batches', {saved: Date.now(), json}, id);
    for (const {key} of (await latest(database)).slice(MOST)) await database.delete('batches', key);
  });
}

/** The one that was kept last; null where there is none. */
export async function keptBatch(): Promise<string | null> {
  const names = await indexedDB.databases?.();
  if (names && !names.some(({name}) => name === NAME)) return null;
  return within(async (database) => (await latest(database))[0]?.json ?? null);
}

export async function forgetBatches(): Promise<void> {
  await deleteDB(NAME);
}
