import { type ComponentChildren, render } from 'preact';
import { schemeOf } from '../base/scheme.ts';
import { STYLES } from './styles.ts';

const TAG = 'sales-totals-guard';

/** Keys typed in our part of the page are none of the page's shortcuts. */
const KEPT_INSIDE = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'change'];

export interface Mounted {
  /** The element in the page; our part lies in its closed shadow root. */
  readonly host: HTMLElement;
  /** What lies in it, for whoever has to point at a part of it. */
  readonly root: ParentNode;
  show(view: ComponentChildren): void;
}

/** Puts our part beside the body of `page`, in place of one that an older copy of us left there. */
export function mount(page: Document, signal: AbortSignal): Mounted {
  for (const former of page.querySelectorAll(TAG)) former.remove();
  const host = page.createElement(TAG);
  const scheme = schemeOf(page);
  host.dataset['scheme'] = scheme;
  const root = host.attachShadow({ mode: 'closed' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  root.adoptedStyleSheets = [styles];
  const place = page.createElement('div');
  place.className = 'ui';
  root.append(place);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  page.documentElement.append(host);
  signal.addEventListener('abort', () => {
    render(null, place);
    host.remove();
  });
  return { host, root, show: (view) => render(view, place) };
}
