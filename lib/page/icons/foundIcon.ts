import type { Action } from '../../domain/day/action.ts';

/** One of the site's own three icons, where it stands. */
export interface FoundIcon {
  readonly action: Action;
  /** The outermost element that is pressed: a press on any part of it is a press on the icon. */
  readonly element: HTMLElement;
  /** The innermost one: what is pressed here rises to all that may listen. Often the same. */
  readonly target: HTMLElement;
}
