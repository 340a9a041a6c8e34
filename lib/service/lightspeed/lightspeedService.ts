import * as z from 'zod/mini';
import { type Instant, isBusinessDate } from '../../domain/values/businessDate.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import { type At, type MessageSeen, type StoreSeen, storeOfPages, withMessage } from '../../domain/site/sight.ts';
import { TIMEOUT_MS, busyError, failure, readJson, readText } from '../answer.ts';
import { ServiceError } from '../errors.ts';
import type { DateRange, Service } from '../port.ts';

export interface LightspeedServiceOptions {
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly now: () => Instant;
  /** What the app's own pages have shown, and it tells nowhere else. */
  readonly seen: {
    readonly stores: () => Promise<readonly StoreSeen[]>;
    readonly messages: () => Promise<readonly (MessageSeen & At)[]>;
  };
}

/** The fields of a report row that were seen on the live app (domain 1.3); everything else is ignored. */
const row = z.object({
  id: z.union([z.number(), z.string()]),
  storeId: z.union([z.number(), z.string()]),
  salesDate: z.string(),
  postingStatus: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  drawerStatus: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
});
const answer = z.array(row);

const isPage = (response: Response) => /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
/** What a page has on which somebody signs in. */
const SIGN_IN = /<input\b[^>]*\btype\s*=\s*["']?password\b/i;

const entry = (kind: Posting['kind'], status: string): Posting => ({
  kind,
  status: status.trim().toUpperCase(),
  sync: null,
  message: null,
  postedAt: null,
  ledgerRef: null,
});

/** The entries of a row: the sales, of which an empty status is one too, and the payments of a store that has a column for them. */
function entriesOf({ postingStatus, drawerStatus }: z.infer<typeof row>): Posting[] {
  return [
    ...(postingStatus === undefined ? [] : [entry('sales', postingStatus ?? '')]),
    ...(drawerStatus ? [entry('payments', drawerStatus)] : []),
  ];
}

/** A row as a day, or null where it holds no record or names no business date. */
function toDay(found: z.infer<typeof row>, storeId: string): DaySummary | null {
  const date = found.salesDate.slice(0, 10);
  if (Number(found.id) === -1 || String(found.storeId) !== storeId || !isBusinessDate(date)) return null;
  return {
    storeId,
    date,
    version: `${found.id} ${found.postingStatus ?? ''} ${found.drawerStatus ?? ''}`,
    loadedAt: undefined,
    posChangedAt: null,
    currency: null,
    totals: null,
    postings: entriesOf(found),
  };
}

/**
 * The adapter of the live app, which publishes no API: it reads the status words of the report's own JSON
 * (domain 1.3), and what its pages showed of the stores and of days that failed; it knows nothing else. It can't act: the app's buttons are not ours to press (domain 9.2).
 */
export function createLightspeedService({ origin, fetch, now, seen }: LightspeedServiceOptions): Service {
  /** @throws ServiceError and nothing else */
  async function readReport(url: string): Promise<unknown> {
    try {
      const response = await fetch(url, {
        headers: { Accept: 'application/json' },
        credentials: 'include',
        // A redirect is seen, not followed: a person who is not signed in is sent to the sign-in page.
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) throw new ServiceError('not-signed-in');
      if (response.status === 429 || response.status === 503) throw busyError(response);
      if (!response.ok) throw new ServiceError('server-error');
      if (isPage(response) && SIGN_IN.test(await readText(response.clone()))) throw new ServiceError('not-signed-in');
      return await readJson(response);
    } catch (error) {
      throw failure(error);
    }
  }

  async function report(storeId: string, { from, to }: DateRange): Promise<DaySummary[]> {
    const query = new URLSearchParams({ storeId, startDate: from, endDate: to });
    const rows = z.safeParse(answer, await readReport(`${origin}/salesReport/summary?${query}`));
    if (!rows.success) throw new ServiceError('not-understood', { path: rows.error.issues[0]?.path.join('.') ?? '' });
    const messages = await seen.messages();
    return rows.data.flatMap((found) => {
      const day = toDay(found, storeId);
      const message = messages.find((one) => one.storeId === storeId && one.date === day?.date);
      return day ? [{ ...day, postings: withMessage(day.postings, message, now()) }] : [];
    });
  }

  const unsupported = async (): Promise<never> => {
    throw new ServiceError('unsupported');
  };

  return {
    origin,
    canAct: false,
    // COGS and purchase orders have no field that was ever seen (domain 1.3).
    knowsEveryEntry: false,
    session: async () => unknown('not-published'),
    stores: async () => (await seen.stores()).map((store) => storeOfPages(store, now())),
    async days(storeId, range) {
      return { kind: 'all', days: await report(storeId, range), mark: null, at: now() };
    },
    async day({ storeId, date }) {
      const found = (await report(storeId, { from: date, to: date })).find((day) => day.date === date);
      if (!found) return unknown('not-found');
      return known({ ...found, pos: null, accounting: null, entry: [], checks: [], history: null }, 'service', now());
    },
    act: unsupported,
    operation: unsupported,
    operationByKey: unsupported,
    activeOperations: unsupported,
  };
}
