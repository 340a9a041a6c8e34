/** A browser that a test started never outlives it: nobody would know that it is there. */
import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { until } from '../support/until.ts';

const START = join(import.meta.dirname, '..', 'support', 'browser', 'startBrowser.ts');

/** Starts a browser; told to end, it does so at once, as the test runner ends those that take their time. */
const owner = (start: string) => `
  import { writeSync } from 'node:fs';
  const { ${start} } = await import(${JSON.stringify(START)});
  const { browser } = await ${start}({ extension: null, own: true });
  process.once('SIGTERM', () => {
    writeSync(1, (browser.process().killed ? 'ended' : 'left') + '\\n');
    process.kill(process.pid, 'SIGKILL');
  });
  console.log(browser.process().pid);
`;

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it.each(['startChromium', 'startFirefox'])('%s: the browser ends before the process that started it', async (start) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', owner(start)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = on(createInterface(child.stdout), 'line') as AsyncIterator<[string]>;
  const next = async () => ((await lines.next()).value as [string])[0];
  const pid = Number(await next());
  expect(runs(pid)).toBe(true);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  try {
    expect(await next()).toBe('ended');
    await gone;
    await until(
      async () => (runs(pid) ? undefined : true),
      () => 'The browser runs on.',
    );
  } finally {
    if (runs(pid)) process.kill(pid, 'SIGKILL');
  }
});
