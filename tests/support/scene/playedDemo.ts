import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** What a story of the demo said, line by line, and the pictures that it left, in their order. */
export interface PlayedDemo {
  readonly lines: readonly string[];
  readonly pictures: readonly string[];
}

/** Plays a story of the demo; fails where anything of it is not as it is said, with all that was said. */
export async function playedDemo(
  play: (telling: { output: string; say: (line: string) => void }) => Promise<boolean>,
): Promise<PlayedDemo> {
  const output = mkdtempSync(join(tmpdir(), 'demo-'));
  const lines: string[] = [];
  try {
    const all = await play({ output, say: (line) => void lines.push(...line.split('\n')) });
    const told = lines.join('\n');
    expect(all, told).toBe(true);
    expect(told).not.toContain('✗');
    return { lines, pictures: readdirSync(output) };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
