import { describe, expect, it, vi } from 'vitest';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { sawStore } from '../account/recordOwner.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN } from '../testing/world.ts';
import { historyStores } from './readHistory.ts';

describe('the stores of a site that names nobody', () => {
  it('are told by the names that they had last, and each is asked of its own record alone', async () => {
    const { deps, context } = createLiveWorld();
    for (const storeId of ['1', '2', '3']) {
      await deps.recentSites.add(ORIGIN, storeId);
      await sawStore(deps, context().site, storeId);
      const row = journalRowOf({
        id: storeId,
        account: `${ORIGIN}#store ${storeId}`,
        target: { storeId, date: '2026-11-03' as BusinessDate },
      });
      await deps.cache.journal.put({ ...row, storeName: `Store ${9 - Number(storeId)}` });
    }
    const page = vi.spyOn(deps.cache.history, 'page');
    expect(await historyStores(deps, { account: ORIGIN })).toEqual({
      stores: [
        { id: '3', name: 'Store 6' },
        { id: '2', name: 'Store 7' },
        { id: '1', name: 'Store 8' },
      ],
    });
    expect(page.mock.calls.map(([keys, { storeId }]) => [keys, storeId]).toSorted()).toEqual(
      ['1', '2', '3'].map((storeId) => [[`${ORIGIN}#store ${storeId}`], storeId]),
    );
  });
});
