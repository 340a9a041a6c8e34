import { describe, expect, it } from 'vitest';
import type { DayDetail } from '../domain/day/day.ts';
import { unknown } from '../domain/values/fact.ts';
import { NO_TOTALS, NOW, TOTALS, accountingFact, byService, date, dayOf, postingOf, sessionFact } from '../preflight/testing/facts.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisFacts } from './facts.ts';
import { SUBSCRIBED, summaryOf } from './testing/arbitraries.ts';
import { ROWS } from './testing/rows.ts';
import {
  facts,
  said,
  failed,
  DIFFERENT,
  changedLater,
  incomplete,
  mappingChanged,
  closed,
  lost,
  accountsRead,
  pressed,
  line,
  LACKS,
  refreshed,
  runs,
  inList,
  young,
  MAPPING,
  INACTIVE,
  DIALOG,
  DESKTOP,
  CLOSED,
} from './testing/diagnosed.ts';

describe('the next step of a day', () => {
  it.each<[string, DiagnosisFacts, string]>([
    ['never loaded', facts(dayOf([], { loadedAt: null })), 'ask-support (support.load-missing)'],
    ['without an entry', facts(dayOf([])), 'ask-support (support.lacking)'],
    ['without an entry, and without an amount', facts(dayOf([], { totals: NO_TOTALS })), 'nothing (nothing.inactive)'],
    [
      'sales removed, COGS posted',
      facts(dayOf([postingOf('DELETED'), postingOf('POSTED', { kind: 'cogs' })])),
      'ask-support (support.lacking)',
    ],
    [
      'sales not active, COGS posted',
      facts(dayOf([postingOf('NONE'), postingOf('POSTED', { kind: 'cogs' })])),
      'ask-support (support.lacking)',
    ],
    [
      'no COGS, which the store books',
      facts(dayOf(['POSTED']), { accounting: accountingFact({ booksCogs: true }) }),
      'ask-support (support.lacking)',
    ],
    ['removed as a whole', facts(dayOf(['DELETED'])), 'nothing (nothing.inactive)'],
    ['posted, in a store that nobody sees', { ...facts(dayOf(['POSTED'])), store: unknown('not-published') }, 'look (look.unseen)'],
    [
      'never loaded, and this morning it will be',
      facts(dayOf([], { date: date('2026-11-23'), loadedAt: null })),
      'wait until 2026-11-24 (wait.loads)',
    ],
    [
      'never loaded, before the subscription',
      facts(dayOf([], { date: SUBSCRIBED, loadedAt: null })),
      'ask-support (support.before-subscription)',
    ],
    ['posted', facts(dayOf(['POSTED'])), 'nothing (nothing.posted)'],
    ['ready', facts(dayOf(['POSTED', 'POST'])), 'post (post.ready)'],
    ['a strange word', facts(dayOf(['FAILED', 'LINK'])), 'ask-support (support.unknown-word)'],
    ['a strange sync word', facts(dayOf([postingOf('POSTED', { sync: 'unknown' })])), 'fix-first (unseen): run-web-connector → nothing'],
    // What changed decides between the three.
    ['the POS changed', facts(dayOf(['POSTED'], changedLater)), 'refresh (refresh.changed)'],
    ['the figures differ', facts(dayOf(['POSTED'], DIFFERENT)), 'refresh (refresh.changed)'],
    // That the mapping changed says nothing about this day: its entry has to be seen to lack what was mapped.
    ['the mapping changed', facts(dayOf(['POSTED'], { entry: [line('4000')] }), mappingChanged), 'nothing (nothing.mapping-changed)'],
    [
      'the mapping changed, its entry is not at hand',
      facts(summaryOf(dayOf(['POSTED'], LACKS)) as DayDetail, mappingChanged),
      'nothing (nothing.mapping-changed)',
    ],
    [
      'the mapping changed, a line has no account',
      facts(dayOf(['POSTED'], LACKS), mappingChanged),
      'regenerate (regenerate.mapping-changed)',
    ],
    [
      'the mapping changed, a line has no account, the figures are not known',
      facts(dayOf(['POSTED'], { ...LACKS, pos: null }), mappingChanged),
      'regenerate (regenerate.mapping-unseen)',
    ],
    ['a line has no account, and the mapping is older', facts(dayOf(['POSTED'], LACKS)), 'nothing (nothing.posted)'],
    ['the mapping and the POS changed', facts(dayOf(['POSTED'], DIFFERENT), mappingChanged), 'refresh (refresh.changed)'],
    ['the mapping changed before it is posted', facts(dayOf(['POST']), mappingChanged), 'post (post.ready)'],
    ['a line had no account before it is posted', facts(dayOf(['POST'], LACKS), mappingChanged), 'regenerate (regenerate.mapping-changed)'],
    // A Refresh that mended nothing is not advised again.
    ['refreshed, and the figures differ still', facts(dayOf(['POSTED'], DIFFERENT), {}, refreshed), 'look (look.difference)'],
    [
      'refreshed, and only payments differ',
      facts(dayOf(['POSTED'], { pos: { ...TOTALS, payments: 1 } }), {}, refreshed),
      'look (look.tender)',
    ],
    [
      'refreshed, and sales are unpaid',
      facts(dayOf(['POSTED'], { ...DIFFERENT, checks: [{ id: '7', state: 'open', amount: 100 }] }), {}, refreshed),
      'look (look.open-checks)',
    ],
    [
      'refreshed, and payments are exceptions',
      facts(dayOf(['POSTED'], { ...DIFFERENT, entry: [line('4000', 'Payment Exceptions')] }), {}, refreshed),
      'look (look.exceptions)',
    ],
    ['refreshed, differing, and ready', facts(dayOf(['POST'], DIFFERENT), {}, refreshed), 'look (look.difference)'],
    [
      'refreshed, and changed in the POS since',
      facts(dayOf(['POSTED'], { ...DIFFERENT, ...changedLater }), {}, refreshed),
      'refresh (refresh.changed)',
    ],
    ['refreshed, and the figures agree', facts(dayOf(['POSTED']), {}, refreshed), 'nothing (nothing.posted)'],
    ['built again since the mapping changed', facts(dayOf(['POST']), mappingChanged, pressed(30)), 'post (post.ready)'],
    [
      'whether it was built again is not known',
      facts(dayOf(['POSTED']), mappingChanged, { lastBuild: unknown('unreachable') }),
      'nothing (nothing.posted)',
    ],
    // Errors: mended, to be mended, to be decided.
    ['a mapping that is missing still', facts(failed(MAPPING), incomplete), 'fix-first (seen): map-every-row → regenerate'],
    ['a mapping that is there now', facts(failed(MAPPING)), 'regenerate (regenerate.mended)'],
    ['a hold', facts(dayOf(['HOLD']), { mapping: unknown('not-published') }), 'fix-first (unseen): map-every-row → regenerate'],
    [
      'an account that nobody looked at',
      facts(failed(INACTIVE)),
      'fix-first (unseen): reactivate, refresh-reference-data, map-again → regenerate',
    ],
    [
      'an account, and the reference data was read since',
      facts(failed(INACTIVE), accountsRead),
      'fix-first (unseen): reactivate, refresh-reference-data, map-again → regenerate',
    ],
    ['an account, and the mapping changed since', facts(failed(INACTIVE), mappingChanged), 'regenerate (regenerate.mended)'],
    [
      'an account, refused again since',
      facts(failed(INACTIVE), mappingChanged, pressed(30)),
      'fix-first (unseen): reactivate, refresh-reference-data, map-again → regenerate',
    ],
    ['a connection, back', facts(failed('AuthenticationFailed')), 'regenerate (regenerate.mended)'],
    ['a connection, lost', facts(failed('AuthenticationFailed'), lost), 'fix-first (seen): reconnect, same-company → regenerate'],
    ['a closed period', facts(failed(CLOSED), closed), 'fix-first (decision): accountant-period → post'],
    [
      'a closed period that we cannot see',
      facts(failed(CLOSED), { accounting: unknown('not-published') }),
      'fix-first (decision): accountant-period → post',
    ],
    ['a period that was opened again', facts(failed(CLOSED)), 'post (post.mended)'],
    ['a duplicate', facts(failed('This number has already been used.')), 'fix-first (decision): look-for-entry, keep-or-remove → post'],
    [
      'a duplicate, by the kind of wording',
      facts(failed('A receipt with this number already exists')),
      'fix-first (decision): look-for-entry, keep-or-remove → nothing',
    ],
    [
      'a dialog in QuickBooks Desktop',
      facts(dayOf([postingOf('POSTED', { sync: 'error', message: DIALOG })]), DESKTOP),
      'fix-first (unseen): close-dialogs, run-web-connector → nothing',
    ],
    ['a phrase that begins many messages', facts(failed('Business Validation Error')), 'ask-support (support.collective)'],
    ['an entry of the wrong form', facts(failed('Request has invalid or unsupported property')), 'ask-support (support.malformed)'],
    [
      'a class that is not there, mapped again since',
      facts(failed('Class 4410 is inactive'), mappingChanged),
      'regenerate (regenerate.mended)',
    ],
    [
      'a deposit, and the POS changed',
      facts(failed('Deposited Transaction cannot be changed', changedLater)),
      'fix-first (decision): tied-entry → nothing',
    ],
    ['a paid invoice', facts(failed('AUTHORISED cannot be applied when payments exist')), 'fix-first (decision): invoice-keep → nothing'],
    ['busy books', facts(failed('oauth_problem=rate limit exceeded')), 'post (post.mended)'],
    ['out of balance', facts(dayOf(['OOB'])), 'fix-first (seen): find-check, correct-in-pos, or-plug → refresh'],
    ['out of balance, and corrected in the POS', facts(dayOf(['OOB'], changedLater)), 'refresh (refresh.changed)'],
    ['no message', facts(failed(null)), 'fix-first (unseen): accounts-changed, refresh-reference-data, map-again → regenerate'],
    ['a message that nobody knows', facts(failed('Odd')), 'ask-support (support.unread)'],
    ['a message that nobody knows, and the POS changed', facts(failed('Odd', changedLater)), 'refresh (refresh.changed)'],
    [
      'a duplicate, and the POS changed',
      facts(failed('This number has already been used.', changedLater)),
      'fix-first (decision): look-for-entry, keep-or-remove → refresh',
    ],
    [
      'one that we know beside one that we do not',
      facts(dayOf([postingOf('FAILED', { message: MAPPING }), postingOf('FAILED', { message: 'Odd' })])),
      'ask-support (support.unread)',
    ],
    [
      'two that we know',
      facts(dayOf([postingOf('FAILED', { message: 'invalid_grant' }), postingOf('HOLD')])),
      'regenerate (regenerate.mended)',
    ],
    ['a removal that failed', facts(dayOf(['DELETEFAILED'])), 'ask-support (support.silent)'],
    [
      'the Web Connector failed',
      facts(dayOf([postingOf('POSTED', { sync: 'error', message: 'QBWC1048' })])),
      'fix-first (unseen): repair-web-connector, run-web-connector → nothing',
    ],
    [
      'the Web Connector was busy',
      facts(dayOf([postingOf('POSTED', { sync: 'error', message: 'Too many requests' })])),
      'fix-first (unseen): run-web-connector → nothing',
    ],
    // What waits.
    ['unpaid checks', facts(young.day), 'wait until 2026-11-27 (wait.checks)'],
    ['a late card batch', facts(dayOf(['POSTED', 'BATCHHOLD'], { date: date('2026-11-18') })), 'wait until 2026-11-25 (wait.card-batch)'],
    [
      'unpaid checks after a week',
      facts(dayOf(['OPENCHECK'], { date: date('2026-11-17') })),
      'fix-first (seen): close-checks, or-override → refresh',
    ],
    ['a late card batch after a week', facts(dayOf(['BATCHHOLD'], { date: date('2026-11-17') })), 'refresh (refresh.late)'],
    ['unpaid checks that were paid', facts({ ...young.day, ...changedLater }), 'refresh (refresh.changed)'],
    ['the Web Connector', facts(dayOf([postingOf('POSTED', { sync: 'pending' })])), 'wait until ? (wait.web-connector)'],
    ['ready beside the Web Connector', facts(dayOf([postingOf('POSTED', { sync: 'pending' }), 'POST'])), 'post (post.ready)'],
    ['the other side', facts(dayOf(['AWAITING_SYNC'])), 'wait until ? (wait.sync)'],
    [
      'the other side, in QuickBooks Desktop',
      facts(dayOf(['AWAITING_SYNC']), { accounting: accountingFact({ software: 'quickbooks-desktop' }) }),
      'wait until ? (wait.web-connector)',
    ],
    ['a removal', facts(dayOf(['DELETE'])), 'wait until ? (wait.removal)'],
    [
      'built again a minute ago, and the POS changed',
      facts(dayOf(['POST'], changedLater), {}, pressed(60)),
      'wait until 2026-11-24T15:29:00Z (wait.just-built)',
    ],
    ['built again long ago, and the POS changed', facts(dayOf(['POST'], changedLater), {}, pressed(1800)), 'refresh (refresh.changed)'],
    // What of the store stands in the way.
    [
      'a store without the POS',
      facts(dayOf(['POST']), { connection: byService({ state: 'disconnected', checkedAt: NOW }) }),
      'fix-first (seen): reconnect-store → post',
    ],
    ['a mapping that is not complete', facts(dayOf(['POST']), incomplete), 'fix-first (seen): map-every-row → post'],
    ['books without a connection', facts(dayOf(['POSTED'], DIFFERENT), lost), 'fix-first (seen): reconnect → refresh'],
    ['books that are closed', facts(dayOf(['POSTED'], DIFFERENT), closed), 'fix-first (decision): accountant-period → refresh'],
    ['today', facts(dayOf(['POST'], { date: date('2026-11-24') })), 'wait until 2026-11-25T05:00:00Z (wait.ends)'],
    ['a time zone that is none', facts(dayOf(['POST']), { timeZone: byService('Mars') }), 'ask-support (check.historical.zone)'],
    ['the day of another action that runs', facts(dayOf(['POST']), {}, runs('running')), 'wait until ? (wait.running)'],
    ['one that ended', facts(dayOf(['POST']), {}, runs('succeeded')), 'post (post.ready)'],
    [
      'something to fix while another runs',
      facts(dayOf(['HOLD']), incomplete, runs('running')),
      'fix-first (seen): map-every-row → regenerate',
    ],
    [
      'a user who may only read',
      facts(dayOf(['HOLD']), {}, { session: sessionFact({ role: 'reports-only' }) }),
      'look (remedy.full-access)',
    ],
    [
      'a user who may only read, and nothing to do',
      facts(dayOf(['POSTED']), {}, { session: sessionFact({ role: 'reports-only' }) }),
      'nothing (nothing.posted)',
    ],
    ['nobody signed in', facts(dayOf(['HOLD']), {}, { session: unknown('not-signed-in') }), 'look (check.signed-in.block)'],
    [
      'a site that does not say who is',
      facts(dayOf(['HOLD']), {}, { session: unknown('not-published') }),
      'regenerate (regenerate.mended)',
    ],
    ['a store that nobody knows', facts(dayOf(['HOLD']), {}, { store: unknown('not-found') }), 'look (check.store-connected.not-found)'],
    // Where the day's history is not at hand, others may have rebuilt it a moment ago.
    ['in the queue, changed in the POS, in a list', inList(dayOf(['POST'], changedLater)), 'look (look.others)'],
    [
      'in the queue, changed in the POS, in a list, where no queue runs',
      inList(dayOf(['POST'], changedLater), { queue: byService({ postsAutomatically: false, everyMinutes: 30 }) }),
      'refresh (refresh.changed)',
    ],
    ['changed in the POS, in a list', inList(dayOf(['POSTED'], changedLater)), 'refresh (refresh.changed)'],
    ['in the queue, in a list', inList(dayOf(['POST'])), 'post (post.ready)'],
    ['before the subscription', facts(dayOf(['POST'], { date: SUBSCRIBED })), 'ask-support (support.before-subscription)'],
    ['well, whatever the store', facts(dayOf(['POSTED']), { ...incomplete, ...lost }), 'nothing (nothing.posted)'],
  ])('%s', (_, given, step) => {
    expect(said(diagnose(given).next)).toBe(step);
  });

  it.each(ROWS)('of a day refused with “%s” follows what is known of it', (message, software, id, first, after) => {
    const { next, findings } = diagnose(
      facts(failed(message), { accounting: software === 'unknown' ? unknown('not-published') : accountingFact({ software }) }),
    );
    expect(findings.map((finding) => finding.id)).toEqual([id]);
    if (next.kind === 'fix-first') {
      expect(next.after).toBe(after);
      if (first === 'decide') expect(next.open).toBe('decision');
    } else {
      expect(next.kind).toBe(first === 'support' ? 'ask-support' : after);
    }
  });
});
