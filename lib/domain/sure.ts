/**
 * How sure a fact about the product is: `A` read in the vendor's own documentation, `B` in somebody else's public
 * code or guide, `C` inferred from those, `D` general knowledge, a hint only.
 */
export const SURENESS = ['A', 'B', 'C', 'D'] as const;
export type Sure = (typeof SURENESS)[number];
