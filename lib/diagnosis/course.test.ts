import { describe, expect, it } from 'vitest';
import { type Course, courseOf } from './course.ts';
import type { Fault } from './family.ts';
import { readMessage } from './read.ts';

describe('what is done about a message that no known error names', () => {
  it.each<[Fault, string, Course | null]>([
    ['duplicate', 'must be unique', { first: 'decide', remedy: ['look-for-entry', 'keep-or-remove'], after: null }],
    ['conflict', 'There is a stale version', { first: 'decide', remedy: ['compare-entry'], after: 'post' }],
    ['reference', 'Account is inactive', { first: 'fix', remedy: ['accounts-changed', 'refresh-reference-data', 'map-again'], after: 'regenerate' }],
    ['balance', 'Debits do not equal credits', { first: 'fix', remedy: ['find-check', 'correct-in-pos'], after: 'refresh' }],
    ['closed-period', 'The period is closed', { first: 'decide', remedy: ['accountant-period'], after: 'post' }],
    ['mapping', 'The category Helmets is not mapped', { first: 'fix', remedy: ['map-every-row'], after: 'regenerate' }],
    ['authentication', 'Unauthorized', { first: 'fix', remedy: ['reconnect'], after: 'post' }],
    ['throttle', 'Too many requests', { first: 'wait', remedy: [], after: 'post' }],
    ['unknown', 'Mercury is in retrograde', null],
  ])('%s: “%s”', (fault, message, course) => {
    const [reading] = readMessage(message);
    expect(reading).toMatchObject({ error: null, fault });
    expect(courseOf(reading!)).toEqual(course);
  });

  it('is what the error itself says where one is known', () => {
    const [reading] = readMessage('Stale Object Error');
    expect(courseOf(reading!)).toBe(reading!.error);
  });
});
