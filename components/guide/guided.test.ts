import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ask as askWorker } from '../../lib/messages/client.ts';
import { askWhereGuided } from './guided.ts';

const { browser } = vi.hoisted(() => ({
  browser: { extension: { inIncognitoContext: false }, storage: { local: { get: (_: string): Promise<unknown> => Promise.resolve({}) } } },
}));
vi.mock('wxt/browser', () => ({ browser }));

const HERE = 'https://app.shogo.io';
const worker = vi.fn<() => Promise<unknown>>();
const look = () =>
  askWhereGuided(worker as unknown as typeof askWorker, HERE)('guideLook', { sight: {} as never, front: true, fresh: true, step: null });
const written = (sites: unknown) => vi.spyOn(browser.storage.local, 'get').mockResolvedValue({ guided: sites });

beforeEach(() => void worker.mockResolvedValue({ ok: true, value: { view: null } }));
afterEach(() => void (browser.extension.inIncognitoContext = false));

it('the worker is not asked where it is written down that nobody is in a guide here', async () => {
  written(['https://books.example']);
  expect(await look()).toEqual({ ok: true, value: { view: null } });
  expect(worker).not.toHaveBeenCalled();
});

it.each<[string, () => void]>([
  ['somebody may be in one', () => written([HERE])],
  ['nothing is written down yet', () => written(undefined)],
  ['what is written down can’t be read', () => written([7])],
  ['the browser does not tell', () => vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'))],
  [
    'the window is a private one',
    () => {
      written([]);
      browser.extension.inIncognitoContext = true;
    },
  ],
])('it is asked where %s', async (_, given) => {
  given();
  await look();
  expect(worker).toHaveBeenCalledOnce();
});

it('it is asked everything else', async () => {
  written([]);
  await askWhereGuided(worker as unknown as typeof askWorker, HERE)('guideStart', {
    guide: 'mapping',
    subject: { storeId: '1', date: null },
  });
  expect(worker).toHaveBeenCalledOnce();
});
