import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareShots } from './compare.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'shots-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A picture in one grey, of this size. */
function paint(side: 'before' | 'after', name: string, grey: number, width = 4): void {
  mkdirSync(join(folder, side), { recursive: true });
  writeFileSync(join(folder, side, name), encode({ width, height: 4, channels: 3, data: new Uint8Array(width * 4 * 3).fill(grey) }));
}
const compared = (...names: string[]) => compareShots(join(folder, 'before'), join(folder, 'after'), join(folder, 'marked'), names);

it('says which pictures differ, and how, and marks what does', () => {
  for (const side of ['before', 'after'] as const) paint(side, 'same.png', 128);
  paint('before', 'darker.png', 250);
  paint('after', 'darker.png', 10);
  paint('before', 'wider.png', 128);
  paint('after', 'wider.png', 128, 5);
  paint('after', 'new.png', 1);
  paint('before', 'gone.png', 1);
  expect(compared('same.png', 'darker.png', 'wider.png', 'new.png', 'gone.png')).toEqual([
    { name: 'darker.png', difference: 16 },
    { name: 'wider.png', difference: 'size' },
    { name: 'new.png', difference: 'new' },
    { name: 'gone.png', difference: 'gone' },
  ]);
  expect(readdirSync(join(folder, 'marked'))).toEqual(['darker.png']);
});
