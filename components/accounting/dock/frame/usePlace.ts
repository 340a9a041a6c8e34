import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { everySecond } from '../../../life/clock.ts';
import { type Room, type Corner, freeSpot, marksOf, roomBelow } from './place.ts';

/** Where the page was touched something may lie over its corners: a look takes a few marks; so much later it looks at everything, ms. */
const WHOLE_MS = 20_000;
/** A page that nobody touched is looked at so often, and so often at everything, ms: for what tells nobody. */
const UNTOUCHED_MS = 60_000;
const UNTOUCHED_WHOLE_MS = 300_000;

interface Place extends Corner {
  /** Null: none is needed. */
  readonly room: Room | null;
}

/** True where scroll bars take no room from what they scroll, as on a touch screen; measured in a thing of ours. */
function haveOverlayBars(near: HTMLElement): boolean {
  const probe = near.appendChild(near.ownerDocument.createElement('div'));
  probe.style.cssText = 'position: absolute; visibility: hidden; width: 100px; height: 100px; overflow: scroll';
  const free = probe.clientWidth === probe.offsetWidth;
  probe.remove();
  return free;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((mark, index) => mark === other[index]);

/**
 * Where the panel stands, and what room it needs below the page. Only the pill looks for a free place: unfolded it stays
 * where it was pressed, and so it does under a modal dialog, which hides what lies beneath.
 */
export function usePlace(panel: { readonly current: HTMLElement | null }, open: boolean): ReadonlySignal<Place> {
  const place = useSignal<Place>({ side: 'right', lift: 0, room: null });

  useLayoutEffect(() => {
    if (open) return;
    const pill = panel.current!;
    const page = pill.ownerDocument;
    const window = page.defaultView!;
    const isFree = haveOverlayBars(pill);
    let frame = 0;
    /** What was seen last; empty: nothing yet. */
    let marks: readonly unknown[] = [];
    let [lastLook, lastMarks] = [0, 0];
    /** A look is due; and there may be more to find than its marks tell. */
    let [due, stale] = [true, true];
    const ended = new AbortController();

    function look(): void {
      frame = 0;
      if (
        page.visibilityState !== 'visible' ||
        page.querySelector(':modal') ||
        (pill.getRootNode() as ParentNode).querySelector('dialog[open]')
      )
        return;
      const size = { width: pill.offsetWidth, height: pill.offsetHeight };
      // Not laid out: nobody sees it.
      if (size.width === 0) return;
      const moment = performance.now();
      const isWhole = marks.length === 0 || moment - lastLook >= (stale ? WHOLE_MS : UNTOUCHED_WHOLE_MS);
      lastMarks = moment;
      due = false;
      if (!isWhole && isSame(marks, marksOf(page, size, place.peek()))) return;
      lastLook = moment;
      stale = false;
      const room = roomBelow(page, size, isFree);
      const spot = freeSpot(page, size, room !== null);
      const now = { ...spot, room: room && { ...room, height: room.height + spot.lift } };
      if (JSON.stringify(now) !== JSON.stringify(place.peek())) place.value = now;
      marks = marksOf(page, size, place.peek());
    }
    const soon = (): void => {
      frame ||= window.requestAnimationFrame(look);
    };
    look();
    const sizes = new ResizeObserver(soon);
    for (const one of [pill, page.documentElement, page.body]) sizes.observe(one);
    window.addEventListener('resize', soon);
    everySecond(
      page,
      (touched) => {
        if (touched) due = stale = true;
        const now = performance.now();
        const isDue = due || (stale && now - lastLook >= WHOLE_MS) || now - lastMarks >= UNTOUCHED_MS;
        if (isDue && page.visibilityState === 'visible') soon();
      },
      ended.signal,
    );
    return () => {
      ended.abort();
      sizes.disconnect();
      window.removeEventListener('resize', soon);
      window.cancelAnimationFrame(frame);
    };
  }, [open]);

  return place;
}
