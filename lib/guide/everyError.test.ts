/** “What happened?” over everything that is known: no error and no status leaves the merchant with nothing to do. */
import { describe, expect, it } from 'vitest';
import { ROWS } from '../diagnosis/testing/rows.ts';
import { STATUSES, familyOf } from '../domain/day/statuses.ts';
import { guideCourseOf } from './course.ts';
import type { GuideFacts } from './guide.ts';
import { guideAfter } from './forStep.ts';
import { guideOf } from './guides/index.ts';
import { factsOf, postingOf } from './testing/facts.ts';

/** What there is to do in the guide in which “What happened?” goes on by itself: its first open step, or the guide that its end offers; null: it asks, or there is nothing to repair. */
function ledTo(facts: GuideFacts): { guide: string; todo: string | null } | null {
  let id = 'which';
  for (let next: string | null = id; next !== null; next = guideAfter(guideOf(id)!, facts)) id = next;
  const { steps, at } = guideCourseOf(guideOf(id)!, facts, []);
  const todo = steps[at]?.step.id ?? guideOf(id)!.followUp?.(facts) ?? null;
  return id === 'which' ? null : { guide: id, todo };
}

describe('every error of the table leads to a guide with something to do', () => {
  it.each(ROWS.map(([message, software, id]) => [id, message, software] as const))('%s: %s (%s)', (_, message, software) => {
    const led = ledTo(factsOf({ postings: [postingOf('FAILED', { message })], accounting: { software } }));
    expect(led?.todo ?? null).not.toBeNull();
  });
});

describe('every status', () => {
  it.each([...STATUSES.keys()])('%j leads to a guide, unless the day is well', (status) => {
    const posting = postingOf(status);
    const led = ledTo(factsOf({ postings: [posting] }));
    if (['done', 'inactive'].includes(familyOf(posting))) expect(led).toBeNull();
    else expect(led?.todo ?? null).not.toBeNull();
  });
});
