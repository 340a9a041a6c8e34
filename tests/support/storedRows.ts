import type { StartedBrowser } from './startBrowser.ts';

/** Runs `work` on a page of the extension, where the extension's own database can be reached; in Chromium only. */
export async function onExtensionPage<T>({ browser, extensionUrl }: StartedBrowser, work: () => T): Promise<Awaited<T>> {
  const page = await browser.newPage();
  await page.goto(extensionUrl('manifest.json'));
  const result = await page.evaluate(work);
  await page.close();
  return result as Awaited<T>;
}

/** Every row that the extension keeps, by its table. */
export function storedRows(started: StartedBrowser): Promise<Record<string, unknown[]>> {
  return onExtensionPage(started, async () => {
    const settled = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('sales-totals-guard'));
    const rows: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) rows[name] = await settled(db.transaction(name).objectStore(name).getAll());
    db.close();
    return rows;
  });
}
