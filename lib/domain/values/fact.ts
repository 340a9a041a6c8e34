import type { Instant } from './businessDate.ts';
import { SETTINGS_PAGES } from './sitePage.ts';

/** Where a fact is read at any time. `service`: the API, or the report's data. `page`: the site's page in front. `journal`: our own record. */
export const READ_SOURCES = ['service', 'page', 'journal'] as const;
/** Where a fact was read: there, or on a settings page of the site that the merchant passed. */
export const FACT_SOURCES = [...READ_SOURCES, ...SETTINGS_PAGES] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** Why a fact is not known. Each has a sentence of its own for the merchant. */
export const UNKNOWN_REASONS = ['not-asked', 'not-published', 'not-signed-in', 'unreachable', 'not-understood', 'not-found'] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** Law 2: what we know has a source and a time; what we do not know has a reason. Nothing is assumed. */
export type Fact<T> =
  | { readonly known: true; readonly value: T; readonly source: FactSource; readonly at: Instant }
  | { readonly known: false; readonly why: UnknownReason };

/** A fact read from `source` at `at`. */
export function known<T>(value: T, source: FactSource, at: Instant): Fact<T> {
  return { known: true, value, source, at };
}

/** A fact that is not known, and why. */
export function unknown(why: UnknownReason): Fact<never> {
  return { known: false, why };
}

/** The fact that `change` makes of `fact`; an unknown one stays unknown for the same reason. */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return fact.known ? { ...fact, value: change(fact.value) } : fact;
}
