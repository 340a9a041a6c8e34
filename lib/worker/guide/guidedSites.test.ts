import { expect, it, vi } from 'vitest';
import { GUIDED_KEY, guidedSitesIn } from '../../messages/guidedSites.ts';
import { createArea } from '../testing/area.ts';
import { createGuidedSites } from './guidedSites.ts';

const [HERE, THERE] = ['https://app.shogo.io', 'https://books.example'];

function begin(stored?: unknown) {
  const area = createArea();
  if (stored !== undefined) void area.set({ [GUIDED_KEY]: stored });
  return { sites: createGuidedSites(area), known: async () => guidedSitesIn(await area.get(GUIDED_KEY)) };
}

it('a site where somebody is in a guide is written down until nobody is', async () => {
  const { sites, known } = begin();
  expect(await known()).toBeNull();
  await sites.note(HERE);
  await sites.note(THERE);
  await sites.note(HERE);
  expect(await known()).toEqual([HERE, THERE]);
  await sites.settle(HERE, async () => true);
  expect(await known()).toEqual([HERE, THERE]);
  await sites.settle(HERE, async () => false);
  expect(await known()).toEqual([THERE]);
});

it('that nobody is anywhere is written down as well: until then nobody knows', async () => {
  const { sites, known } = begin({ not: 'a list' });
  expect(await known()).toBeNull();
  await sites.settle(HERE, async () => false);
  expect(await known()).toEqual([]);
});

it('a guide that begins while another page settles is not lost', async () => {
  const { sites, known } = begin([HERE]);
  let begun = false;
  const settling = sites.settle(HERE, async () => begun);
  // As a guide begins: noted before it is there, and once it is.
  const beginning = sites
    .note(HERE)
    .then(() => (begun = true))
    .then(() => sites.note(HERE));
  await Promise.all([settling, beginning, sites.settle(HERE, async () => begun)]);
  expect(await known()).toEqual([HERE]);
});

it('a change that failed holds up no other', async () => {
  const { sites, known } = begin([HERE]);
  await expect(sites.settle(HERE, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  await sites.note(THERE);
  expect(await known()).toEqual([HERE, THERE]);
});

it('in a private window nothing is written', async () => {
  const sites = createGuidedSites(null);
  const isGuided = vi.fn<() => Promise<boolean>>();
  await sites.note(HERE);
  await sites.settle(HERE, isGuided);
  expect(isGuided).not.toHaveBeenCalled();
});
