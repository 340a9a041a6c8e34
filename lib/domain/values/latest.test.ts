import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { putLatest } from './latest.ts';

it('keeps what was put last, and no more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 8 }), (keys, most) => {
      const map = new Map<number, number>();
      keys.forEach((key, index) => putLatest(map, key, index, most));
      const latest = [...new Set(keys.toReversed())].slice(0, most);
      expect([...map.keys()].toReversed()).toEqual(latest);
      for (const [key, index] of map) expect(keys.lastIndexOf(key)).toBe(index);
    }),
  );
});
