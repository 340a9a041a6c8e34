import { type ReadonlySignal, signal } from '@preact/signals-core';
import { beginLook } from '../../../lib/page/targets.ts';
import { type GuideModel, spotOf } from '../machine/guideModel.ts';
import type { GuidePointing } from '../pointing.ts';
import { findSpot } from '../spots.ts';
import { followPage } from './follow.ts';
import { type Box, NARROW, type Size, coversLight, fitsBeside, holeOf, placeCard, roomFor } from './geometry.ts';
import type { GuideHost } from './host.ts';

/** By this our sheet knows how much to leave free below itself. */
const ROOM = '--guide-room';

/** Where the light falls and what else there is, in this frame. */
interface Lit {
  readonly box: Box | null;
  /** What of ours rests in the window, where the card must find a place of its own; null: nothing. */
  readonly ours: Box | null;
  readonly window: Size;
}

export interface Light {
  readonly lit: ReadonlySignal<Lit>;
  /** How large the card is. */
  readonly card: ReadonlySignal<Size>;
  /** True where the page does not let the overlay be. */
  readonly hidden: ReadonlySignal<boolean>;
  /** True where our sheet fills a narrow window: then the card says only what is to be done, below it. */
  readonly slim: ReadonlySignal<boolean>;
  /** What the step is about, on the page; null: it is not there. */
  find(): Element | null;
  /** In the middle of the window, or at its upper edge where the card would have no room beside it. */
  bringIntoSight(): void;
  /** True where it can be seen as a whole, the card beside it. */
  isInSight(box: DOMRect): boolean;
  /** The card has this size. */
  measure(size: Size): void;
  /** In a narrow window our sheet leaves room for the card below it. */
  makeRoom(): void;
}

const sizeOf = ({ documentElement, defaultView }: Document): Size => ({
  width: documentElement.clientWidth,
  height: defaultView!.innerHeight,
});

function boxOf(element: Element | null | undefined): Box | null {
  if (!element) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** Our own sheet, where one is open. */
export const ownDialog = ({ own }: Pick<GuidePointing, 'own'>): HTMLElement | null =>
  own()?.querySelector<HTMLElement>('dialog[open]') ?? null;

/** Keeps the light on what the step is about, wherever the page moves it, until `end`. */
export function createLight(page: Document, host: GuideHost, model: GuideModel, pointing: GuidePointing, end: AbortSignal): Light {
  const lit = signal<Lit>({ box: null, ours: null, window: { width: 0, height: 0 } });
  const card = signal<Size>({ width: 0, height: 0 });
  const hidden = signal(false);
  const slim = signal(false);

  function find(): Element | null {
    const view = model.view.peek();
    const spot = spotOf(view);
    return view && spot ? findSpot(beginLook(page, view.subject, pointing.find), pointing.own(), spot) : null;
  }
  function makeRoom(): void {
    const style = ownDialog(pointing)?.style;
    const room = slim.peek() && !hidden.peek() && !end.aborted ? `${roomFor(card.peek())}px` : '';
    if (style && style.getPropertyValue(ROOM) !== room) style.setProperty(ROOM, room);
  }
  function onGlance(): void {
    model.glance();
    // A dialog of the page's own lies over everything and makes ours dead: it has the word.
    const dialog = ownDialog(pointing);
    const foreign = page.querySelector(':modal') !== null;
    slim.value = dialog !== null && page.documentElement.clientWidth <= NARROW;
    hidden.value = (foreign && !dialog) || !host.keep(dialog);
    makeRoom();
  }
  function onMove(box: Box | null): void {
    const clear = box !== null || ownDialog(pointing) !== null;
    const now = { box, ours: clear ? null : boxOf(pointing.own()?.querySelector('.dock')), window: sizeOf(page) };
    if (JSON.stringify(lit.peek()) !== JSON.stringify(now)) lit.value = now;
  }
  followPage(page, { find, isOurs: (element) => element === host.element, onGlance, onMove }, end);

  return {
    lit,
    card,
    hidden,
    slim,
    find,
    bringIntoSight() {
      const element = find();
      const block = element && fitsBeside(element.getBoundingClientRect().height, card.peek(), sizeOf(page)) ? 'center' : 'start';
      element?.scrollIntoView({ block, behavior: 'instant' });
    },
    isInSight({ top, bottom, left, width, height }) {
      const size = sizeOf(page);
      const hole = holeOf({ top, left, width, height }, size);
      return top >= 0 && bottom <= size.height && hole !== null && !coversLight(placeCard(hole, card.peek(), size), card.peek(), hole);
    },
    measure({ width, height }) {
      if (width !== card.peek().width || height !== card.peek().height) card.value = { width, height };
      makeRoom();
    },
    makeRoom,
  };
}
