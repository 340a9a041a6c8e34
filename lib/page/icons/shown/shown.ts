import { ACTIONS, type Action } from '../../../domain/day/action.ts';
import type { IconShape, ShownIcon } from '../../../domain/site/shownIcon.ts';
import { LARGEST_PX, around, hasHand, isForOthers, surround } from '../candidates.ts';
import type { FoundIcon } from '../foundIcon.ts';
import { actionNamed } from '../iconWords.ts';
import { saidBy, textOf } from '../readIcon.ts';
import { lookOf, placeInTab } from './shape.ts';
import { isVisible } from '../usable.ts';
import { NEVER, PRESSABLE } from '../../selectors/icons.ts';

/**
 * Why what was pointed at is none of the three:
 * - `outside`: not in the Accounting tab
 * - `nothing`: nothing that is clicked, or something of another kind
 * - `large`: larger than an icon
 * - `words`: it says something else
 * - `known`: it is recognised, or names what is
 * - `alike`: something else in the tab can't be told from it
 */
export type NotShown = 'outside' | 'nothing' | 'large' | 'words' | 'known' | 'alike';

/** What is drawn, where nothing else says that it is to be clicked. */
const DRAWING = 'svg,img,i,canvas';

/** What `element` may be by its words and its drawing; or why it is none of the three, whatever the merchant says. */
export function mayBe(tab: Element, element: HTMLElement): readonly Action[] | Extract<NotShown, 'nothing' | 'large' | 'words'> {
  const isPressed = element.matches(`${PRESSABLE},${DRAWING}`) || hasHand(element) || element.querySelector(DRAWING);
  if (!isPressed || around(tab, element, NEVER) || isForOthers(tab, element)) return 'nothing';
  const said = saidBy(element);
  const { width, height } = element.getBoundingClientRect();
  if (!said || (!said.worded && Math.max(width, height) > LARGEST_PX)) return 'large';
  // A label may be in words that we don't know: then it is the merchant who knows it.
  if (actionNamed(textOf(element)) === 'other' || said.actions.length > 1) return 'words';
  return said.actions.length > 0 ? said.actions : ACTIONS;
}

/** True where the words and the drawing of `element` name nothing else than `action`. */
export function mightBe(tab: Element, element: HTMLElement, action: Action): boolean {
  const may = mayBe(tab, element);
  return typeof may !== 'string' && may.includes(action);
}

/** The elements in the tab that look and stand as `shape` says. */
export function fitting(tab: HTMLElement, { tag, looks, place }: IconShape): HTMLElement[] {
  const places = new Map<Element, string>();
  function isThere(element: HTMLElement): boolean {
    const parent = element.parentElement!;
    const own = places.get(parent) ?? placeInTab(tab, element);
    places.set(parent, own);
    return own === place;
  }
  return [...tab.querySelectorAll<HTMLElement>(tag)].filter(
    (element) => isThere(element) && isVisible(element) && looks.includes(lookOf(element) ?? ''),
  );
}

/**
 * What merchants have shown, as far as it is on the page: each found only where one element alone fits, and nothing that
 * it says or draws names another action.
 * @param known what is recognised without them; it is never taken for anything else
 */
export function findShown(tab: HTMLElement, shown: readonly ShownIcon[], known: readonly FoundIcon[]): FoundIcon[] {
  const found = shown.flatMap(({ action, shape }): FoundIcon[] => {
    if (known.some((icon) => icon.action === action)) return [];
    const [one, another] = fitting(tab, shape);
    const icon = one && !another && mightBe(tab, one, action) ? surround(tab, one, action) : null;
    return icon ? [{ action, element: icon.element, target: icon.target }] : [];
  });
  return found.filter(
    (icon) =>
      ![...known, ...found].some(
        (other) => other !== icon && (other.element.contains(icon.element) || icon.element.contains(other.element)),
      ),
  );
}
