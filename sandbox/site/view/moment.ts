import type { Instant } from '../../../lib/domain/values/businessDate.ts';

/** A moment as the site writes it: day and minute on the store's own clock. */
export function moment(at: Instant, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
