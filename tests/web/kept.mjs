// What the page left in this browser, for tests of keeping.

/** Everything on disk as one text: local storage and every record of every IndexedDB store. */
export function onDisk(page) {
  return page.evaluate(async () => {
    const found = Object.entries(localStorage).map(([key, value]) => `${key}=${value}`);
    for (const {name} of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const records = await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        const plain = (_, value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value);
        found.push(...records.map((record) => `${store}=${JSON.stringify(record, plain)}`));
      }
      database.close();
    }
    return found.join('\n');
  });
}

/** Changes what lies in a store: `change` is the source of a function from record to record. */
export function tamper(page, store, change) {
  return page.evaluate(
    async ([name, source]) => {
      const alter = new Function(`return ${source}`)();
      const database = await new Promise((resolve) => {
        const request = indexedDB.open('nianbao');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction(name, 'readwrite');
      const records = transaction.objectStore(name);
      await new Promise((resolve) => {
        records.openCursor().onsuccess = ({target: {result: cursor}}) => {
          if (!cursor) return resolve();
          const value = alter(cursor.value);
          if (value === undefined) cursor.delete();
          else cursor.update(value);
          cursor.continue();
        };
      });
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    [store, change],
  );
}

/** Waits until the page says that everything is written. */
export async function keptNow(page) {
  await page.waitForFunction(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.status').innerText.includes('已存于本浏览器'));
}

/** Names in the bar of open drafts; the editor's only draft has no bar. */
export function openDrafts(page) {
  return page.evaluate(() => [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.filebar .name')].map((each) => each.innerText));
}

/** Lets no writing of the page through until `window.letWrite()`; `window.askedToWrite` counts those that wait. */
export function holdWriting(page) {
  return page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('nianbao');
      request.onsuccess = () => resolve(request.result);
    });
    const records = database.transaction('drafts', 'readwrite').objectStore('drafts');
    let held = true;
    await new Promise((resolve) => {
      const hold = () => (held ? (records.count().onsuccess = hold, resolve()) : database.close());
      hold();
    });
    window.letWrite = () => (held = false);
    window.askedToWrite = 0;
    const {transaction} = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
      if (mode === 'readwrite') window.askedToWrite += 1;
      return transaction.call(this, stores, mode, ...more);
    };
  });
}
