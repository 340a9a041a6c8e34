import { describe, expect, it } from 'vitest';
import { known, unknown } from '../domain/values/fact.ts';
import { nothingSeen, storeOfPages } from '../domain/site/sight.ts';
import { guideCourseOf } from './course.ts';
import type { GuideFacts } from './guide.ts';
import { guideAfter } from './forStep.ts';
import { guideOf } from './guides/index.ts';
import { type Changes, LATER, NOW, blindFacts, factsOf, postingOf } from './testing/facts.ts';
import { WORKSHOP, HELMETS, stepOf } from './testing/guides.ts';

describe('the step that is shown', () => {
  const failed = [postingOf('FAILED')];
  const ready = [postingOf('POST')];
  const dialog = [postingOf('POSTED', { sync: 'error', message: 'A modal dialog box is showing in the QuickBooks user interface.' })];
  it.each<[string, string, Changes, string]>([
    ['regenerate', 'the store is disconnected', { connection: 'disconnected' }, 'store-connected'],
    ['regenerate', 'the books are disconnected', { accounting: { connection: 'disconnected' } }, 'accounting-connected'],
    ['regenerate', 'a row has no account', { mapping: { state: 'incomplete', missing: [WORKSHOP] } }, 'map-rows'],
    ['regenerate', 'all that holds, and another page is in front', { postings: failed }, 'find-day'],
    ['regenerate', 'the report does not show the day', { postings: failed, page: 'report' }, 'find-day'],
    ['regenerate', 'the report shows the day', { postings: failed, page: 'report', seen: ['day-link'] }, 'open-day'],
    ['regenerate', 'the day is open at another tab', { postings: failed, page: 'day' }, 'open-accounting'],
    ['regenerate', 'its entries are in sight', { postings: failed, page: 'day', seen: ['day-entries'] }, 'press-regenerate'],
    [
      'regenerate',
      'the checklist is open',
      { postings: failed, page: 'day', seen: ['day-entries', 'sheet', 'checklist-regenerate'] },
      'run-regenerate',
    ],
    [
      'regenerate',
      'the checklist of another action is open',
      { postings: failed, page: 'day', seen: ['day-entries', 'sheet', 'checklist-refresh'] },
      'press-regenerate',
    ],
    [
      'regenerate',
      'it was regenerated',
      { postings: ready, pressed: ['regenerate'], page: 'day', seen: ['day-entries', 'sheet'] },
      'press-post',
    ],
    ['regenerate', 'it is posted', { pressed: ['regenerate', 'post'] }, 'end'],
    [
      'regenerate',
      'it was regenerated before the guide began',
      { postings: failed, page: 'day', seen: ['day-entries'], day: { history: [] } },
      'press-regenerate',
    ],
    ['refresh', 'it was refreshed', { postings: ready, pressed: ['refresh'], page: 'day', seen: ['checklist-post'] }, 'run-post'],
    [
      'refresh',
      'it was only regenerated',
      { postings: ready, pressed: ['regenerate'], page: 'day', seen: ['day-entries'] },
      'press-refresh',
    ],
    ['post', 'the day is ready', { postings: ready, page: 'day', seen: ['day-entries'] }, 'press-post'],
    ['mapping', 'a row of sales misses', { mapping: { state: 'incomplete', missing: [HELMETS, WORKSHOP] } }, 'map-sales'],
    ['mapping', 'a row of COGS misses', { mapping: { state: 'incomplete', missing: [HELMETS] } }, 'map-cogs'],
    ['mapping', 'receipts are posted', { accounting: { postingMethod: 'summary-sales-receipt' } }, 'map-general'],
    ['mapping', 'every row has an account', {}, 'end'],
    [
      'mapping',
      'every row has an account, and the entry misses a customer',
      { postings: [postingOf('UPDATEFAILED', { message: '6560 CustomerRef is required for this transaction' })] },
      'map-general',
    ],
    [
      'mapping',
      'a row of a section that we don’t know misses',
      { mapping: { state: 'incomplete', missing: [{ area: 'Tips', name: 'Staff' }] } },
      'map-rows',
    ],
    ['mapping', 'rows miss that are not named', { mapping: { state: 'incomplete' } }, 'map-sales'],
    ['store-connection', 'it is connected', {}, 'end'],
    ['store-connection', 'it is not', { connection: 'error' }, 'store-connected'],
    ['accounting-connection', 'it is not connected', { accounting: { connection: 'disconnected' } }, 'accounting-connected'],
    ['account-changed', 'it begins in the books', {}, 'account-in-books'],
    ['entry-details', 'it begins in the books', {}, 'named-in-books'],
    ['entry-in-books', 'nobody has looked', {}, 'look-at-entry'],
    ['closed-period', 'the books are closed', { accounting: { booksClosedThrough: '2026-11-10' as never } }, 'accountant'],
    ['closed-period', 'they are open', {}, 'end'],
    ['duplicate', 'nobody has looked', {}, 'look'],
    ['out-of-balance', 'its checks are in sight', { postings: [postingOf('OOB')], page: 'day', seen: ['day-checks'] }, 'find-check'],
    ['out-of-balance', 'the sale is corrected', { postings: [postingOf('OOB')], day: { posChangedAt: LATER } }, 'end'],
    ['open-checks', 'a check is open', { postings: [postingOf('OPENCHECK')] }, 'close-checks'],
    ['open-checks', 'card fees are late', { postings: [postingOf('BATCHHOLD')] }, 'card-fees'],
    ['open-checks', 'it healed', {}, 'end'],
    ['web-connector', 'the entry waits', { postings: [postingOf('POSTED', { sync: 'pending' })] }, 'open-quickbooks'],
    ['web-connector', 'a dialog is open', { postings: dialog }, 'open-quickbooks'],
    ['web-connector', 'it was carried', { postings: [postingOf('POSTED', { sync: 'synced' })] }, 'end'],
    [
      'nothing-arrived',
      'it was just posted',
      { postings: [postingOf('POSTED', { postedAt: '2026-11-24T14:55:00.000Z' as never })] },
      'few-minutes',
    ],
    ['nothing-arrived', 'the books are disconnected', { accounting: { connection: 'disconnected' } }, 'accounting-connected'],
    ['nothing-arrived', 'all of that is well', {}, 'right-company'],
    ['support', 'the panel of the day is open', { page: 'day', seen: ['sheet'] }, 'copy-report'],
  ])('%s, where %s', (guide, _, changes, step) => {
    expect(stepOf(guide, factsOf(changes))).toBe(step);
  });

  it('is still to be posted where the day was posted before the guide began', () => {
    const doneAtLast = (pressed: ('refresh' | 'regenerate' | 'post')[]) =>
      guideCourseOf(guideOf('refresh')!, factsOf({ pressed }), []).steps.at(-1)!.done;
    expect([doneAtLast([]), doneAtLast(['refresh'])]).toEqual([false, true]);
  });

  it('is the next one where the merchant says that it is done', () => {
    expect(stepOf('entry-details', factsOf(), ['named-in-books'])).toBe('refresh-reference');
    expect(stepOf('entry-details', factsOf({ accounting: { referenceDataAt: LATER } }), ['named-in-books'])).toBe('choose-in-mapping');
    expect(
      stepOf('entry-details', factsOf({ accounting: { referenceDataAt: LATER }, mapping: { changedAt: LATER } }), ['named-in-books']),
    ).toBe('end');
    const dialog = postingOf('POSTED', { sync: 'error', message: 'A modal dialog box is showing in the QuickBooks user interface.' });
    expect(
      stepOf('web-connector', factsOf({ postings: [dialog], accounting: { software: 'quickbooks-desktop' } }), ['open-quickbooks']),
    ).toBe('close-dialogs');
    expect(stepOf('account-changed', factsOf(), ['account-in-books'])).toBe('refresh-reference');
    expect(stepOf('account-changed', factsOf({ accounting: { referenceDataAt: LATER } }), ['account-in-books'])).toBe('map-again');
    expect(stepOf('mapping', factsOf({ accounting: { postingMethod: 'itemized-sales-receipt' } }), ['map-general'])).toBe('end');
  });
});

describe('where a guide leads', () => {
  const leads = (id: string, facts: GuideFacts) => guideAfter(guideOf(id)!, facts);
  const message = (words: string) => [postingOf('FAILED', { message: words })];
  const differ = { pos: { sales: 900, discounts: 0, tax: 0, payments: 900, cogs: 0, purchaseOrders: 0 } };
  it.each<[string, string, Changes, string | null]>([
    ['which', 'a mapping misses', { postings: [postingOf('HOLD')] }, 'regenerate'],
    ['which', 'an account is inactive', { postings: message('Something you’re trying to use has been made inactive') }, 'account-changed'],
    [
      'which',
      'the books are closed',
      { postings: message('The account period has closed'), accounting: { booksClosedThrough: '2026-11-30' as never } },
      'closed-period',
    ],
    ['which', 'it is there already', { postings: message('This invoice number must be unique.') }, 'duplicate'],
    ['which', 'it does not balance', { postings: [postingOf('OOB')] }, 'out-of-balance'],
    ['which', 'it was out of balance and is corrected', { postings: [postingOf('OOB')], day: { posChangedAt: LATER } }, 'refresh'],
    ['which', 'nobody can read the message', { postings: message('Mercury is in retrograde') }, 'support'],
    ['which', 'a check is open', { postings: [postingOf('OPENCHECK')] }, 'open-checks'],
    ['which', 'QuickBooks Desktop waits', { postings: [postingOf('POSTED', { sync: 'pending' })] }, 'web-connector'],
    ['which', 'it is ready', { postings: [postingOf('POST')] }, 'post'],
    ['which', 'the word is strange', { postings: [postingOf('XYZ')] }, 'support'],
    ['which', 'the POS changed', { day: differ }, 'refresh'],
    ['which', 'the POS differs, and a Refresh left it so', { day: differ, pressed: ['refresh'] }, null],
    ['which', 'the mapping changed, of whatever rows', { mapping: { changedAt: LATER } }, null],
    ['which', 'an account changed, as the merchant says', { answers: { accounts: 'yes' } }, 'regenerate'],
    ['which', 'it is missing in the books', { answers: { accounts: 'no', missing: 'yes' } }, 'nothing-arrived'],
    [
      'which',
      'it is missing in QuickBooks Desktop',
      {
        answers: { accounts: 'no', missing: 'yes' },
        accounting: { software: 'quickbooks-desktop' },
        postings: [postingOf('POSTED', { sync: 'synced' })],
      },
      'web-connector',
    ],
    ['which', 'it is well', { answers: { accounts: 'no', missing: 'no' } }, null],
    ['closed-period', 'the books are open again', {}, 'post'],
    [
      'closed-period',
      'they are closed, whatever is said',
      { accounting: { booksClosedThrough: '2026-11-30' as never }, answers: { accountant: 'reopened' } },
      null,
    ],
    [
      'which',
      'a dialog is open in QuickBooks Desktop',
      { postings: message('A modal dialog box is showing'), accounting: { software: 'quickbooks-desktop' } },
      'web-connector',
    ],
    ['which', 'a class is inactive', { postings: message('Class Retail is inactive') }, 'entry-details'],
    ['which', 'the entry is deposited', { postings: message('Deposited Transaction cannot be changed') }, 'entry-in-books'],
    [
      'which',
      'the message names no cause',
      { postings: message('Business Validation Error: Unexpected Internal Error. (-30000)') },
      'support',
    ],
    ['entry-in-books', 'it stays as it is', { answers: { 'look-at-entry': 'keep' } }, null],
    ['entry-in-books', 'it can be replaced', { answers: { 'look-at-entry': 'free' } }, 'post'],
    [
      'entry-in-books',
      'it was edited and can be replaced',
      { postings: message('The EditSequence does not match the current value.'), answers: { 'look-at-entry': 'free' } },
      'refresh',
    ],
    ['duplicate', 'it is not there', { answers: { look: 'none' } }, 'post'],
    ['duplicate', 'it is there', { answers: { look: 'one' } }, null],
    ['out-of-balance', 'the sale is corrected', { postings: [postingOf('OOB')], day: { posChangedAt: LATER } }, 'refresh'],
    ['nothing-arrived', 'it is QuickBooks Desktop', { accounting: { software: 'quickbooks-desktop' } }, 'web-connector'],
    ['regenerate', 'it failed again once it was posted', { postings: [postingOf('FAILED')], pressed: ['regenerate', 'post'] }, 'support'],
  ])('%s, where %s', (guide, _, changes, to) => {
    expect(leads(guide, factsOf(changes))).toBe(to);
  });

  it('says where classes and locations get lost, where QuickBooks Online has the day (D13)', () => {
    const ends = (software: 'quickbooks-online' | 'xero') =>
      guideOf('which')!
        .end(factsOf({ accounting: { software }, answers: { accounts: 'no', missing: 'no' } }))
        .map(({ key }) => key);
    expect(ends('quickbooks-online')).toEqual(expect.arrayContaining(['guide.end.class-missing', 'guide.end.class-by-hand']));
    expect(ends('xero')).not.toEqual(expect.arrayContaining(['guide.end.class-missing']));
  });

  it('asks at most four questions, and only what cannot be seen', () => {
    expect(guideOf('which')!.steps).toHaveLength(4);
    expect(stepOf('which', factsOf())).toBe('accounts');
    expect(stepOf('which', factsOf({ answers: { accounts: 'no' } }))).toBe('missing');
    expect(stepOf('which', factsOf({ answers: { accounts: 'no', missing: 'no' } }))).toBe('end');
    expect(stepOf('which', blindFacts())).toBe('failed');
    expect(stepOf('which', blindFacts({ answers: { failed: 'yes' } }))).toBe('pos');
  });
});

describe('what nobody can see is not claimed', () => {
  const said = (id: string, step: string, facts: GuideFacts) =>
    guideOf(id)!
      .steps.find((one) => one.id === step)!
      .say(facts).key;
  const ends = (id: string, facts: GuideFacts) => guideOf(id)!.end(facts)[0]!.key;
  const message = (text: string) => factsOf({ postings: [postingOf('FAILED', { message: text })] }).day;
  const COGS = { booksCogs: true };
  const SOLD = { totals: { sales: 1000, discounts: 0, tax: 0, payments: 1000, cogs: 400, purchaseOrders: 0 } };
  const unsure = factsOf({ rest: { store: unknown('not-published') } });
  const desktop = (sync: 'pending' | 'synced' | null) =>
    factsOf({ accounting: { software: 'quickbooks-desktop' }, postings: [postingOf('POSTED', { sync })] });
  it.each<[string, string, string]>([
    [
      'the software is seen to be disconnected',
      said('regenerate', 'accounting-connected', factsOf({ accounting: { connection: 'disconnected' } })),
      'guide.accounting-connected',
    ],
    [
      'the message of the day says so',
      said(
        'regenerate',
        'accounting-connected',
        blindFacts({ rest: { day: message('message=AuthenticationFailed; errorCode=003200; statusCode=401') } }),
      ),
      'guide.accounting-connected',
    ],
    [
      'nothing says so',
      said('regenerate', 'accounting-connected', blindFacts({ rest: { day: message('Account is inactive') } })),
      'guide.accounting-look',
    ],
    ['the software was seen to be connected', ends('accounting-connection', factsOf()), 'guide.end.accounting-connected'],
    ['only the merchant saw the software', ends('accounting-connection', blindFacts()), 'guide.end.accounting-looked'],
    ['the store was seen to be connected', ends('store-connection', factsOf()), 'guide.end.store-connected'],
    ['only the merchant saw the store', ends('store-connection', blindFacts()), 'guide.end.store-looked'],
    ['only the merchant saw the accounts', ends('account-changed', factsOf()), 'guide.end.account-looked'],
    ['the day is seen to be in the books', ends('post', factsOf()), 'guide.end.posted'],
    ['the Web Connector has still to carry it', ends('post', desktop('pending')), 'guide.end.posted'],
    ['the day has no entry', ends('post', factsOf({ postings: [] })), 'guide.end.look-at-day'],
    ['an entry that should be there is not', ends('post', factsOf({ accounting: COGS, day: SOLD })), 'guide.end.look-at-day'],
    ['nobody knows what should be there', ends('post', unsure), 'guide.end.look-at-day'],
    ['nobody knows which software has it', guideOf('post')!.end(unsure)[1]!.key, 'guide.end.either'],
    ['the day is wholly in the books', ends('which', factsOf()), 'guide.end.nothing-to-repair'],
    ['nothing of the day goes to the books', ends('which', factsOf({ postings: [postingOf('NONE')] })), 'guide.end.nothing-to-repair'],
    ['the rest of the day is not seen', ends('which', unsure), 'guide.end.nothing-seen'],
    ['nothing of the day is seen', ends('which', blindFacts()), 'guide.end.nothing-seen'],
    ['the Web Connector carried it', ends('web-connector', desktop('synced')), 'guide.end.carried'],
    ['nobody tells whether it did', ends('web-connector', desktop(null)), 'guide.end.look-at-day'],
    [
      'it carried what is seen, and the rest is not',
      ends('web-connector', { ...desktop('synced'), store: unsure.store }),
      'guide.end.look-at-day',
    ],
  ])('%s', (_, says, key) => {
    expect(says).toBe(key);
  });
});

it('a section of the mapping that was seen to be complete is passed over, and no other', () => {
  const store = known(
    storeOfPages({ ...nothingSeen('1', 'Plateau'), sections: [{ area: 'Sales', missing: [], whole: true, print: '', at: NOW }] }, NOW),
    'service',
    NOW,
  );
  expect(stepOf('mapping', blindFacts({ rest: { store } }))).toBe('map-discounts');
});
