import { describe, expect, it, vi } from 'vitest';
import { createArea } from './testing/world.ts';
import { createVisits } from './visits.ts';

const SITE = 'https://site.example';

describe('the visits', () => {
  it('keep each site once, with the stores that were shown', async () => {
    const visits = createVisits(createArea());
    await visits.add(SITE, null);
    await Promise.all([visits.add(SITE, '1'), visits.add(SITE, '2'), visits.add(SITE, '1')]);
    expect(await visits.all()).toEqual([{ origin: SITE, storeIds: ['2', '1'] }]);
  });

  it('keep no more stores than anybody looks at', async () => {
    const visits = createVisits(createArea());
    for (let id = 0; id < 30; id++) await visits.add(SITE, String(id));
    expect((await visits.all())[0]!.storeIds).toHaveLength(20);
  });

  it('write nothing that they know', async () => {
    const area = createArea();
    const visits = createVisits(area);
    await visits.add(SITE, '1');
    const set = vi.spyOn(area, 'set');
    await visits.add(SITE, '1');
    await visits.add(SITE, null);
    expect(set).not.toHaveBeenCalled();
  });

  it('leave out what is not theirs or spoilt, and go when they are cleared', async () => {
    const area = createArea();
    await area.set({ [`verified ${SITE}`]: 'a', [`visited ${SITE}`]: 5 });
    const visits = createVisits(area);
    expect(await visits.all()).toEqual([]);
    await visits.add(SITE, null);
    await visits.clear();
    expect(Object.keys(await area.get(null))).toEqual([`verified ${SITE}`]);
  });

  it('go on after a write that failed', async () => {
    const area = createArea();
    const visits = createVisits(area);
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(visits.add(SITE, '1')).rejects.toThrow('full');
    await visits.add(SITE, '1');
    expect(await visits.all()).toHaveLength(1);
  });
});
