/** Numbers that look random and are the same again for the same seed, so that a run can be repeated. */
export interface Random {
  /** A number from `from` up to, but not with, `to`. */
  between(from: number, to: number): number;
  /** A whole number from `from` to `to`, both with. */
  whole(from: number, to: number): number;
  /** One of several. */
  pick<T>(list: readonly T[]): T;
}

/** The numbers that belong to these words and numbers (mulberry32 over FNV-1a). */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const character of parts.join('/')) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (from: number, to: number) => from + next() * (to - from);
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  return { between, whole, pick: (list) => list[whole(0, list.length - 1)]! };
}
