import { guardOf } from './slot.ts';

/** By what a hand tells that it does something, other than by a key; a pointer that only moves is no deed, but somebody is there. */
const DEEDS = ['pointerdown', 'wheel'];
const MOVES = ['pointermove'];

/** Calls `hear` whenever somebody does something on the page, until `end`; keys also where the guard keeps them from the page. @param moves true to hear the pointer as well */
export function onHands(page: Document, hear: () => void, end: AbortSignal, moves = false): void {
  for (const type of moves ? [...DEEDS, ...MOVES] : DEEDS) page.addEventListener(type, hear, { capture: true, passive: true, signal: end });
  guardOf(page).onKey(hear, end);
}
