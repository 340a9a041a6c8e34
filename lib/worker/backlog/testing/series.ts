/** A world with three days that wait for one thing, and a worker that is asked as pages and the desk ask it. */
import { unloadedDay } from '../../../domain/day/day.ts';
import type { DayDetail } from '../../../domain/day/day.ts';
import type { BusinessDate } from '../../../domain/values/businessDate.ts';
import { known, unknown } from '../../../domain/values/fact.ts';
import { ProblemError } from '../../../messages/problemError.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { PageSeen } from '../../../preflight/verdict.ts';
import { handlersOf, PAGE as SENDER, POPUP } from '../../handlers/testing/handlers.ts';
import { type World, ORIGIN, PAGE, createWorld } from '../../testing/world.ts';

export const DATES = ['2026-11-03', '2026-11-05', '2026-11-09'].map((date) => date as BusinessDate);
export const dayOf = (date: BusinessDate) => ({ storeId: '1', date });
export const [FIRST, SECOND, THIRD] = DATES.map(dayOf) as [ReturnType<typeof dayOf>, ReturnType<typeof dayOf>, ReturnType<typeof dayOf>];

/** The days of the world become three; each can be changed by itself, or gone. */
export async function createSeries(world: Omit<World, 'startWorker'> = createWorld()) {
  const { service } = world;
  const one = await service.day(FIRST);
  if (!one.known) throw new Error('The world has a day.');
  const days = new Map<string, DayDetail | null>(DATES.map((date) => [date, { ...one.value, date, version: `v ${date}` }]));
  const change = (date: BusinessDate, changes: Partial<DayDetail> | null) =>
    days.set(date, changes && { ...(days.get(date) ?? unloadedDay(dayOf(date))), ...changes });
  const { act } = service;
  Object.assign(service, {
    days: async () => ({ kind: 'all', days: [...days.values()].filter((day) => day !== null), mark: null, at: world.deps.localNow() }),
    day: async ({ date }: { date: BusinessDate }) => {
      const day = days.get(date);
      return day ? known(day, 'service', world.deps.localNow()) : unknown('not-found');
    },
    act: async (request: Parameters<typeof act>[0]) => {
      const { date } = request.target;
      const operation = await act(request);
      change(date, { version: 'v2', postings: days.get(date)!.postings.map((posting) => ({ ...posting, status: 'POST' })) });
      return operation;
    },
  });
  await world.deps.recentSites.add(ORIGIN, '1');
  const handlers = handlersOf(world);

  /** The one cause of the three days, as the desk is told it. */
  async function causeId(): Promise<string> {
    const { sites } = await handlers.overview({ source: 'service' }, POPUP);
    return sites[0]!.causes[0]!.id;
  }
  const inTab = (tabId: number) => ({ ...SENDER, tabId });
  const wish = (target: Request<'judge'>['target'], changes: Partial<Request<'judge'>> = {}): Request<'judge'> => ({
    action: 'regenerate',
    target,
    page: { ...PAGE, date: target.date, statuses: null },
    given: { reason: 'failed' },
    confirmed: [],
    fingerprint: null,
    ...changes,
  });

  return {
    world,
    handlers,
    change,
    causeId,
    begin: async (instead: string | null = null) => handlers.backlogBegin({ origin: ORIGIN, cause: await causeId(), instead }, POPUP),
    at: () => handlers.backlog({ origin: ORIGIN }, POPUP),
    resume: () => handlers.backlogResume({ origin: ORIGIN }, POPUP),
    end: () => handlers.backlogEnd({ origin: ORIGIN }, POPUP),
    look: (target = FIRST, { front = true, tabId = 1 } = {}) => handlers.backlogLook({ target, front }, inTab(tabId)),
    go: (id: string, from = FIRST, { skip = false, led = false, tabId = 1, page = {} }: GoOptions = {}) =>
      handlers.backlogGo({ id, from, skip, ...(led ? { led: { ...PAGE, date: from.date, statuses: null, ...page } } : {}) }, inTab(tabId)),
    lead: (id: string, yes: boolean) => handlers.backlogLead({ id, yes }, inTab(1)),
    judge: (target: Request<'judge'>['target'], changes?: Partial<Request<'judge'>>) => handlers.judge(wish(target, changes), inTab(1)),
    /** Confirms all that is asked. @returns the judgement then */
    async confirmed(target: Request<'judge'>['target'], backlog?: string) {
      const asked = backlog === undefined ? {} : { backlog };
      const { checklist } = await handlers.judge(wish(target, asked), inTab(1));
      const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map(({ id }) => id);
      return handlers.judge(wish(target, { ...asked, confirmed, fingerprint: checklist.fingerprint }), inTab(1));
    },
    run: (clearance: string, target: Request<'judge'>['target']) =>
      handlers.run({ clearance, page: { ...PAGE, date: target.date, statuses: null } }, inTab(1)),
  };
}
/** In which tab, and how, the merchant goes on; `page`: what the page shows as they are led. */
interface GoOptions {
  readonly skip?: boolean;
  readonly led?: boolean;
  readonly tabId?: number;
  readonly page?: Partial<PageSeen>;
}
export type Series = Awaited<ReturnType<typeof createSeries>>;

/** Why something was refused, or that it was done. */
export const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.reason.key : Promise.reject(error)),
  );

/** Runs the day at hand, confirmed as the merchant confirms it. */
export async function runDay(series: Series, backlog: string, day = FIRST): Promise<void> {
  const { clearance } = await series.confirmed(day, backlog);
  await series.run(clearance!.id, day);
}
