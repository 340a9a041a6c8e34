import type { Merchant } from '../../tests/support/merchant/merchant.ts';
import { oneOf } from '../../tests/support/merchant/texts.ts';

/** The zone of the pictures: the times on them are the store's own. */
export const ZONE = 'America/Toronto';

/** Makes a page look the same at each run: in the store's zone, and without motion, which would be caught half way. */
export async function stillAt(page: Merchant['page']): Promise<void> {
  await page.emulateTimezone(ZONE);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.bringToFront();
}

const UNDER_WAY = oneOf(
  'operation.sent',
  'operation.running.refresh',
  'operation.running.regenerate',
  'operation.running.post',
  'operation.settling',
);

/** Waits until our sheet says how an operation ended: the guide may have heard of it before. */
export const atRest = (merchant: Merchant): Promise<void> => merchant.doesNotSee(UNDER_WAY);
