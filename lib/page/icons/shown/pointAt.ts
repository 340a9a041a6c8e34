import { ACTIONS, type Action } from '../../../domain/day/action.ts';
import type { IconShape, ShownIcon } from '../../../domain/site/shownIcon.ts';
import { findAccountingTab } from '../accountingTab.ts';
import { findIcons } from '../icons.ts';
import type { FoundIcon } from '../foundIcon.ts';
import { saidBy } from '../readIcon.ts';
import { lookOf, shapeOf } from './shape.ts';
import { type NotShown, fitting, mayBe, mightBe } from './shown.ts';
import { isVisible } from '../usable.ts';
import { PRESSABLE } from '../../selectors/icons.ts';

/** As much of a label as is told. */
const MOST_LABEL = 80;

/** What a merchant pointed at and may show us. */
export interface Pointed {
  readonly element: HTMLElement;
  readonly shape: IconShape;
  /** What it may be: none of those that are known already. */
  readonly actions: readonly Action[];
  /** What the page calls it, in words that we don't know. */
  readonly label: string;
}

export type Refused = { readonly why: Exclude<NotShown, 'known'> } | { readonly why: 'known'; readonly action: Action };

/** True where there is a tab to point into, and it is in front. */
export function canPoint(page: Document): boolean {
  const tab = findAccountingTab(page);
  return tab !== null && isVisible(tab);
}

/** What in the tab a pointer is on: the innermost control, or the innermost element; null: nothing there. */
export function aimedAt(page: Document, path: readonly EventTarget[]): HTMLElement | null {
  const tab = findAccountingTab(page);
  const inside = path.filter((one): one is HTMLElement => one instanceof HTMLElement && one !== tab && tab !== null && tab.contains(one));
  return inside.find((one) => one.matches(PRESSABLE)) ?? inside[0] ?? null;
}

/** What a merchant shows by a press with this path, or why that is none of the three. Nothing of the page is changed. */
export function pointAt(page: Document, path: readonly EventTarget[], shown: readonly ShownIcon[]): Pointed | Refused {
  const tab = findAccountingTab(page);
  const element = aimedAt(page, path);
  if (!tab || !element) return { why: tab && path.includes(tab) ? 'nothing' : 'outside' };
  const icons = findIcons(page, shown);
  const known: readonly FoundIcon[] = icons.found ? icons.icons : [];
  const met = known.find((icon) => path.includes(icon.element));
  if (met) return { why: 'known', action: met.action };
  const may = mayBe(tab, element);
  if (typeof may === 'string') return { why: may };
  const actions = ACTIONS.filter((action) => may.includes(action) && !known.some((icon) => icon.action === action));
  if (actions.length === 0) return { why: 'known', action: may[0]! };
  const shape = shapeOf(tab, element);
  if (!shape) return { why: 'large' };
  if (fitting(tab, shape).length !== 1) return { why: 'alike' };
  const { other, words } = saidBy(element)!;
  return { element, shape, actions, label: other ? words.join(', ').slice(0, MOST_LABEL) : '' };
}

/**
 * The shape to be kept of what was pointed at, looked at once more, now that no pointer rests on it.
 * @returns null where it is not there any more, or can't be told from something else
 */
export function shapeToKeep(page: Document, { element, shape }: Pointed, action: Action): IconShape | null {
  const tab = findAccountingTab(page);
  const look = element.isConnected && tab?.contains(element) && mightBe(tab, element, action) ? lookOf(element) : null;
  if (look === null || tab === null) return null;
  const kept = { ...shape, looks: [...new Set([...shape.looks, look])] };
  const [one, another] = fitting(tab, kept);
  return one === element && !another ? kept : null;
}
