/** The real worker over the real practice service, in this process: no browser, no network, the database in memory. */
import { IDBFactory } from 'fake-indexeddb';
import { openCache } from '../../lib/cache/cache.ts';
import { clockNow } from '../../lib/clock.ts';
import type { Notice } from '../../lib/messages/notices.ts';
import { createLocks } from '../../lib/worker/testing/locks.ts';
import { createQuiet } from '../../lib/worker/testing/none/quiet.ts';
import { createNursery } from '../../lib/worker/testing/nursery.ts';

export const ORIGIN = 'http://127.0.0.1:8787';
const ID = 'us';
const SENDER = { id: ID, origin: ORIGIN, frameId: 0, tab: { id: 1 } };
const OWN_PAGE = { id: ID, origin: `chrome-extension://${ID}` };

export interface WorkerHere {
  /** Asks it as a tab of the site does. */
  ask(message: unknown): Promise<unknown>;
  /** Asks it as one of our own pages does. */
  askAsOurs(message: unknown): Promise<unknown>;
  /** What went wrong in it. */
  readonly errors: readonly unknown[];
}

interface AroundIt {
  /** Answers its requests. */
  service(request: Request): Response | Promise<Response>;
  /** Is called with what it tells every page. */
  notify(notice: Notice): void;
  /** Lets so many milliseconds pass, on the clock of the scene. */
  wait(ms: number): Promise<void>;
}

/** A worker of its own with an empty database. */
export function startWorker({ service, notify, wait }: AroundIt): WorkerHere {
  globalThis.indexedDB = new IDBFactory();
  const errors: unknown[] = [];
  const { router } = createNursery({
    id: ID,
    browserLocale: 'en-US',
    cache: openCache(),
    // Time goes by hand here: what would give a request up by the clock is left out.
    fetch: async (input, init) => service(new Request(input, { ...init, signal: null })),
    locks: createLocks(),
    localNow: clockNow,
    limitNow: () => Date.now(),
    random: Math.random,
    wait,
    notify,
    keepWaking: async () => {},
    quiet: createQuiet(),
    onError: (error) => void errors.push(error),
  })();
  // As between a page and its worker, only copies go to and fro.
  const askAs = (sender: typeof SENDER | typeof OWN_PAGE) => async (message: unknown) =>
    structuredClone(await router(structuredClone(message), sender));
  return { ask: askAs(SENDER), askAsOurs: askAs(OWN_PAGE), errors };
}
