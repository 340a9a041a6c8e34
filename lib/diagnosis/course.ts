import type { Fault } from './family.ts';
import type { KnownError } from './knownError.ts';
import type { Reading } from './read.ts';

/** What has to be done about an error, and what follows then. */
export type Course = Pick<KnownError, 'first' | 'remedy' | 'after'>;

/** What follows from a family of wordings, where no known error names the words (domain 4.5). */
const OF_FAMILY: Readonly<Record<Exclude<Fault, 'unknown'>, Course>> = {
  duplicate: { first: 'decide', remedy: ['look-for-entry', 'keep-or-remove'], after: null },
  conflict: { first: 'decide', remedy: ['compare-entry'], after: 'post' },
  reference: { first: 'fix', remedy: ['accounts-changed', 'refresh-reference-data', 'map-again'], after: 'regenerate' },
  balance: { first: 'fix', remedy: ['find-check', 'correct-in-pos'], after: 'refresh' },
  'closed-period': { first: 'decide', remedy: ['accountant-period'], after: 'post' },
  mapping: { first: 'fix', remedy: ['map-every-row'], after: 'regenerate' },
  authentication: { first: 'fix', remedy: ['reconnect'], after: 'post' },
  throttle: { first: 'wait', remedy: [], after: 'post' },
};

/** What to do about a reading; null where nothing is known about it, so that nothing may be recommended. */
export function courseOf({ error, fault }: Reading): Course | null {
  if (error) return error;
  return fault === 'unknown' ? null : OF_FAMILY[fault];
}
