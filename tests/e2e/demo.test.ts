/** `npm run demo`: the main job is played to its end, told step by step, and everything that is said of it is so. */
import { expect, it } from 'vitest';
import { play } from '../../scripts/demo/play.ts';
import { CORE } from '../support/runner/core.ts';
import { playedDemo } from '../support/scene/playedDemo.ts';

it('three broken days are repaired as it is told, and the books hold each of them once', { ...CORE, timeout: 180_000 }, async () => {
  const { lines, pictures } = await playedDemo(play);
  // Every act has its steps, and the pictures end where the books are read.
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(7);
  expect(lines.filter((line) => line.startsWith('  ✓')).length).toBeGreaterThan(30);
  expect(pictures.at(-1)).toMatch(/^\d\d-ledger-/);
});
