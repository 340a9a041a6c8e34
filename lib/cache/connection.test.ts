/** The one connection: it gives way to a newer version, is opened again where the browser closed it, and fails in one way. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from './connection.ts';
import { MIGRATIONS, NAME } from './schema.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Opens the database past our own code, as another copy of the extension does. */
const opened = (version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    // An older copy has its tables.
    request.addEventListener('upgradeneeded', ({ oldVersion }) => oldVersion === 0 && request.result.createObjectStore('journal'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
const count = (withDb: ReturnType<typeof createConnection>) => withDb((db) => db.count('journal'));
const thrown = (name: string) => async (): Promise<never> => {
  throw new DOMException(name, name);
};

describe('the connection', () => {
  it('is opened once, however many ask', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const withDb = createConnection();
    expect(await Promise.all([1, 2, 3].map(() => count(withDb)))).toEqual([0, 0, 0]);
    await count(withDb);
    expect(open).toHaveBeenCalledTimes(1);
    // By the name under which every journal lies so far.
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['sales-totals-guard']);
  });

  it('gives way to a newer version, and says so from then on', async () => {
    const withDb = createConnection();
    await count(withDb);
    (await opened(MIGRATIONS.length + 1)).close();
    const work = vi.fn(async () => 0);
    await expect(withDb(work)).rejects.toMatchObject({ name: 'CacheError', kind: 'newer', message: 'The database is newer.' });
    expect(work).not.toHaveBeenCalled();
  });

  it('is not waited for where an older copy keeps it: it is said to be unavailable', async () => {
    const old = await opened(1);
    const withDb = createConnection();
    await expect(count(withDb)).rejects.toMatchObject({ name: 'CacheError', kind: 'unavailable' });
    old.close();
  });

  it('is tried again at the next question where it could not be opened', async () => {
    const withDb = createConnection();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('unknown', 'UnknownError');
    });
    await expect(count(withDb)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await count(withDb)).toBe(0);
  });

  it.each([
    ['closed under us', 'InvalidStateError', 2, 'unavailable'],
    ['full', 'QuotaExceededError', 1, 'full'],
    ['broken off', 'AbortError', 1, 'unavailable'],
  ])('that is %s (%s) is asked %i times, and is %s', async (_, name, times, kind) => {
    const work = vi.fn(thrown(name));
    await expect(createConnection()(work)).rejects.toMatchObject({ name: 'CacheError', kind });
    expect(work).toHaveBeenCalledTimes(times);
  });

  it('that is closed under us once is opened again, and the answer is as if nothing had been', async () => {
    const withDb = createConnection();
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const work = vi.fn(async () => 'answer').mockImplementationOnce(thrown('InvalidStateError'));
    expect(await withDb(work)).toBe('answer');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('is opened again after the browser has ended it', async () => {
    const listened = vi.spyOn(IDBDatabase.prototype, 'addEventListener');
    const withDb = createConnection();
    await count(withDb);
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    for (const [name, listener] of listened.mock.calls) if (name === 'close') (listener as () => void)();
    expect(await count(withDb)).toBe(0);
    expect(open).toHaveBeenCalledTimes(1);
  });
});
