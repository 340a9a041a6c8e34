import type * as z from 'zod/mini';
import type { Instant } from '../../domain/values/businessDate.ts';
import { known } from '../../domain/values/fact.ts';
import { putLatest } from '../../domain/values/latest.ts';
import { ServiceError } from '../errors.ts';
import type { ActionRequest, DateRange, DaysAnswer, DaysMark, Service, SignedIn } from '../port.ts';
import { parseAnswer, toSession, toStore } from './answers.ts';
import { dayDetail, daysAnswer, operation, operationsAnswer, sessionAnswer, storesAnswer } from './schemas.ts';
import { type Call, type Send, createTransport } from './transport.ts';

export interface HttpServiceOptions {
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly now: () => Instant;
}

interface Kept {
  readonly etag: string;
  readonly value: unknown;
}

/** The longest `Retry-After` that a read waits out by itself, in seconds. */
const SHORT_WAIT_SECONDS = 3;

/** How many answers are kept to be asked for again by their ETag: the stores, and the days looked at last. */
const MOST_KEPT = 30;

/** A read once more after a broken connection or a short "busy"; a write is never sent here. */
async function readTwice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const wait = error.kind === 'busy' ? (error.details.retryAfterSeconds ?? Infinity) : 0;
    if (!['unreachable', 'busy'].includes(error.kind) || wait > SHORT_WAIT_SECONDS) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    return read();
  }
}

/** Reads that are asked again with the ETag of their last answer; 304 gives that answer back. */
function createReader(send: Send) {
  const kept = new Map<string, Kept>();

  return async function read<T extends z.ZodMiniType>(path: string, schema: T): Promise<z.output<T>> {
    const former = kept.get(path);
    const answer = await readTwice(() => send({ path, ...(former ? { headers: { 'If-None-Match': former.etag } } : {}) }));
    if (answer.status === 304) {
      if (!former) throw new ServiceError('not-understood', { path: '304' });
      return former.value as z.output<T>;
    }
    const value = parseAnswer(schema, answer.json);
    if (answer.etag) putLatest(kept, path, { etag: answer.etag, value }, MOST_KEPT);
    else kept.delete(path);
    return value;
  };
}

const daysPath = (storeId: string) => `/stores/${encodeURIComponent(storeId)}/days`;

/** The adapter of the service API, version 1. Every method rejects with a ServiceError and nothing else. */
export function createHttpService({ origin, fetch, now }: HttpServiceOptions): Service {
  const send = createTransport({ origin, fetch });
  const read = createReader(send);
  /** The session that was read last: its token goes with a write, and says in whose name that is. */
  let signedIn: (SignedIn & { readonly csrfToken: string }) | null = null;

  /** The session is read whole each time: it carries the service's clock, and a 304 would stop it. */
  async function session() {
    const { json } = await readTwice(() => send({ path: '/session' }));
    const answer = parseAnswer(sessionAnswer, json);
    signedIn = { userId: answer.user.id, accountId: answer.account.id, csrfToken: answer.csrfToken };
    return known(toSession(answer), 'service', now());
  }

  /** Sends a write once, in the session for which it was judged; another one's token is never lent to it. */
  async function write(call: Call, { userId, accountId }: SignedIn) {
    if (signedIn?.userId !== userId || signedIn.accountId !== accountId) throw new ServiceError('refused', { problem: 'csrf' });
    return send({ ...call, method: 'POST', headers: { ...call.headers, 'X-CSRF-Token': signedIn.csrfToken } });
  }

  async function days(storeId: string, { from, to }: DateRange, mark: DaysMark | null): Promise<DaysAnswer> {
    const query = new URLSearchParams({ from, to, ...(mark ? { since: mark.cursor } : {}) });
    const answer = await readTwice(() =>
      send({ path: `${daysPath(storeId)}?${query}`, ...(mark?.etag ? { headers: { 'If-None-Match': mark.etag } } : {}) }),
    );
    if (answer.status === 304) {
      if (!mark) throw new ServiceError('not-understood', { path: '304' });
      return { kind: 'none', days: [], mark, at: now() };
    }
    const { days: list, cursor } = parseAnswer(daysAnswer, answer.json);
    const foreign = list.find((day) => day.storeId !== storeId || day.date < from || day.date > to);
    if (foreign) throw new ServiceError('not-understood', { path: 'days.storeId or days.date' });
    return {
      kind: mark ? (list.length > 0 ? 'changes' : 'none') : 'all',
      days: list,
      mark: { cursor, etag: answer.etag },
      at: now(),
    };
  }

  async function act({ action, target, given, key, dayVersion, judgedFor }: ActionRequest) {
    const call = {
      path: `${daysPath(target.storeId)}/${target.date}/${action}`,
      headers: { 'Idempotency-Key': key, 'If-Match': `"${dayVersion}"` },
      body: {
        reason: given.reason,
        // What is undefined is not sent.
        changed: given.changed,
        ...(given.note ? { note: given.note } : {}),
      },
    };
    const { json } = await write(call, judgedFor);
    const answer = parseAnswer(operation, json);
    if (answer.key !== key) throw new ServiceError('not-understood', { path: 'key' });
    return answer;
  }

  return {
    origin,
    canAct: true,
    knowsEveryEntry: true,
    session,
    async stores() {
      const { stores } = await read('/stores', storesAnswer);
      return stores.map((store) => toStore(store, now()));
    },
    days,
    async day({ storeId, date }) {
      const day = await read(`${daysPath(storeId)}/${date}`, dayDetail);
      if (day.storeId !== storeId || day.date !== date) throw new ServiceError('not-understood', { path: 'date' });
      return known(day, 'service', now());
    },
    act,
    async operation(id) {
      return parseAnswer(operation, (await readTwice(() => send({ path: `/operations/${encodeURIComponent(id)}` }))).json);
    },
    async operationByKey(key) {
      const query = new URLSearchParams({ key });
      const { operations } = parseAnswer(operationsAnswer, (await readTwice(() => send({ path: `/operations?${query}` }))).json);
      return operations.find((found) => found.key === key) ?? null;
    },
    async activeOperations() {
      return [...parseAnswer(operationsAnswer, (await readTwice(() => send({ path: '/operations?state=active' }))).json).operations];
    },
  };
}
