import type { Fact } from '../domain/fact.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { PreflightFacts } from './verdict.ts';

/** A fact without when it was read; an unknown one is told from every known one. */
const stripped = <T>(fact: Fact<T>, of: (value: T) => unknown = (value) => value): unknown =>
  fact.known ? [of(fact.value)] : fact.why;

/** The parts of what is judged, each under the name by which a change is told to the merchant. */
const PARTS = {
  who: ({ session }: PreflightFacts) => stripped(session, ({ user, account }) => [user.id, user.role, account]),
  day: ({ day }: PreflightFacts) => stripped(day, ({ version, posChangedAt }) => [version, posChangedAt]),
  statuses: ({ day }: PreflightFacts) =>
    stripped(day, ({ postings }) => postings.map(({ kind, status, sync, message }) => [kind, status, sync, message])),
  figures: ({ day }: PreflightFacts) => stripped(day, ({ totals, pos, accounting }) => [totals, pos, accounting]),
  store: ({ store }: PreflightFacts) =>
    stripped(store, ({ id, connection, timeZone, businessDayEnds, queue }) => [
      id,
      stripped(connection, ({ state, detail }) => [state, detail ?? null]),
      stripped(timeZone),
      businessDayEnds,
      stripped(queue),
    ]),
  mapping: ({ store }: PreflightFacts) => stripped(store, ({ mapping }) => stripped(mapping)),
  accounting: ({ store }: PreflightFacts) => stripped(store, ({ accounting }) => stripped(accounting)),
  running: ({ running }: PreflightFacts) => stripped(running, (operation) => operation?.id ?? null),
} as const;

/** 64 bits of FNV-1a as text: enough to tell two readings of one day apart. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(36);
}

/** What was judged, as a short text that stays the same as long as nothing of it changes; reading times don't count. */
export function fingerprint(facts: PreflightFacts): string {
  const { action, target } = facts;
  return digest(JSON.stringify([action, target, ...Object.values(PARTS).map((part) => part(facts))]));
}

/** What changed between two readings, in plain words; the day's version alone says only that something did. */
export function changesBetween(before: PreflightFacts, after: PreflightFacts): Phrase[] {
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const changed = names.filter((name) => JSON.stringify(PARTS[name](before)) !== JSON.stringify(PARTS[name](after)));
  const telling = changed.filter((name) => name !== 'day');
  return (telling.length > 0 ? telling : changed).map((name) => phrase(`changed.${name}`));
}
