import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Instant } from '../lib/domain/businessDate.ts';
import { createApp } from './app.ts';
import { openPractice } from './engine/openPractice.ts';
import type { Practice } from './engine/practice.ts';
import { build } from './scenario/build.ts';
import { readScenario } from './scenario/readScenario.ts';

/** How the server answers; `connection` is what lies below the request. */
export type Answer = (request: Request, connection: HttpBindings) => Response | Promise<Response>;

export interface StartOptions {
  /** The name of a scenario, or a file. */
  readonly scenario?: string | undefined;
  /** 0 takes a free one. */
  readonly port?: number | undefined;
  /** The folder of the database; without one, nothing is kept. */
  readonly data?: string | undefined;
  /** Forgets what the folder holds and starts the scenario anew. */
  readonly fresh?: boolean | undefined;
  readonly now?: Instant | undefined;
  readonly speed?: number | undefined;
  /** Stands in front of every answer. */
  readonly wrap?: ((answer: Answer) => Answer) | undefined;
}

export interface RunningPractice {
  readonly origin: string;
  readonly practice: Practice;
  stop(): Promise<void>;
}

/** Opens a practice over a scenario, without a server. @throws ScenarioError */
export function openScenario({ scenario = 'three-broken-days', data, fresh, now, speed }: StartOptions = {}): Practice {
  const plan = readScenario(scenario);
  if (data && fresh) for (const end of ['', '-wal', '-shm']) rmSync(join(data, `practice.sqlite${end}`), { force: true });
  return openPractice({
    file: data ? join(data, 'practice.sqlite') : ':memory:',
    fill: (world) => build(plan, world),
    operationSeconds: plan.operationSeconds,
    startsAt: now ?? (plan.now as Instant | undefined),
    speed,
  });
}

/** Starts the practice service on this computer's loopback address. @throws ScenarioError */
export async function startPractice(options: StartOptions = {}): Promise<RunningPractice> {
  const practice = openScenario(options);
  const app = createApp(practice);
  const answer: Answer = (request) => app.fetch(request);
  const fetch = (options.wrap?.(answer) ?? answer) as (request: Request) => Response | Promise<Response>;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, ({ port }: AddressInfo) =>
      resolve({
        origin: `http://127.0.0.1:${port}`,
        practice,
        stop: () =>
          new Promise((done) => {
            server.close(() => {
              practice.close();
              done();
            });
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}
