import { describe, expect, it } from 'vitest';
import { mutantsOf } from './make/operators.ts';
import { sampleOf } from './sample.ts';

const CODE = Array.from({ length: 400 }, (_, index) => `f(a${index} < b);`).join('\n');
const ALL = mutantsOf('x.ts', CODE);
const names = (seed: number, share: number, mutants = ALL) => sampleOf(mutants, share, seed).map(({ within, to }) => `${within} ${to}`);

describe('a share of the mutants', () => {
  it('is about as large as it was asked for', () => {
    expect(names(1, 0.2).length / ALL.length).toBeCloseTo(0.2, 1);
    expect(names(1, 0)).toEqual([]);
    expect(names(1, 1)).toHaveLength(ALL.length);
  });

  it('is the same for the same seed, and another one for another', () => {
    expect(names(7, 0.2)).toEqual(names(7, 0.2));
    expect(names(7, 0.2)).not.toEqual(names(8, 0.2));
  });

  it('keeps those that it holds when lines come and go around them', () => {
    const shorter = mutantsOf('x.ts', CODE.split('\n').slice(100).join('\n'));
    const kept = new Set(names(7, 0.2, shorter));
    expect(
      names(7, 0.2)
        .filter((name) => shorter.some(({ within, to }) => `${within} ${to}` === name))
        .every((name) => kept.has(name)),
    ).toBe(true);
  });

  it('draws a lot for each of two changes that read the same', () => {
    const twins = mutantsOf('x.ts', 'f(a < b);\n'.repeat(200));
    const share = sampleOf(twins, 0.5, 1).length / twins.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });
});
