import { createApp } from '../../sandbox/app.ts';
import { openScenario } from '../../sandbox/startPractice.ts';
import { type Instant } from '../../lib/domain/values/businessDate.ts';

/** How the service answers, where it does not answer as usual: not at all, or with this. */
export type Weather = 'well' | 'offline' | (() => Response);

export interface ServiceOptions {
  readonly now: Instant;
  /** The clock, in epoch milliseconds. */
  readonly realNow: () => number;
  /** How long an operation takes at the service, in seconds. */
  readonly operationSeconds: number | undefined;
  /** Told of each request. */
  readonly onRequest: () => void;
}

/** The practice service in this process, with its owner signed in; what is asked of it is written down. */
export function startService({ now, realNow, operationSeconds, onRequest }: ServiceOptions) {
  const practice = openScenario({ scenario: 'every-status', now, realNow, operationSeconds });
  const owner = practice.signIn('owner@velo.example', 'practice')!;
  const app = createApp(practice);
  const requests: { readonly at: number; readonly what: string }[] = [];
  let weather: Weather = 'well';

  async function fetchHere(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    // In fast motion none of the signals that give a request up comes within the day: they would all be kept.
    const request = new Request(input, { ...init, signal: null });
    requests.push({ at: realNow(), what: `${request.method} ${new URL(request.url).pathname}` });
    onRequest();
    if (weather === 'offline') throw new TypeError('Failed to fetch');
    if (weather !== 'well') return weather();
    request.headers.set('cookie', `session=${owner.sessionId}`);
    return app.fetch(request);
  }

  return { requests, fetch: fetchHere, setWeather: (next: Weather) => void (weather = next), close: () => practice.close() };
}
