import { expect, it, vi } from 'vitest';
import { type PartsPort, createRunParts } from './runParts.ts';

const SENDER = { from: 'page', origin: 'https://app.shogo.io', tabId: 7, apart: false } as const;
const executeScript = vi.fn<PartsPort['executeScript']>(async () => []);
const run = createRunParts({ executeScript });

it('parts run in the very document that asks, in their order; where a browser knows none, in its tab', async () => {
  await run(['library', 'showViews'], { ...SENDER, documentId: 'D' });
  await run(['Inside'], SENDER);
  await run(['guard'], SENDER);
  expect(executeScript.mock.calls.map(([injection]) => injection)).toEqual([
    { target: { tabId: 7, documentIds: ['D'] }, files: ['/parts/library.js', '/parts/showViews.js'], injectImmediately: true },
    { target: { tabId: 7, frameIds: [0] }, files: ['/parts/Inside.js'], injectImmediately: true },
    { target: { tabId: 7, frameIds: [0] }, files: ['/content-scripts/guard.js'], injectImmediately: true },
  ]);
});

it('a page to which they can’t be brought is told so, and may ask again', async () => {
  executeScript.mockRejectedValueOnce(new Error('No document with id D in tab with id 7'));
  await expect(run(['Inside'], SENDER)).rejects.toMatchObject({ problem: { reason: { key: 'part.missing' }, retry: true } });
});
