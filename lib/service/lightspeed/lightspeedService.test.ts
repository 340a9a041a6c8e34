import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { stateOfDay } from '../../domain/day/dayState.ts';
import { unknown } from '../../domain/values/fact.ts';
import { ServiceError } from '../errors.ts';
import { createLightspeedService } from './lightspeedService.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const RANGE = { from: '2026-11-01' as BusinessDate, to: '2026-11-30' as BusinessDate };
const ROW = { id: 41, storeId: 7, salesDate: '2026-11-03', postingStatus: 'POSTED', drawerStatus: 'HOLD', customerCount: 31 };

const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json;charset=UTF-8' } });
/** What a browser makes of a redirect that it was told not to follow. */
const redirected = () =>
  Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } });
const ofType = (type: string, body: BodyInit) => new Response(body, { headers: { 'content-type': type } });

/** The adapter over one answer of the app. */
function serviceWith(answer: Response | Error) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return {
    fetch,
    service: createLightspeedService({
      origin: 'https://app.example',
      fetch: fetch as unknown as typeof globalThis.fetch,
      now: () => NOW,
      seen: { stores: async () => [], messages: async () => [] },
    }),
  };
}

const daysOf = async (body: unknown) => (await serviceWith(json(body)).service.days('7', RANGE, null)).days;

async function errorOf(work: Promise<unknown>): Promise<ServiceError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ServiceError);
  return error as ServiceError;
}

describe('the request', () => {
  it('reads the report of one store and range, with the merchant’s own session, and follows no redirect', async () => {
    const { fetch, service } = serviceWith(json([]));
    await service.days('7&x=1', RANGE, null);
    expect(fetch).toHaveBeenCalledOnce();
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe('https://app.example/salesReport/summary?storeId=7%26x%3D1&startDate=2026-11-01&endDate=2026-11-30');
    expect(init).toMatchObject({ credentials: 'include', redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json' } });
    expect(init.method).toBeUndefined();
  });
});

describe('a row', () => {
  it('becomes a day of status words, and nothing that was not published is made up', async () => {
    const empty = { sync: null, message: null, postedAt: null, ledgerRef: null };
    expect(await daysOf([ROW])).toEqual([
      {
        storeId: '7',
        date: '2026-11-03',
        version: '41 POSTED HOLD',
        loadedAt: undefined,
        posChangedAt: null,
        currency: null,
        totals: null,
        postings: [
          { kind: 'sales', status: 'POSTED', ...empty },
          { kind: 'payments', status: 'HOLD', ...empty },
        ],
      },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['has no drawer', { drawerStatus: undefined }, ['POSTED']],
    ['has a null status: nothing is posted', { postingStatus: null }, ['', 'HOLD']],
    ['has no status of its sales', { postingStatus: undefined }, ['HOLD']],
    ['has an empty status', { postingStatus: '', drawerStatus: '' }, ['']],
    ['is written in lower case with blanks', { postingStatus: ' posted ' }, ['POSTED', 'HOLD']],
    ['has a moment for a date', { salesDate: '2026-11-03T00:00:00' }, ['POSTED', 'HOLD']],
    ['has texts for ids', { id: '41', storeId: '7' }, ['POSTED', 'HOLD']],
    ['has an amount beyond safe integers that nobody reads', { total: 2 ** 60, sales: 1e308 }, ['POSTED', 'HOLD']],
  ])('that %s', async (_, changes, words) => {
    const [day] = await daysOf([{ ...ROW, ...changes }]);
    expect(day?.postings.map(({ status }) => status)).toEqual(words);
  });

  it.each([
    ['holds no record', { id: -1 }],
    ['holds no record, as text', { id: '-1' }],
    ['is of another store', { storeId: 8 }],
    ['names no date', { salesDate: 'Total' }],
    ['names a day that does not exist', { salesDate: '2026-02-30' }],
  ])('that %s is left out', async (_, changes) => {
    expect(await daysOf([{ ...ROW, ...changes }])).toEqual([]);
  });

  it('with a word that we do not know makes its day unknown', async () => {
    const [day] = await daysOf([{ ...ROW, postingStatus: 'SOMETHING NEW' }]);
    expect(stateOfDay(day!, unknown('not-published')).family).toBe('unknown');
  });

  it('with another word has another version', async () => {
    const versions = await Promise.all(
      ['POSTED', 'UPDATE'].map(async (postingStatus) => (await daysOf([{ ...ROW, postingStatus }]))[0]?.version),
    );
    expect(new Set(versions).size).toBe(2);
  });
});

describe('an answer', () => {
  it.each<[string, Response | Error, string, string?]>([
    ['that is a page', ofType('text/html', '<!doctype html><title>Sign in</title>'), 'not-understood', 'content-type'],
    ['that is the sign-in page', ofType('text/html;charset=UTF-8', '<form><input name="p" type="password"></form>'), 'not-signed-in'],
    ['that leads elsewhere', redirected(), 'not-signed-in'],
    ['that is a page, and calls itself JSON', ofType('application/json', '<!doctype html>'), 'not-understood', 'json'],
    ['that is empty', ofType('application/json', ''), 'not-understood', 'json'],
    ['that has no type', new Response('[]'), 'not-understood', 'content-type'],
    ['that is no text', ofType('application/json', new Uint8Array([0xff, 0xfe, 0x00])), 'not-understood', 'encoding'],
    ['that is more than we can hold', ofType('application/json', new Uint8Array(17 * 1024 * 1024)), 'not-understood', 'body too large'],
    ['that is no list', json({ rows: [] }), 'not-understood', ''],
    ['with a row without a date', json([ROW, { ...ROW, salesDate: undefined }]), 'not-understood', '1.salesDate'],
    ['with a row without an id', json([{ ...ROW, id: undefined }]), 'not-understood', '0.id'],
    ['with a status that is no text', json([{ ...ROW, postingStatus: 3 }]), 'not-understood', '0.postingStatus'],
    ['with a status as long as a page', json([{ ...ROW, drawerStatus: 'x'.repeat(65) }]), 'not-understood', '0.drawerStatus'],
    ['401', json([], { status: 401 }), 'not-signed-in'],
    ['403', json([], { status: 403 }), 'not-signed-in'],
    ['404', json([], { status: 404 }), 'server-error'],
    ['429', json([], { status: 429 }), 'busy'],
    ['503', json([], { status: 503 }), 'busy'],
    ['500', new Response('<h1>Oops</h1>', { status: 500 }), 'server-error'],
    ['that never came', new TypeError('Failed to fetch'), 'unreachable'],
    ['that came too late', new DOMException('', 'TimeoutError'), 'timeout'],
  ])('%s is told as what it is', async (_, answer, kind, path) => {
    const { kind: told, details } = await errorOf(serviceWith(answer).service.days('7', RANGE, null));
    expect([told, details.path]).toEqual([kind, path]);
  });

  it('of whatever kind is a list of days or a clear error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const { service } = serviceWith(json(body));
        const kind = await service.days('7', RANGE, null).then(
          () => 'days',
          (error: unknown) => (error instanceof ServiceError ? error.kind : error),
        );
        expect(['days', 'not-understood']).toContain(kind);
      }),
    );
  });
});

describe('one day', () => {
  const target = { storeId: '7', date: ROW.salesDate as BusinessDate };

  it('has its status words from the report, and no figures', async () => {
    const { fetch, service } = serviceWith(json([ROW]));
    const day = await service.day(target);
    expect(day).toMatchObject({
      known: true,
      source: 'service',
      value: { date: '2026-11-03', pos: null, accounting: null, history: null },
    });
    expect(fetch.mock.calls[0]![0]).toContain('startDate=2026-11-03&endDate=2026-11-03');
  });

  it('that has no record is not known', async () => {
    expect(await serviceWith(json([{ ...ROW, id: -1 }])).service.day(target)).toEqual({ known: false, why: 'not-found' });
  });
});

describe('what the app does not publish', () => {
  it('is not known, and is not asked for', async () => {
    const { fetch, service } = serviceWith(json([ROW]));
    expect(await service.session()).toEqual({ known: false, why: 'not-published' });
    expect(await service.stores()).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('cannot be pressed', async () => {
    const { fetch, service } = serviceWith(json([ROW]));
    expect(service.canAct).toBe(false);
    const act = service.act({
      action: 'post',
      target: { storeId: '7', date: RANGE.from },
      given: { reason: 'was-held' },
      key: 'k',
      dayVersion: 'v',
      judgedFor: { userId: 'u', accountId: 'a' },
    });
    for (const work of [act, service.operation('op'), service.operationByKey('k'), service.activeOperations()])
      expect((await errorOf(work)).kind).toBe('unsupported');
    expect(fetch).not.toHaveBeenCalled();
  });
});
