/** Every answer, spoilt field by field: it is read whole, or not at all (law 5). */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { at, pathsOf, spoilt } from '../../domain/testing/spoilt.ts';
import { ServiceError } from '../errors.ts';
import type { Service } from '../port.ts';
import { createHttpService } from './httpService.ts';

const AT = '2026-11-24T15:00:00Z' as Instant;
const DATE = '2026-11-03' as BusinessDate;
const TARGET = { storeId: '1', date: DATE };
const TOTALS = { sales: 1, discounts: 0, tax: 0, payments: 1, cogs: 0, purchaseOrders: 0 };
const SESSION = {
  user: { id: 'u', name: 'U', email: 'u@x.example', role: 'full-access' },
  account: { id: 'a', name: 'A', subscriptionStart: '2026-01-01', currency: 'CAD', locale: 'en-CA' },
  csrfToken: 'token',
  serverTime: AT,
};
const STORE = {
  id: '1',
  name: 'Plateau',
  timeZone: 'America/Toronto',
  businessDayEnds: '02:00',
  connection: { state: 'connected', detail: 'since spring', checkedAt: AT },
  mapping: { state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }], changedAt: AT },
  accounting: {
    software: 'xero',
    company: 'C',
    connection: 'connected',
    booksClosedThrough: '2026-01-31',
    referenceDataAt: AT,
    postingMethod: 'journal-entry',
    booksCogs: true,
    syncsPurchaseOrders: false,
    tracksSalesTax: false,
  },
  queue: { postsAutomatically: true, everyMinutes: 30 },
};
const SUMMARY = {
  ...TARGET,
  version: 'v1',
  loadedAt: AT,
  posChangedAt: AT,
  currency: 'CAD',
  totals: TOTALS,
  postings: [{ kind: 'sales', status: 'POSTED', sync: 'synced', message: 'm', postedAt: AT, ledgerRef: 'r' }],
};
const DETAIL = {
  ...SUMMARY,
  pos: TOTALS,
  accounting: TOTALS,
  entry: [{ kind: 'sales', account: '4000', name: 'Sales', debit: 0, credit: 1 }],
  checks: [{ id: 'c', state: 'open', amount: 1 }],
  history: [{ at: AT, action: 'refresh', what: 'refreshed', by: 'Noah' }],
};
const OPERATION = {
  id: 'op',
  key: 'k',
  action: 'post',
  ...TARGET,
  state: 'queued',
  step: 0,
  of: 3,
  message: 'm',
  requestedBy: 'U',
  requestedAt: AT,
  finishedAt: AT,
  dayVersion: 'v1',
};

/** Each read, its whole answer, the fields that may be missing, and those whose words may be new. */
const READS: readonly [
  call: string,
  answer: object,
  ask: (service: Service) => Promise<unknown>,
  optional: readonly string[],
  open: readonly string[],
][] = [
  ['session', SESSION, (service) => service.session(), ['user.email'], ['user.role']],
  [
    'stores',
    { stores: [STORE] },
    (service) => service.stores(),
    ['stores.0.connection.detail', 'stores.0.businessDayEnds'],
    ['stores.0.connection.state', 'stores.0.mapping.state', 'stores.0.accounting.software', 'stores.0.accounting.connection'],
  ],
  [
    'days',
    { days: [SUMMARY], cursor: 'c' },
    (service) => service.days('1', { from: DATE, to: DATE }, null),
    [],
    ['days.0.postings.0.kind', 'days.0.postings.0.sync'],
  ],
  [
    'day',
    DETAIL,
    (service) => service.day(TARGET),
    ['history.0.action'],
    ['postings.0.kind', 'postings.0.sync', 'entry.0.kind', 'checks.0.state', 'history.0.action'],
  ],
  ['operation', OPERATION, (service) => service.operation('op'), [], ['state']],
  ['active operations', { operations: [OPERATION] }, (service) => service.activeOperations(), [], ['operations.0.state']],
];

/** What becomes of an answer: `read`, or the kind of the error and nothing else. */
async function endOf(answer: object, ask: (service: Service) => Promise<unknown>): Promise<string> {
  const service = createHttpService({
    origin: 'https://x.example',
    now: () => AT,
    fetch: async () => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }),
  });
  try {
    await ask(service);
    return 'read';
  } catch (error) {
    return error instanceof ServiceError ? error.kind : 'a mistake of ours';
  }
}

describe.each(READS)('an answer to %s', (_, answer, ask, optional, open) => {
  const paths = [...pathsOf(answer)];

  it('that is whole is read, whatever is added to it', async () => {
    expect(await endOf(answer, ask)).toBe('read');
    for (const path of paths) {
      const names = path.split('.').slice(0, -1);
      expect(await endOf(spoilt(answer, [...names, 'added'].join('.'), { later: true }), ask), path).toBe('read');
    }
  });

  it('without a field that it must have is not', async () => {
    const read: string[] = [];
    for (const path of paths) if ((await endOf(spoilt(answer, path), ask)) === 'read') read.push(path);
    expect(read).toEqual(paths.filter((path) => optional.includes(path)));
  });

  it('with a field of another kind is not', async () => {
    const values = fc.constantFrom<unknown>(true, 3.5, [1], { a: 1 }, -(2 ** 60));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), values, async (path, value) => {
        const former = at(answer, path);
        fc.pre(typeof former !== typeof value || Array.isArray(former) !== Array.isArray(value));
        expect(await endOf(spoilt(answer, path, value), ask), path).toBe('not-understood');
      }),
    );
  });

  it('is read where a word is new', async () => {
    for (const path of open) expect(await endOf(spoilt(answer, path, 'brand-new'), ask), path).toBe('read');
  });
});

describe('what a service of an earlier version leaves out', () => {
  const read = <T>(answer: object, ask: (service: Service) => Promise<T>) =>
    ask(
      createHttpService({
        origin: 'https://x.example',
        now: () => AT,
        fetch: async () => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }),
      }),
    );

  it('is the usual end of the day: midnight', async () => {
    expect((await read({ stores: [STORE] }, (service) => service.stores()))[0]!.businessDayEnds).toBe('02:00');
    expect((await read({ stores: [spoilt(STORE, 'businessDayEnds')] }, (service) => service.stores()))[0]!.businessDayEnds).toBe('00:00');
  });

  it.each<[string, object]>([
    ['left out', spoilt(DETAIL, 'history.0.action')],
    ['a new word', spoilt(DETAIL, 'history.0.action', 'void')],
  ])('is what a line of the history was, as with %s: not known', async (_, answer) => {
    expect(await read(answer, (service) => service.day(TARGET))).toMatchObject({ value: { history: [{ action: 'unknown' }] } });
  });

  it.each(['2:00', '24:00', '02:00:00', 'midnight', '', null])('but not an end of the day that is none: %s', async (ends) => {
    await expect(read({ stores: [spoilt(STORE, 'businessDayEnds', ends)] }, (service) => service.stores())).rejects.toMatchObject({
      kind: 'not-understood',
    });
  });
});
