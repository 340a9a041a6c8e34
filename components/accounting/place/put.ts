import { type Host, type HostKind, createHost, removeFormer } from '../../base/mount/host.ts';
import { schemeOf } from '../../base/mount/scheme.ts';
import { tellInside } from '../../base/trusted.ts';
import { guardOf } from '../../guard/slot.ts';
import { keepPlace } from './keepPlace.ts';
import { STYLES } from './styles.ts';

/** An element of ours. */
export interface Placed extends Host {
  /** Where views are drawn. */
  readonly place: HTMLElement;
}

/** An element of ours, not in the page yet, with our styles and the page's scheme. */
export function createPlace(page: Document, kind: HostKind, signal: AbortSignal): Placed {
  const made = createHost(page, kind, STYLES);
  const { host, root } = made;
  guardOf(page).keep(host, (event) => tellInside(root, event), signal);
  host.dataset['scheme'] = schemeOf(page);
  const place = page.createElement('div');
  place.className = 'ui';
  root.append(place);
  return { ...made, place };
}

/**
 * Puts our part beside the body of `page`, in place of one that an older copy of us left there.
 * @param withdraw called where the page does not let it stay
 */
export function putInPage(page: Document, signal: AbortSignal, withdraw: () => void): Placed {
  removeFormer(page, 'page');
  const placed = createPlace(page, 'page', signal);
  page.documentElement.append(placed.host);
  keepPlace(placed.host, placed.root, signal, withdraw);
  signal.addEventListener('abort', () => placed.host.remove());
  return placed;
}
