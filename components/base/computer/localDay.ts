import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';

/** The day of a moment, as this computer counts days. */
export const localDayOf = (at: Instant): BusinessDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString() as BusinessDate;
