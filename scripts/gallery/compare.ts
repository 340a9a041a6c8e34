import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What became of one picture. */
export interface Comparison {
  readonly name: string;
  /** How many pixels differ; `new`, `gone`: there is only one; `size`: they have not the same size. */
  readonly difference: number | 'new' | 'gone' | 'size';
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
    const [a, b] = [PNG.sync.read(readFileSync(old)), PNG.sync.read(readFileSync(now))];
    if (a.width !== b.width || a.height !== b.height) return [{ name, difference: 'size' }];
    const marks = new PNG({ width: a.width, height: a.height });
    const difference = pixelmatch(a.data, b.data, marks.data, a.width, a.height);
    if (difference === 0) return [];
    mkdirSync(marked, { recursive: true });
    writeFileSync(join(marked, name), PNG.sync.write(marks));
    return [{ name, difference }];
  });
}
