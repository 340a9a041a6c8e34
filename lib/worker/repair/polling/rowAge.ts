import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { secondsBetween } from '../../../domain/values/businessDate.ts';
import type { Ports } from '../../context/ports.ts';

export type AgeDeps = Pick<Ports, 'siteAt' | 'localNow'>;

/** Seconds since a row was sent, by the clock of its service; less than none where the clock was set back since. */
export function ageOf(deps: AgeDeps, { origin, sentAt, preparedAt }: JournalRow): number {
  const now = deps.siteAt(origin)?.clock.now() ?? deps.localNow();
  return secondsBetween(sentAt ?? preparedAt, now);
}
