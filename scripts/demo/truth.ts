import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { DayDetail } from '../../lib/domain/day/day.ts';
import type { LedgerEntry } from '../../sandbox/engine/practice.ts';
import type { PracticeServer } from '../../tests/support/scene/practiceServer.ts';

export const STORE = '1';
export const COMPANY = 'qbo';

/** What the practice holds, asked behind the merchant's back. */
export interface Truth {
  days(): readonly DayDetail[];
  day(date: BusinessDate): DayDetail;
  /** What the ledger holds of a day. */
  ledger(date: BusinessDate): readonly LedgerEntry[];
  /** The writes that arrived, in their order: `regenerate 2026-11-03 202`. */
  writes(): readonly string[];
}

/** Asks `practice` as its owner. */
export function truthOf({ practice, arrivals }: Pick<PracticeServer, 'practice' | 'arrivals'>): Truth {
  const [owner] = practice.people();
  const who = practice.signIn(owner!.email, owner!.password)!;
  const always = { from: '2000-01-01' as BusinessDate, to: '2999-12-31' as BusinessDate };
  const day = (date: BusinessDate) => practice.day(who, { storeId: STORE, date });
  return {
    day,
    days: () => practice.days(who, STORE, always).map(({ date }) => day(date)),
    ledger: (date) => practice.ledger(who, COMPANY, { date }),
    writes: () =>
      arrivals.flatMap(({ method, path, status }) => {
        const [, date, action] = (method === 'POST' && /^\/api\/v1\/stores\/[^/]+\/days\/([^/]+)\/(\w+)$/.exec(path)) || [];
        return action ? [`${action} ${date} ${status}`] : [];
      }),
  };
}
