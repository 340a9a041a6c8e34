import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import type { ShownIcon } from '../../../lib/domain/site/shownIcon.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Hello } from '../../../lib/messages/views/views.ts';
import { type FindIcons, findIcons } from '../../../lib/page/icons/icons.ts';
import { guardOf } from '../../guard/slot.ts';
import { type PageGuard, type PageGuardOptions, createPageGuard } from './pageGuard.ts';

/** What answers the guard. */
export type GuardHearer = Pick<PageGuardOptions, 'onPress' | 'onRecorded' | 'see'>;

/** The guard of one page, which is there before anything that answers it. */
export interface Guarding {
  /** Null: the page has no icons. */
  readonly guard: PageGuard | null;
  /** How the site's icons are found on this page. */
  readonly find: FindIcons;
  /** The icons that the merchant has shown us. */
  readonly shown: ReadonlySignal<readonly ShownIcon[]>;
  /** Does as the options say. */
  obey(hello: Hello): void;
  /** Tells `hearer` from now on, and first of the last press that nobody has answered. */
  tell(hearer: GuardHearer): void;
}

/**
 * Guards the page of a day from now on, until `contact` ends. What is pressed on an icon before there is anything to answer
 * it is caught, and kept.
 * @param target the day of the page; null: none, and nothing is guarded
 */
export function guardPage(page: Document, target: DayTarget | null, hello: Hello, contact: AbortSignal): Guarding {
  const shown = signal<readonly ShownIcon[]>([]);
  const find: FindIcons = () => findIcons(page, shown.peek());
  let hearer: GuardHearer | null = null;
  let pressed: Action | null = null;
  const guard =
    target &&
    createPageGuard({
      target,
      guard: guardOf(page),
      find,
      ask,
      // Only what answers us lets anything through.
      see: () => hearer!.see(),
      isInFront: () => page.visibilityState === 'visible',
      onPress(action) {
        if (hearer) hearer.onPress(action);
        else pressed = action;
      },
      onRecorded: () => hearer?.onRecorded(),
      contact,
    });

  function obey({ guarded, anyway, shown: icons = [] }: Hello): void {
    shown.value = icons;
    if (!guard) return;
    guard.anyway.value = anyway !== false;
    guard.turn(guarded !== false);
  }
  obey(hello);
  return {
    guard,
    find,
    shown,
    obey,
    tell(one) {
      hearer = one;
      if (pressed) one.onPress(pressed);
      pressed = null;
    },
  };
}
