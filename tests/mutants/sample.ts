import { createHash } from 'node:crypto';
import type { Mutant } from './make/mutant.ts';

/**
 * A share of the mutants: the same for the same seed, whatever happens to the others meanwhile.
 * @param share from 0 to 1
 */
export function sampleOf(mutants: readonly Mutant[], share: number, seed: number): Mutant[] {
  if (share >= 1) return [...mutants];
  const before = new Map<string, number>();
  return mutants.filter(({ file, within, from, to }) => {
    const name = JSON.stringify([seed, file, within, from, to]);
    // The same change in two lines that read the same: each has its own lot.
    const nth = before.get(name) ?? 0;
    before.set(name, nth + 1);
    return createHash('sha256').update(`${name} ${nth}`).digest().readUInt32BE(0) / 2 ** 32 < share;
  });
}
