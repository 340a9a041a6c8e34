import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type PracticeAnswer, type RunningPractice, type StartOptions, startPractice } from '../../../sandbox/startPractice.ts';

/** What happens to a request instead of its usual answer. */
export type Fault =
  /** This is the answer; the service never sees the request. */
  | Response
  /** The connection ends; the service never sees the request. */
  | 'reset'
  /** The service acts, and then the connection ends without an answer. */
  | 'lose-answer'
  /** The service acts, and the connection ends in the middle of its answer. */
  | 'cut-answer'
  /** The service answers, and its object is told otherwise. */
  | { readonly rewrite: (told: Record<string, unknown>) => unknown }
  /** The service answers, and its page is another one. */
  | { readonly page: (html: string) => string }
  /** The service sees the request only once this is fulfilled: a slow network, or one that never answers. */
  | { readonly until: Promise<unknown> }
  /** The service acts at once, and its answer leaves only once this is fulfilled. */
  | { readonly answerAfter: Promise<unknown> };

export type Interceptor = (request: Request) => Fault | undefined;

/** One request that arrived, and how it was answered; 0 where the connection ended instead. */
export interface Arrival {
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  readonly status: number;
  /** The length of the answer's body. */
  readonly bytes: number;
}

export interface PracticeServer extends RunningPractice {
  /** Every answer, in the order in which they were given. */
  readonly arrivals: readonly Arrival[];
  /** From now on every request is put before `by`; null: the service answers by itself again. */
  intercept(by: Interceptor | null): void;
}

type Connection = Parameters<PracticeAnswer>[1];

function end({ incoming }: Connection): Response {
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

async function cut(answer: Response, connection: Connection): Promise<Response> {
  const body = Buffer.from(await answer.arrayBuffer());
  const { outgoing } = connection;
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.length });
  await new Promise<void>((resolve) => outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => resolve()));
  return end(connection);
}

/**
 * The practice service inside this process, on a free port unless `port` says otherwise.
 * @throws ScenarioError
 */
export async function startPracticeServer(options: Omit<StartOptions, 'wrap'> = {}): Promise<PracticeServer> {
  const arrivals: Arrival[] = [];
  let interceptor: Interceptor | null = null;
  let stopped = false;

  async function decide(answer: PracticeAnswer, request: Request, connection: Connection): Promise<Response> {
    const fault = interceptor?.(request);
    if (fault instanceof Response) return fault;
    if (fault === 'reset') return end(connection);
    if (typeof fault === 'object' && 'until' in fault) await fault.until;
    // What was held back for so long has nobody left to act on it.
    if (stopped) return end(connection);
    const usual = await answer(request, connection);
    // What was rewritten before is still what the asker has.
    if (typeof fault === 'object' && 'rewrite' in fault && usual.status !== 304)
      return Response.json(fault.rewrite((await usual.json()) as Record<string, unknown>), usual);
    if (typeof fault === 'object' && 'page' in fault) return new Response(fault.page(await usual.text()), usual);
    if (typeof fault === 'object' && 'answerAfter' in fault) await fault.answerAfter;
    if (fault === 'lose-answer') return end(connection);
    return fault === 'cut-answer' ? cut(usual, connection) : usual;
  }

  const wrap =
    (answer: PracticeAnswer): PracticeAnswer =>
    async (request, connection) => {
      const { pathname, search } = new URL(request.url);
      const given = await decide(answer, request, connection);
      const sent = given !== RESPONSE_ALREADY_SENT;
      const body = sent && given.body ? await given.arrayBuffer() : null;
      arrivals.push({ method: request.method, path: pathname + search, status: sent ? given.status : 0, bytes: body?.byteLength ?? 0 });
      if (!sent) return given;
      // A browser sends a request again by itself when a connection that was used before ends without an answer.
      const headers = new Headers(given.headers);
      headers.set('connection', 'close');
      return new Response(body, { status: given.status, headers });
    };

  const running = await startPractice({ ...options, wrap });
  return {
    ...running,
    arrivals,
    intercept(by) {
      interceptor = by;
    },
    stop() {
      stopped = true;
      return running.stop();
    },
  };
}

/** A refusal in the form that the API gives them (RFC 9457); `retryAfter` in seconds. */
export function refusal(status: number, type: string, { retryAfter, ...fields }: { retryAfter?: number; detail?: string } = {}): Response {
  const headers = {
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return Response.json({ type: `/problems/${type}`, title: type, status, ...fields }, { status, headers });
}
