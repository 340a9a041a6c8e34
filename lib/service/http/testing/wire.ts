/** A service over a fetch that gives prepared answers, and what a service answers when all is well. */
import type { BusinessDate, Instant } from '../../../domain/values/businessDate.ts';
import { createHttpService } from '../httpService.ts';

export const AT = '2026-11-24T15:00:00Z' as Instant;
export const DATE = '2026-11-03' as BusinessDate;
export const RANGE = { from: '2026-11-01' as BusinessDate, to: '2026-11-30' as BusinessDate };
export const TOTALS = { sales: 1, discounts: 0, tax: 0, payments: 1, cogs: 0, purchaseOrders: 0 };
export const SESSION = {
  user: { id: 'u', name: 'U', email: 'u@x.example', role: 'full-access' },
  account: { id: 'a', name: 'A', subscriptionStart: '2026-01-01', currency: 'CAD', locale: 'en-CA' },
  csrfToken: 'token-1',
  serverTime: AT,
};
export const DAY = {
  storeId: '1',
  date: DATE,
  version: 'v1',
  loadedAt: AT,
  posChangedAt: null,
  currency: 'CAD',
  totals: TOTALS,
  postings: [{ kind: 'sales', status: 'POSTED', sync: null, message: null, postedAt: AT, ledgerRef: 'r' }],
};
export const DETAIL = { ...DAY, pos: TOTALS, accounting: TOTALS, entry: [], checks: [], history: [] };
export const OPERATION = {
  id: 'op',
  key: 'k',
  action: 'post',
  storeId: '1',
  date: DATE,
  state: 'queued',
  step: 0,
  of: 3,
  message: null,
  requestedBy: 'U',
  requestedAt: AT,
  finishedAt: null,
  dayVersion: null,
};

export const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } });
export const problem = (type: string, status: number, more = {}) =>
  json(
    { type: `https://x.example/problems/${type}`, title: type, status, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** A wire to a service: what it answers is prepared, and what was sent is kept. */
export function createWire() {
  let answers: (Response | Error)[] = [];
  const sent: { url: string; init: RequestInit & { headers: Record<string, string> } }[] = [];
  return {
    sent,
    /** The answers that come next, in their order; when they are used up, nobody answers. */
    gives: (...next: readonly (Response | Error)[]) => void (answers = [...next]),
    /** How many answers are left. */
    left: () => answers.length,
    service: () =>
      createHttpService({
        origin: 'https://x.example',
        now: () => AT,
        fetch: (async (url: string, init: never) => {
          sent.push({ url, init });
          const answer = answers.shift();
          if (!answer || answer instanceof Error) throw answer ?? new TypeError('down');
          return answer;
        }) as unknown as typeof fetch,
      }),
  };
}
export type Wire = ReturnType<typeof createWire>;
