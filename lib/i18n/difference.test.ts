import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './difference.ts';
import { textsIn } from './testing/texts.ts';
import { en as catalogue } from './en/index.ts';
import { createTranslator } from './translate.ts';

const { say } = createTranslator('en', catalogue, 'en-CA');
const en = textsIn('en', 'en-CA');

describe('a difference of figures', () => {
  it('says by how much, and on which side there is more', () => {
    const amount = { minor: 4500, currency: 'CAD' };
    expect(say(difference(112143, 116643, 'CAD', 'accounting'))).toBe(en('figures.more.accounting', { amount }));
    expect(say(difference(116643, 112143, 'CAD', 'accounting'))).toBe(en('figures.less.accounting', { amount }));
    expect(say(difference(116643, 112143, 'CAD', 'after'))).toBe(en('figures.less.after', { amount }));
    expect(say(difference(112143, 116643, 'CAD', 'after'))).toBe(en('figures.more.after', { amount }));
  });

  it('has no sign that could flip: the other way round it is the other word, and the same amount', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom('accounting' as const, 'after' as const), (first, second, compared) => {
        fc.pre(first !== second);
        const [there, back] = [difference(first, second, 'CAD', compared), difference(second, first, 'CAD', compared)];
        expect([there.key, back.key].toSorted()).toEqual([`figures.less.${compared}`, `figures.more.${compared}`]);
        expect(there.values).toEqual(back.values);
        expect(say(there)).not.toMatch(/[-−+]/);
      }),
    );
  });
});
