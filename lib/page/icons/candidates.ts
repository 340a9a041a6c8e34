import type { Action } from '../../domain/day/action.ts';
import { holdsOnly } from './holdsOnly.ts';
import { readIcon } from './readIcon.ts';
import { isVisible } from './usable.ts';
import { NEVER, PERHAPS, PRESSABLE, WRITING } from '../selectors/icons.ts';

/** An icon without words is small; a large one is a tile. */
export const LARGEST_PX = 64;
const MOST_WRAPPERS = 2;

/** One of the three, as far as it can be known by itself. */
export interface Candidate {
  readonly action: Action;
  readonly element: HTMLElement;
  readonly target: HTMLElement;
  /** The outermost element that holds this one and nothing else: what stands beside the others. */
  readonly place: Element;
  /** What stands between the two: those of one group have the same. */
  readonly wrappers: string;
}

/** Wrappers that say nothing: a form for its button, a span for a tooltip. Of the others, only items and cells go without a class. */
const NEUTRAL = 'span,form';
const ITEMS = 'li,td,th,dd';

export const hasHand = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';

/** What of `selector` in the tab holds `inner`, itself included. */
export function around(tab: Element, inner: Element, selector: string): Element | null {
  const outer = inner.closest(selector);
  return outer !== tab && tab.contains(outer) ? outer : null;
}

/** True where a press goes to another site or to a part of this page, or sends what was written. */
export function isForOthers(tab: Element, element: Element): boolean {
  const { host, ownerDocument: page } = element as HTMLAnchorElement;
  const part = page.getElementById(/^#(.+)/.exec(element.getAttribute('href') ?? '')?.[1] ?? '');
  return !!(
    (host && host !== page.location.host) ||
    (part && !part.contains(element)) ||
    around(tab, element, 'form')?.querySelector(WRITING)
  );
}

/** What stands around one icon: where a press on it may still belong to it, and its place among the others. */
export function surround(tab: Element, inner: Element, action: Action): Candidate | null {
  let element = inner instanceof HTMLElement ? inner : null;
  let place = inner;
  let wrappers = '';
  for (let count = 0; count < MOST_WRAPPERS; count++) {
    const outer = place.parentElement!;
    const isBlock = !outer.matches(`${NEUTRAL},${ITEMS}`);
    // A part of the tab that holds a single icon is a part of the page, not a wrapper.
    if (outer === tab || (isBlock && outer.parentElement === tab) || !holdsOnly(outer, place, action)) break;
    place = outer;
    if (!outer.matches(NEUTRAL)) wrappers += ` ${outer.localName}${isBlock ? outer.className : ''}`;
    if (outer instanceof HTMLElement && (!element || outer.matches(PRESSABLE) || hasHand(outer))) element = outer;
  }
  const controls = inner.querySelectorAll<HTMLElement>(PRESSABLE);
  return (
    element && {
      action,
      element,
      target: controls[controls.length - 1] ?? (inner instanceof HTMLElement ? inner : element),
      place,
      wrappers,
    }
  );
}

/** Everything in the tab that is seen and that is one of the three icons by its own words or glyph; outermost elements only. */
export function candidatesIn(tab: HTMLElement): Candidate[] {
  const found: Candidate[] = [];
  const styled = new Map<string, readonly Action[]>();
  let last: Element | undefined;
  let control: Element | undefined;
  for (const one of tab.querySelectorAll(`${PRESSABLE},${PERHAPS}`)) {
    // What lies in an icon is part of it; what lies in a control and is none by itself is part of that.
    if (last?.contains(one)) continue;
    const certain = one.localName === 'a' || one.matches(PRESSABLE);
    const inControl = control?.contains(one);
    if (!certain && inControl) continue;
    if (!inControl && certain) control = one;
    const reading = readIcon(one, styled);
    if (!reading || !(certain || hasHand(one)) || around(tab, one, NEVER) || isForOthers(tab, one) || !isVisible(one)) continue;
    const { width, height } = one.getBoundingClientRect();
    const candidate = (reading.worded || Math.max(width, height) <= LARGEST_PX) && surround(tab, one, reading.action);
    if (!candidate) continue;
    last = candidate.place;
    found.push(candidate);
  }
  return found;
}
