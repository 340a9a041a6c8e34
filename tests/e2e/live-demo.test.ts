/** `npm run demo -- --live`: the story is played to its end on the build that the stores get, told step by step, and nothing is left running. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playLive } from '../../scripts/demo/live/play.ts';

/** What becomes of a connection to a port of this computer. */
const knock = (port: number) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve('open'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    socket.once('close', () => socket.destroy());
  });

it('a day on hold is repaired as it is told, and the live app is gone afterwards', { timeout: 180_000 }, async () => {
  const output = mkdtempSync(join(tmpdir(), 'demo-'));
  const lines: string[] = [];
  const all = await playLive({ output, say: (line) => void lines.push(...line.split('\n')) });
  const told = lines.join('\n');
  expect(all, told).toBe(true);
  expect(told).not.toContain('✗');
  // Every part of the way has its steps, and the pictures end where the report is quiet again.
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(6);
  expect(lines.filter((line) => line.startsWith('  ✓')).length).toBeGreaterThan(12);
  expect(readdirSync(output).at(-1)).toBe('08-report-after.png');
  const [, port] = /https:\/\/127\.0\.0\.1:(\d+)/.exec(told)!;
  expect(await knock(Number(port))).toBe('ECONNREFUSED');
  rmSync(output, { recursive: true, force: true });
});
