import { setTimeout as pause } from 'node:timers/promises';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { type Fault as NetworkFault, refusal } from '../../support/scene/practiceServer.ts';
import { ending, prepare, run } from '../attempt.ts';
import { QUICK, REAL, dayFor } from '../days.ts';
import { openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, untilDone, withPlay } from '../play.ts';

/** The calls between the press of Run and the day that was read back; `find` is only put once an answer was lost. */
const CALLS = {
  session: (method, path) => method === 'GET' && path === '/session',
  stores: (method, path) => method === 'GET' && path === '/stores',
  days: (method, path) => method === 'GET' && /\/days\?/.test(path),
  day: (method, path) => method === 'GET' && /\/days\/[\d-]+$/.test(path),
  active: (method, path) => method === 'GET' && path === '/operations?state=active',
  act: (method) => method === 'POST',
  operation: (method, path) => method === 'GET' && /\/operations\/[^?]+$/.test(path),
  find: (method, path) => method === 'GET' && /\/operations\?key=/.test(path),
} as const satisfies Record<string, (method: string, path: string) => boolean>;
type Call = keyof typeof CALLS;

const html = () =>
  new Response('<!doctype html><title>Proxy</title><p>The proxy has lost its way.', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  });
/** How a proxy or a portal answers that says nothing of errors. */
const politeHtml = () =>
  new Response('<!doctype html><title>Welcome</title><p>Sign in to this network.', { headers: { 'content-type': 'text/html' } });

const FAULTS: readonly (readonly [name: string, fault: () => NetworkFault])[] = [
  ['answer lost', () => 'lose-answer'],
  ['connection reset', () => 'reset'],
  ['truncated body', () => 'cut-answer'],
  ['401', () => refusal(401, 'not-signed-in')],
  ['429', () => refusal(429, 'busy', { retryAfter: 1 })],
  ['503', () => refusal(503, 'busy', { retryAfter: 1 })],
  ['503 of a proxy', () => new Response(null, { status: 503, headers: { 'retry-after': '1' } })],
  ['a proxy’s page', html],
  ['a portal’s page', politeHtml],
];
const NAMES = Object.keys(CALLS) as Call[];
const BEFALLS = FAULTS.flatMap(([name, fault]) => NAMES.map((call) => ({ name, fault, call })));
/** How long a stalled answer takes, in ms: longer than the 25 s after which it is given up. */
const STALL_MS = 30_000;

/** Every fault of the network at every call; how often in a row it befalls the call is random. */
export const network: Fault = {
  name: 'network',
  about: `${FAULTS.map(([name]) => name).join(', ')}: each at each of ${NAMES.length} calls`,
  runs: BEFALLS.length,
  short: BEFALLS.flatMap(({ name, call }, index) =>
    call === 'act' && ['connection reset', '401', '503 of a proxy', 'a portal’s page'].includes(name) ? [index] : [],
  ),
  async open() {
    const desk = await openDesk();
    return {
      run: (random, index) =>
        withPlay(desk, QUICK, async (play) => {
          const { merchant, server, journal } = play;
          const { name, fault, call } = BEFALLS[index % BEFALLS.length]!;
          const intended = dayFor(ACTIONS[random.whole(0, 2)]!);
          await prepare(merchant, intended);
          let left = random.whole(1, call === 'act' ? 1 : 3);
          let lost = false;
          server.intercept(({ method, url }) => {
            const { pathname, search } = new URL(url);
            const path = pathname.replace('/api/v1', '') + search;
            if (!pathname.startsWith('/api/')) return undefined;
            // Only a lost answer has anybody ask by the key.
            if (call === 'find' && method === 'POST' && !lost) {
              lost = true;
              return 'lose-answer';
            }
            if (left === 0 || !CALLS[call](method, path)) return undefined;
            left--;
            return fault();
          });
          await run(merchant, intended);
          // Where the service says that nobody is signed in, what has come to rest is forgotten, as after a sign-out.
          const forgotten = name === '401';
          const first = await ending(merchant, intended, journal, { forgotten });
          server.intercept(null);
          await untilDone(play, intended, first);
          return found(play, [intended], [first], { journalLost: forgotten });
        }),
      stop: () => desk.stop(),
    };
  },
};

/** A stall at every call: the service sees the request, and acts on it, only after the browser has given up. */
export const stalls: Fault = {
  name: 'stall',
  about: `30 s stall: at each of ${NAMES.length} calls, in real time`,
  runs: NAMES.length,
  short: [],
  async open() {
    const desk = await openDesk();
    return {
      run: (random, index) =>
        withPlay(desk, REAL, async (play) => {
          const { merchant, server, journal } = play;
          const call = NAMES[index % NAMES.length]!;
          const intended = dayFor(ACTIONS[random.whole(0, 2)]!);
          await prepare(merchant, intended);
          let stalled = false;
          let lost = false;
          server.intercept(({ method, url }) => {
            const { pathname, search } = new URL(url);
            if (!pathname.startsWith('/api/')) return undefined;
            if (call === 'find' && method === 'POST' && !lost) {
              lost = true;
              return 'lose-answer';
            }
            if (stalled || !CALLS[call](method, pathname.replace('/api/v1', '') + search)) return undefined;
            stalled = true;
            return { until: pause(STALL_MS) };
          });
          await run(merchant, intended);
          const first = await ending(merchant, intended, journal);
          await untilDone(play, intended, first);
          return found(play, [intended], [first]);
        }),
      stop: () => desk.stop(),
    };
  },
};
