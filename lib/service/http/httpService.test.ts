import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { ServiceError } from '../errors.ts';
import type { DaysAnswer } from '../port.ts';
import { DATE, DAY, DETAIL, OPERATION, RANGE, TOTALS, type Wire, createWire, json, problem } from './testing/wire.ts';

const kindOf = (error: unknown) => (error instanceof ServiceError ? error.kind : error);

let wire: Wire;
beforeEach(() => {
  wire = createWire();
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
    [
      'HTML with an error',
      () => [new Response('<html></html>', { status: 404, headers: { 'content-type': 'text/html' } })],
      'not-understood',
    ],
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
    [
      'an amount beyond safe integers',
      () => [json({ days: [{ ...DAY, totals: { ...TOTALS, sales: big } }], cursor: 'c' })],
      'not-understood',
    ],
    ['a fraction of a cent', () => [json({ days: [{ ...DAY, totals: { ...TOTALS, sales: 0.5 } }], cursor: 'c' })], 'not-understood'],
    ['a day of another store', () => [json({ days: [{ ...DAY, storeId: '2' }], cursor: 'c' })], 'not-understood'],
    ['a day outside of the range', () => [json({ days: [{ ...DAY, date: '2025-11-03' }], cursor: 'c' })], 'not-understood'],
    ['304 to a question without a tag', () => [new Response(null, { status: 304 })], 'not-understood'],
    [
      'more than we can hold',
      () => [new Response(new Uint8Array(17 * 1024 * 1024), { headers: { 'content-type': 'application/json' } })],
      'not-understood',
    ],
    [
      'bytes that are no text',
      () => [new Response(new Uint8Array([0xff, 0xfe, 0x00]), { headers: { 'content-type': 'application/json' } })],
      'not-understood',
    ],
    ['a list of texts', () => [new Response('{}', { headers: { 'content-type': 'application/json-seq' } })], 'not-understood'],
  ])('(%s) is an error of one kind', async (_, given, kind) => {
    wire.gives(...given());
    expect(await wire.service().days('1', RANGE, null).catch(kindOf)).toBe(kind);
    expect(wire.left()).toBe(0);
  });
});

describe('a read', () => {
  it('takes unknown enum values as unknown and ignores unknown fields', async () => {
    wire.gives(json({ days: [{ ...DAY, extra: 1, postings: [{ ...DAY.postings[0], kind: 'tips', sync: 'later' }] }], cursor: 'c' }));
    const { days } = await wire.service().days('1', RANGE, null);
    expect(days[0]!.postings[0]).toMatchObject({ kind: 'unknown', sync: 'unknown', status: 'POSTED' });
  });

  it('takes a moment with any offset, and has it in UTC inside', async () => {
    wire.gives(
      json({ days: [{ ...DAY, loadedAt: '2026-11-24T12:30:00.250+05:30', posChangedAt: '2026-11-23T23:00:00-08:00' }], cursor: 'c' }),
    );
    const { days } = await wire.service().days('1', RANGE, null);
    expect(days[0]).toMatchObject({ loadedAt: '2026-11-24T07:00:00.25Z', posChangedAt: '2026-11-24T07:00:00Z' });
  });

  it('is sent with the merchant’s session, and follows no redirect', async () => {
    wire.gives(json({ days: [], cursor: 'c' }));
    await wire.service().days('1', RANGE, null);
    expect(wire.sent[0]).toMatchObject({
      url: 'https://x.example/api/v1/stores/1/days?from=2026-11-01&to=2026-11-30',
      init: { method: 'GET', credentials: 'include', redirect: 'error', cache: 'no-store' },
    });
  });

  it('says what it wants, and sends no body', async () => {
    wire.gives(json({ days: [], cursor: 'c' }));
    await wire.service().days('1', RANGE, null);
    expect(wire.sent[0]!.init.headers).toStrictEqual({ Accept: 'application/json' });
    expect(wire.sent[0]!.init).not.toHaveProperty('body');
  });

  it.each([
    ['1', 1000],
    ['3', 3000],
  ])('that is told to wait for %s seconds is repeated once, after exactly that time', async (retryAfter, ms) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    wire.gives(new Response(null, { status: 503, headers: { 'retry-after': retryAfter } }), json({ days: [], cursor: 'c' }));
    const read = wire.service().days('1', RANGE, null);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(wire.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read).toMatchObject({ kind: 'all' });
    expect(wire.sent).toHaveLength(2);
  });

  it('that is told to wait for longer is not repeated', async () => {
    wire.gives(new Response(null, { status: 503, headers: { 'retry-after': '4' } }));
    await expect(wire.service().days('1', RANGE, null)).rejects.toMatchObject({ kind: 'busy', details: { retryAfterSeconds: 4 } });
    expect(wire.sent).toHaveLength(1);
  });

  it('is repeated once after a broken connection', async () => {
    wire.gives(new TypeError('down'), json({ days: [], cursor: 'c' }));
    expect(await wire.service().days('1', RANGE, null)).toMatchObject({ kind: 'all' });
  });

  it('asks for changes since its mark, and knows when there are none', async () => {
    wire.gives(
      json({ days: [DAY], cursor: 'c1' }, { headers: { etag: '"e1"' } }),
      new Response(null, { status: 304 }),
      json({ days: [DAY], cursor: 'c2' }),
    );
    const adapter = wire.service();
    const first = await adapter.days('1', RANGE, null);
    expect(first).toMatchObject({ kind: 'all', mark: { cursor: 'c1', etag: '"e1"' } });
    expect(await adapter.days('1', RANGE, first.mark)).toMatchObject({ kind: 'none', days: [], mark: first.mark });
    expect(wire.sent[1]!.url).toContain('since=c1');
    expect(wire.sent[1]!.init.headers['If-None-Match']).toBe('"e1"');
    expect(await adapter.days('1', RANGE, first.mark)).toMatchObject({ kind: 'changes', mark: { cursor: 'c2' } });
  });

  it('of a day is answered from memory where the service says that nothing changed', async () => {
    wire.gives(json(DETAIL, { headers: { etag: '"d"' } }), new Response(null, { status: 304 }));
    const adapter = wire.service();
    await adapter.day({ storeId: '1', date: DATE });
    expect(await adapter.day({ storeId: '1', date: DATE })).toMatchObject({ known: true, value: { version: 'v1' } });
    expect(wire.sent[1]!.init.headers['If-None-Match']).toBe('"d"');
  });

  it('of a day asks without a tag where the last answer had none, and understands no “nothing changed” then', async () => {
    wire.gives(json(DETAIL, { headers: { etag: '"d"' } }), json({ ...DETAIL, version: 'v2' }), new Response(null, { status: 304 }));
    const adapter = wire.service();
    const day = () => adapter.day({ storeId: '1', date: DATE });
    await day();
    expect(await day()).toMatchObject({ value: { version: 'v2' } });
    await expect(day()).rejects.toMatchObject({ kind: 'not-understood', details: { path: '304' } });
    expect(wire.sent.map(({ init }) => init.headers['If-None-Match'])).toEqual([undefined, '"d"', undefined]);
  });

  it('keeps the answers about the thirty days that were looked at last: memory has an end', async () => {
    const adapter = wire.service();
    const look = async (day: number) => {
      const date = `2026-10-${String(day).padStart(2, '0')}` as BusinessDate;
      wire.gives(json({ ...DETAIL, date }, { headers: { etag: `"${day}"` } }));
      await adapter.day({ storeId: '1', date });
      return wire.sent.at(-1)!.init.headers['If-None-Match'];
    };
    for (let day = 1; day <= 31; day++) expect(await look(day)).toBeUndefined();
    expect([await look(2), await look(1)]).toEqual(['"2"', undefined]);
  });

  it.each<[string, object[], DaysAnswer['kind']]>([
    ['changes', [DAY], 'changes'],
    ['none', [], 'none'],
  ])('since a mark without a tag asks with none, and tells %s', async (_, days, kind) => {
    wire.gives(json({ days, cursor: 'c2' }));
    expect(await wire.service().days('1', RANGE, { cursor: 'c1', etag: null })).toMatchObject({ kind, mark: { cursor: 'c2', etag: null } });
    expect(wire.sent[0]!.init.headers).toStrictEqual({ Accept: 'application/json' });
  });

  it('of which nothing changed is no answer where no mark was sent', async () => {
    wire.gives(new Response(null, { status: 304 }));
    await expect(wire.service().days('1', RANGE, null)).rejects.toMatchObject({ details: { path: '304' } });
  });
});

describe('what was not asked for', () => {
  it.each([
    ['another day', { date: '2026-11-04' }],
    ['another store', { storeId: '2' }],
  ])('is no answer: %s in place of the day', async (_, changes) => {
    wire.gives(json({ ...DETAIL, ...changes }));
    await expect(wire.service().day({ storeId: '1', date: DATE })).rejects.toMatchObject({
      kind: 'not-understood',
      details: { path: 'date' },
    });
  });

  it.each([
    ['of another store', { storeId: '2' }],
    ['before the range', { date: '2026-10-31' }],
    ['after the range', { date: '2026-12-01' }],
  ])('is no answer: a day %s among those of the range', async (_, changes) => {
    wire.gives(json({ days: [DAY, { ...DAY, ...changes }], cursor: 'c' }));
    await expect(wire.service().days('1', RANGE, null)).rejects.toMatchObject({
      kind: 'not-understood',
      details: { path: 'days.storeId or days.date' },
    });
  });

  it.each(['2026-11-01', '2026-11-30'])('is not a day at the end of the range, %s', async (date) => {
    wire.gives(json({ days: [{ ...DAY, date }], cursor: 'c' }));
    expect((await wire.service().days('1', RANGE, null)).days).toMatchObject([{ date }]);
  });
});

describe('the operations', () => {
  const OTHER = { ...OPERATION, id: 'op-0', key: 'other' };

  it('with a key are asked for by it, and only that one is ours', async () => {
    wire.gives(json({ operations: [OTHER, OPERATION] }));
    expect(await wire.service().operationByKey('k')).toMatchObject({ id: 'op', key: 'k' });
    expect(wire.sent[0]!.url).toBe('https://x.example/api/v1/operations?key=k');
  });

  it.each([
    ['of others only', [OTHER]],
    ['of nobody', []],
  ])('%s hold none with our key', async (_, operations) => {
    wire.gives(json({ operations }));
    expect(await wire.service().operationByKey('k')).toBeNull();
  });

  it('that run are all asked for', async () => {
    wire.gives(json({ operations: [OTHER, OPERATION] }));
    expect((await wire.service().activeOperations()).map(({ id }) => id)).toEqual(['op-0', 'op']);
    expect(wire.sent[0]!.url).toBe('https://x.example/api/v1/operations?state=active');
  });

  it('are read by their id, as text of the address and no more', async () => {
    wire.gives(json({ ...OPERATION, state: 'succeeded' }));
    expect(await wire.service().operation('a/../b?c')).toMatchObject({ state: 'succeeded' });
    expect(wire.sent[0]!.url).toBe('https://x.example/api/v1/operations/a%2F..%2Fb%3Fc');
  });
});

it('this service publishes every entry, and may be acted on', () => {
  expect(wire.service()).toMatchObject({ origin: 'https://x.example', canAct: true, knowsEveryEntry: true });
});

describe('a request', () => {
  it('is given up well before a worker is ended, and before it is called absent', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    wire.gives(json({ days: [], cursor: 'c' }));
    await wire.service().days('1', RANGE, null);
    expect(timeout.mock.calls).toEqual([[25_000]]);
    expect(wire.sent[0]!.init.signal).toBe(timeout.mock.results[0]!.value);
  });
});
