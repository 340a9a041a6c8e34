import type { DayView } from '../../messages/views/views.ts';

/**
 * What days have in common where one and the same thing is the matter with them. What is fixed in the settings is fixed for a
 * store: the same row without an account in two stores is two causes.
 */
export function causeKeyOf({ headline, family, next, storeId }: DayView): string {
  return JSON.stringify([headline, family, next, next.does?.kind === 'checklist' ? null : storeId]);
}
