import { describe, expect, it } from 'vitest';
import type { Instant } from '../values/businessDate.ts';
import { known, unknown } from '../values/fact.ts';
import { QUEUE_SECONDS, lastBuiltAt } from './builds.ts';

const LOADED = '2026-11-04T09:00:00Z' as Instant;
const BEFORE = '2026-11-04T08:59:59Z' as Instant;
const AFTER = '2026-11-04T09:00:01Z' as Instant;
const pressed = (at: Instant | null) => known(at && { action: 'refresh' as const, at }, 'journal', AFTER);

describe('the entry of a day', () => {
  it.each([
    ['loaded, and never pressed', pressed(null), LOADED, LOADED],
    ['pressed after it was loaded', pressed(AFTER), LOADED, AFTER],
    ['loaded again after it was pressed', pressed(BEFORE), LOADED, LOADED],
    ['loaded, and who pressed is not known', unknown('unreachable'), LOADED, LOADED],
    ['never loaded', pressed(null), null, null],
    ['loaded at a time that is not published', pressed(AFTER), undefined, undefined],
  ])('was last built when it was %s', (_, press, loadedAt, built) => {
    expect(lastBuiltAt(press, loadedAt)).toBe(built);
  });
});

it('a rebuilt day posts by itself within half an hour (L1)', () => {
  expect(QUEUE_SECONDS).toBe(1800);
});
