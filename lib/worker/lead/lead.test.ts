import { expect, it, vi } from 'vitest';
import { COMMANDS } from '../../messages/commands.ts';
import type { DateRange } from '../../service/port.ts';
import { freshDays } from '../read/days.ts';
import { ORIGIN, TARGET, createWorld } from '../testing/world.ts';
import { createLead } from './lead.ts';
import type { LeadPorts } from './ports.ts';

const MONTH = { from: '2026-10-24', to: '2026-11-23' } as DateRange;
const REPORT = `${ORIGIN}/salesReport/index`;

/** The keys in a browser with this address in front, whose page hears them or not; one day needs the merchant. */
async function keys(url: string | undefined, hears = true) {
  const world = createWorld();
  await world.deps.recentSites.add(ORIGIN, null);
  await freshDays(world.deps, world.context().site, { storeId: '1', range: MONTH, window: MONTH });
  const act = vi.spyOn(world.context().site.service, 'act');
  const leading = {
    inFront: vi.fn<LeadPorts['inFront']>(async () => ({ id: 7, url })),
    tell: vi.fn<LeadPorts['tell']>(async () => hears),
    showPage: vi.fn<LeadPorts['showPage']>(async () => {}),
    showDesk: vi.fn<LeadPorts['showDesk']>(async () => {}),
  };
  const lead = createLead({ ...world.deps, guests: { origins: () => [] }, leading });
  return { ...world, leading, lead, act };
}

it.each([
  ['next-day', 'next'],
  ['open-checklist', 'checklist'],
])('on a page that shows days, %s is for that page', async (command, told) => {
  const { lead, leading } = await keys(REPORT);
  await lead.command(command);
  expect(leading.tell.mock.calls).toEqual([[7, told]]);
  expect(leading.showPage).not.toHaveBeenCalled();
});

it.each<[string, string | undefined, boolean]>([
  ['from a page that we may not read', undefined, true],
  ['from another site', 'https://elsewhere.example/salesReport/index', true],
  ['from a settings page of the site', `${ORIGIN}/settings/stores`, true],
  ['where the page does not hear', REPORT, false],
])('leads to the day %s', async (_, url, hears) => {
  const { lead, leading } = await keys(url, hears);
  await lead.command('next-day');
  expect(leading.showPage.mock.calls).toEqual([[`${ORIGIN}/day`]]);
});

it('leads to the desk where no other day needs the merchant, and only after the service was asked', async () => {
  const { lead, leading, service } = await keys(REPORT);
  const asked = vi.spyOn(service, 'session');
  await lead.onFrom({ origin: ORIGIN, target: TARGET });
  expect(asked).toHaveBeenCalled();
  expect(leading.showDesk.mock.calls).toEqual([['needs']]);
});

it('opens the desk', async () => {
  const { lead, leading } = await keys(REPORT);
  await lead.command('open-desk');
  expect(leading.showDesk.mock.calls).toEqual([[]]);
});

it('runs nothing, whatever it is called by', async () => {
  const { lead, act, cache } = await keys(undefined);
  for (const name of [...COMMANDS, 'post', '_execute_action']) await lead.command(name);
  expect(act).not.toHaveBeenCalled();
  expect(await cache.journal.active()).toEqual([]);
});

it('never rejects', async () => {
  const { lead, leading, deps } = await keys(undefined);
  leading.inFront.mockRejectedValue(new Error('No window'));
  await lead.command('next-day');
  expect(deps.onError).toHaveBeenCalledOnce();
});
