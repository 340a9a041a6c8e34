import type { TextKey } from '../../lib/i18n/en/index.ts';
import type { Merchant } from '../../tests/support/merchant/merchant.ts';
import { findAll } from '../../tests/support/merchant/sight.ts';
import { en, fr } from '../../tests/support/merchant/texts.ts';
import { until } from '../../tests/support/until.ts';

/** The zone of the pictures: the times on them are the store's own. */
export const ZONE = 'America/Toronto';

/** Makes a page look the same at each run: in the store's zone, and without motion, which would be caught half way. */
export async function stillAt(page: Merchant['page']): Promise<void> {
  await page.emulateTimezone(ZONE);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.bringToFront();
}

/** Any of these texts, in either language: the stores get pictures of both. */
const oneOf = (...keys: readonly TextKey[]): RegExp =>
  new RegExp(keys.flatMap((key) => [en.part(key).source, fr.part(key).source]).join('|'));

const UNDER_WAY = oneOf(
  'operation.sent',
  'operation.running.refresh',
  'operation.running.regenerate',
  'operation.running.post',
  'operation.settling',
);

const SHEET = { role: 'dialog' } as const;
const RUN = oneOf('action.refresh.button', 'action.regenerate.button', 'action.post.button');

/**
 * Waits until our sheet says how an operation ended, since the guide may have heard of it before; and where all of a
 * checklist is clear, until its button can be clicked: it was in plain sight for a moment.
 */
export async function atRest(merchant: Merchant): Promise<void> {
  await merchant.doesNotSee(UNDER_WAY);
  await until(
    async () => {
      const seen = await merchant.look();
      const isClear = findAll(seen, oneOf('sheet.all-clear'), { within: SHEET }).length > 0;
      return !isClear || findAll(seen, RUN, { role: 'button', within: SHEET }).every(({ disabled }) => !disabled) || undefined;
    },
    () => merchant.tree(),
  );
}
