import { type ComponentChildren, render } from 'preact';
import { Boundary } from '../../base/defects/Boundary.tsx';
import { removeFormer } from '../../base/mount/host.ts';
import { type Placed, createPlace } from './put.ts';

/** Shows views in a place of ours, until its page ends. */
interface Showing {
  /** Where they are drawn. */
  readonly place: HTMLElement;
  show(view: ComponentChildren): void;
}

/** @param onError called where a view throws; from then on nothing is drawn */
export function showIn({ place }: Pick<Placed, 'place'>, signal: AbortSignal, onError?: (error: unknown) => void): Showing {
  signal.addEventListener('abort', () => render(null, place));
  return { place, show: (view) => render(<Boundary onError={onError}>{view}</Boundary>, place) };
}

/**
 * Puts a part before everything else on the page: what the keyboard reaches first. Where the page takes it out, alone or
 * with everything, it is gone: nothing is lost, and put back by the page it would have lost its styles.
 */
export function mountFirst(page: Document, signal: AbortSignal): Showing {
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
  return { place, show: (view) => render(view, place) };
}
