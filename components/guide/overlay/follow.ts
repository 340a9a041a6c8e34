import { isShown } from '../../../lib/page/isShown.ts';
import type { Box } from './geometry.ts';

/** Every so many frames the page is looked at where nothing told of a change. */
const GLANCE_FRAMES = 15;

export interface Followed {
  /** What is to be found on the page now; null: nothing. */
  readonly find: () => Element | null;
  /** True where `element` is our own card or shade: they cover nothing that is not lit. */
  readonly isOurs: (element: Element) => boolean;
  /** The place of it, in this frame; null: it is not there, or not to be seen. */
  readonly onMove: (box: Box | null) => void;
  /** From time to time, and whenever the page changed. */
  readonly onGlance: () => void;
}

/** True where the pointer in the middle of what is in sight of `element` would be on it: what lies under something is not lit. */
function isOnTop(element: Element, { left, top, width, height }: Box, { isOurs }: Followed): boolean {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView!;
  const x = (Math.max(0, left) + Math.min(innerWidth, left + width)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, top + height)) / 2;
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return hit !== null && (element.contains(hit) || hit.contains(element) || isOurs(hit));
}

/**
 * Follows one thing on the page, frame by frame: scrolling, resizing, redrawn rows, whatever the page does. The page is
 * searched again only when it changed or from time to time; in all other frames one rectangle is read.
 */
export function followPage(page: Document, followed: Followed, end: AbortSignal): void {
  const window = page.defaultView!;
  let element: Element | null = null;
  let covered = false;
  let stale = true;
  let frames = 0;
  let frame = 0;

  const mutations = new MutationObserver(() => void (stale = true));
  mutations.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'hidden', 'style', 'open'] });

  function look(): void {
    frame = window.requestAnimationFrame(look);
    const glance = stale || frames++ % GLANCE_FRAMES === 0;
    if (glance) {
      stale = false;
      followed.onGlance();
      element = followed.find();
    }
    if (!element?.isConnected) return followed.onMove(null);
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = { left, top, width, height };
    if (glance) covered = !isShown(element) || !isOnTop(element, box, followed);
    followed.onMove(covered ? null : box);
  }
  frame = window.requestAnimationFrame(look);
  // A page that scrolls or is resized may bring something into sight.
  const moved = () => void (stale = true);
  page.addEventListener('scroll', moved, { capture: true, passive: true, signal: end });
  window.addEventListener('resize', moved, { signal: end });
  end.addEventListener('abort', () => {
    mutations.disconnect();
    window.cancelAnimationFrame(frame);
  });
}
