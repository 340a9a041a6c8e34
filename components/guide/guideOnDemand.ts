import { onNotice } from '../../lib/messages/client.ts';
import { sayMissing } from '../accounting/place/sayMissing.ts';
import { addressOf } from '../life/address.ts';
import type { Life } from '../life/life.ts';
import { mayBeGuided } from './guided.ts';
import type { GuidePointing } from './pointing.ts';

/**
 * The guide on one page of the site, whatever page that is, as long as the worker can be asked. It comes once somebody may
 * be in one: what shows it is not there before.
 */
export function guideOnDemand(page: Document, pointing: GuidePointing, life: Life): void {
  const { contact } = life;
  const window = page.defaultView!;
  const begun = new AbortController();
  const until = AbortSignal.any([contact, begun.signal]);
  let busy = false;

  async function look(): Promise<void> {
    if (busy || until.aborted || page.visibilityState !== 'visible') return;
    busy = true;
    if ((await mayBeGuided(addressOf(page).origin)) && !until.aborted) await begin();
    busy = false;
  }
  async function begin(): Promise<void> {
    try {
      const { startGuide } = await import('./startGuide.ts');
      if (until.aborted) return;
      begun.abort();
      startGuide(page, pointing, life);
    } catch {
      if (!until.aborted) void sayMissing(page, until, () => void look());
    }
  }

  const heard = () => void look();
  onNotice(heard, until);
  page.addEventListener('visibilitychange', heard, { signal: until });
  for (const type of ['focus', 'pageshow']) window.addEventListener(type, heard, { signal: until });
  heard();
}
