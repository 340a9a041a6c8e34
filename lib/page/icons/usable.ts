import { OFF, OFF_AROUND } from '../selectors/icons.ts';

/** Smaller than this is nothing that anybody presses: texts for screen readers are one pixel large. */
const LEAST_PX = 6;

/** True where `element` takes up room and nothing hides it. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) >= LEAST_PX && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * True where something else lies over the middle of `element`, or no scrolling brings it into the window. Below the window it is not covered.
 * @param ours our own part of the page: it goes away before anybody clicks
 */
function isCovered(element: HTMLElement, ours: Element | null): boolean {
  const { left, top, width, height } = element.getClientRects()[0]!;
  const [x, y] = [left + width / 2, top + height / 2];
  if (x + scrollX < 0 || y + scrollY < 0) return true;
  const [hit] = (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y).filter((one) => one !== ours);
  return hit ? !element.contains(hit) : x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}

/** True where `element` is in the page, seen and enabled, whatever lies over it. */
export const isOffered = (element: HTMLElement): boolean =>
  element.isConnected && isVisible(element) && !element.matches(OFF) && !element.querySelector(OFF) && !element.closest(OFF_AROUND);

/** True where a person could press `element` now: it is offered, and nothing lies over its middle. */
export const isUsable = (element: HTMLElement, ours: Element | null = null): boolean => isOffered(element) && !isCovered(element, ours);
