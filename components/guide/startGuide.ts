import { ask, onNotice } from '../../lib/messages/client.ts';
import { addressOf, watchAddress } from '../life/address.ts';
import { effectUntil } from '../life/effectUntil.ts';
import type { Life } from '../life/life.ts';
import { askWhereGuided } from './guided.ts';
import { createGuideModel, spotOf } from './machine/guideModel.ts';
import { showGuide } from './overlay/showGuide.tsx';
import { type GuidePointing, seeForGuide } from './pointing.ts';

/**
 * The guide on one page of the site, whatever page that is, as long as the worker can be asked: it asks once whether there
 * is one, and is silent where there is not.
 */
export function startGuide(page: Document, pointing: GuidePointing, { contact }: Life): void {
  if (contact.aborted) return;
  const window = page.defaultView!;
  const model = createGuideModel({
    ask: askWhereGuided(ask, addressOf(page).origin),
    see: (subject) => seeForGuide(page, subject, pointing),
    isInFront: () => page.visibilityState === 'visible',
    contact,
  });
  onNotice(() => model.notice(), contact);
  const [until, turned] = [{ signal: contact }, () => model.turned(false)];
  page.addEventListener('visibilitychange', turned, until);
  window.addEventListener('focus', turned, until);
  window.addEventListener('pageshow', () => model.turned(true), until);
  watchAddress(page, () => model.glance(), contact);
  model.turned(true);

  let shown: AbortController | null = null;
  effectUntil(contact, () => pointing.pointAt(spotOf(model.view.value)));
  effectUntil(contact, () => {
    const { state } = model.view.value ?? {};
    const wanted = state !== undefined && state !== 'elsewhere';
    if (wanted === (shown !== null)) return;
    shown?.abort();
    shown = wanted ? new AbortController() : null;
    if (shown) showGuide(page, model, pointing, AbortSignal.any([shown.signal, contact]));
  });
}
