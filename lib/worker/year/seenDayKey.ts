import type { SeenDay } from '../../domain/day/settledByHand.ts';

/** How a day was seen, as a page hands it back: what it settles is what it showed. */
export const seenDayKey = ({ told, differs }: SeenDay): string => `${told}.${differs}`;
