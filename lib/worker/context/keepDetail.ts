import type { DayTarget } from '../../domain/day/action.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import type { Cache } from '../../cache/cache.ts';
import { tolerate } from './tolerate.ts';

export interface KeepDetailDeps {
  readonly cache: Pick<Cache, 'days'>;
}

/** Keeps what the details of a day told, so that its row says the same; days can do without. */
export async function keepDetail({ cache }: KeepDetailDeps, account: string, { storeId, date }: DayTarget, day: DayDetail): Promise<void> {
  if (day.storeId === storeId && day.date === date) await tolerate(cache.days.keepDetail(account, day));
}
