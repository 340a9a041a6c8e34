import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './testing/fakeBrowser.ts';

const SITE = 'https://books.example';
const PATTERN = 'https://books.example/*';
const OTHER_PORT = 'https://books.example:8443';

/** A browser in which the merchant let us read these sites. */
async function granted(...origins: readonly string[]) {
  const browser = createFakeBrowser();
  const { accessRequests, guests } = browser.bear();
  for (const origin of origins) {
    await accessRequests.recognised(origin);
    browser.allowed.add(`https://${new URL(origin).hostname}/*`);
    expect(await guests.request(origin)).toBe(true);
  }
  return { ...browser, guests };
}

describe('a site that is wished for', () => {
  it('is read once the browser allows it, however late', async () => {
    const { allowed, bear, registered, onChange } = createFakeBrowser();
    const { accessRequests, guests } = bear();
    await accessRequests.recognised(SITE);
    expect(await guests.request(SITE)).toBe(true);
    expect([guests.origins(), [...registered.keys()], await guests.admits(SITE)]).toEqual([[], [], false]);
    allowed.add(PATTERN);
    // The worker may have died while the browser asked.
    const { guests: next } = bear();
    await next.reconcile();
    expect([next.origins(), await next.admits(SITE)]).toEqual([[SITE], true]);
    expect([...registered.values()].map(({ js, runAt, matches }) => [js, runAt, matches])).toEqual([
      [['accounting.js'], 'document_idle', [PATTERN]],
      [['guard.js'], 'document_start', [PATTERN]],
    ]);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is not, where none of its pages was recognised', async () => {
    const { allowed, bear } = createFakeBrowser();
    const { accessRequests, guests } = bear();
    await accessRequests.recognised('https://elsewhere.example');
    allowed.add(PATTERN);
    expect(await guests.request(SITE)).toBe(false);
    expect(guests.origins()).toEqual([]);
  });

  it.each([
    ['recognised', (now: number) => now + 5 * 60_000],
    ['recognised by a clock that was set back since', (now: number) => now - 1],
  ])('is not, where it was %s too long ago', async (_, later) => {
    const { allowed, bear, control } = createFakeBrowser();
    const { accessRequests, guests } = bear();
    await accessRequests.recognised(SITE);
    control.now = later(control.now);
    allowed.add(PATTERN);
    expect(await guests.request(SITE)).toBe(false);
  });

  it('and was refused is not read because the browser allows it much later, by another way', async () => {
    const { allowed, bear, control } = createFakeBrowser();
    const { accessRequests, guests } = bear();
    await accessRequests.recognised(SITE);
    await guests.request(SITE);
    control.now += 6 * 60_000;
    allowed.add(PATTERN);
    await guests.reconcile();
    expect(guests.origins()).toEqual([]);
  });

  it('has our scripts on its open pages at once, the guard first, and no other page has', async () => {
    const { allowed, bear, tabs, executed } = createFakeBrowser();
    tabs.push(
      { id: 1, url: `${SITE}/salesReport/index` },
      { id: 2, url: `${OTHER_PORT}/salesReport/index` },
      { id: 3, url: 'https://mail.example/' },
      { url: `${SITE}/` },
    );
    // A page that shows a question of its own answers no script until it is answered: nobody waits for it.
    executed.mockReturnValueOnce(new Promise(() => {}));
    const { accessRequests, guests } = bear();
    await accessRequests.recognised(SITE);
    allowed.add(PATTERN);
    await guests.request(SITE);
    await vi.waitFor(() => expect(executed).toHaveBeenCalled());
    expect(executed.mock.calls).toEqual([[{ target: { tabId: 1 }, files: ['guard.js', 'accounting.js'] }]]);
    await guests.reconcile();
    expect(executed).toHaveBeenCalledOnce();
  });
});

describe('what a merchant let us read', () => {
  it('is one exact address: another port of the same host is another site', async () => {
    const { guests } = await granted(SITE);
    expect(
      await Promise.all([SITE, OTHER_PORT, 'http://books.example', 'https://app.books.example'].map((origin) => guests.admits(origin))),
    ).toEqual([true, false, false, false]);
  });

  it('is registered again after an update, which forgets it, and nothing is registered twice', async () => {
    const { bear, registered, onError } = await granted(SITE, OTHER_PORT);
    expect(registered.size).toBe(2);
    registered.clear();
    const { guests } = bear();
    await Promise.all([guests.reconcile(), guests.reconcile(), guests.ready()]);
    expect([registered.size, guests.origins()]).toEqual([2, [SITE, OTHER_PORT]]);
    expect(onError).not.toHaveBeenCalled();
  });

  it('ends the moment the browser takes it away, though nobody has told us yet', async () => {
    const { allowed, guests, registered, onChange } = await granted(SITE);
    onChange.mockClear();
    allowed.clear();
    expect([await guests.admits(SITE), guests.origins()]).toEqual([false, []]);
    await guests.reconcile();
    expect(registered.size).toBe(0);
    expect(onChange).toHaveBeenCalledOnce();
    // Given again by the browser alone, it is not ours.
    allowed.add(PATTERN);
    await guests.reconcile();
    expect([await guests.admits(SITE), registered.size]).toEqual([false, 0]);
  });

  it('is not read where the browser does not answer', async () => {
    const { guests, control } = await granted(SITE);
    control.broken = true;
    expect(await guests.admits(SITE)).toBe(false);
  });

  it('is known to the first message that a new worker hears', async () => {
    const { bear } = await granted(SITE);
    expect(await bear().guests.admits(SITE)).toBe(true);
  });

  it('is taken back with its permission, its scripts, and for good', async () => {
    const { bear, guests, allowed, registered, onChange } = await granted(SITE);
    onChange.mockClear();
    await guests.takeBack(SITE);
    expect([guests.origins(), await guests.admits(SITE), allowed.size, registered.size]).toEqual([[], false, 0, 0]);
    expect(onChange).toHaveBeenCalledOnce();
    allowed.add(PATTERN);
    const { guests: next } = bear();
    await next.reconcile();
    expect(next.origins()).toEqual([]);
  });

  it('is taken back alone: another site on its host stays', async () => {
    const { guests, allowed, registered } = await granted(SITE, OTHER_PORT);
    await guests.takeBack(SITE);
    expect([guests.origins(), [...allowed], registered.size, await guests.admits(SITE)]).toEqual([[OTHER_PORT], [PATTERN], 2, false]);
  });

  it('is not read any more, also where the browser keeps the permission', async () => {
    const { guests, permissions } = await granted(SITE);
    permissions.remove.mockRejectedValueOnce(new Error('no'));
    await expect(guests.takeBack(SITE)).rejects.toThrow('no');
    expect(await guests.admits(SITE)).toBe(false);
    await guests.reconcile();
    expect(guests.origins()).toEqual([]);
  });

  it('is nothing where what is stored is none of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.array(fc.constantFrom('https://*', 'https://*.example', 'http://a.example', 'https://a.example/', 5, null), { minLength: 1 }),
        ),
        async (stored) => {
          const { area, permissions, bear, registered } = createFakeBrowser();
          permissions.contains.mockResolvedValue(true);
          await area.set({ guests: stored });
          const { guests } = bear();
          await guests.reconcile();
          expect([guests.origins(), registered.size]).toEqual([[], 0]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
