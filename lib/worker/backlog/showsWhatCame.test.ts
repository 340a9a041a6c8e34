import { expect, it } from 'vitest';
import { journalRowOf, snapshotIn } from '../../cache/testing/journalRow.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { addSeconds } from '../../domain/values/businessDate.ts';
import { type SeenSince, showsWhatCame } from './showsWhatCame.ts';

const { target, tabId, preparedAt } = journalRowOf();
const day = (status: string, changes: Partial<DayDetail> = {}) => ({ ...target, ...snapshotIn(status), ...changes }) as DayDetail;
const page = { kind: 'day', storeId: target.storeId, date: target.date, statuses: ['POST'] } as const;
const message = { ...target, text: 'No account', statuses: ['POST'], at: addSeconds(preparedAt, 60) };
const [sales] = day('POST').postings;

it.each<[string, Partial<SeenSince>, boolean]>([
  ['it as it was read back', {}, true],
  ['a word of an entry that nothing else tells of, and that is well', { page: { ...page, statuses: ['POST', 'POSTED', 'NONE'] } }, true],
  ['a message from before the click', { messages: [{ ...message, at: addSeconds(preparedAt, -60) }] }, true],
  ['a message about another day', { messages: [{ ...message, storeId: 'another' }] }, true],
  ['it in another tab', { tabId: tabId + 1 }, false],
  ['another store', { page: { ...page, storeId: 'another' } }, false],
  ['another day', { page: { ...page, date: '2026-01-01' } }, false],
  ['no day that it names', { page: { ...page, date: null } }, false],
  ['a report', { page: { ...page, kind: 'report' } }, false],
  ['nothing that we know, such as a page on which somebody signs in', { page: { ...page, kind: 'unrecognised' } }, false],
  ['no status', { page: { ...page, statuses: null } }, false],
  ['a status that could not be read', { page: { ...page, unread: 'words' } }, false],
  ['the day as it was before the click: it was drawn meanwhile', { page: { ...page, statuses: ['HOLD'] } }, true],
  ['the day as it was before, and an entry that failed', { page: { ...page, statuses: ['HOLD', 'FAILED'] } }, false],
  ['something that it neither was nor came to', { page: { ...page, statuses: ['UPDATE'] } }, false],
  ['a status that we don’t know', { page: { ...page, statuses: ['POST', 'ODD'] } }, false],
  ['an entry that failed', { page: { ...page, statuses: ['POST', 'FAILED'] } }, false],
  ['fewer entries than were read', { now: day('POST', { postings: [sales!, { ...sales!, kind: 'payments' }] }) }, false],
  ['totals that differ', { page: { ...page, balance: 'differs' } }, false],
  ['a message since the click', { messages: [message] }, false],
  ['it, and the day was read otherwise by now', { now: day('HOLD'), page: { ...page, statuses: ['HOLD'] } }, false],
  ['it, and its figures were read otherwise by now', { now: day('POST', { totals: { sales: 1 } as never }) }, false],
])('the page shows %s', (_, changes, expected) => {
  const row = journalRowOf({ by: 'worker', after: snapshotIn('POST'), sentAt: preparedAt });
  expect(showsWhatCame(row, { tabId, now: day('POST'), page, messages: [], ...changes })).toBe(expected);
});

it('a click after which nothing was read back is shown by nothing', () => {
  expect(showsWhatCame(journalRowOf({ by: 'worker', after: null }), { tabId, now: day('POST'), page, messages: [] })).toBe(false);
});
