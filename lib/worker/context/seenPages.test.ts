import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { createSeenPages } from './seenPages.ts';

const SITE = 'https://site.example';
const NOW = '2026-11-24T15:00:00Z' as Instant;
const LATER = '2026-11-24T15:01:00Z' as Instant;
const PLATEAU = { id: '1', name: 'Plateau' };
const DAY = { storeId: '1', date: '2026-11-03' as BusinessDate };
const CONNECTED = { kind: 'connection', storeId: '1', state: 'connected' } as const;

function createWorker(kept: Record<string, unknown> = {}) {
  const area = {
    get: async (key: string | null) => structuredClone(key === null ? kept : { [key]: kept[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(kept, structuredClone(items)),
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => delete kept[key]),
  };
  return { kept, seen: createSeenPages(area), again: () => createSeenPages(area) };
}

describe('what the pages of a site showed', () => {
  it('is kept for the next worker, and for that site only', async () => {
    const { seen, again } = createWorker();
    await seen.note(SITE, { stores: [PLATEAU], sights: [CONNECTED] }, NOW);
    expect(await again().stores(SITE)).toMatchObject([{ ...PLATEAU, connection: { state: 'connected', at: NOW } }]);
    expect(await again().stores('https://other.example')).toEqual([]);
  });

  it('is news only where it is more or other than before', async () => {
    const { seen } = createWorker();
    const told = [
      await seen.note(SITE, { stores: [PLATEAU], sights: [CONNECTED] }, NOW),
      await seen.note(SITE, { stores: [PLATEAU], sights: [CONNECTED] }, LATER),
      await seen.note(SITE, { sights: [{ ...CONNECTED, state: 'disconnected' }] }, LATER),
    ];
    expect(told).toEqual([true, false, true]);
  });

  it('loses nothing to two pages at the same moment', async () => {
    const { seen } = createWorker();
    await Promise.all([
      seen.note(SITE, { stores: [PLATEAU] }, NOW),
      seen.note(SITE, { sights: [CONNECTED] }, NOW),
      seen.note(SITE, { links: { stores: '/s' } }, NOW),
    ]);
    expect([(await seen.stores(SITE))[0]?.connection?.state, seen.linkTo(SITE, 'stores')]).toEqual(['connected', `${SITE}/s`]);
  });

  it('says nothing of a store that the site does not list', async () => {
    const { seen } = createWorker();
    await seen.note(SITE, { sights: [CONNECTED] }, NOW);
    expect(await seen.stores(SITE)).toEqual([]);
    await seen.note(SITE, { stores: [PLATEAU], sights: [CONNECTED] }, NOW);
    await seen.note(SITE, { stores: [{ id: '2', name: 'Other' }] }, NOW);
    expect((await seen.stores(SITE)).map(({ id }) => id)).toEqual(['2']);
  });

  it('keeps what was seen of a store that has another name', async () => {
    const { seen } = createWorker();
    await seen.note(SITE, { stores: [PLATEAU], sights: [CONNECTED] }, NOW);
    await seen.note(SITE, { stores: [{ id: '1', name: 'Rosemont' }] }, LATER);
    expect(await seen.stores(SITE)).toMatchObject([{ name: 'Rosemont', connection: { at: NOW } }]);
  });

  it('is doubted where a day failed, but for the mapping', async () => {
    const { seen } = createWorker();
    const section = { area: 'Sales', missing: [], whole: true, print: 'x' } as const;
    await seen.note(SITE, { stores: [PLATEAU], sights: [CONNECTED, { kind: 'mapping', storeId: '1', sections: [section] }] }, NOW);
    const message = { ...DAY, text: 'Account 4010 is inactive', statuses: ['FAILED'] };
    await seen.note(SITE, { message: { ...message, date: '2026-11-04' as BusinessDate } }, NOW);
    await seen.note(SITE, { message }, NOW);
    await seen.doubt(SITE, DAY);
    expect(await seen.stores(SITE)).toMatchObject([{ connection: null, ledger: null, sections: [section] }]);
    expect((await seen.messages(SITE)).map(({ date }) => date)).toEqual(['2026-11-04']);
  });

  it('has the last word of a day’s page, which may be that it says nothing any more', async () => {
    const { seen } = createWorker();
    const said = async (text: string | null) => {
      await seen.note(SITE, { message: { ...DAY, text, statuses: ['FAILED'] } }, NOW);
      return (await seen.messages(SITE)).map((one) => one.text);
    };
    expect([await said('one sentence'), await said('another sentence'), await said(null)]).toEqual([
      ['one sentence'],
      ['another sentence'],
      [],
    ]);
  });

  it('is gone once it is forgotten', async () => {
    const { seen, kept } = createWorker({ 'visited x': [] });
    await seen.note(SITE, { stores: [PLATEAU], links: { stores: '/s' } }, NOW);
    await seen.forget(SITE);
    expect([await seen.stores(SITE), seen.linkTo(SITE, 'stores')]).toEqual([[], null]);
    await seen.note(SITE, { stores: [PLATEAU] }, NOW);
    await seen.clear();
    expect(kept).toEqual({ 'visited x': [] });
  });

  it.each([
    null,
    7,
    'x',
    [],
    {},
    { stores: 'x' },
    { stores: [{ id: 1 }], links: {} },
    { stores: [], links: { stores: '//elsewhere.example' } },
    { stores: [], links: { stores: 'javascript:x' } },
  ])('is nothing where it can’t be read: %j', async (garbage) => {
    const { seen } = createWorker({ [`seen ${SITE}`]: garbage });
    expect([await seen.stores(SITE), seen.linkTo(SITE, 'stores')]).toEqual([[], null]);
  });
});
