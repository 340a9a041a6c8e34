import { describe, expect, it } from 'vitest';
import { textsIn } from './texts.ts';

const en = textsIn('en', 'en-US');
const fr = textsIn('fr');

describe('a text of the catalogue', () => {
  it('is the whole sentence, its dates written out', () => {
    expect(en('action.refresh.button', { date: '1999-11-03' })).toBe('Refresh November 3, 1999');
    expect(fr('action.refresh.button', { date: '1999-11-01' })).toContain('1er novembre 1999');
  });

  it('needs a value for each slot, and has no other', () => {
    expect(() => en('action.refresh.button')).toThrow('action.refresh.button needs date');
    expect(() => en('sheet.to-confirm')).toThrow('sheet.to-confirm needs count');
    expect(() => en('action.refresh.button', { date: '1999-11-03', day: 'x' })).toThrow('action.refresh.button has no slot day');
  });

  it('is a pattern with anything in the slots that have no value, whatever the spaces', () => {
    const pattern = en.like('action.refresh.button');
    expect('Refresh\u{A0}November 3').toMatch(pattern);
    expect('Refresh ').not.toMatch(pattern);
    expect('Do not Refresh November 3').not.toMatch(pattern);
    expect('Do not Refresh November 3').toMatch(en.part('action.refresh.button'));
    expect('Refresh November 4').not.toMatch(en.part('action.refresh.button', { date: '1999-11-03' }));
  });

  it('is a pattern for both forms where no count chooses', () => {
    for (const count of [1, 2, 12]) expect(en('sheet.to-confirm', { count })).toMatch(en.like('sheet.to-confirm'));
    expect(en('sheet.to-confirm', { count: 2 })).not.toMatch(en.like('sheet.to-confirm', { count: 1 }));
  });
});
