import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ACTIONS } from '../../lib/domain/day/action.ts';
import type { DaySummary } from '../../lib/domain/day/day.ts';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import {
  PROBLEMS,
  type ProblemType,
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
import { readScenario, scenarioNames } from '../scenario/readScenario.ts';
import { createApi } from './api.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const EVER = 'from=2026-08-16&to=2026-11-24';
const BODIES = { refresh: { reason: 'reports-differ' }, regenerate: { reason: 'failed' }, post: { reason: 'was-failed' } } as const;

let practice: Practice;
let real: number;
afterEach(() => practice.close());
/** Opens a scenario with a hundred days of each store at most: ten years of them have no other answers. */
function open(scenario: string): void {
  const plan = structuredClone(readScenario(scenario));
  for (const { days } of plan.accounts.flatMap(({ stores }) => stores)) if (/^today-\d{3,}$/.test(days.from)) days.from = 'today-100';
  real = Temporal.Instant.from(NOW).epochMilliseconds;
  practice = openPractice({ file: ':memory:', fill: (world) => build(plan, world), startsAt: NOW, realNow: () => real });
}

/** What `schema` makes of an answer; a word that it had to take as unknown is a breach as well. */
async function parsed<T extends z.ZodMiniType>(schema: T, answer: Response): Promise<z.infer<T>> {
  const text = await answer.text();
  const value = z.parse(schema, JSON.parse(text));
  expect(JSON.stringify(value).includes('"unknown"')).toBe(text.includes('"unknown"'));
  return value;
}

function clientOf(who: PracticeSession) {
  const api = createApi(practice);
  const cookie = `session=${who.sessionId}`;
  return {
    get: async (path: string) => api.request(path, { headers: { cookie } }),
    act: async ({ storeId, date, version }: DaySummary, action: keyof typeof BODIES) =>
      api.request(`/stores/${storeId}/days/${date}/${action}`, {
        method: 'POST',
        headers: { cookie, 'x-csrf-token': who.csrfToken, 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
        body: JSON.stringify(BODIES[action]),
      }),
  };
}

/** One day for each combination of status words. */
function oneOfEach(days: readonly DaySummary[]): DaySummary[] {
  const wordsOf = (day: DaySummary) => (day.postings ?? []).map(({ kind, status, sync }) => `${kind} ${status} ${sync}`).join();
  return [...new Map(days.map((day) => [wordsOf(day), day])).values()];
}

/** An answer to a write: an operation, or a refusal whose status is that of its word. */
async function writeAnswered(answer: Response): Promise<void> {
  if (answer.status === 202) {
    await parsed(operation, answer);
    // The next one is to find nothing running.
    real += 5000;
    return;
  }
  const { type, status } = await parsed(problem, answer);
  expect([answer.status, status]).toEqual(Array(2).fill(PROBLEMS[type.replace('/problems/', '') as ProblemType]));
}

describe.each(scenarioNames())('in the scenario %s', (scenario) => {
  it('every answer is of the form that the client reads', async () => {
    open(scenario);
    for (const { email, password } of practice.people()) {
      const client = clientOf(practice.signIn(email, password)!);
      await parsed(sessionAnswer, await client.get('/session'));
      const { stores } = await parsed(storesAnswer, await client.get('/stores'));
      expect(stores.length).toBeGreaterThan(0);
      for (const { id } of stores) {
        const { days, cursor } = await parsed(daysAnswer, await client.get(`/stores/${id}/days?${EVER}`));
        expect(days.length).toBeGreaterThan(0);
        expect((await parsed(daysAnswer, await client.get(`/stores/${id}/days?since=${cursor}`))).days).toEqual([]);
        for (const day of oneOfEach(days)) {
          await parsed(dayDetail, await client.get(`/stores/${id}/days/${day.date}`));
          for (const action of ACTIONS) await writeAnswered(await client.act(day, action));
        }
      }
      await parsed(operationsAnswer, await client.get('/operations'));
    }
  });
});

describe('the document of the API', () => {
  it('has the calls that there are, and no other', () => {
    open('clean-month');
    const { paths } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'openapi.json'), 'utf8')) as {
      paths: Record<string, object>;
    };
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, ':')}`),
    );
    const routes = createApi(practice)
      .routes.filter(({ method }) => method !== 'ALL')
      .flatMap(({ method, path }) =>
        path.endsWith('/:action') ? ACTIONS.map((action) => `${method} ${path.replace(':action', action)}`) : [`${method} ${path}`],
      );
    expect(documented.toSorted()).toEqual([...new Set(routes.map((route) => route.replaceAll(/:\w+/g, ':')))].toSorted());
  });
});
