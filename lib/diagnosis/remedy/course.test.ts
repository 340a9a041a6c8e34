import { describe, expect, it } from 'vitest';
import { courseOf, readMessage } from '../read.ts';
import { together } from './course.ts';
import type { Treatment } from './treatment.ts';
import type { FamilyId } from '../families/index.ts';

describe('what is done about a message that no known error names', () => {
  it.each<[FamilyId | null, string, Treatment | null]>([
    ['duplicate', 'The document number must be unique', { first: 'decide', remedy: ['look-for-entry', 'keep-or-remove'], after: null }],
    ['entry-edited', 'There is a stale version', { first: 'decide', remedy: ['compare-entry'], after: 'refresh' }],
    [
      'reference',
      'Account is inactive',
      { first: 'fix', remedy: ['accounts-changed', 'reactivate', 'refresh-reference-data', 'map-again'], after: 'regenerate' },
    ],
    ['balance', 'Debits do not equal credits', { first: 'fix', remedy: ['find-check', 'correct-in-pos'], after: 'refresh' }],
    ['closed-period', 'The period is closed', { first: 'decide', remedy: ['accountant-period'], after: 'post' }],
    ['mapping', 'The category Helmets is not mapped', { first: 'fix', remedy: ['map-every-row'], after: 'regenerate' }],
    ['connection-ended', 'Unauthorized', { first: 'fix', remedy: ['reconnect', 'same-company'], after: 'post' }],
    ['busy', 'Too many requests', { first: 'wait', remedy: [], after: 'post' }],
    ['malformed', 'Request has invalid or unsupported property', { first: 'support', remedy: ['ask-support'], after: null }],
    [null, 'Mercury is in retrograde', null],
  ])('%s: “%s”', (family, message, course) => {
    const [reading] = readMessage(message);
    expect(reading).toMatchObject({ error: null, family });
    const { first, remedy, after } = courseOf(reading!) ?? { first: null, remedy: [], after: null };
    expect(first === null ? null : { first, remedy, after }).toEqual(course);
  });

  it('is of several the most careful first, with the steps of all and the strongest action, or none', () => {
    const course = (message: string) => together(readMessage(message).flatMap((reading) => courseOf(reading) ?? []));
    expect(course('The period is closed; Account is inactive')).toMatchObject({ first: 'decide', after: 'regenerate' });
    expect(course('Too many requests; Account is inactive')).toMatchObject({ first: 'fix', after: 'regenerate' });
    expect(course('Account is inactive; Deposited Transaction cannot be changed')).toMatchObject({ first: 'decide', after: null });
  });

  it('is what the error itself says where one is known', () => {
    const [reading] = readMessage('Stale Object Error');
    expect(courseOf(reading!)).toBe(reading!.error);
  });
});
