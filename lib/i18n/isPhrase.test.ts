import { describe, expect, it } from 'vitest';
import { isPhrase, isPhraseValue, isTextKey } from './isPhrase.ts';
import { phrase } from './phrase.ts';

const SAID = phrase('problem.no-answer');

describe('a phrase from outside', () => {
  it('is one where its text is of the catalogue', () => {
    expect(['problem.no-answer', 'no.such-text', 'toString', '', 7, null].filter(isTextKey)).toEqual(['problem.no-answer']);
    expect([SAID, { key: 'no.such-text' }, { values: {} }, 'problem.no-answer', [SAID], null].filter(isPhrase)).toEqual([SAID]);
  });

  it('is none where one of its values can’t be written', () => {
    const withValue = (value: unknown) => isPhrase({ ...SAID, values: { fine: 'x', value } });
    expect(withValue({ text: 'no.such-text' })).toBe(false);
    expect(withValue({ text: 'problem.no-answer' })).toBe(true);
    expect(isPhrase({ ...SAID, values: ['x'] })).toBe(false);
  });

  it.each<[unknown, unknown]>([
    ['Helmets', true],
    [7, true],
    [{ date: '2026-11-03' }, { date: '2026-02-30' }],
    [{ time: '2026-11-03T09:42:00Z' }, { time: 'soon' }],
    [
      { minor: 1205, currency: 'CAD' },
      { minor: '12', currency: 'CAD' },
    ],
    [{ minor: 1205, currency: 'CAD' }, { minor: 1205 }],
    [{ list: ['a', SAID] }, { list: ['a', null] }],
    [{ list: [] }, { list: 'a' }],
    [SAID, null],
    [SAID, { other: 1 }],
  ])('may have %j in it, and not %j', (good, bad) => {
    expect(isPhraseValue(good)).toBe(true);
    expect(isPhraseValue(bad)).toBe(false);
  });
});
