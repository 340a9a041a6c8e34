import type { ReadonlySignal } from '@preact/signals-core';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { createSpeaker } from '../../../lib/i18n/speaker.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { FindIcons } from '../../../lib/page/icons/icons.ts';
import { type Life, shorter } from '../../life/life.ts';
import { createDays } from '../days/days.ts';
import { beginEarly } from '../early/beginEarly.ts';
import { earlySpeech } from '../early/earlySpeech.ts';
import { type Fill, saying } from '../early/saying.ts';
import { guardPage } from '../icons/guardPage.ts';
import { sayOnTop } from '../place/onTop.ts';
import { putInPage } from '../place/put.ts';
import { sayMissing } from '../place/sayMissing.ts';
import type { ShownPage } from './pageViews.ts';
import { askForDay, askForRows } from '../fresh/askForDays.ts';

/** What a guide and our part of the page have to do with each other. */
export interface Guiding {
  /** Is given the part once it is there, so that a guide can point at it, and how the site's icons are found on this page. */
  readonly onMount: (root: ParentNode, find: FindIcons) => void;
  /** True while a guide points at the controls of our panel. */
  readonly guided: ReadonlySignal<boolean>;
}

const loadViews = () => import('./showViews.tsx');

/**
 * Our part of one page; all of it ends with `lifeOfPage`. What the page itself shows is drawn at once; the greeting, what is
 * stored of the days, and what draws the views are asked for side by side. The site's icons are guarded from the greeting
 * on: what is pressed there is answered once the views are there.
 * @param load brings the views, or rejects
 */
export async function openPage(page: Document, where: ShownPage, lifeOfPage: Life, guiding: Guiding, load = loadViews): Promise<void> {
  // The browser, Firefox above all, takes as long to tell the language as we take to read the page.
  const speech = where.kind === 'report' ? earlySpeech() : null;
  const greeted = ask('hello', {});
  const coming = load().catch(() => null);
  const withdrawn = new AbortController();
  const life = shorter(lifeOfPage, withdrawn.signal);
  let onWithdrawn = () => withdrawn.abort();
  const placed = putInPage(page, life.end, () => onWithdrawn());
  const days = createDays(ask, life.contact);
  const target = targetOf(where);
  if (target) askForDay(target, days);
  const watch = where.kind === 'report' ? askForRows(page, placed.host, days, life.end) : null;
  const early = watch && speech && beginEarly(placed.root, watch, speech);

  const greeting = await greeted;
  if (lifeOfPage.end.aborted) return void early?.leave();
  /** Our part goes, and this is said instead. @param fill writes it */
  function leave(fill: Fill | null): void {
    early?.leave();
    withdrawn.abort();
    if (fill) sayOnTop(page, lifeOfPage.end, fill);
  }
  if (!greeting.ok) {
    // Where not even the greeting is answered, the page is left as it is: without words there are no controls.
    console.warn('Sales Totals Guard:', greeting.problem.reason.key);
    return leave(early?.leave() ?? null);
  }
  const hello = greeting.value;
  const speaker = createSpeaker(hello.language, hello.catalogue, hello.locale);
  if (hello.apart) return leave(saying(speaker, speaker.say(phrase('problem.apart'))));
  onWithdrawn = () => leave(saying(speaker, speaker.say(phrase('page.withdrawn'))));
  if (withdrawn.signal.aborted) return onWithdrawn();

  const guarding = guardPage(page, target, hello, life.contact);
  guiding.onMount(placed.root, guarding.find);
  const views = await coming;
  if (life.end.aborted) return;
  if (views) {
    const withdraw = () => withdrawn.abort();
    return views.showViews({
      page,
      where,
      target,
      hello,
      life,
      placed,
      days,
      watch,
      early,
      guarding,
      guided: guiding.guided,
      withdraw,
      leave,
    });
  }
  // Without its views the guard would catch clicks that nobody answers: it goes with them.
  leave(null);
  return sayMissing(page, lifeOfPage.end, () => void openPage(page, where, lifeOfPage, guiding, load));
}

/** The one day that a page is about; null: none, or not one. */
function targetOf(where: ShownPage): DayTarget | null {
  return where.kind === 'day' && where.storeId !== null && where.date !== null ? { storeId: where.storeId, date: where.date } : null;
}
