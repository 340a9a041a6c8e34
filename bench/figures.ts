/** Several measurements of the same, and what is said of them. */
export interface Figures {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws where there is none */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('Nothing was measured.');
  return { min, median: (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2, max };
}

/** Of what was measured in turn, round by round: how much more the one took, so that a busy moment hits both. */
export const ratiosOf = (ours: readonly number[], theirs: readonly number[]): Figures =>
  figuresOf(ours.map((value, round) => value / theirs[round]!));

/** Of what was measured in turn, round by round: what the one has above the other. */
export const aboveOf = (ours: readonly number[], theirs: readonly number[]): Figures =>
  figuresOf(ours.map((value, round) => value - theirs[round]!));

/** Smallest, median and largest, with so many digits. */
export const told = ({ min, median, max }: Figures, digits = 0): string =>
  `${min.toFixed(digits)} / ${median.toFixed(digits)} / ${max.toFixed(digits)}`;

/** Every round begins with somebody else, so that no one always follows the same. */
export const turned = <T>(all: readonly T[], round: number): T[] => all.map((_, place) => all[(place + round) % all.length]!);
