import { crc32 } from 'node:zlib';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers that look random and are the same again for the same seed, so that a run can be repeated. */
export interface Random {
  /** A number from `from` up to, but not with, `to`. */
  between(from: number, to: number): number;
  /** A whole number from `from` to `to`, both with. */
  whole(from: number, to: number): number;
  /** One of several. */
  pick<T>(list: readonly T[]): T;
}

/** The numbers that belong to these words and numbers. */
export function randomOf(...parts: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(crc32(parts.join('/')));
  const whole = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    between: (from, to) => from + uniformFloat64(generator) * (to - from),
    whole,
    pick: (list) => list[whole(0, list.length - 1)]!,
  };
}
