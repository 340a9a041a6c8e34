import { type ComponentChildren, render } from 'preact';
import { createHost, removeFormer } from '../base/host.ts';
import { keepPlace } from './keepPlace.ts';
import { STYLES } from './styles.ts';

/** Keys typed in our part of the page are none of the page's shortcuts. */
const KEPT_INSIDE = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'change'];

/** A page is dark where its ground is; ours follows it, whatever the system prefers (look.md). */
function schemeOf(page: Document): 'light' | 'dark' {
  for (const element of [page.body, page.documentElement]) {
    const [r, g, b, alpha = 1] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (r === undefined || alpha === 0) continue;
    return 0.2126 * r + 0.7152 * g! + 0.0722 * b! < 110 ? 'dark' : 'light';
  }
  return 'light';
}

export interface Mounted {
  /** The element in the page; our part lies in its closed shadow root. */
  readonly host: HTMLElement;
  show(view: ComponentChildren): void;
}

/**
 * Puts our part beside the body of `page`, in place of one that an older copy of us left there.
 * @param withdraw called where the page does not let it stay
 */
export function mount(page: Document, signal: AbortSignal, withdraw: () => void = () => {}): Mounted {
  removeFormer(page);
  const { host, root } = createHost(page, STYLES);
  host.dataset['scheme'] = schemeOf(page);
  const place = page.createElement('div');
  place.className = 'ui';
  root.append(place);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  page.documentElement.append(host);
  keepPlace(host, root, signal, withdraw);
  signal.addEventListener('abort', () => {
    render(null, place);
    host.remove();
  });
  return { host, show: (view) => render(view, place) };
}

/** Says one sentence above everything else on the page, until `signal`: for a page that does not let our part stay. */
export function sayOnTop(page: Document, signal: AbortSignal, sentence: string): void {
  const { host, root } = createHost(page, STYLES);
  host.dataset['scheme'] = schemeOf(page);
  const place = page.createElement('div');
  place.className = 'ui';
  root.append(place);
  page.documentElement.append(host);
  render(
    <p class="problem gone" role="alert" popover="manual">
      {sentence}
    </p>,
    place,
  );
  place.querySelector<HTMLElement>('[popover]')!.showPopover();
  signal.addEventListener('abort', () => host.remove());
}
