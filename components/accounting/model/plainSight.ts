import { rootOf } from '../../base/mount/shadowRoot.ts';

/** How long the sheet must have been in plain sight, without a break, before Run may be pressed, ms (practice 5.5). */
const STEADY_MS = 800;
/** What hides it for less is not told of: the sheet's own way in, for one. Nor is it known what was drawn where nobody could look for longer. */
const TELL_MS = 600;
/** How often it is looked at by ourselves, beside what the browser tells. */
const GLANCE_MS = 200;
/** A button smaller than this is not one that we have drawn, CSS pixels. */
const SMALLEST = { width: 40, height: 18 };
/** How far the sheet may reach out of the window, CSS pixels: as wide as a narrow window, it lies under its scroll bar. */
const OUTSIDE = 20;

/**
 * `clear`: seen, and long enough. `settling`: not yet, or not any more. `covered`: something hides it. `uncovered`:
 * something did, and the merchant has not yet said that it was read again.
 */
export type Plainness = 'settling' | 'clear' | 'covered' | 'uncovered';

export interface PlainSight {
  /** True where it may be pressed at this very moment: looked at once more, and thoroughly. */
  clearNow(): boolean;
  /** What was covered for a while has been read again. */
  readAgain(): void;
  stop(): void;
}

export type WatchSight = (button: HTMLElement, tell: (plainness: Plainness) => void) => PlainSight;

/** What `IntersectionObserver` can do beyond the types that there are: Chromium computes whether a target is really seen. */
type TrackedEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
const TRACKED = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;

/** What may have a shadow root: all but the names that never do, the cells of a long report first, so that looking takes no time. */
const HOSTS =
  '*:not(td, tr, a, th, tbody, thead, table, li, ul, ol, option, select, input, button, label, path, svg, img, script, style, link, meta, br, i, b, em, strong, form, col)';

/**
 * What of the page lies in the top layer, in which all that is drawn above a modal dialog must be; or above even that, a
 * transition of views. Whatever its box: shadows, backdrops and children are drawn outside of it.
 */
function topLayer(root: Document | ShadowRoot, ours: Node, deep: boolean): Element[] {
  const inner = deep ? [...root.querySelectorAll(HOSTS)].flatMap((element) => rootOf(element) ?? []).filter((one) => one !== ours) : [];
  return [
    ...root.querySelectorAll(':is(:modal, :popover-open, :fullscreen, :active-view-transition)'),
    ...inner.flatMap((one) => topLayer(one, ours, deep)),
  ];
}

/** True where a small window of the page floats above all others: what it shows is the page's. */
function hasFloating(page: Document): boolean {
  const { documentPictureInPicture } = page.defaultView as { documentPictureInPicture?: { readonly window: unknown } };
  return Boolean(page.pictureInPictureElement ?? documentPictureInPicture?.window);
}

/** True where the page changes how all of it is drawn; in Firefox its filter reaches the top layer. */
const isFiltered = (page: Document): boolean => getComputedStyle(page.documentElement).filter !== 'none';

/** True where all of it lies in the window; a page can make its own so large that it does not. */
function isInWindow(dialog: Element): boolean {
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  return Math.min(left, top, innerWidth - right, innerHeight - bottom) >= -OUTSIDE;
}

/** True where the button is no smaller than it should be, and what stands at its middle is itself; and its dialog lies in the window. */
function canBePressed(button: Element, box: DOMRect, root: ShadowRoot, dialog: Element): boolean {
  const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.width >= SMALLEST.width && box.height >= SMALLEST.height && button.contains(hit) && isInWindow(dialog);
}

/**
 * Watches whether the dialog of `button` is in plain sight: a page may draw over it what lets the pointer through, and
 * then a person's own press lands on what that person does not see (practice 5.5).
 */
export const watchSight: WatchSight = (button, tell) => {
  const dialog = button.closest('dialog')!;
  const root = button.getRootNode() as ShadowRoot;
  let seen: boolean | null = null;
  let plainness: Plainness = 'settling';
  let place = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the browser says; undefined where it can't, or hasn't yet. */
  let tracked: boolean | undefined;
  /** True from when something covered it until it was read again; its own way in covers nothing that was read. */
  let owed = false;
  let foreign = false;
  let wasClear = false;
  let looked = performance.now();

  function isPlain(thoroughly: boolean): boolean {
    const box = button.getBoundingClientRect();
    // What has just come under the pointer was not aimed at; by its weight alone it grows from its lower right corner.
    const at = `${Math.round(box.right)},${Math.round(box.bottom)}`;
    if (at !== place) seen = null;
    place = at;
    if (!canBePressed(button, box, root, dialog)) return false;
    // Our own guide lies over the dialog, in the only layer where anything could: there the browser's word says nothing.
    const word = dialog.querySelector(':popover-open') ? undefined : tracked;
    // Without it each look is thorough: what leaves just before the press would never have been seen.
    foreign = hasFloating(root.ownerDocument) || topLayer(root.ownerDocument, root, thoroughly || word === undefined).length > 0;
    return !foreign && word !== false && (tracked !== undefined || !isFiltered(root.ownerDocument));
  }

  function become(now: Plainness): void {
    plainness = now;
    tell(now);
  }

  function hear(now: boolean): void {
    if (now === seen) return;
    seen = now;
    clearTimeout(timer);
    if (plainness !== 'covered' || now) become('settling');
    timer = setTimeout(
      () => {
        owed ||= !now && (foreign || wasClear);
        become(!now ? 'covered' : owed ? 'uncovered' : 'clear');
        wasClear ||= plainness === 'clear';
      },
      now ? STEADY_MS : TELL_MS,
    );
  }

  /**
   * Nobody sees a tab in the background, and nothing covers it there: it waits until it is in front again. So does what
   * lies in a window without the focus: another one of the page may lie before it.
   */
  function rest(): void {
    clearTimeout(timer);
    seen = null;
    if (plainness === 'clear') become('settling');
  }
  function glance(thoroughly = false): void {
    const { visibilityState } = root.ownerDocument;
    const now = performance.now();
    // A page that does not let us look holds what it has drawn on the screen for so long.
    if (now - looked > TELL_MS || visibilityState === 'hidden' || !root.ownerDocument.hasFocus()) rest();
    looked = now;
    if (visibilityState === 'visible' && root.ownerDocument.hasFocus()) hear(isPlain(thoroughly));
  }
  /** Each word of the browser counts: what was hidden for one frame was hidden. */
  function follow(entries: readonly TrackedEntry[]): void {
    for (const { isVisible } of entries) {
      tracked = isVisible;
      glance();
    }
  }

  const observer = new IntersectionObserver(follow, TRACKED);
  observer.observe(dialog);
  const ticking = setInterval(() => glance(), GLANCE_MS);

  return {
    clearNow() {
      follow(observer.takeRecords());
      glance(true);
      return plainness === 'clear';
    },
    readAgain() {
      if (plainness !== 'uncovered') return;
      owed = false;
      seen = null;
      glance();
    },
    stop() {
      observer.disconnect();
      clearInterval(ticking);
      clearTimeout(timer);
    },
  };
};
