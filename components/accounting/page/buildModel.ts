import { type ReadonlySignal, signal } from '@preact/signals-core';
import { clockNow } from '../../../lib/clock.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Hello } from '../../../lib/messages/views/views.ts';
import { onHands } from '../../guard/hands.ts';
import { createPull } from '../../guard/pull.ts';
import { guardOf, offerPull } from '../../guard/slot.ts';
import type { Life } from '../../life/life.ts';
import { createBacklog } from '../model/backlogModel.ts';
import type { Days } from '../days/days.ts';
import type { AccountingModel } from '../model/model.ts';
import { createOperations } from '../days/operations.ts';
import type { Guarding } from '../icons/guardPage.ts';
import { createSheet } from '../sheet/machine/createSheet.ts';
import { watchSight } from '../model/plainSight.ts';
import { createShowing } from '../model/showing.ts';
import { seePage } from './see.ts';

interface Around {
  readonly life: Life;
  readonly days: Days;
  readonly guarding: Guarding;
  readonly guided: ReadonlySignal<boolean>;
  /** Our element in the page. */
  readonly host: () => Element;
}

/**
 * What the views of one page share, until its life ends.
 * @param target the one day that the page is about, with the site's icons for it; null: none
 */
export function buildModel(
  page: Document,
  target: DayTarget | null,
  { learns }: Hello,
  { life, days, guarding, guided, host }: Around,
): AccountingModel {
  const { end, contact } = life;
  const { guard, find, shown } = guarding;
  const alive = signal(!contact.aborted);
  contact.addEventListener('abort', () => {
    if (!end.aborted) alive.value = false;
  });
  const operations = createOperations(ask, contact);
  const pull = target && createPull(page, target, find, host, contact);
  const sheet = createSheet({
    ask,
    operations,
    now: clockNow,
    see: (of) => seePage(page, of, find),
    expectClick: pull ? expectClick : undefined,
    onAdvised: ({ storeId, date }, next) => days.told(storeId, date, next),
    end,
  });
  if (pull) offerPull(page, pull.pull, contact);
  const showing = guard && createShowing({ page, pageGuard: guard, keys: guardOf(page), ask, shown, contact });

  /** Run and pointing exclude each other. */
  function expectClick(clearance: string): number {
    showing?.stop();
    return pull!.expect(clearance);
  }
  const backlog = createBacklog({
    ask,
    sheet,
    operations,
    target,
    isInFront: () => page.visibilityState === 'visible',
    isReady: (action) => !learns || (guard?.known.value.includes(action) ?? true),
    onHands: (hear, end) => onHands(page, hear, end),
    see: (of) => seePage(page, of, find),
    goTo: (href) => page.defaultView!.location.assign(href),
    contact,
  });
  if (target)
    guarding.tell({
      onPress: (action) => sheet.openByIcon(action, target),
      onRecorded: () => void operations.refresh(),
      see: () => seePage(page, target, find),
    });

  /** Begins a guide; the checklist makes room for it. */
  const help: AccountingModel['help'] = (guide, subject) => {
    sheet.close();
    void ask('guideStart', { guide, subject });
  };
  return { ask, days, operations, sheet, backlog, watchSight, alive, guided, guard, showing, help };
}
