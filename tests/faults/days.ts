import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Action } from '../../lib/domain/day/action.ts';
import { type BusinessDate, type Instant, MIDNIGHT, addDays, runningDate } from '../../lib/domain/values/businessDate.ts';
import { NOW } from '../support/scene/scene.ts';

/** The company of the one store. */
export const COMPANY = 'xero';
export const STORE = '1';
export const USERS = ['owner@velo.example', 'support@velo.example'] as const;
export const PASSWORD = 'practice';
/** How many days there are, each with a repair of its own: post, refresh, regenerate, and so on. */
export const DAYS = 45;
const ACTION_OF_DAY: readonly Action[] = ['regenerate', 'post', 'refresh'];

/** One repair of one day, as a merchant intends it. */
export interface Intended {
  readonly action: Action;
  readonly storeId: string;
  readonly date: BusinessDate;
}

/** What a practice for the faults is like. */
export interface DaysOptions {
  /** How long an operation takes there, in practice seconds. */
  readonly operationSeconds: number;
  readonly timeZone: string;
}

/** A minute of practice passes in a second: what waits for a minute is soon over, and an operation takes 0.3 s. */
export const QUICK = { speed: 60, operationSeconds: 18, timeZone: 'America/Toronto' } as const;
/** Real time, for what depends on how long a request can be on its way. */
export const REAL = { speed: 1, operationSeconds: 0.3, timeZone: 'America/Toronto' } as const;

/** Which repair the day so many days before today waits for. */
export function intended(daysBack: number, { now = NOW, timeZone = QUICK.timeZone }: { now?: Instant; timeZone?: string } = {}): Intended {
  const date = addDays(runningDate({ timeZone, dayEnds: MIDNIGHT }, now)!, -daysBack);
  return { action: ACTION_OF_DAY[daysBack % ACTION_OF_DAY.length]!, storeId: STORE, date };
}

/** The youngest day that waits for `action`, or the next one after it. */
export const dayFor = (action: Action, next = 0): Intended =>
  intended((ACTION_OF_DAY.indexOf(action) || ACTION_OF_DAY.length) + next * ACTION_OF_DAY.length);

function scenario({ operationSeconds, timeZone }: DaysOptions): object {
  const users = USERS.map((email, index) => ({
    id: `u${index + 1}`,
    email,
    password: PASSWORD,
    name: email.split('@')[0],
    role: index === 0 ? 'full-access' : 'super-user',
  }));
  const exceptions = Array.from({ length: DAYS }, (_, index) => {
    const status = ACTION_OF_DAY[(index + 1) % ACTION_OF_DAY.length] === 'post' ? 'POST' : 'HOLD';
    return {
      date: `today-${index + 1}`,
      force: [
        { kind: 'sales', status },
        { kind: 'cogs', status },
      ],
    };
  });
  const store = {
    id: STORE,
    name: 'Rosemont',
    timeZone,
    company: COMPANY,
    queue: { postsAutomatically: false, everyMinutes: 30 },
    categories: ['Bikes', 'Parts'],
    days: { from: `today-${DAYS}`, to: 'today-1' },
    exceptions,
  };
  return {
    about: 'Days that wait for one repair each.',
    operationSeconds,
    accounts: [
      {
        id: 'velo',
        name: 'Vélo Rosemont inc.',
        subscriptionStart: 'today-200',
        currency: 'CAD',
        users,
        companies: [{ id: COMPANY, name: 'Vélo Rosemont inc.', software: 'xero' }],
        stores: [store],
      },
    ],
  };
}

/** Hands a scenario file with these days to `use`, and removes it afterwards. */
export async function withScenario<T>(options: DaysOptions, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'days-'));
  try {
    const file = join(folder, 'days.json');
    writeFileSync(file, JSON.stringify(scenario(options)));
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
