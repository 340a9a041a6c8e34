import { expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { clockNow } from '../../clock.ts';
import { createSites } from './sites.ts';

const GUEST = 'https://books.example:8443';
const RANGE = { from: '2026-11-01' as BusinessDate, to: '2026-11-03' as BusinessDate };

it('a site that the merchant lets us read is spoken to as the live app is, at its own address, for as long as that lasts', async () => {
  const guests = [GUEST];
  const fetch = vi.fn(async (_: string) => new Response('[]', { headers: { 'content-type': 'application/json' } }));
  const sites = createSites({
    practice: null,
    guests: () => guests,
    fetch: fetch as never,
    seen: { stores: async () => [], messages: async () => [] },
    localNow: clockNow,
  });
  const site = sites.at(GUEST)!;
  expect([site.origin, site.service.canAct, sites.at(GUEST) === site, sites.at('https://books.example')]).toEqual([
    GUEST,
    false,
    true,
    null,
  ]);
  await site.service.days('1', RANGE, null);
  expect(fetch.mock.calls[0]![0]).toBe(`${GUEST}/salesReport/summary?storeId=1&startDate=2026-11-01&endDate=2026-11-03`);
  guests.pop();
  expect(sites.at(GUEST)).toBeNull();
  // Given again, it is a new one: nothing of it was kept.
  guests.push(GUEST);
  expect(sites.at(GUEST)).not.toBe(site);
});
