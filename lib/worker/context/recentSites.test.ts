import { describe, expect, it, vi } from 'vitest';
import { createArea } from '../testing/area.ts';
import { createRecentSites } from './recentSites.ts';

const SITE = 'https://site.example';

describe('the recent sites', () => {
  it('keep each site once, with the stores that were shown', async () => {
    const sites = createRecentSites(createArea());
    await sites.add(SITE, null);
    await Promise.all([sites.add(SITE, '1'), sites.add(SITE, '2'), sites.add(SITE, '1')]);
    expect(await sites.all()).toEqual([{ origin: SITE, storeIds: ['2', '1'] }]);
  });

  it('keep no more stores than anybody looks at', async () => {
    const sites = createRecentSites(createArea());
    for (let id = 0; id < 30; id++) await sites.add(SITE, String(id));
    expect((await sites.all())[0]!.storeIds).toHaveLength(20);
  });

  it('write nothing that they know', async () => {
    const area = createArea();
    const sites = createRecentSites(area);
    await sites.add(SITE, '1');
    const set = vi.spyOn(area, 'set');
    await sites.add(SITE, '1');
    await sites.add(SITE, null);
    expect(set).not.toHaveBeenCalled();
  });

  it('leave out what is not theirs or spoilt, and go when they are cleared', async () => {
    const area = createArea();
    await area.set({ [`verified ${SITE}`]: 'a', [`visited ${SITE}`]: 5 });
    const sites = createRecentSites(area);
    expect(await sites.all()).toEqual([]);
    await sites.add(SITE, null);
    await sites.clear();
    expect(Object.keys(await area.get(null))).toEqual([`verified ${SITE}`]);
  });

  it('go on after a write that failed', async () => {
    const area = createArea();
    const sites = createRecentSites(area);
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(sites.add(SITE, '1')).rejects.toThrow('full');
    await sites.add(SITE, '1');
    expect(await sites.all()).toHaveLength(1);
  });
});
