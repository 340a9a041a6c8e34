/** `npm run demo`: the main job is played to its end, told step by step, and everything that is said of it is so. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { play } from '../../scripts/demo/play.ts';
import { CORE } from '../support/runner/core.ts';

it('three broken days are repaired as it is told, and the books hold each of them once', { ...CORE, timeout: 180_000 }, async () => {
  const output = mkdtempSync(join(tmpdir(), 'demo-'));
  const lines: string[] = [];
  const all = await play({ output, say: (line) => void lines.push(...line.split('\n')) });
  const told = lines.join('\n');
  expect(all, told).toBe(true);
  expect(told).not.toContain('✗');
  // Every act has its steps, and the pictures end where the books are read.
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(7);
  expect(lines.filter((line) => line.startsWith('  ✓')).length).toBeGreaterThan(30);
  expect(readdirSync(output).at(-1)).toMatch(/^\d\d-ledger-/);
  rmSync(output, { recursive: true, force: true });
});
