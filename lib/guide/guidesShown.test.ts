import { describe, expect, it } from 'vitest';
import { unknown } from '../domain/values/fact.ts';
import { SPOTS, type SpotName } from '../domain/site/spot.ts';
import { en } from '../i18n/en/index.ts';
import { fr } from '../i18n/fr/index.ts';
import { createTranslator } from '../i18n/translate.ts';
import { guideCourseOf } from './course.ts';
import type { Guide, GuideFacts } from './guide.ts';
import { guideAfter } from './forStep.ts';
import { GUIDES, guideOf } from './guides/index.ts';
import { type Changes, LATER, blindFacts, factsOf, postingOf } from './testing/facts.ts';
import { WORKSHOP, HELMETS, noDay } from './testing/guides.ts';

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
      for (const next of [guideAfter(guide, facts), guide.followUp?.(facts)]) if (next) expect(guideOf(next)).toBeDefined();
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
      // What is seen to be undone would wait forever.
      if (!step.way) expect(done).toBeUndefined();
      passed.push(step.id);
      if (step.choices) answers[step.id] = step.choices.at(-1)!.id;
    }
    expect(guide.end({ ...facts, answers }).length).toBeGreaterThan(0);
  });
});
