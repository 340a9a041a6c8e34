import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusinessDate, Instant } from '../../domain/businessDate.ts';
import type { Operation } from '../../domain/operation.ts';
import { ServiceError } from '../errors.ts';
import { createHttpService } from './httpService.ts';

const AT = '2026-11-24T15:00:00Z' as Instant;
const DATE = '2026-11-03' as BusinessDate;
const RANGE = { from: '2026-11-01' as BusinessDate, to: '2026-11-30' as BusinessDate };
const TOTALS = { sales: 1, discounts: 0, tax: 0, payments: 1, cogs: 0, purchaseOrders: 0 };
const SESSION = {
  user: { id: 'u', name: 'U', email: 'u@x.example', role: 'full-access' },
  account: { id: 'a', name: 'A', subscriptionStart: '2026-01-01', currency: 'CAD', locale: 'en-CA' },
  csrfToken: 'token-1',
  serverTime: AT,
};
const DAY = {
  storeId: '1', date: DATE, version: 'v1', loadedAt: AT, posChangedAt: null, currency: 'CAD', totals: TOTALS,
  postings: [{ kind: 'sales', status: 'POSTED', sync: null, message: null, postedAt: AT, ledgerRef: 'r' }],
};
const OPERATION = {
  id: 'op', key: 'k', action: 'post', storeId: '1', date: DATE, state: 'queued', step: 0, of: 3, message: null,
  requestedBy: 'U', requestedAt: AT, finishedAt: null, dayVersion: null,
};

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } });
const problem = (type: string, status: number, more = {}) =>
  json({ type: `https://x.example/problems/${type}`, title: type, status, ...more }, { status, headers: { 'content-type': 'application/problem+json' } });

let answers: (Response | Error)[];
let sent: { url: string; init: RequestInit & { headers: Record<string, string> } }[];
const service = () =>
  createHttpService({
    origin: 'https://x.example',
    now: () => AT,
    fetch: (async (url: string, init: never) => {
      sent.push({ url, init });
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new TypeError('down');
      return answer;
    }) as unknown as typeof fetch,
  });
const kindOf = (error: unknown) => (error instanceof ServiceError ? error.kind : error);

beforeEach(() => {
  answers = [];
  sent = [];
});

describe('a bad answer', () => {
  const big = 2 ** 53;
  it.each<[string, () => (Response | Error)[], string]>([
    ['no network', () => [new TypeError('down'), new TypeError('down')], 'unreachable'],
    ['no answer in 25 s', () => [new DOMException('late', 'TimeoutError')], 'timeout'],
    ['401', () => [problem('not-signed-in', 401)], 'not-signed-in'],
    ['401 without a body', () => [new Response(null, { status: 401 })], 'not-signed-in'],
    ['429 for long', () => [new Response(null, { status: 429, headers: { 'retry-after': '120' } })], 'busy'],
    ['503 that names no time', () => [new Response(null, { status: 503 })], 'busy'],
    ['500', () => [new Response('oops', { status: 500 })], 'server-error'],
    ['HTML', () => [new Response('<html></html>', { headers: { 'content-type': 'text/html' } })], 'not-understood'],
    ['HTML with an error', () => [new Response('<html></html>', { status: 404, headers: { 'content-type': 'text/html' } })], 'not-understood'],
    ['half of an answer', () => [new Response('{"days":[', { headers: { 'content-type': 'application/json' } })], 'not-understood'],
    ['a text', () => [json('days')], 'not-understood'],
    ['null', () => [json(null)], 'not-understood'],
    ['a missing field', () => [json({ days: [{ ...DAY, version: undefined }], cursor: 'c' })], 'not-understood'],
    ['a version with a quote', () => [json({ days: [{ ...DAY, version: 'x", "v3' }], cursor: 'c' })], 'not-understood'],
    ['a version that no header takes', () => [json({ days: [{ ...DAY, version: 'v–1' }], cursor: 'c' })], 'not-understood'],
    ['a version with a blank', () => [json({ days: [{ ...DAY, version: 'v 1' }], cursor: 'c' })], 'not-understood'],
    ['a version with a comma', () => [json({ days: [{ ...DAY, version: 'v1,v2' }], cursor: 'c' })], 'not-understood'],
    ['no version', () => [json({ days: [{ ...DAY, version: '' }], cursor: 'c' })], 'not-understood'],
    ['a version too long', () => [json({ days: [{ ...DAY, version: 'v'.repeat(129) }], cursor: 'c' })], 'not-understood'],
    ['a moment without an offset', () => [json({ days: [{ ...DAY, loadedAt: '2026-11-24T15:00:00' }], cursor: 'c' })], 'not-understood'],
    ['a date that is none', () => [json({ days: [{ ...DAY, date: '2026-02-30' }], cursor: 'c' })], 'not-understood'],
    ['an amount beyond safe integers', () => [json({ days: [{ ...DAY, totals: { ...TOTALS, sales: big } }], cursor: 'c' })], 'not-understood'],
    ['a fraction of a cent', () => [json({ days: [{ ...DAY, totals: { ...TOTALS, sales: 0.5 } }], cursor: 'c' })], 'not-understood'],
    ['a day of another store', () => [json({ days: [{ ...DAY, storeId: '2' }], cursor: 'c' })], 'not-understood'],
    ['a day outside of the range', () => [json({ days: [{ ...DAY, date: '2025-11-03' }], cursor: 'c' })], 'not-understood'],
    ['304 to a question without a tag', () => [new Response(null, { status: 304 })], 'not-understood'],
    ['more than we can hold', () => [new Response(new Uint8Array(17 * 1024 * 1024), { headers: { 'content-type': 'application/json' } })], 'not-understood'],
    ['bytes that are no text', () => [new Response(new Uint8Array([0xff, 0xfe, 0x00]), { headers: { 'content-type': 'application/json' } })], 'not-understood'],
    ['a list of texts', () => [new Response('{}', { headers: { 'content-type': 'application/json-seq' } })], 'not-understood'],
  ])('(%s) is an error of one kind', async (_, given, kind) => {
    answers = given();
    expect(await service().days('1', RANGE, null).catch(kindOf)).toBe(kind);
    expect(answers).toEqual([]);
  });
});

describe('a read', () => {
  it('takes unknown enum values as unknown and ignores unknown fields', async () => {
    answers = [json({ days: [{ ...DAY, extra: 1, postings: [{ ...DAY.postings[0], kind: 'tips', sync: 'later' }] }], cursor: 'c' })];
    const { days } = await service().days('1', RANGE, null);
    expect(days[0]!.postings[0]).toMatchObject({ kind: 'unknown', sync: 'unknown', status: 'POSTED' });
  });

  it('takes a moment with any offset, and has it in UTC inside', async () => {
    answers = [json({ days: [{ ...DAY, loadedAt: '2026-11-24T12:30:00.250+05:30', posChangedAt: '2026-11-23T23:00:00-08:00' }], cursor: 'c' })];
    const { days } = await service().days('1', RANGE, null);
    expect(days[0]).toMatchObject({ loadedAt: '2026-11-24T07:00:00.25Z', posChangedAt: '2026-11-24T07:00:00Z' });
  });

  it('is sent with the merchant’s session, and follows no redirect', async () => {
    answers = [json({ days: [], cursor: 'c' })];
    await service().days('1', RANGE, null);
    expect(sent[0]).toMatchObject({
      url: 'https://x.example/api/v1/stores/1/days?from=2026-11-01&to=2026-11-30',
      init: { method: 'GET', credentials: 'include', redirect: 'error', cache: 'no-store' },
    });
  });

  it('says what it wants, and sends no body', async () => {
    answers = [json({ days: [], cursor: 'c' })];
    await service().days('1', RANGE, null);
    expect(sent[0]!.init.headers).toStrictEqual({ Accept: 'application/json' });
    expect(sent[0]!.init).not.toHaveProperty('body');
  });

  it('is repeated once after a broken connection', async () => {
    answers = [new TypeError('down'), json({ days: [], cursor: 'c' })];
    expect(await service().days('1', RANGE, null)).toMatchObject({ kind: 'all' });
  });

  it('asks for changes since its mark, and knows when there are none', async () => {
    answers = [json({ days: [DAY], cursor: 'c1' }, { headers: { etag: '"e1"' } }), new Response(null, { status: 304 }), json({ days: [DAY], cursor: 'c2' })];
    const adapter = service();
    const first = await adapter.days('1', RANGE, null);
    expect(first).toMatchObject({ kind: 'all', mark: { cursor: 'c1', etag: '"e1"' } });
    expect(await adapter.days('1', RANGE, first.mark)).toMatchObject({ kind: 'none', days: [], mark: first.mark });
    expect(sent[1]!.url).toContain('since=c1');
    expect(sent[1]!.init.headers['If-None-Match']).toBe('"e1"');
    expect(await adapter.days('1', RANGE, first.mark)).toMatchObject({ kind: 'changes', mark: { cursor: 'c2' } });
  });

  it('of a day is answered from memory where the service says that nothing changed', async () => {
    const detail = { ...DAY, pos: TOTALS, accounting: TOTALS, entry: [], checks: [], history: [] };
    answers = [json(detail, { headers: { etag: '"d"' } }), new Response(null, { status: 304 })];
    const adapter = service();
    await adapter.day({ storeId: '1', date: DATE });
    expect(await adapter.day({ storeId: '1', date: DATE })).toMatchObject({ known: true, value: { version: 'v1' } });
    expect(sent[1]!.init.headers['If-None-Match']).toBe('"d"');
  });
});

describe('what was not asked for', () => {
  const detail = { ...DAY, pos: TOTALS, accounting: TOTALS, entry: [], checks: [], history: [] };

  it.each([
    ['another day', { date: '2026-11-04' }],
    ['another store', { storeId: '2' }],
  ])('is no answer: %s in place of the day', async (_, changes) => {
    answers = [json({ ...detail, ...changes })];
    expect(await service().day({ storeId: '1', date: DATE }).catch(kindOf)).toBe('not-understood');
  });

  it.each([
    ['of another store', { storeId: '2' }],
    ['before the range', { date: '2026-10-31' }],
    ['after the range', { date: '2026-12-01' }],
  ])('is no answer: a day %s among those of the range', async (_, changes) => {
    answers = [json({ days: [DAY, { ...DAY, ...changes }], cursor: 'c' })];
    expect(await service().days('1', RANGE, null).catch(kindOf)).toBe('not-understood');
  });

  it.each(['2026-11-01', '2026-11-30'])('is not a day at the end of the range, %s', async (date) => {
    answers = [json({ days: [{ ...DAY, date }], cursor: 'c' })];
    expect((await service().days('1', RANGE, null)).days).toMatchObject([{ date }]);
  });
});

describe('the operations', () => {
  const OTHER = { ...OPERATION, id: 'op-0', key: 'other' };

  it('with a key are asked for by it, and only that one is ours', async () => {
    answers = [json({ operations: [OTHER, OPERATION] })];
    expect(await service().operationByKey('k')).toMatchObject({ id: 'op', key: 'k' });
    expect(sent[0]!.url).toBe('https://x.example/api/v1/operations?key=k');
  });

  it.each([
    ['of others only', [OTHER]],
    ['of nobody', []],
  ])('%s hold none with our key', async (_, operations) => {
    answers = [json({ operations })];
    expect(await service().operationByKey('k')).toBeNull();
  });

  it('that run are all asked for', async () => {
    answers = [json({ operations: [OTHER, OPERATION] })];
    expect((await service().activeOperations()).map(({ id }) => id)).toEqual(['op-0', 'op']);
    expect(sent[0]!.url).toBe('https://x.example/api/v1/operations?state=active');
  });

  it('are read by their id, as text of the address and no more', async () => {
    answers = [json({ ...OPERATION, state: 'succeeded' })];
    expect(await service().operation('a/../b?c')).toMatchObject({ state: 'succeeded' });
    expect(sent[0]!.url).toBe('https://x.example/api/v1/operations/a%2F..%2Fb%3Fc');
  });
});

describe('the stores', () => {
  it('come with every fact that the service publishes', async () => {
    const connection = { state: 'error', detail: 'Token revoked', checkedAt: AT };
    const mapping = { state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }], changedAt: AT };
    const accounting = {
      software: 'xero', company: 'Vélo', connection: 'connected', booksClosedThrough: DATE, referenceDataAt: AT,
      postingMethod: 'journal-entry', booksCogs: true, syncsPurchaseOrders: false, tracksSalesTax: false,
    };
    const queue = { postsAutomatically: true, everyMinutes: 30 };
    answers = [json({ stores: [{ id: '1', name: 'Plateau', timeZone: 'America/Toronto', businessDayEnds: '03:00', connection, mapping, accounting, queue }] })];
    const byService = <T>(value: T) => ({ known: true, value, source: 'service', at: AT });
    expect(await service().stores()).toEqual([
      {
        id: '1',
        name: 'Plateau',
        timeZone: byService('America/Toronto'),
        businessDayEnds: '03:00',
        connection: byService(connection),
        mapping: byService(mapping),
        accounting: byService(accounting),
        queue: byService(queue),
      },
    ]);
    expect(sent[0]!.url).toBe('https://x.example/api/v1/stores');
  });
});

describe('a request', () => {
  it('is given up well before a worker is ended, and before it is called absent', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    answers = [json({ days: [], cursor: 'c' })];
    await service().days('1', RANGE, null);
    expect(timeout.mock.calls).toEqual([[25_000]]);
    expect(sent[0]!.init.signal).toBe(timeout.mock.results[0]!.value);
  });
});

describe('a write', () => {
  const request = { action: 'post', target: { storeId: '1', date: DATE }, given: { reason: 'was-failed' }, key: 'k', dayVersion: 'v1', judgedFor: { userId: 'u', accountId: 'a' } } as const;
  /** The answer to a write by somebody whose session was just read. */
  async function act(...given: (Response | Error)[]): Promise<Operation> {
    answers = [json(SESSION), ...given];
    const adapter = service();
    await adapter.session();
    return adapter.act(request);
  }

  it('carries its key, the version and the token', async () => {
    expect(await act(json(OPERATION, { status: 202 }))).toMatchObject({ id: 'op' });
    expect(sent[1]).toMatchObject({
      url: 'https://x.example/api/v1/stores/1/days/2026-11-03/post',
      init: { method: 'POST', body: '{"reason":"was-failed"}', headers: { 'Idempotency-Key': 'k', 'If-Match': '"v1"', 'X-CSRF-Token': 'token-1' } },
    });
  });

  it.each<[string, () => Response | Error]>([
    ['a broken connection', () => new TypeError('down')],
    ['no answer in time', () => new DOMException('late', 'TimeoutError')],
    ['a short busy', () => new Response(null, { status: 503, headers: { 'retry-after': '1' } })],
    ['an error of the service', () => new Response('', { status: 502 })],
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ])('is never repeated after %s', async (_, answer) => {
    await expect(act(answer())).rejects.toBeInstanceOf(ServiceError);
    expect(sent.filter(({ init }) => init.method === 'POST')).toHaveLength(1);
  });

  it('whose token is refused did nothing, and is not repeated: nobody has judged it for whoever is signed in then', async () => {
    const error = await act(problem('csrf', 403), json({ ...SESSION, csrfToken: 'token-2' }), json(OPERATION, { status: 202 })).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ kind: 'refused', details: { problem: 'csrf' }, leavesOutcomeUnknown: false });
    expect(sent.map(({ init }) => init.method)).toEqual(['GET', 'POST']);
  });

  it.each<[string, object | null]>([
    ['another user of the account has signed in since', { ...SESSION, user: { ...SESSION.user, id: 'u2' } }],
    ['the same user has signed in to another account since', { ...SESSION, account: { ...SESSION.account, id: 'a2' } }],
    ['no session was read', null],
  ])('is not sent where %s', async (_, later) => {
    answers = later ? [json(SESSION), json(later)] : [];
    const adapter = service();
    if (later) {
      await adapter.session();
      await adapter.session();
    }
    await expect(adapter.act(request)).rejects.toMatchObject({ kind: 'refused', details: { problem: 'csrf' } });
    expect(sent.filter(({ init }) => init.method === 'POST')).toEqual([]);
  });

  it('says what it sends and what it wants', async () => {
    await act(json(OPERATION, { status: 202 }));
    expect(sent[1]!.init.headers).toStrictEqual({
      Accept: 'application/json', 'Content-Type': 'application/json', 'Idempotency-Key': 'k', 'If-Match': '"v1"', 'X-CSRF-Token': 'token-1',
    });
  });

  it.each<[string, object, object]>([
    ['no words', {}, { problem: 'books-closed' }],
    ['words', { detail: 'Closed.' }, { problem: 'books-closed', detail: 'Closed.' }],
  ])('that is refused with %s names what was said, and nothing else', async (_, said, details) => {
    const error = (await act(problem('books-closed', 400, said)).catch((caught: unknown) => caught)) as ServiceError;
    expect([error.kind, error.details]).toStrictEqual(['refused', details]);
  });

  it('that is refused names the rule, the words and the operation in the way', async () => {
    const error = (await act(problem('operation-in-progress', 409, { detail: 'Busy.', operation: OPERATION })).catch((caught: unknown) => caught)) as ServiceError;
    expect(error).toMatchObject({ kind: 'refused', details: { problem: 'operation-in-progress', detail: 'Busy.', operation: { id: 'op' } } });
    expect(error.leavesOutcomeUnknown).toBe(false);
  });

  it.each<[string, () => Response, boolean]>([
    ['the service itself', () => problem('busy', 503, {}), false],
    ['the service itself, with 429', () => problem('busy', 429, {}), false],
    ['a proxy, in HTML', () => new Response('<html>', { status: 503, headers: { 'content-type': 'text/html' } }), true],
    ['a proxy, without a word', () => new Response(null, { status: 503, headers: { 'retry-after': '1' } }), true],
    ['something that breaks off', () => new Response('{"type":', { status: 503, headers: { 'content-type': 'application/problem+json' } }), true],
  ])('that is told to wait by %s is known not to have happened only where the service said so', async (_, answer, unknown) => {
    const error = (await act(answer()).catch((caught: unknown) => caught)) as ServiceError;
    expect([error.kind, error.details.problem]).toEqual(['busy', unknown ? undefined : 'busy']);
    expect(error.leavesOutcomeUnknown).toBe(unknown);
  });

  it.each<[string, () => Response | Error]>([
    ['a broken connection', () => new TypeError('down')],
    ['no answer in time', () => new DOMException('late', 'TimeoutError')],
    ['an error of the service', () => new Response('', { status: 502 })],
    ['a page in HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['JSON that breaks off', () => new Response('{"id":', { headers: { 'content-type': 'application/json' } })],
    ['an answer of another form', () => json({ ok: true })],
    ['another operation than ours', () => json({ ...OPERATION, key: 'other' }, { status: 202 })],
    ['a refusal of another form', () => json({ error: 'no' }, { status: 422 })],
  ])('answered with %s may have been carried out', async (_, answer) => {
    expect(await act(answer()).catch((error: unknown) => error)).toMatchObject({ name: 'ServiceError', leavesOutcomeUnknown: true });
  });

  it.each<[string, () => Response, string]>([
    ['another operation', () => json({ ...OPERATION, key: 'other' }, { status: 202 }), 'key'],
    ['a field of another type', () => json({ ...OPERATION, step: 'two' }, { status: 202 }), 'step'],
    ['a refusal of another form', () => json({ error: 'no' }, { status: 422 }), 'problem'],
    ['a refusal with an operation that is none', () => problem('books-closed', 422, { operation: { id: 'op' } }), 'problem'],
  ])('answered with %s is not understood, and it is said where', async (_, answer, path) => {
    expect(await act(answer()).catch((error: unknown) => error)).toMatchObject({ kind: 'not-understood', details: { path } });
  });
});

