import { signal } from '@preact/signals-core';
import { ask } from '../../lib/messages/client.ts';
import { type FindIcons, findIcons } from '../../lib/page/icons/icons.ts';
import { pageAt } from '../../lib/page/pages.ts';
import { guardOf } from '../guard/slot.ts';
import { guideOnDemand } from '../guide/guideOnDemand.ts';
import { settingsOnDemand } from '../learn/settingsOnDemand.ts';
import { addressOf, watchAddress } from '../life/address.ts';
import { type Life, shorter } from '../life/life.ts';
import { watchRewriting } from '../life/rewritten.ts';
import { openPage } from './page/openPage.ts';

/**
 * Begins our part of a page of the accounting site, and begins again whenever the page becomes another one, by its
 * address or because it rewrote itself; all of it ends with `life`.
 */
export function startAccounting(page: Document, life: Life): void {
  life.contact.addEventListener('abort', () => guardOf(page).letGo());
  let rewritten = new AbortController();
  live(page, shorter(life, rewritten.signal));
  watchRewriting(
    page,
    () => {
      rewritten.abort();
      rewritten = new AbortController();
      live(page, shorter(life, rewritten.signal));
    },
    life.end,
  );
}

/** Our part of a page, as long as it does not rewrite itself. */
function live(page: Document, life: Life): void {
  let left = new AbortController();
  let shown = '';
  /** Our own part of this page, for a guide that points at it. */
  let own: ParentNode | null = null;
  let find: FindIcons = () => findIcons(page);
  const guided = signal(false);

  function begin(): void {
    const where = pageAt(addressOf(page));
    if (JSON.stringify(where) === shown) return;
    shown = JSON.stringify(where);
    left.abort();
    own = null;
    left = new AbortController();
    if (where.kind === 'login') void ask('signedOut', {});
    else if (where.kind !== 'other')
      void openPage(page, where, shorter(life, left.signal), {
        onMount: (root, findHere) => void ([own, find] = [root, findHere]),
        guided,
      });
  }

  begin();
  const settings = settingsOnDemand(page, life.contact);
  guideOnDemand(
    page,
    { own: () => own, find: () => find(), settings, pointAt: (spot) => void (guided.value = spot?.name.startsWith('control-') ?? false) },
    life,
  );
  watchAddress(page, begin, life.end);
}
