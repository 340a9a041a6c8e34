import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecodedPng, decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

/** What became of one picture. */
export interface Comparison {
  readonly name: string;
  /** How many pixels differ; `new`, `gone`: there is only one; `size`: they have not the same size. */
  readonly difference: number | 'new' | 'gone' | 'size';
}

/** The pixels of a picture, four bytes each: a screenshot has three. */
function opaque({ data, channels }: DecodedPng): Uint8Array {
  if (channels === 4) return data as Uint8Array;
  const pixels = new Uint8Array((data.length / channels) * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 4) pixels.set(data.subarray(from, from + 3), to);
  return pixels;
}

/**
 * Compares the pictures of two folders by name, and writes what differs, in red, to a third.
 * @param names of the pictures in either folder
 * @returns those that differ, in the order of `names`
 */
export function compareShots(before: string, after: string, marked: string, names: readonly string[]): Comparison[] {
  return names.flatMap((name): Comparison[] => {
    const [old, now] = [join(before, name), join(after, name)];
    if (!existsSync(old)) return [{ name, difference: 'new' }];
    if (!existsSync(now)) return [{ name, difference: 'gone' }];
    const [a, b] = [decode(readFileSync(old)), decode(readFileSync(now))];
    if (a.width !== b.width || a.height !== b.height) return [{ name, difference: 'size' }];
    const { width, height } = a;
    const marks = new Uint8Array(width * height * 4);
    const difference = pixelmatch(opaque(a), opaque(b), marks, width, height);
    if (difference === 0) return [];
    mkdirSync(marked, { recursive: true });
    writeFileSync(join(marked, name), encode({ width, height, data: marks, channels: 4 }));
    return [{ name, difference }];
  });
}
