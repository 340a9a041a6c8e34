/** Which repair a fault befalls on the live app, in which markup, by which way, and where on it. */
import { ACTIONS, type Action } from '../../../lib/domain/day/action.ts';
import type { Press } from '../../../sandbox/live/markup.ts';
import { markupOf } from '../../../sandbox/live/markups/index.ts';
import type { Random } from '../random.ts';

/** Who clicks the site's own icon: our worker at the merchant's Run, or the merchant's next click, which is let through. */
export type Way = 'run' | 'by-hand';

/** What a merchant has got to, in the order of each way. */
export const POINTS = {
  run: ['open', 'confirmed', 'last-look', 'asked-by-site', 'sent', 'answered', 'followed', 'settled'],
  'by-hand': ['open', 'question', 'waiting', 'sent', 'answered', 'followed', 'settled'],
} as const satisfies Record<Way, readonly string[]>;
export type Point = (typeof POINTS)[Way][number];

/** On these a click by script does nothing. */
const REAL_HAND: readonly Press[] = ['mousedown', 'pointerdown', 'trusted'];

/** One of each kind: what hears the click, what the page does afterwards, whether it asks by itself. */
export const MARKUPS = {
  run: ['editable', 'form-control', 'glyphicons', 'images', 'words'],
  'by-hand': ['editable', 'kendo', 'real-hand', 'data-tables'],
} as const satisfies Record<Way, readonly string[]>;

export interface Choice {
  readonly way: Way;
  readonly point: Point;
  readonly markup: string;
  readonly action: Action;
  /** True where the merchant is back while what is held is still held, and the site's own question still open. */
  readonly early: boolean;
}

/** Every point of every way, once. */
export const EVERY_POINT: readonly Pick<Choice, 'way' | 'point'>[] = (Object.keys(POINTS) as Way[]).flatMap((way) =>
  POINTS[way].map((point) => ({ way, point })),
);

/** True where the point is before the click: a merchant whose page still stands goes on from there. */
export const isBefore = (point: Point): boolean => ['open', 'confirmed', 'question', 'waiting'].includes(point);

/** True where a click by script does nothing on the pages of this markup. */
export const wantsHand = (markup: string): boolean => REAL_HAND.includes(markupOf(markup)!.press);

/** The run of that number: each point has its turn, the rest is by the seed. */
export function choose(random: Random, index: number, points: readonly Pick<Choice, 'way' | 'point'>[] = EVERY_POINT): Choice {
  const { way, point } = points[index % points.length]!;
  const fits = MARKUPS[way].filter((name) => point !== 'asked-by-site' || markupOf(name)!.confirms);
  return { way, point, markup: random.pick(fits), action: random.pick(ACTIONS), early: random.pick([true, false]) };
}
