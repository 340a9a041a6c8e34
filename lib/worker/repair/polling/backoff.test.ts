import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_REST_SECONDS, SHORTEST_REST_SECONDS, isPastWaiting, pauseMs, restSeconds } from './backoff.ts';

const random = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const age = fc.integer({ min: 0, max: 48 * 3600 });

describe('the pace at which an operation is asked after', () => {
  it('is slower with every read that tells nothing, up to five seconds, give or take a fifth', () => {
    expect([0, 1, 2, 3, 4, 50].map((pauses) => pauseMs(pauses, 0.5))).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
    expect([0, 1].map((random) => Math.round(pauseMs(0, random)))).toEqual([400, 600]);
  });

  it('is the slower the longer the operation takes, from seconds to ten minutes', () => {
    expect([0, 60, 600, 3600, 86_400].map((seconds) => Math.round(restSeconds(seconds, undefined, 0.5)))).toEqual([5, 15, 150, 600, 600]);
    expect([599, 601].map(isPastWaiting)).toEqual([false, true]);
  });

  it('is what the service wants, where it wants to be left alone for longer', () => {
    expect(restSeconds(0, 120, 0.5)).toBe(120);
    expect(restSeconds(86_400, 120, 0.5)).toBe(600);
  });

  it('never has two browsers stay in step, and never ends', () => {
    fc.assert(
      fc.property(age, age, random, random, (seconds, wanted, a, b) => {
        const rests = [a, b].map((one) => restSeconds(seconds, wanted, one));
        for (const rest of rests) expect(rest).toBeGreaterThanOrEqual(SHORTEST_REST_SECONDS * 0.8);
        for (const rest of rests) expect(rest).toBeLessThanOrEqual(LONGEST_REST_SECONDS + 1e-9);
        if (a !== b) expect(rests[0]! - rests[1]!).not.toBe(0);
      }),
      { examples: [[0, 0, 0, 1]] },
    );
  });
});
