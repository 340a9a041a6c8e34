/**
 * How sure a fact about the product is: `A` read in the vendor's own documentation, `B` in somebody else's public
 * code or guide, `C` inferred from those, `D` general knowledge, a hint only.
 */
export const SURENESS = ['A', 'B', 'C', 'D'] as const;
export type Sure = (typeof SURENESS)[number];

/** How far to trust what was read of a day: words that we know, or a hint such as a code, a status or the kind of wording. */
export const CONFIDENCES = ['sure', 'likely', 'unsure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
