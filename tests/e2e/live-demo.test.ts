/** `npm run demo -- --live`: the story is played to its end on the build that the stores get, told step by step, and nothing is left running. */
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { playLive } from '../../scripts/demo/live/play.ts';
import { playedDemo } from '../support/scene/playedDemo.ts';

/** What becomes of a connection to a port of this computer. */
const knock = (port: number) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve('open'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    socket.once('close', () => socket.destroy());
  });

it('a day on hold is repaired as it is told, and the live app is gone afterwards', { timeout: 180_000 }, async () => {
  const { lines, pictures } = await playedDemo(playLive);
  // Every part of the way has its steps, and the pictures end where the report is quiet again.
  expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(6);
  expect(lines.filter((line) => line.startsWith('  ✓')).length).toBeGreaterThan(12);
  expect(pictures.at(-1)).toBe('08-report-after.png');
  const [, port] = /https:\/\/127\.0\.0\.1:(\d+)/.exec(lines.join('\n'))!;
  expect(await knock(Number(port))).toBe('ECONNREFUSED');
});
