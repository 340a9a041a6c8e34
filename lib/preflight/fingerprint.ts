import type { DayDetail } from '../domain/day/day.ts';
import { digest } from '../domain/values/digest.ts';
import { type Fact, type UnknownReason, mapFact } from '../domain/values/fact.ts';
import type { Session } from '../domain/store/session.ts';
import { type Accounting, closingOf, ledgerOf } from '../domain/store/store.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { storeFact } from './reading.ts';
import type { PreflightFacts } from './verdict.ts';

const ofSession =
  (of: (session: Session) => unknown) =>
  ({ session }: PreflightFacts) =>
    mapFact(session, of);
const ofDay =
  (of: (day: DayDetail) => unknown) =>
  ({ day }: PreflightFacts) =>
    mapFact(day, of);
const ofBooks = (of: (accounting: Accounting) => unknown) => (facts: PreflightFacts) => mapFact(storeFact(facts, 'accounting'), of);

/** A part of the day that the service may leave out while it tells the rest. */
const ifTold =
  (of: (day: DayDetail) => unknown) =>
  ({ day }: PreflightFacts): Fact<unknown> =>
    day.known && of(day.value) === null ? { known: false, why: 'not-published' } : mapFact(day, of);

/** What is judged, part by part: how each is read, and by which sentence a change of it is told. */
const PARTS = {
  user: { told: 'who', read: ofSession(({ user, account }) => [user.id, account.id]) },
  role: { told: 'role', read: ofSession(({ user }) => user.role) },
  account: { told: 'account', read: ofSession(({ account: { id: _, ...rest } }) => rest) },
  version: { told: 'day', read: ofDay(({ version, posChangedAt }) => [version, posChangedAt]) },
  statuses: { told: 'statuses', read: ofDay(({ postings }) => postings.map(({ kind, status, sync }) => [kind, status, sync])) },
  messages: { told: 'messages', read: ofDay(({ postings }) => postings.map(({ kind, message }) => [kind, message])) },
  totals: { told: 'figures', read: ifTold(({ totals }) => totals) },
  pos: { told: 'figures', read: ifTold(({ pos }) => pos) },
  accounting: { told: 'figures', read: ifTold(({ accounting }) => accounting) },
  connection: { told: 'store', read: (facts) => mapFact(storeFact(facts, 'connection'), ({ state, detail }) => [state, detail ?? null]) },
  closing: { told: 'store', read: ({ store }) => closingOf(store) },
  queue: { told: 'store', read: (facts) => storeFact(facts, 'queue') },
  mapping: { told: 'mapping', read: (facts) => storeFact(facts, 'mapping') },
  books: { told: 'books', read: ofBooks(({ booksClosedThrough }) => booksClosedThrough) },
  software: {
    told: 'accounting',
    read: ({ store }) => mapFact(ledgerOf(store), ({ software, company, connection }) => [software, company, connection]),
  },
  posting: {
    told: 'posting',
    read: ofBooks(({ booksClosedThrough: _, software: __, company: ___, connection: ____, ...settings }) => settings),
  },
  running: { told: 'running', read: ({ running }) => mapFact(running, (operation) => operation?.id ?? null) },
} as const satisfies Record<string, { readonly told: string; readonly read: (facts: PreflightFacts) => Fact<unknown> }>;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

const digestOf = (value: unknown): string => digest(JSON.stringify(value));

const UNREAD = '?';

/**
 * What was judged, as a short text: of each part a digest, or why it is not known. It stays the same as long as nothing
 * changes; reading times don't count.
 */
export function fingerprint(facts: PreflightFacts): string {
  const { action, target } = facts;
  const marks = NAMES.map((name) => {
    const fact: Fact<unknown> = PARTS[name].read(facts);
    return fact.known ? digestOf(fact.value) : `${UNREAD}${fact.why}`;
  });
  return [digestOf([action, target]), ...marks].join('.');
}

/** How two fingerprints of one wish differ. */
export interface Difference {
  /** What was read both times, and is not the same: only that changed. Each sentence once. */
  readonly changed: readonly Phrase[];
  /** Why something that was read the first time was not read the second time; null: everything was. */
  readonly lost: UnknownReason | null;
  /** True where something was read the second time only. */
  readonly gained: boolean;
}

/** The parts that a rebuild changes in a way that nobody can tell beforehand. */
export const REBUILT: readonly Part[] = ['version', 'statuses', 'messages'];

/**
 * How `after` differs from `before`. What could not be read is not called changed (law 2).
 * @param except parts that are not compared
 */
export function differenceBetween(before: string, after: string, except: readonly Part[] = []): Difference {
  const [was, is] = [before.split('.'), after.split('.')];
  // Of another wish, or from another version of ours: that something changed is all that can be said.
  if (was.length !== is.length || was[0] !== is[0]) return { changed: [phrase('checklist.changed')], lost: null, gained: false };
  const all = NAMES.map((name, index) => ({ name, told: PARTS[name].told, before: was[index + 1]!, after: is[index + 1]! }));
  const parts = all.filter(({ name }) => !except.includes(name));
  const unread = (mark: string) => mark.startsWith(UNREAD);
  const told = new Set(
    parts.filter((part) => part.before !== part.after && !unread(part.before) && !unread(part.after)).map((part) => part.told),
  );
  // The version alone says only that something changed; what changed says more.
  if (told.size > 1) told.delete('day');
  const lost = parts.find((part) => unread(part.after) && !unread(part.before));
  return {
    changed: [...told].map((name) => phrase(`changed.${name}`)),
    lost: lost ? (lost.after.slice(UNREAD.length) as UnknownReason) : null,
    gained: parts.some((part) => unread(part.before) && !unread(part.after)),
  };
}
