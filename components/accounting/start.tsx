import { signal } from '@preact/signals';
import { ask } from '../../lib/messages/client.ts';
import { startGuide } from '../guide/startGuide.tsx';
import { type FindIcons, findIcons } from '../../lib/page/icons/icons.ts';
import { pageAt } from '../../lib/page/pages.ts';
import { addressOf, watchAddress } from '../base/address.ts';
import { watchRewriting } from '../base/mount/rewritten.ts';
import { watchSettings } from '../learn/watchSettings.ts';
import { openPage } from './openPage.tsx';

/**
 * Begins our part of a page of the accounting site, and begins again whenever the page becomes another one, by its
 * address or because it rewrote itself.
 */
export function startAccounting(page: Document): void {
  let life = new AbortController();
  live(page, life.signal);
  watchRewriting(page, () => {
    life.abort();
    life = new AbortController();
    live(page, life.signal);
  });
}

function live(page: Document, endOfLife: AbortSignal): void {
  let end = new AbortController();
  let shown = '';
  /** Our own part of this page, for a guide that points at it. */
  let own: ParentNode | null = null;
  let find: FindIcons = () => findIcons(page);
  const guided = signal(false);

  function begin(): void {
    const where = pageAt(addressOf(page));
    if (JSON.stringify(where) === shown) return;
    shown = JSON.stringify(where);
    end.abort();
    own = null;
    end = new AbortController();
    const endOfPage = AbortSignal.any([end.signal, endOfLife]);
    if (where.kind === 'login') void ask('signedOut', {});
    else if (where.kind !== 'other')
      void openPage(page, where, endOfPage, { onMount: (root, findHere) => void ([own, find] = [root, findHere]), guided });
  }

  begin();
  const settings = watchSettings(page, endOfLife);
  startGuide(
    page,
    { own: () => own, find: () => find(), settings, pointAt: (spot) => void (guided.value = spot?.name.startsWith('control-') ?? false) },
    endOfLife,
  );
  watchAddress(page, begin, endOfLife);
}
