import { expect, it } from 'vitest';
import { createArea } from '../worker/testing/area.ts';
import { createArrivals } from './arrival.ts';

it('greets once, however often we are installed', async () => {
  const arrivals = createArrivals(createArea());
  expect([await arrivals.installed(), await arrivals.installed()]).toEqual([true, false]);
});

it('greets nobody whom an update brought it to, and tells of that version until it was told', async () => {
  const arrivals = createArrivals(createArea());
  expect(await arrivals.news()).toBeNull();
  await arrivals.updated('0.1.0', '0.2.0');
  expect([await arrivals.installed(), await arrivals.news()]).toEqual([false, '0.2.0']);
  await arrivals.told();
  expect(await arrivals.news()).toBeNull();
  await arrivals.updated('0.2.0', '0.3.0');
  expect(await arrivals.news()).toBe('0.3.0');
});

it('has no news of the version that was there before', async () => {
  const arrivals = createArrivals(createArea());
  await arrivals.updated('0.1.0', '0.1.0');
  expect(await arrivals.news()).toBeNull();
});

it.each([7, { welcomed: 'yes' }, { news: {} }])('takes %j for a first time', async (stored) => {
  const area = createArea();
  await area.set({ arrival: stored });
  expect(await createArrivals(area).installed()).toBe(true);
});
