/** The words of a checklist, as it is judged and as it is shown. */

/**
 * - `pass`: as it should be, and seen to be so.
 * - `note`: seen, and no good news by itself, but nothing that stands in the way: such as that the day failed.
 * - `block`: not as it must be; nothing that the merchant ticks changes that.
 * - `ask`: cannot be seen from here; the merchant confirms it by hand.
 * - `warn`: allowed, and must be acknowledged: the phrase names the consequence.
 */
export const VERDICT_KINDS = ['pass', 'note', 'block', 'ask', 'warn'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/**
 * What a judged checklist is for the merchant:
 * - `refused`: a sentence and a way on; nothing to choose, to tick or to run
 * - `fix`: what has to be fixed first, and nothing else
 * - `open`: the form
 */
export const STANDINGS = ['refused', 'fix', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];
