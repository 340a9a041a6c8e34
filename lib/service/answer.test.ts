import { describe, expect, it, vi } from 'vitest';
import { busyError, failure, isJson, readJson, readText, retryAfterSeconds } from './answer.ts';
import { ServiceError } from './errors.ts';

const answer = (type: string, body: BodyInit | null) => new Response(body, { headers: { 'content-type': type } });
/** A body that breaks off after its first bytes. */
const broken = (reason: unknown) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"days":'));
    },
    pull(controller) {
      controller.error(reason);
    },
  });

describe('the type of an answer', () => {
  it.each([
    ['application/json', true],
    ['application/json;charset=utf-8', true],
    ['Application/JSON ; charset=utf-8', true],
    ['application/problem+json', true],
    ['application/json-seq', false],
    ['application/jsonp', false],
    ['text/json', false],
    ['text/html; x=application/json', false],
    ['', false],
  ])('%s is JSON: %s', (type, json) => {
    expect(isJson(answer(type, null))).toBe(json);
  });

  it('that is not said is not JSON', () => {
    expect(isJson(new Response(null))).toBe(false);
  });
});

describe('the body of an answer', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it('is read in UTF-8, wherever its pieces end', async () => {
    const pieces = [...new TextEncoder().encode('{"name":"Vélo ⟳"}')];
    const stream = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(bytes(piece));
        controller.close();
      },
    });
    expect(await readJson(answer('application/json', stream))).toEqual({ name: 'Vélo ⟳' });
  });

  it('is read up to sixteen million bytes, and no longer', async () => {
    const most = 16 * 1024 * 1024;
    expect((await readText(new Response(new Uint8Array(most).fill(0x20)))).length).toBe(most);
    const cancel = vi.fn();
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(1024 * 1024));
    await expect(readText(new Response(new ReadableStream({ pull, cancel })))).rejects.toMatchObject({
      details: { path: 'body too large' },
    });
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('that is not there is empty', async () => {
    expect(await readText(new Response(null))).toBe('');
  });

  it.each<[string, string, BodyInit, string]>([
    ['of another type', 'text/html', '{}', 'content-type'],
    ['that is no JSON', 'application/json', '{"days":[', 'json'],
    ['in another encoding', 'application/json', bytes(0x22, 0xe9, 0x22), 'encoding'],
    ['that ends within a letter', 'application/json', bytes(0x22, 0xc3), 'encoding'],
    ['larger than we can hold', 'application/json', new Uint8Array(17 * 1024 * 1024), 'body too large'],
  ])('%s is not understood', async (_, type, body, path) => {
    await expect(readJson(answer(type, body))).rejects.toMatchObject({ kind: 'not-understood', details: { path } });
  });

  it.each<[unknown, string]>([
    [new TypeError('network error'), 'unreachable'],
    [new DOMException('late', 'TimeoutError'), 'timeout'],
  ])('that breaks off with %s did not arrive', async (reason, kind) => {
    const error = await readJson(answer('application/json', broken(reason))).catch((caught: unknown) => caught);
    expect(failure(error)).toMatchObject({ kind });
  });
});

describe('what failed', () => {
  it('keeps a name that it has', () => {
    const error = new ServiceError('busy');
    expect(failure(error)).toBe(error);
  });
});

describe('an answer that asks us to wait', () => {
  const answered = (headers: Record<string, string>, problem?: string) => busyError(new Response(null, { status: 503, headers }), problem);

  it.each<[string, Record<string, string>, string | undefined, object]>([
    ['nothing more', {}, undefined, {}],
    ['for how long', { 'retry-after': '7' }, undefined, { retryAfterSeconds: 7 }],
    ['that it is the service itself', {}, 'busy', { problem: 'busy' }],
  ])('says %s', (_, headers, problem, details) => {
    expect([answered(headers, problem).kind, answered(headers, problem).details]).toStrictEqual(['busy', details]);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-24T15:00:00Z');
  it.each([
    ['120', 120],
    [' 7 ', 7],
    ['0', 0],
    ['Tue, 24 Nov 2026 15:00:30 GMT', 30],
    ['Tue, 24 Nov 2026 14:00:00 GMT', 0],
    ['2026-11-24T15:00:30Z', 30],
    ['2026-11-24T15:00:29.5Z', 30],
    ['100000000000000000000', 600],
    [`1${'0'.repeat(400)}`, 600],
    ['Tue, 24 Nov 2099 15:00:30 GMT', 600],
    ['-5', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
