import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:https';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Instant } from '../lib/domain/values/businessDate.ts';
import { createApp } from './app.ts';
import { isBusy, isUsed, type KeptPractice, keptIn } from './engine/world/kept.ts';
import { openPractice } from './engine/openPractice.ts';
import type { Practice } from './engine/practice.ts';
import { makeCertificate } from './live/certificate.ts';
import { createLive } from './live/createLive.ts';
import { MARKUPS, markupOf } from './live/markups/index.ts';
import { build } from './scenario/build.ts';
import { readScenario, scenarioNames } from './scenario/readScenario.ts';

/** How the server answers; `connection` is what lies below the request. */
export type PracticeAnswer = (request: Request, connection: HttpBindings) => Response | Promise<Response>;

export interface StartOptions {
  /** The name of a scenario, or a file. */
  readonly scenario?: string | undefined;
  /** 0 takes a free one. */
  readonly port?: number | undefined;
  /** The folder of the database; without one, nothing is kept. */
  readonly data?: string | undefined;
  /** Forgets what the folder holds and starts the scenario again. */
  readonly fresh?: boolean | undefined;
  readonly now?: Instant | undefined;
  readonly speed?: number | undefined;
  /** The computer's clock in epoch milliseconds; tests put their own. */
  readonly realNow?: (() => number) | undefined;
  /** How long an operation takes, in practice seconds; default: as the scenario says. */
  readonly operationSeconds?: number | undefined;
  /** How many days the report shows where no range is asked for; default: 31. */
  readonly reportDays?: number | undefined;
  /** The name of a markup: plays the live app in it, without the API and by HTTPS. */
  readonly live?: string | undefined;
  /** Stands in front of every answer. */
  readonly wrap?: ((answer: PracticeAnswer) => PracticeAnswer) | undefined;
}

interface Opened {
  readonly practice: Practice;
  /** The name or the file of what it was filled with. */
  readonly scenario: string;
  /** True where it goes on with what a folder kept, its clock included. */
  readonly kept: boolean;
}

export interface RunningPractice extends Opened {
  readonly origin: string;
  stop(): Promise<void>;
}

export const DEFAULT_SCENARIO = 'three-broken-days';

/** Why the service can't start; the message is one sentence for those who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** A scenario's name as it is, a file by its whole path. */
const labelOf = (scenario: string) => (scenarioNames().includes(scenario) ? scenario : resolve(scenario));

/** What the folder keeps already, which a start goes on with. @throws StartError where another scenario is asked for */
function keptFor({ scenario, data }: StartOptions, file: string): KeptPractice | undefined {
  const kept = keptIn(file);
  if (!kept || scenario === undefined || labelOf(scenario) === kept.scenario) return kept;
  throw new StartError(`${data} keeps the scenario ${kept.scenario}. Add --fresh to forget it, or name another folder with --data.`);
}

function opened(options: StartOptions): Opened {
  const { scenario = DEFAULT_SCENARIO, data, fresh, now, speed, realNow } = options;
  const file = data ? join(data, 'practice.sqlite') : ':memory:';
  if (data && fresh) {
    // A scenario that can't be read is to cost nobody what is kept.
    readScenario(scenario);
    // Nor is what another service works on taken away from under it.
    if (isUsed(file)) throw used(data);
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  }
  const kept = data ? keptFor(options, file) : undefined;
  const plan = kept ? undefined : readScenario(scenario);
  const practice = openPractice({
    file,
    fill: (world) => plan && build(plan, world),
    scenario: labelOf(scenario),
    operationSeconds: options.operationSeconds ?? kept?.operationSeconds ?? plan?.operationSeconds,
    startsAt: now ?? (plan?.now as Instant | undefined),
    speed,
    realNow,
  });
  return { practice, scenario: kept?.scenario ?? labelOf(scenario), kept: kept !== undefined };
}

/** Node's errors of files and databases, which are about the folder that somebody named. */
const isStorage = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && (error.code === 'ERR_SQLITE_ERROR' || ('syscall' in error && 'path' in error));

const used = (data: string, cause?: unknown) =>
  new StartError(`${data} is used by another practice service. End that one, or name another folder with --data.`, { cause });

function open(options: StartOptions): Opened {
  try {
    return opened(options);
  } catch (error) {
    if (options.data && isBusy(error)) throw used(options.data, error);
    if (options.data && isStorage(error)) {
      const ways = error.code === 'ERR_SQLITE_ERROR' ? 'Add --fresh to start over, or name' : 'Name';
      throw new StartError(`${options.data} can’t be used for the data: ${error.message}. ${ways} another folder with --data.`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** Opens a practice over a scenario, without a server. @throws ScenarioError, StartError */
export function openScenario(options: StartOptions = {}): Practice {
  return open(options).practice;
}

/** Why the server could not listen, in words for those who started it. */
function listenError(error: NodeJS.ErrnoException, port: number | undefined): Error {
  if (error.code === 'EADDRINUSE') return new StartError(`Port ${port} is in use. Choose another with --port, or 0 for a free one.`);
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} needs more rights than this user has. Choose one above 1023 with --port.`);
  return error;
}

/** Starts the practice service on this computer's loopback address. @throws ScenarioError, StartError */
export async function startPractice(options: StartOptions = {}): Promise<RunningPractice> {
  const { live, reportDays } = options;
  const markup = live === undefined ? undefined : markupOf(live);
  if (live !== undefined && !markup)
    throw new StartError(`There is no markup “${live}”. There are: ${MARKUPS.map(({ name }) => name).join(', ')}.`);
  const found = open(options);
  const { practice } = found;
  const app = markup ? createLive(practice, markup, { reportDays }) : createApp(practice, { reportDays });
  const secure = markup ? { createServer, serverOptions: await makeCertificate() } : {};
  const answer: PracticeAnswer = (request) => app.fetch(request);
  const fetch = (options.wrap?.(answer) ?? answer) as (request: Request) => Response | Promise<Response>;
  return new Promise((resolve, reject) => {
    let stopped: Promise<void> | undefined;
    const stop = () =>
      new Promise<void>((done) => {
        server.close(() => {
          practice.close();
          done();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      });
    const server = serve({ fetch, hostname: '127.0.0.1', port: options.port ?? 0, ...secure }, ({ port }: AddressInfo) =>
      resolve({
        origin: `${markup ? 'https' : 'http'}://127.0.0.1:${port}`,
        ...found,
        // What was stopped in the middle of a test is stopped once more after it.
        stop: () => (stopped ??= stop()),
      }),
    );
    // Not only those that have asked something: browsers open some in advance, and a server waits for them.
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server.once('error', (error) => {
      practice.close();
      reject(listenError(error, options.port));
    });
  });
}
