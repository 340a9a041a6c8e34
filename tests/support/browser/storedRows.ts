import type { Page } from 'puppeteer';
import type { StartedBrowser } from './startBrowser.ts';

/** Runs `work` on a page of the extension, where the extension's own database can be reached; in Chromium only. */
export async function onExtensionPage<T>({ browser, extensionUrl }: StartedBrowser, work: () => T): Promise<Awaited<T>> {
  const page = await browser.newPage();
  await page.goto(extensionUrl('manifest.json'));
  const result = await page.evaluate(work);
  await page.close();
  return result;
}

export interface StoredRow {
  readonly table: string;
  readonly key: unknown;
  readonly value: unknown;
}

/** Every row that the extension keeps of the site at `origin`. */
export async function storedRows(started: StartedBrowser, origin: string): Promise<StoredRow[]> {
  return (await onExtensionPage(started, everyRow)).filter((row) => JSON.stringify(row).includes(origin));
}

/** {@link storedRows}, read on a page of the extension that is open already. */
export async function storedRowsOn(page: Page, origin: string): Promise<StoredRow[]> {
  return (await page.evaluate(everyRow)).filter((row) => JSON.stringify(row).includes(origin));
}

/** Runs in a page of the extension; a database that is not there is not made by looking. */
async function everyRow(): Promise<StoredRow[]> {
  const name = 'sales-totals-guard';
  const settled = <R>(request: IDBRequest<R>): Promise<R> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
  const db = await settled(indexedDB.open(name));
  const rows: StoredRow[] = [];
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    keys.forEach((key, index) => rows.push({ table, key, value: values[index] }));
  }
  db.close();
  return rows;
}

/** Empties every table, on a page of the extension that is open already: as if nothing had ever been done here. */
export async function forgetRows(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('sales-totals-guard');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const tables = [...db.objectStoreNames];
    const tx = db.transaction(tables, 'readwrite');
    const done = new Promise((resolve) => tx.addEventListener('complete', resolve));
    for (const table of tables) tx.objectStore(table).clear();
    await done;
    db.close();
  });
}
