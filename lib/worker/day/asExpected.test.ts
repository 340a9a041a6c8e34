import { expect, it } from 'vitest';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { journalRowOf, snapshotIn } from '../../cache/testing/journalRow.ts';
import { phrase } from '../../i18n/phrase.ts';
import { wentAsExpected } from './asExpected.ts';

const queued = (changes: Partial<JournalRow> = {}) => journalRowOf({ queueMinutes: 30, ...changes });
const post = (changes: Partial<JournalRow> = {}) =>
  journalRowOf({ id: 'c2', action: 'post', before: snapshotIn('POST'), after: snapshotIn('POSTED'), ...changes });
/** A click of ours on an icon of a site that tells of no queue. */
const click = (changes: Partial<JournalRow> = {}) => journalRowOf({ by: 'worker', acceptedAt: journalRowOf().preparedAt, ...changes });

it.each<[string, readonly JournalRow[], boolean]>([
  ['a rebuild that is posted by the queue', [queued()], true],
  ['a rebuild that the merchant has still to post', [journalRowOf()], false],
  ['a rebuild and the Post that was confirmed with it', [journalRowOf({ andPost: 'c2' }), post({ follows: 'c1' })], true],
  ['a rebuild whose Post was dropped', [journalRowOf({ andPost: 'c2' }), post({ follows: 'c1', state: 'dropped' })], false],
  ['a rebuild and a Post of its own, with no queue', [journalRowOf(), post()], false],
  ['a rebuild of what was in the books, and is', [journalRowOf({ before: snapshotIn('UPDATE'), after: snapshotIn('UPDATED') })], true],
  ['nothing', [], false],
  ['one that failed', [queued({ state: 'failed' })], false],
  ['one of which the outcome is not known', [queued({ state: 'unknown' })], false],
  ['one that runs', [queued({ state: 'settling' })], false],
  ['one of two that was refused', [queued(), queued({ id: 'c3', state: 'refused' })], false],
  ['one after which nothing was read', [queued({ after: null })], false],
  ['one that changed nothing', [queued({ after: snapshotIn('HOLD') })], false],
  ['one that left the day on hold', [queued({ before: snapshotIn('FAILED'), after: snapshotIn('HOLD') })], false],
  ['one that left a status that we don’t know', [queued({ after: snapshotIn('ODD') })], false],
  ['one after which the day waits', [queued({ after: snapshotIn('OPENCHECK') })], false],
  ['one after which the software says something', [queued({ after: snapshotIn('POST', { message: 'No account' }) })], false],
  ['one after which another was quicker', [queued({ made: 'v0' })], false],
  ['one with a problem', [queued({ problem: phrase('operation.lost') })], false],
  ['a Post that leaves the day queued', [post({ after: snapshotIn('POST', { sync: 'pending' }), queueMinutes: 30 })], false],
  ['a Post that failed in the books', [post({ after: snapshotIn('FAILED') })], false],
  ['a click of ours, and the day is ready', [click()], true],
  ['a click of ours, and the day is in the books by now', [click({ after: snapshotIn('POSTED') })], true],
  [
    'a click of ours, and what is seen is in the books where nobody knows whether that is all',
    [click({ posts: undefined, after: snapshotIn('POSTED') })],
    false,
  ],
  ['a Post into a software that nobody knows', [queued(), post({ software: 'unknown' })], false],
  ['a click of the merchant’s hand', [click({ by: 'hand' })], false],
  ['a click of ours, and another of the merchant’s hand', [click(), click({ id: 'c3', by: 'hand' })], false],
  ['a click of which it is not known whether it was made', [click({ acceptedAt: null })], false],
  ['a click of which it is not known yet what came of it', [click({ state: 'unknown', after: null })], false],
  ['a click on a day that was not read before', [click({ before: { ...snapshotIn('HOLD'), postings: [] } })], false],
  ['a click that changed nothing', [click({ after: snapshotIn('HOLD') })], false],
  ['a click that left a status that we don’t know', [click({ after: snapshotIn('ODD') })], false],
  ['a click that left the day failed', [click({ after: snapshotIn('FAILED') })], false],
  ['a click after which the day waits', [click({ after: snapshotIn('OPENCHECK') })], false],
  ['a click after which the site says something of an entry', [click({ after: snapshotIn('POST', { message: 'No account' }) })], false],
  ['a click on Post', [post({ by: 'worker', acceptedAt: journalRowOf().preparedAt })], false],
])('%s', (_, rows, expected) => expect(wentAsExpected(rows)).toBe(expected));
