import { expect, it, vi } from 'vitest';
import { report } from './steps.ts';

it('a report ends with the count of all steps, and says before it what failed and what else there is to say', () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const steps = [
    { name: 'types', passed: 1, failed: 0, seconds: 1 },
    {
      name: 'unit tests',
      passed: 20,
      failed: 2,
      seconds: 2,
      failures: ['a.test.ts > adds: expected 3', 'b.test.ts: no such file'],
      shaky: ['c.test.ts > waits: too late'],
    },
  ];
  expect(report(steps, ['Chromium 1', 'Firefox 2'])).toBe(false);
  expect(printed.mock.calls.map(([line]) => line as string).slice(-6)).toEqual([
    '! passed at the second try: c.test.ts > waits: too late',
    '✗ a.test.ts > adds: expected 3',
    '✗ b.test.ts: no such file',
    'Chromium 1',
    'Firefox 2',
    '21 passed, 2 failed',
  ]);
  expect(report(steps.slice(0, 1))).toBe(true);
});
