import { createHost, keepStyles, removeFormer } from '../../base/mount/host.ts';
import pieces from '../../base/pieces.css?inline';
import tokens from '../../base/tokens.css?inline';
import { type Scheme, schemeOf } from '../../base/mount/scheme.ts';
import { guardOf } from '../../guard/slot.ts';
import styles from './guide.css?inline';

/** A page that takes our part away this often does not want it. */
const MOST_RETURNS = 5;

export interface GuideHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly place: HTMLElement;
  /**
   * Sees to it that the host lies in the top layer, inside of `dialog` where one of ours is open: outside of it nothing
   * could be pressed. @returns false where the page does not let it
   */
  keep(dialog: HTMLElement | null): boolean;
}

/** The element of the overlay: in the top layer, its content in a closed shadow root, nothing of it in the page's own elements. */
export function mountGuide(page: Document, end: AbortSignal): GuideHost {
  removeFormer(page, 'guide');
  const { host: element, root } = createHost(page, 'guide', [tokens, pieces, styles].join('\n'));
  element.popover = 'manual';
  element.dataset['scheme'] = schemeOf(page) satisfies Scheme;
  const place = page.createElement('div');
  place.className = 'ui';
  root.append(place);
  // No view of the card listens to keys: what they do there, as elsewhere, the guide hears from the guard.
  guardOf(page).keep(element, () => {}, end);
  let returns = 0;
  let home: Element | null = null;

  return {
    element,
    root,
    place,
    keep(dialog) {
      const wanted = dialog ?? page.documentElement;
      if (element.parentElement !== wanted) {
        // Moved by ourselves where a sheet of ours opened or closed; otherwise the page took it away.
        if (home === wanted && ++returns > MOST_RETURNS) return false;
        home = wanted;
        wanted.append(element);
      }
      keepStyles(root);
      if (!element.matches(':popover-open')) element.showPopover();
      return true;
    },
  };
}
