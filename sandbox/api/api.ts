import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import { ACTIONS, type Action } from '../../lib/domain/day/action.ts';
import { type BusinessDate, isBusinessDate } from '../../lib/domain/values/businessDate.ts';
import { PROBLEMS, actionBody } from '../../lib/service/http/schemas.ts';
import { type Practice, Refusal, type PracticeSession } from '../engine/practice.ts';

type Env = { Variables: { who: PracticeSession } };

/** The longest list of days that is answered at once. */
const MOST_DAYS = 4000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A refusal as `application/problem+json` (RFC 9457). */
function problem({ type, message, fields }: Refusal): Response {
  const status = PROBLEMS[type];
  const { retryAfterSeconds, ...more } = fields;
  return new Response(JSON.stringify({ type: `/problems/${type}`, title: type.replaceAll('-', ' '), status, detail: message, ...more }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}

/** An answer with its ETag; 304 where the client has it. `tagged` is what the tag is made of. */
function tagged(c: Context, body: unknown, of: unknown = body): Response {
  const etag = `"${createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 22)}"`;
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
  return c.json(body as object, 200, { etag, 'cache-control': 'no-store' });
}

function dateOf(text: string | undefined): BusinessDate {
  if (text === undefined || !isBusinessDate(text)) throw new Refusal('bad-request', 'A date is written YYYY-MM-DD.');
  return text;
}

/** The service API, version 1, over the same practice that the pages press. */
export function createApi(practice: Practice): Hono<Env> {
  const api = new Hono<Env>();
  api.onError((error, c) => {
    if (error instanceof Refusal) return problem(error);
    console.error(error);
    return c.text('Internal error', 500);
  });
  api.use(async (c, next) => {
    const who = practice.session(getCookie(c, 'session') ?? '');
    if (!who) return problem(new Refusal('not-signed-in', 'Sign in first.'));
    c.set('who', who);
    if (c.req.method !== 'GET' && c.req.header('x-csrf-token') !== who.csrfToken) {
      return problem(new Refusal('csrf', 'The token is missing or old.'));
    }
    return next();
  });

  api.get('/session', (c) => {
    const { user, account, csrfToken } = c.get('who');
    const body = { user, account, csrfToken };
    return tagged(c, { ...body, serverTime: practice.now() }, body);
  });
  api.get('/stores', (c) => tagged(c, { stores: practice.stores(c.get('who')) }));

  api.get('/stores/:id/days', (c) => {
    const who = c.get('who');
    const id = c.req.param('id');
    const { from, to, since } = c.req.query();
    if (since !== undefined && !/^\d{1,15}$/.test(since)) throw new Refusal('bad-request', 'This cursor is not one of ours.');
    const range = from === undefined && to === undefined && since !== undefined ? null : { from: dateOf(from), to: dateOf(to) };
    if (range && range.from > range.to) throw new Refusal('bad-request', 'The range ends before it begins.');
    if (range && Temporal.PlainDate.from(range.from).until(range.to).days > MOST_DAYS)
      throw new Refusal('bad-request', `At most ${MOST_DAYS} days at once.`);
    const cursor = practice.cursor(who, id);
    const days =
      since === undefined
        ? practice.days(who, id, range!)
        : practice.daysSince(who, id, since).filter(({ date }) => !range || (date >= range.from && date <= range.to));
    return tagged(c, { days, cursor }, [cursor, from, to]);
  });
  api.get('/stores/:id/days/:date', (c) =>
    tagged(c, practice.day(c.get('who'), { storeId: c.req.param('id'), date: dateOf(c.req.param('date')) })),
  );

  api.get('/operations', (c) => {
    const { state, key } = c.req.query();
    if (state !== undefined && state !== 'active') throw new Refusal('bad-request', 'The only state to ask for is “active”.');
    const filter = { ...(state ? { active: true } : {}), ...(key === undefined ? {} : { key }) };
    return tagged(c, { operations: practice.operations(c.get('who'), filter) });
  });
  api.get('/operations/:id', (c) => tagged(c, practice.operation(c.get('who'), c.req.param('id'))));

  api.post('/stores/:id/days/:date/:action', async (c) => {
    const action = c.req.param('action') as Action;
    if (!ACTIONS.includes(action)) throw new Refusal('bad-request', 'There is no such action.');
    const key = c.req.header('idempotency-key') ?? '';
    if (!UUID.test(key)) throw new Refusal('bad-request', 'Idempotency-Key must be a UUID.');
    const ifMatch = c.req.header('if-match')?.replace(/^"(.*)"$/, '$1');
    if (!ifMatch) throw new Refusal('precondition-required', 'If-Match must name the version of the day.');
    const body = z.safeParse(actionBody[action], await c.req.json().catch(() => null));
    if (!body.success) throw new Refusal('bad-request', 'The body must name an allowed reason.');
    const target = { storeId: c.req.param('id'), date: dateOf(c.req.param('date')) };
    return c.json(practice.act(c.get('who'), { action, target, given: body.data, key, ifMatch }), 202);
  });
  api.all('*', () => problem(new Refusal('bad-request', 'There is no such call.')));
  return api;
}
