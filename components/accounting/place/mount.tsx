import { type ComponentChildren, render } from 'preact';
import { Boundary } from '../../base/defects/Boundary.tsx';
import { type HostKind, createHost, removeFormer } from '../../base/mount/host.ts';
import { schemeOf } from '../../base/mount/scheme.ts';
import { tellInside } from '../../base/trusted.ts';
import { guardOf } from '../../guard/slot.ts';
import { keepPlace } from './keepPlace.ts';
import { STYLES } from './styles.ts';

export interface Mounted {
  /** The element in the page; our part lies in its closed shadow root. */
  readonly host: HTMLElement;
  /** What lies in it, for what has to point at a part of it. */
  readonly root: ParentNode;
  show(view: ComponentChildren): void;
}

/** An element of ours, not in the page yet, with our styles and the page's scheme; `place` is where views are drawn. */
function createPlace(page: Document, kind: HostKind, signal: AbortSignal) {
  const { host, root } = createHost(page, kind, STYLES);
  guardOf(page).keep(host, (event) => tellInside(root, event), signal);
  host.dataset['scheme'] = schemeOf(page);
  const place = page.createElement('div');
  place.className = 'ui';
  root.append(place);
  return { host, root, place };
}

/**
 * Puts our part beside the body of `page`, in place of one that an older copy of us left there.
 * @param withdraw called where the page does not let it stay
 * @param onError called where a view throws; nothing is drawn any more then
 */
export function mount(page: Document, signal: AbortSignal, withdraw: () => void = () => {}, onError?: (error: unknown) => void): Mounted {
  removeFormer(page, 'page');
  const { host, root, place } = createPlace(page, 'page', signal);
  page.documentElement.append(host);
  keepPlace(host, root, signal, withdraw);
  signal.addEventListener('abort', () => {
    render(null, place);
    host.remove();
  });
  return { host, root, show: (view) => render(<Boundary onError={onError}>{view}</Boundary>, place) };
}

/**
 * Puts a part before everything else on the page: what the keyboard reaches first. Where the page takes it out, alone or
 * with everything, it is gone: nothing is lost, and put back by the page it would have lost its styles.
 */
export function mountFirst(page: Document, signal: AbortSignal): Pick<Mounted, 'show'> {
  removeFormer(page, 'skip');
  const { host, place } = createPlace(page, 'skip', signal);
  const home = page.documentElement;
  home.insertBefore(host, page.body);
  function leave(): void {
    observer.disconnect();
    render(null, place);
    host.remove();
  }
  const observer = new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => [...removedNodes].some((node) => node === host || node === home))) leave();
  });
  for (const parent of [home, page]) observer.observe(parent, { childList: true });
  signal.addEventListener('abort', leave);
  return { show: (view) => render(view, place) };
}

/** Says something above everything else on the page, until `signal`: for a page where our part can't stay. */
export function sayOnTop(page: Document, signal: AbortSignal, words: ComponentChildren): void {
  const { host, place } = createPlace(page, 'page', signal);
  page.documentElement.append(host);
  render(
    <p class="problem gone" role="alert" popover="manual">
      {words}
    </p>,
    place,
  );
  place.querySelector<HTMLElement>('[popover]')!.showPopover();
  signal.addEventListener('abort', () => host.remove());
}
