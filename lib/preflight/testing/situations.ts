/** The situations that the tables of the checks speak of, in short words. */
import type { Action, ChangedKind, Reason } from '../../domain/day/action.ts';
import type { BusinessDate, Instant, LocalTime } from '../../domain/values/businessDate.ts';
import { known } from '../../domain/values/fact.ts';
import type { PreflightFacts, VerdictKind } from '../verdict.ts';
import * as given from './facts.ts';

const { accountingFact, ago, byService, date, dayFact, mappingFact, postingOf, storeFact, unknown } = given;

/** What a check says: the kind of its verdict, the sentence behind `check.<id>.`, and where it sends the merchant. */
export type Said = readonly [kind: VerdictKind, sentence: string, remedy?: string] | null;
/** When, for which action, with which facts, and what is said then; `any` stands for all three. */
export type Row = readonly [when: string, action: Action | 'any', changes: Partial<PreflightFacts>, said: Said];

export const page = (changes: Partial<PreflightFacts['page']>) => ({
  page: { ...given.factsFor('post').page, statuses: null, ...changes },
});
export const zone = (name: string) => ({ store: storeFact({ timeZone: byService(name) }) });
export const bar = (dayEnds: string) => ({
  store: storeFact({ timeZone: byService('America/Montreal'), businessDayEnds: dayEnds as LocalTime }),
});
export const at = (text: string) => text as Instant;
export const day = (...[statuses, changes]: Parameters<typeof dayFact>) => ({ day: dayFact(statuses, changes) });
export const failed = (message: string | null) => day([postingOf('FAILED', { message })]);
export const pressed = (seconds: number, action: Action = 'refresh') => ({
  lastBuild: known({ action, at: ago(seconds) }, 'journal', given.NOW),
});
export const refreshed = { lastRefresh: known(ago(3600), 'journal', given.NOW) } as const;
export const pressUnknown = { lastBuild: unknown('unreachable') };
export const queue = (postsAutomatically: boolean) => storeFact({ queue: byService({ postsAutomatically, everyMinutes: 20 }) });
export const different = { ...given.TOTALS, sales: 1 };
export const posted = day(['POSTED']);
export const posChanged = (...changed: ChangedKind[]) => ({ given: { reason: 'pos-data-changed', changed } }) as const;
export const by = (reason: Reason) => ({ given: { reason } });
export const postedAnHourAgo = day([postingOf('POSTED', { postedAt: ago(3600) })]);
export const unpublished = unknown('not-published');
export const nothingPublished = { store: unpublished };
/** Of a site that tells only some entries of a day. */
export const somewhat = { knowsEveryEntry: false } as const;
export const on = (day: string) => ({ target: { storeId: '1', date: date(day) } });
export const withMapping = (changes: Parameters<typeof mappingFact>[0]) => ({ store: storeFact({ mapping: mappingFact(changes) }) });
export const withAccounting = (changes: Parameters<typeof accountingFact>[0]) => ({
  store: storeFact({ accounting: accountingFact(changes) }),
});
export const missing = (count: number) =>
  withMapping({ state: 'incomplete', missing: Array.from({ length: count }, (_, index) => ({ area: 'Sales', name: `Row ${index}` })) });
export const mappingChanged = withMapping({ changedAt: ago(60) });
export const books = (connection: 'disconnected' | 'unknown') => withAccounting({ connection });
export const closed = (booksClosedThrough: BusinessDate) => withAccounting({ booksClosedThrough });
export const accountsRead = (seconds: number) => withAccounting({ referenceDataAt: ago(seconds) });
export const connection = (state: 'connected' | 'disconnected' | 'error' | 'unknown', detail?: string) =>
  storeFact({ connection: byService({ state, detail, checkedAt: given.NOW }) });
