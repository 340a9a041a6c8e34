import { effect, signal } from '@preact/signals-core';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { Speaker } from '../../../lib/i18n/speaker.ts';
import { trusted } from '../../base/trusted.ts';
import { buttonsOf, moveAmong } from '../report/arrows.ts';
import { isOut, layerOf, looksTroubled, stripPlace } from '../report/layer.ts';
import type { ReportWatch } from '../report/watch.ts';
import { type Wish, keepPresses } from './earlyPresses.ts';
import { makeStencils, nameStrip, stripMaker } from './earlyStrip.ts';
import { type Fill, saying } from './saying.ts';

export interface EarlyRows {
  /**
   * Gives way to the views, in one stroke: where the keyboard was, it is again.
   * @param show draws them
   * @returns what was pressed meanwhile
   */
  giveWay(show: () => void): Promise<Wish | null>;
  /** Goes; nothing comes after. @returns writes what is owed to a merchant who pressed meanwhile; null: nobody did */
  leave(): Fill | null;
}

/** The same once they are drawn. */
export interface DrawnRows extends EarlyRows {
  /** Names the controls otherwise. */
  speak(words: Speaker): void;
}

/** In the background nothing is painted, and nobody waits for it, ms. */
const UNPAINTED_MS = 100;

/** Fulfilled once what was drawn just now has been painted. */
function afterPaint({ defaultView }: Document): Promise<void> {
  return new Promise((resolve) => {
    defaultView!.requestAnimationFrame(() => void setTimeout(resolve));
    setTimeout(resolve, UNPAINTED_MS);
  });
}

const stripsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.strip')];

/** Puts `strips` into `layer` in this order; one that stays where it is keeps the keyboard. */
function arrange(layer: HTMLElement, strips: readonly HTMLElement[]): void {
  for (const former of stripsIn(layer)) if (!strips.includes(former)) former.remove();
  let next = layer.firstElementChild;
  for (const strip of strips) {
    if (strip === next) next = next.nextElementSibling;
    else layer.insertBefore(strip, next);
  }
  // The Tab key stops at the rows once; the arrow keys reach the others.
  for (const strip of strips) buttonsOf(strip)[0]!.tabIndex = strip === strips[0] ? 0 : -1;
}

/** Where the keyboard is in `root`: in which row, and at which control; null: in none. */
function keyboardIn(root: ShadowRoot): { readonly row: string | undefined; readonly action: string | undefined } | null {
  const focused = root.activeElement as HTMLElement | null;
  const strip = focused?.closest<HTMLElement>('.strip');
  return strip ? { row: strip.dataset['row'], action: focused!.dataset['action'] } : null;
}

/**
 * The rows' controls by what the page itself shows, before the worker has answered: of no day anything is said. A control
 * only opens what the worker judges; what is pressed waits for that.
 */
export function drawEarlyRows(root: ShadowRoot, { sight, pointed }: Pick<ReportWatch, 'sight' | 'pointed'>, first: Speaker): DrawnRows {
  const page = root.ownerDocument;
  const place = page.createElement('div');
  place.className = 'ui';
  const layer = page.createElement('div');
  layer.setAttribute('role', 'toolbar');
  layer.setAttribute('aria-orientation', 'vertical');
  place.append(makeStencils(page), layer);

  const makeStrip = stripMaker(page);
  const speaker = signal(first);
  function speak(words: Speaker): void {
    place.lang = words.language;
    layer.setAttribute('aria-label', words.say(phrase('page.days')));
    speaker.value = words;
  }
  speak(first);
  /** The strips by their rows, each with who named it last. */
  const made = new Map<string, { readonly strip: HTMLElement; namedBy: Speaker | null }>();
  const stop = effect(() => {
    const { frame, rows } = sight.value;
    const { names, style } = layerOf(frame);
    layer.className = names;
    for (const [name, value] of Object.entries(style)) layer.style.setProperty(name, value);
    const strips = rows.flatMap((row) => {
      const { key, day } = row;
      if (!day) return [];
      const kept = made.get(key) ?? { strip: makeStrip(day), namedBy: null };
      made.set(key, kept);
      const { strip } = kept;
      if (kept.namedBy !== speaker.value) nameStrip(strip, day, (kept.namedBy = speaker.value));
      strip.dataset['row'] = key;
      Object.assign(strip.style, stripPlace(row));
      strip.classList.toggle('awake', looksTroubled(day));
      strip.classList.toggle('out', isOut(row, frame));
      strip.classList.toggle('pointed', pointed.value === key);
      return [strip];
    });
    arrange(layer, strips);
  });
  layer.addEventListener(
    'keydown',
    trusted((event) => moveAmong(layer, event)),
  );
  const presses = keepPresses(layer, (row) => sight.peek().rows.find(({ key }) => key === row)?.day ?? null);
  root.append(place);
  const painted = afterPaint(page);

  return {
    speak,
    leave() {
      stop();
      place.remove();
      return presses.wish() && saying(speaker.peek(), speaker.peek().say(phrase('page.unanswered')));
    },
    async giveWay(show) {
      await painted;
      await presses.released();
      const keyboard = keyboardIn(root);
      stop();
      // Where the keyboard is here, the views build at once what it has to find.
      show();
      place.remove();
      const strip = keyboard && stripsIn(root).find(({ dataset }) => dataset['row'] === keyboard.row);
      const buttons = buttonsOf(strip);
      (buttons.find(({ dataset }) => dataset['action'] === keyboard?.action) ?? buttons[0])?.focus({ preventScroll: true });
      return presses.wish();
    },
  };
}
