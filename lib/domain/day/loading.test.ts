import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant, LocalTime } from '../values/businessDate.ts';
import { type Fact, known, unknown } from '../values/fact.ts';
import { gapOf } from './loading.ts';
import type { ClosedDays } from '../store/closedDays.ts';
import type { Session } from '../store/session.ts';
import { healthyStore } from '../testing/store.ts';

const SUNDAYS: ClosedDays = { weekdays: [7], closed: [], open: [] };
const MORNING = '2026-11-24T15:00:00Z' as Instant;
const NOON = '2026-11-24T17:00:00Z' as Instant;
const at = (now: Instant, changes: { session?: Fact<Session>; dayEnds?: string; zone?: Fact<string>; closed?: ClosedDays } = {}) => ({
  now,
  ...(changes.closed ? { closed: changes.closed } : {}),
  session:
    changes.session ??
    known(
      {
        user: { id: 'u', name: 'U', role: 'full-access' as const },
        account: { id: 'a', name: 'A', subscriptionStart: '2026-06-01' as BusinessDate, currency: 'CAD', locale: 'en' },
        serverTime: now,
      },
      'service',
      now,
    ),
  store: known(
    healthyStore(now, { businessDayEnds: (changes.dayEnds ?? '00:00') as LocalTime, ...(changes.zone ? { timeZone: changes.zone } : {}) }),
    'service',
    now,
  ),
});

describe('a day without figures', () => {
  it.each([
    ['2026-11-22', at(MORNING), 'not-loaded'],
    ['2026-11-23', at(MORNING), 'coming 2026-11-24'],
    ['2026-11-23', at(NOON), 'not-loaded'],
    ['2026-11-24', at(NOON), 'coming 2026-11-25'],
    ['2026-12-24', at(NOON), 'coming 2026-12-25'],
    ['2026-06-02', at(NOON), 'not-loaded'],
    ['2026-06-01', at(NOON), 'before'],
    ['2026-05-31', at(NOON), 'before'],
    // A bar that closes at 02:00 is loaded on the same morning as the others; one that is open until noon on the next.
    ['2026-11-23', at(NOON, { dayEnds: '02:00' }), 'not-loaded'],
    ['2026-11-23', at(NOON, { dayEnds: '12:00' }), 'coming 2026-11-25'],
    ['2026-11-22', at(NOON, { zone: known('Mars/Olympus', 'service', NOON) }), 'no-record'],
    ['2026-11-22', at(NOON, { zone: unknown('not-published') }), 'no-record'],
    ['2026-11-22', at(NOON, { session: unknown('not-published') }), 'no-record'],
    // 22 November is a Sunday. That a store was closed is its merchant's word, whatever is known of its clock.
    ['2026-11-22', at(NOON, { closed: SUNDAYS }), 'closed'],
    ['2026-11-22', at(NOON, { closed: SUNDAYS, session: unknown('not-published'), zone: unknown('not-published') }), 'closed'],
    ['2026-11-21', at(NOON, { closed: SUNDAYS, session: unknown('not-published'), zone: unknown('not-published') }), 'no-record'],
    ['2026-05-31', at(NOON, { closed: SUNDAYS }), 'before'],
  ])('%s, %#: %s', (date, around, said) => {
    const gap = gapOf(date as BusinessDate, around);
    expect(gap.what === 'coming' ? `coming ${gap.on}` : gap.what).toBe(said);
  });
});
