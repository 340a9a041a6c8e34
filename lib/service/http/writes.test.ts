/** Writes: sent once, in the session for which they were judged; and what is known of one whose answer is no plain yes. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../domain/repair/operation.ts';
import { ServiceError } from '../errors.ts';
import { DATE, OPERATION, SESSION, type Wire, createWire, json, problem } from './testing/wire.ts';

let wire: Wire;
beforeEach(() => {
  wire = createWire();
});

describe('a write', () => {
  const request = {
    action: 'post',
    target: { storeId: '1', date: DATE },
    given: { reason: 'was-failed' },
    key: 'k',
    dayVersion: 'v1',
    judgedFor: { userId: 'u', accountId: 'a' },
  } as const;
  /** The answer to a write by somebody whose session was just read. */
  async function act(...given: (Response | Error)[]): Promise<Operation> {
    wire.gives(json(SESSION), ...given);
    const adapter = wire.service();
    await adapter.session();
    return adapter.act(request);
  }

  it('carries its key, the version and the token', async () => {
    expect(await act(json(OPERATION, { status: 202 }))).toMatchObject({ id: 'op' });
    expect(wire.sent[1]).toMatchObject({
      url: 'https://x.example/api/v1/stores/1/days/2026-11-03/post',
      init: {
        method: 'POST',
        body: '{"reason":"was-failed"}',
        headers: { 'Idempotency-Key': 'k', 'If-Match': '"v1"', 'X-CSRF-Token': 'token-1' },
      },
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
    expect(wire.sent.filter(({ init }) => init.method === 'POST')).toHaveLength(1);
  });

  it('whose token is refused did nothing, and is not repeated: nobody has judged it for the person who is signed in then', async () => {
    const error = await act(problem('csrf', 403), json({ ...SESSION, csrfToken: 'token-2' }), json(OPERATION, { status: 202 })).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ kind: 'refused', details: { problem: 'csrf' }, leavesOutcomeUnknown: false });
    expect(wire.sent.map(({ init }) => init.method)).toEqual(['GET', 'POST']);
  });

  it.each<[string, object | null]>([
    ['another user of the account has signed in since', { ...SESSION, user: { ...SESSION.user, id: 'u2' } }],
    ['the same user has signed in to another account since', { ...SESSION, account: { ...SESSION.account, id: 'a2' } }],
    ['no session was read', null],
  ])('is not sent where %s', async (_, later) => {
    wire.gives(...(later ? [json(SESSION), json(later)] : []));
    const adapter = wire.service();
    if (later) {
      await adapter.session();
      await adapter.session();
    }
    await expect(adapter.act(request)).rejects.toMatchObject({ kind: 'refused', details: { problem: 'csrf' } });
    expect(wire.sent.filter(({ init }) => init.method === 'POST')).toEqual([]);
  });

  it('carries the whole reason', async () => {
    wire.gives(json(SESSION), json({ ...OPERATION, action: 'refresh' }, { status: 202 }));
    const adapter = wire.service();
    await adapter.session();
    await adapter.act({
      ...request,
      action: 'refresh',
      given: { reason: 'pos-data-changed', changed: ['sales', 'cogs'], note: 'Refunds' },
    });
    expect(JSON.parse(String(wire.sent[1]!.init.body))).toEqual({
      reason: 'pos-data-changed',
      changed: ['sales', 'cogs'],
      note: 'Refunds',
    });
  });

  it('says what it sends and what it wants', async () => {
    await act(json(OPERATION, { status: 202 }));
    expect(wire.sent[1]!.init.headers).toStrictEqual({
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'Idempotency-Key': 'k',
      'If-Match': '"v1"',
      'X-CSRF-Token': 'token-1',
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
    const error = (await act(problem('operation-in-progress', 409, { detail: 'Busy.', operation: OPERATION })).catch(
      (caught: unknown) => caught,
    )) as ServiceError;
    expect(error).toMatchObject({
      kind: 'refused',
      details: { problem: 'operation-in-progress', detail: 'Busy.', operation: { id: 'op' } },
    });
    expect(error.leavesOutcomeUnknown).toBe(false);
  });

  it.each<[string, () => Response, boolean]>([
    ['the service itself', () => problem('busy', 503, {}), false],
    ['the service itself, with 429', () => problem('busy', 429, {}), false],
    ['a proxy, in HTML', () => new Response('<html>', { status: 503, headers: { 'content-type': 'text/html' } }), true],
    ['a proxy, without a word', () => new Response(null, { status: 503, headers: { 'retry-after': '1' } }), true],
    [
      'something that breaks off',
      () => new Response('{"type":', { status: 503, headers: { 'content-type': 'application/problem+json' } }),
      true,
    ],
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
