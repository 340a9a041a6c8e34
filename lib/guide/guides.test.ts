import { describe, expect, it } from 'vitest';
import { known, unknown } from '../domain/values/fact.ts';
import { nothingSeen, storeOfPages } from '../domain/site/sight.ts';
import { SPOTS, type SpotName } from '../domain/site/spot.ts';
import { en } from '../i18n/en/index.ts';
import { fr } from '../i18n/fr/index.ts';
import { createTranslator } from '../i18n/translate.ts';
import { guideCourseOf } from './course.ts';
import type { Guide, GuideFacts } from './guide.ts';
import { leadOf } from './forStep.ts';
import { GUIDES, guideOf } from './guides/index.ts';
import { type Changes, LATER, NOW, blindFacts, factsOf, postingOf } from './testing/facts.ts';

const WORKSHOP = { area: 'Sales', name: 'Workshop' };
const HELMETS = { area: 'Inventory & COGS', name: 'Helmets' };

/** A guide that was begun for a store, without a day. */
const noDay: Changes = { rest: { subject: { storeId: '1', date: null } } };

/** The step that a guide shows; `end` where nothing is left. */
function stepOf(id: string, facts: GuideFacts, passed: readonly string[] = []): string {
  const { steps, at } = guideCourseOf(guideOf(id)!, facts, passed);
  return steps[at]?.step.id ?? 'end';
}

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
  const leads = (id: string, facts: GuideFacts) => leadOf(guideOf(id)!, facts);
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

describe('on a site that takes no requests', () => {
  const onDay: SpotName[] = ['day-entries', 'icon-refresh', 'icon-regenerate', 'icon-post'];
  const day = (status: string) => factsOf({ postings: [postingOf(status)], day: { history: null } }).day;
  /** Where the guide stands once what comes before the day is confirmed. */
  function standing(status: string, seen: readonly SpotName[], clicked: GuideFacts['clicked'], passed: readonly string[] = []) {
    const facts = blindFacts({ page: 'day', seen, rest: { day: day(status), clicked } });
    const { steps, at } = guideCourseOf(guideOf('regenerate')!, facts, ['store-connected', 'accounting-connected', 'map-rows', ...passed]);
    const now = steps[at];
    return [now?.step.id ?? 'end', now?.done, now?.step.spot?.(facts)?.name ?? null];
  }
  const regenerated = { action: 'regenerate', state: 'changed' } as const;
  it.each<[string, string, readonly SpotName[], GuideFacts['clicked'], readonly string[], ReturnType<typeof standing>]>([
    ['lights the site’s own icon', 'FAILED', onDay, [], [], ['press-regenerate', false, 'icon-regenerate']],
    [
      'lights nothing where that icon is not known, and leaves the word to the merchant',
      'FAILED',
      ['day-entries', 'icon-refresh'],
      [],
      [],
      ['press-regenerate', undefined, null],
    ],
    [
      'goes on to the checklist that the icon opens',
      'FAILED',
      [...onDay, 'sheet', 'checklist-regenerate'],
      [],
      [],
      ['run-regenerate', false, 'sheet'],
    ],
    [
      'waits while what was clicked is followed',
      'FAILED',
      onDay,
      [{ action: 'regenerate', state: 'running' }],
      [],
      ['run-regenerate', false, 'sheet'],
    ],
    [
      'leaves to the merchant what a click did that changed nothing',
      'FAILED',
      onDay,
      [{ action: 'regenerate', state: 'unclear' }],
      ['press-regenerate'],
      ['run-regenerate', undefined, 'sheet'],
    ],
    ['goes on once the day is another one', 'POST', onDay, [regenerated], [], ['press-post', false, 'icon-post']],
    [
      'does not take another click for this one',
      'POST',
      onDay,
      [{ action: 'refresh', state: 'changed' }],
      [],
      ['press-regenerate', false, 'icon-regenerate'],
    ],
    [
      'does not end while the Post is followed',
      'POST',
      onDay,
      [regenerated, { action: 'post', state: 'running' }],
      [],
      ['run-post', false, 'sheet'],
    ],
    [
      'does not end where the day is not at rest',
      'POST',
      onDay,
      [regenerated, { action: 'post', state: 'changed' }],
      [],
      ['press-post', false, 'icon-post'],
    ],
    ['ends once the day is at rest', 'POSTED', onDay, [regenerated, { action: 'post', state: 'changed' }], [], ['end', undefined, null]],
    ['does not end by what was posted without us', 'POSTED', onDay, [regenerated], ['press-post'], ['run-post', undefined, 'sheet']],
  ])('%s', (_, status, seen, clicked, passed, stands) => {
    expect(standing(status, seen, clicked, passed)).toEqual(stands);
  });
});

describe('what a guide offers once it has ended', () => {
  const follows = (id: string, facts: GuideFacts) => guideOf(id)!.followUp?.(facts) ?? null;
  const healed = [postingOf('POSTED')];
  it.each<[string, string, Changes, string | null]>([
    ['store-connection', 'a day', {}, 'which'],
    ['store-connection', 'no day', noDay, null],
    ['accounting-connection', 'a day', {}, 'which'],
    ['accounting-connection', 'no day', noDay, null],
    ['account-changed', 'a day', {}, 'regenerate'],
    ['account-changed', 'no day', noDay, null],
    ['mapping', 'a day that is on hold', { postings: [postingOf('HOLD')] }, 'regenerate'],
    ['mapping', 'a day that changed in the POS', { day: { posChangedAt: LATER } }, 'refresh'],
    ['mapping', 'a day that is well', {}, 'which'],
    ['mapping', 'a day that nobody can see', { rest: { day: unknown('not-published') } }, 'regenerate'],
    ['mapping', 'no day', noDay, null],
    ['nothing-arrived', 'a day', {}, 'support'],
    ['duplicate', 'a day', {}, 'support'],
    ['out-of-balance', 'a day', {}, 'refresh'],
    ['open-checks', 'a day that healed', { postings: healed }, null],
    ['post', 'a day', {}, null],
  ])('%s, begun for %s', (guide, _, changes, to) => {
    expect(follows(guide, factsOf(changes))).toBe(to);
  });
});

/** Every state of the facts in which a guide may find itself, roughly. */
const WORLDS: readonly GuideFacts[] = [
  factsOf(),
  factsOf({ page: 'day', seen: SPOTS, postings: [postingOf('FAILED', { message: 'x' })] }),
  factsOf({
    connection: 'disconnected',
    accounting: { connection: 'disconnected', booksClosedThrough: '2026-11-30' as never, postingMethod: 'itemized-sales-receipt' },
    mapping: { state: 'incomplete', missing: [WORKSHOP, HELMETS] },
  }),
  factsOf({
    postings: [postingOf('OPENCHECK'), postingOf('BATCHHOLD')],
    accounting: { postingMethod: 'summary-sales-receipt', software: 'quickbooks-desktop' },
  }),
  blindFacts({ rest: {} }),
];

describe.each(GUIDES.map((guide): [string, Guide] => [guide.id, guide]))('%s', (_, guide) => {
  it('has steps with different ids, and a way on from the last', () => {
    const ids = guide.steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(guide.steps.at(-1)!.way ?? false).toBe(false);
  });

  it.each(['en', 'fr'] as const)('says everything in %s, whatever the facts', (language) => {
    const { say } = createTranslator(language, language === 'en' ? en : fr, language);
    for (const facts of WORLDS) {
      const phrases = [
        guide.title(facts),
        ...guide.end(facts),
        ...guide.steps.flatMap((step) => [step.say(facts), step.why(facts), ...(step.choices ?? []).map(({ label }) => label)]),
      ];
      for (const phrase of phrases) expect(say(phrase)).not.toMatch(/[{}]|^guide\.|^action\./);
      for (const step of guide.steps) {
        const spot = step.spot?.(facts);
        if (spot) expect(SPOTS).toContain(spot.name);
      }
      for (const next of [leadOf(guide, facts), guide.followUp?.(facts)]) if (next) expect(guideOf(next)).toBeDefined();
    }
  });

  it('comes to its end where nothing can be seen, step by step as the merchant says', () => {
    const facts = blindFacts();
    const passed: string[] = [];
    const answers: Record<string, string> = {};
    for (;;) {
      const { steps, at } = guideCourseOf(guide, { ...facts, answers }, passed);
      if (at === steps.length) break;
      const { step, done } = steps[at]!;
      expect(passed).not.toContain(step.id);
      // What is seen to be undone would wait for ever.
      if (!step.way) expect(done).toBeUndefined();
      passed.push(step.id);
      if (step.choices) answers[step.id] = step.choices.at(-1)!.id;
    }
    expect(guide.end({ ...facts, answers }).length).toBeGreaterThan(0);
  });
});
