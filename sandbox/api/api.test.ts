import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../lib/domain/day/action.ts';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import type { DaySummary } from '../../lib/domain/day/day.ts';
import {
  dayDetail,
  daysAnswer,
  operation,
  operationsAnswer,
  problem,
  sessionAnswer,
  storesAnswer,
} from '../../lib/service/http/schemas.ts';
import { openPractice } from '../engine/openPractice.ts';
import type { Practice, PracticeSession } from '../engine/practice.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { createApi } from './api.ts';

const FAILED = '2026-11-03';
const WELL = '2026-11-10';
const DAYS = '/stores/1/days';
const MONTH = `${DAYS}?from=2026-11-01&to=2026-11-30`;
const BODY: Readonly<Record<Action, object>> = {
  refresh: { reason: 'reports-differ' },
  regenerate: { reason: 'failed' },
  post: { reason: 'after-regenerate' },
};

const NOW = '2026-11-24T15:00:00.000Z' as Instant;

/** A practice whose clock stands still: an operation that was accepted is running forever. */
const open = (scenario: string) =>
  openPractice({ file: ':memory:', fill: (world) => build(readScenario(scenario), world), startsAt: NOW, realNow: () => 0 });

let practice: Practice;
let owner: PracticeSession;
beforeEach(() => {
  practice = open('three-broken-days');
  owner = practice.signIn('owner@velo.example', 'practice')!;
});
afterEach(() => practice.close());

type Headers = Record<string, string>;
const call = (path: string, headers: Headers = {}, init: RequestInit = {}) =>
  createApi(practice).request(path, { ...init, headers: { cookie: `session=${owner.sessionId}`, ...headers } });
const versionOf = (date: string) => practice.day(owner, { storeId: '1', date: date as BusinessDate }).version;

interface Changes {
  readonly headers?: Record<string, string | null>;
  readonly body?: string | object;
  readonly who?: PracticeSession;
}

/** A write as a client makes it; `headers` replaces some of it, a null leaves one out. */
async function act(action: string, date = FAILED, { headers = {}, body, who = owner }: Changes = {}) {
  const all: Record<string, string | null> = {
    cookie: `session=${who.sessionId}`,
    'x-csrf-token': who.csrfToken,
    'idempotency-key': randomUUID(),
    'if-match': `"${versionOf(FAILED)}"`,
    ...headers,
  };
  const kept = Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? BODY[action as Action]);
  return createApi(practice).request(`${DAYS}/${date}/${action}`, { method: 'POST', headers: kept, body: text });
}

/** The status of a refusal and its stable word; its form is checked as a client would. */
async function refusalOf(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const { type, status } = problem.parse(await response.json());
  expect(status).toBe(response.status);
  return [status, type.split('/').at(-1)!];
}

/** Maps every row that stands at *None*. */
function mapAll(): void {
  for (const row of practice.mappingRows(owner, '1').filter(({ accountId }) => accountId === null)) {
    const account = practice.companies(owner)[0]!.referenceAccounts.find(({ type }) => type === row.area)!;
    practice.map(owner, '1', row.id, account.id);
  }
}

describe('every answer', () => {
  it.each([
    ['/session', sessionAnswer],
    ['/stores', storesAnswer],
    [MONTH, daysAnswer],
    [`${DAYS}/${FAILED}`, dayDetail],
    ['/operations', operationsAnswer],
    ['/operations?state=active', operationsAnswer],
    ['/operations?key=none', operationsAnswer],
  ])('of %s is of the form that the client reads', async (path, schema) => {
    const response = await call(path);
    expect(response.status).toBe(200);
    expect(schema.safeParse(await response.json()).success).toBe(true);
  });

  it('tells no password and no session', async () => {
    const text = await (await call('/session')).text();
    expect(text).not.toContain('password');
    expect(text).not.toContain(owner.sessionId);
  });

  it.each(['/session', '/stores', MONTH, `${DAYS}/${FAILED}`, '/operations'])('of %s is 304 to who has it', async (path) => {
    const etag = (await call(path)).headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await call(path, { 'if-none-match': etag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect((await call(path, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('has another ETag once something changed', async () => {
    const paths = ['/stores', MONTH, `${DAYS}/${FAILED}`];
    const tags = () => Promise.all(paths.map(async (path) => (await call(path)).headers.get('etag')));
    const before = await tags();
    mapAll();
    practice.changePos(owner, '1', { do: 'add-sale', date: FAILED as BusinessDate, category: 'Bikes', amount: 1000 });
    const after = await tags();
    for (const [index, tag] of after.entries()) expect(tag).not.toBe(before[index]);
  });
});

describe('a list of days', () => {
  const answerOf = async (path: string) => (await (await call(path)).json()) as { days: DaySummary[]; cursor: string };

  it('gives both ends of its range', async () => {
    const { days } = await answerOf(`${DAYS}?from=2026-11-03&to=2026-11-05`);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-03', '2026-11-04', '2026-11-05']);
  });

  it('since a cursor gives only what changed', async () => {
    const { cursor } = await answerOf(MONTH);
    expect((await answerOf(`${DAYS}?since=${cursor}`)).days).toEqual([]);
    practice.changePos(owner, '1', { do: 'add-sale', date: WELL as BusinessDate, category: 'Bikes', amount: 1000 });
    const changed = await answerOf(`${DAYS}?since=${cursor}`);
    expect(changed.days.map(({ date }) => date)).toEqual([WELL]);
    expect(changed.cursor).not.toBe(cursor);
    expect((await answerOf(`${MONTH}&since=${cursor}`)).days.map(({ date }) => date)).toEqual([WELL]);
    expect((await answerOf(`${DAYS}?from=2026-11-01&to=2026-11-05&since=${cursor}`)).days).toEqual([]);
  });

  it.each([
    '',
    '?from=2026-11-01',
    '?from=2026-11-31&to=2026-12-01',
    '?from=yesterday&to=today',
    '?from=2026-11-03&to=2026-11-02',
    '?from=1900-01-01&to=2026-01-01',
    '?since=x',
    '?since=-1',
    '?since=',
  ])('with %j is refused', async (query) => {
    expect(await refusalOf(await call(`${DAYS}${query}`))).toEqual([400, 'bad-request']);
  });
});

describe('a read is refused', () => {
  it.each<[string, string, Headers, [number, string]]>([
    ['without a session', '/stores', { cookie: '' }, [401, 'not-signed-in']],
    ['with a session that is none', '/session', { cookie: 'session=made-up' }, [401, 'not-signed-in']],
    ['of a store that is not there', '/stores/99/days?from=2026-11-01&to=2026-11-02', {}, [404, 'unknown-store']],
    ['of a day that is not there', `${DAYS}/2020-01-01`, {}, [404, 'unknown-day']],
    ['of a day of a store that is not there', '/stores/99/days/2026-11-03', {}, [404, 'unknown-store']],
    ['of a day that is none', `${DAYS}/2026-02-30`, {}, [400, 'bad-request']],
    ['of an operation that is not there', '/operations/none', {}, [404, 'unknown-operation']],
    ['of operations in another state', '/operations?state=done', {}, [400, 'bad-request']],
    ['of anything else', '/journal', {}, [400, 'bad-request']],
  ])('%s', async (_, path, headers, refusal) => {
    expect(await refusalOf(await call(path, headers))).toEqual(refusal);
  });

  it('after signing out', async () => {
    practice.signOut(owner.sessionId);
    expect(await refusalOf(await call('/session'))).toEqual([401, 'not-signed-in']);
  });
});

describe('a write', () => {
  beforeEach(mapAll);

  it('is accepted with its operation, which is then found by id, by key and among the active ones', async () => {
    const key = randomUUID();
    const response = await act('regenerate', FAILED, { headers: { 'idempotency-key': key } });
    expect(response.status).toBe(202);
    const made = operation.parse(await response.json());
    expect(made).toMatchObject({ key, action: 'regenerate', storeId: '1', date: FAILED, state: 'queued', requestedBy: 'Camille Roy' });
    for (const path of [`/operations?key=${key}`, '/operations?state=active']) {
      expect(await (await call(path)).json()).toMatchObject({ operations: [{ id: made.id }] });
    }
    expect(await (await call(`/operations/${made.id}`)).json()).toMatchObject({ id: made.id });
  });

  it.each<[string, string, Changes, [number, string]]>([
    ['without a session', 'post', { headers: { cookie: null } }, [401, 'not-signed-in']],
    ['without the token', 'post', { headers: { 'x-csrf-token': null } }, [403, 'csrf']],
    ['with an old token', 'post', { headers: { 'x-csrf-token': 'old' } }, [403, 'csrf']],
    ['without a key', 'regenerate', { headers: { 'idempotency-key': null } }, [400, 'bad-request']],
    ['with a key that is no UUID', 'regenerate', { headers: { 'idempotency-key': '1' } }, [400, 'bad-request']],
    ['without the day’s version', 'regenerate', { headers: { 'if-match': null } }, [428, 'precondition-required']],
    ['with an old version', 'regenerate', { headers: { 'if-match': '"v0"' } }, [412, 'day-changed']],
    ['with a body that is no JSON', 'regenerate', { body: '{"reason":' }, [400, 'bad-request']],
    ['with no body', 'regenerate', { body: '' }, [400, 'bad-request']],
    ['without a reason', 'regenerate', { body: {} }, [400, 'bad-request']],
    ['with another action’s reason', 'post', { body: BODY.refresh }, [400, 'bad-request']],
    ['that does not say what changed', 'refresh', { body: { reason: 'pos-data-changed' } }, [400, 'bad-request']],
    ['with more than it may say', 'regenerate', { body: { reason: 'failed', force: true } }, [400, 'bad-request']],
    ['of an action that is none', 'delete', { body: BODY.post }, [400, 'bad-request']],
  ])('%s is refused', async (_, action, changes, refusal) => {
    expect(await refusalOf(await act(action, FAILED, changes))).toEqual(refusal);
    expect(practice.operations(owner, {})).toEqual([]);
  });

  it('of a user who may only read is refused', async () => {
    const clerk = practice.signIn('clerk@velo.example', 'practice')!;
    expect(await refusalOf(await act('regenerate', FAILED, { who: clerk }))).toEqual([403, 'role']);
  });

  it.each([
    ['a day that is not there', '2020-01-01', [404, 'unknown-day']],
    ['a day that is none', 'today', [400, 'bad-request']],
  ] as const)('on %s is refused', async (_, date, refusal) => {
    expect(await refusalOf(await act('refresh', date))).toEqual(refusal);
  });

  it('on an old version is told the present one', async () => {
    const response = await act('regenerate', FAILED, { headers: { 'if-match': '"v0"' } });
    expect(await response.json()).toMatchObject({ version: versionOf(FAILED) });
  });

  it('while another runs is refused, and told which', async () => {
    const first = operation.parse(await (await act('regenerate')).json());
    const second = await act('refresh', WELL, { headers: { 'if-match': `"${versionOf(WELL)}"` } });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({
      type: '/problems/operation-in-progress',
      operation: { id: first.id, requestedBy: 'Camille Roy' },
    });
  });

  it('that a rule refuses is told the rule in plain words', async () => {
    practice.changeLedger(owner, 'qbo', { do: 'close-books', through: FAILED as BusinessDate });
    const response = await act('regenerate');
    expect(await response.clone().json()).toMatchObject({ detail: `The books are closed through ${FAILED}.` });
    expect(await refusalOf(response)).toEqual([422, 'books-closed']);
  });

  it('repeated under its key gives the same operation; another one under it is refused', async () => {
    const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${versionOf(FAILED)}"` };
    const first = operation.parse(await (await act('regenerate', FAILED, { headers })).json());
    const again = await act('regenerate', FAILED, { headers });
    expect([again.status, operation.parse(await again.json()).id]).toEqual([202, first.id]);
    expect(await refusalOf(await act('regenerate', FAILED, { headers, body: { reason: 'wrong-data' } }))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
    expect(practice.operations(owner, {})).toHaveLength(1);
  });
});

describe('another account', () => {
  beforeEach(() => {
    practice.close();
    practice = open('two-accounts');
    owner = practice.signIn('owner@lune.example', 'practice')!;
  });

  it('is shown no store and no day of this one', async () => {
    const { stores } = (await (await call('/stores')).json()) as { stores: { id: string }[] };
    expect(stores.map(({ id }) => id)).not.toContain('1');
    expect(await refusalOf(await call(`${DAYS}/${WELL}`))).toEqual([404, 'unknown-store']);
    expect(await refusalOf(await call(MONTH))).toEqual([404, 'unknown-store']);
  });
});
