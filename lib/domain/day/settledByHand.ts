/**
 * A day that its merchant settled by hand: it leaves what needs the merchant for as long as it stays as it was seen then.
 * Whatever changes of it brings it back: another status, another message, another figure, a change in the POS.
 */
import { digest } from '../values/digest.ts';
import type { BusinessDate, Instant } from '../values/businessDate.ts';
import { type DayDetail, type DaySummary, TOTAL_KINDS, seenDifferences } from './day.ts';

/** Why a merchant calls a day settled; with `other` goes a note. */
export const SETTLED_REASONS = ['booked', 'nothing-to-book', 'accountant', 'other'] as const;
export type SettledReason = (typeof SETTLED_REASONS)[number];

/**
 * What was seen of a day: what the site always tells of it, and what is not always at hand: how its figures differ and, of
 * a site that tells them on the day's page alone, the messages of its entries; empty where nothing of that is seen.
 */
export interface SeenDay {
  readonly told: string;
  readonly differs: string;
}

export interface SettledByHand extends SeenDay {
  readonly date: BusinessDate;
  readonly reason: SettledReason;
  readonly note: string | null;
  /** Who was signed in, by name; null: the site doesn't tell. */
  readonly who: string | null;
  readonly at: Instant;
}

/** What is seen of a day at this moment, as short texts. */
export function seenOf(day: DaySummary | DayDetail): SeenDay {
  const { postings, totals, loadedAt, posChangedAt } = day;
  const tellsMessages = loadedAt !== undefined;
  const entries = postings.map(({ kind, status, sync, message }) => [kind, status, sync, tellsMessages ? message : null]);
  const told = [entries, totals && TOTAL_KINDS.map((kind) => totals[kind]), loadedAt === null, posChangedAt];
  const differing = seenDifferences(day).map((kind) => [kind, ...('pos' in day ? [day.pos?.[kind], day.accounting?.[kind]] : [])]);
  const messages = tellsMessages ? [] : postings.flatMap(({ kind, message }) => (message === null ? [] : [[kind, message]]));
  const extra = [...differing, ...messages];
  return { told: digest(JSON.stringify(told)), differs: extra.length > 0 ? digest(JSON.stringify(extra)) : '' };
}

/**
 * True where the day is still as it was when its merchant settled it. That its evidence is not at hand any more changes
 * nothing; a difference, or a message, that was not seen then does.
 */
export function isSettled(day: DaySummary | DayDetail, settled: SeenDay | null | undefined): boolean {
  if (!settled) return false;
  const { told, differs } = seenOf(day);
  return told === settled.told && (differs === '' || differs === settled.differs);
}
