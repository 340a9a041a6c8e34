import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimit } from './rateLimit.ts';

let clock: number;
let tooMany: ReturnType<typeof createRateLimit>;
beforeEach(() => {
  clock = 0;
  tooMany = createRateLimit(() => clock);
});

describe('a tab that asks too often', () => {
  it('is refused from one more than it may ask on, until a minute has passed', () => {
    expect([1, 2, 3].map(() => tooMany(1, 'run', 2))).toEqual([false, false, true]);
    clock = 59_999;
    expect(tooMany(1, 'run', 2)).toBe(true);
    clock = 60_000;
    // What was refused meanwhile does not count.
    expect([1, 2, 3].map(() => tooMany(1, 'run', 2))).toEqual([false, false, true]);
  });

  it('is told from other tabs and other messages', () => {
    expect(tooMany(1, 'run', 1)).toBe(false);
    expect([tooMany(1, 'judge', 1), tooMany(2, 'run', 1), tooMany(1, 'run', 1)]).toEqual([false, false, true]);
  });

  it('is forgotten after a minute without a question: memory has an end', () => {
    const every = vi.spyOn(Map.prototype, 'delete');
    for (let tab = 0; tab < 500; tab++) tooMany(tab, 'run', 2);
    expect(every).not.toHaveBeenCalled();
    clock = 60_000;
    tooMany(1000, 'run', 2);
    expect(every).toHaveBeenCalledTimes(500);
  });

  it('never gets more than its share in any minute, whenever it asks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30_000), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (pauses, share) => {
        clock = 0;
        const limit = createRateLimit(() => clock);
        const granted: number[] = [];
        for (const [tab, pause] of pauses.entries()) {
          clock += pause;
          // Each time another tab asks as well, for the first time: then what is old is forgotten.
          limit(tab + 2, 'run', share);
          if (!limit(1, 'run', share)) granted.push(clock);
        }
        for (const at of granted) expect(granted.filter((one) => one > at - 60_000 && one <= at).length).toBeLessThanOrEqual(share);
      }),
    );
  });
});
