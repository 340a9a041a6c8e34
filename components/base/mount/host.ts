/** Marks our elements in the page, so that those of an older copy of us are found. */
const MARK = 'data-sales-totals-guard';

/** The custom properties that `styles` declares; what a view sets on an element of its own keeps its name. */
const declaredIn = (styles: string): string[] => [...new Set(styles.match(/--[\w-]+(?=\s*:)/g))];

/**
 * `styles` with names for the custom properties that nobody can know: a page may register a property by its name,
 * and so take away its value in every tree of the document, ours as well.
 */
export function withSecretNames(styles: string, secret: string): string {
  return declaredIn(styles).reduce((text, name) => text.replaceAll(new RegExp(`${name}(?![\\w-])`, 'g'), `${name}-${secret}`), styles);
}

/** Which of our elements one is. */
export type HostKind = 'page' | 'guide' | 'skip';

/** True where `element` is one of ours, whatever of it is inside. */
export const isOurHost = (element: Element): boolean => element.hasAttribute(MARK);

/** Removes what an older copy of us left in `page`. */
export function removeFormer(page: Document, kind: HostKind): void {
  for (const former of page.querySelectorAll(`[${MARK}="${kind}"]`)) former.remove();
}

export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** More styles, for what comes later. */
  readonly addStyles: (styles: string) => void;
}

/**
 * An element with a closed shadow root, not in the page yet. It is a plain one: of an element with a name of its own
 * a page may define the class, and its internals then hand out even a closed root.
 */
export function createHost(page: Document, kind: HostKind, styles: string): Host {
  const host = page.createElement('div');
  host.setAttribute(MARK, kind);
  const root = host.attachShadow({ mode: 'closed' });
  // Not a constructed sheet: the oldest Firefox refuses one from a content script, and adoption by another document drops it.
  const carrier = page.createElement('style');
  const secret = crypto.randomUUID().slice(0, 8);
  let all = '';
  function addStyles(more: string): void {
    all += more;
    carrier.textContent = withSecretNames(all, secret);
  }
  addStyles(styles);
  root.append(carrier);
  return { host, root, addStyles };
}

/**
 * Gives the styles of `root` again where they are void: what a page's own hand takes out and puts back is held to that
 * page's policy, which mostly allows no inline styles. Written by us, they are not.
 */
export function keepStyles(root: ShadowRoot): void {
  const carrier = root.querySelector('style');
  if (carrier?.isConnected && !carrier.sheet) carrier.textContent = `${carrier.textContent}`;
}
