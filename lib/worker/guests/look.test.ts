import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PageSight } from '../../domain/site/pageSight.ts';
import { en } from '../../i18n/en/index.ts';
import { createTranslator } from '../../i18n/translate.ts';
import type { LookView } from '../../messages/views/lookViews.ts';
import { ServiceError } from '../../service/errors.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { type LookPorts, look } from './look.ts';

const GUEST = 'https://books.example';
const REPORT = '/salesReport/index';
const DAY = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03';

const sightOf = (changes: Partial<PageSight> = {}): PageSight => ({
  origin: GUEST,
  page: 'report',
  settings: null,
  oneDay: false,
  grid: 'found',
  rows: { read: 31, unread: 0 },
  dates: 'iso',
  columns: ['Sales Status'],
  statuses: ['FAILED', 'POSTED'],
  unclear: 0,
  icons: { found: [], why: 'no-tab' },
  who: false,
  translated: false,
  outline: 'Around the table',
  ...changes,
});
const dayOf = (changes: Partial<PageSight> = {}) =>
  sightOf({
    page: 'day',
    oneDay: true,
    grid: 'no-grid',
    rows: { read: 0, unread: 0 },
    columns: [],
    icons: {
      found: [
        { action: 'post', by: 'glyph' },
        { action: 'refresh', by: 'word' },
      ],
      why: null,
    },
    ...changes,
  });

function setUp(address: string | undefined, told: unknown = sightOf()) {
  const world = createWorld();
  const read = vi.fn<LookPorts['read']>(async () => told);
  const recognised = vi.fn(async () => {});
  const ports: LookPorts = { addressOf: async () => address, read, accessRequests: { recognised }, version: '1.2.3' };
  return { world, read, recognised, at: (whole = false) => look(world.deps, ports, 7, whole) };
}

const { say } = createTranslator('en', en);
const SIGNS = { yes: '✓', unsure: '?', no: '–' };
/** The lines of an answer as they are read. */
const lines = (view: LookView) => ('lines' in view ? view.lines.map(({ mark, words }) => `${SIGNS[mark]} ${say(words)}`) : []);

describe('a page of no site of ours', () => {
  it('that looks like the report is told so, and may be wished for', async () => {
    const { at, recognised } = setUp(GUEST + REPORT);
    const view = await at();
    expect(view).toMatchObject({ state: 'offered', origin: GUEST, title: { key: 'look.page.report' }, report: null });
    expect(lines(view)[0]).toBe('✓ 31 days were read');
    expect(recognised).toHaveBeenCalledExactlyOnceWith(GUEST);
  });

  it('that looks like a day is told so', async () => {
    const view = await setUp(GUEST + DAY, dayOf()).at();
    expect(view).toMatchObject({ state: 'offered', title: { key: 'look.page.day' } });
    expect(lines(view)).toEqual([
      '✓ The page is about one store and one day',
      '✓ Statuses: FAILED and POSTED',
      '✓ The arrows icon: known by its words',
      '? The calculator icon: not recognised',
      '✓ The lightning bolt icon: known by its picture',
      '? The page doesn’t say who is signed in',
    ]);
  });

  it.each([
    ['another address', `${GUEST}/inbox`],
    ['the address of a sign-in', `${GUEST}/login`],
    ['no https', `http://books.example${REPORT}`],
  ])('with %s is not even read', async (_, address) => {
    const { at, read, recognised } = setUp(address);
    for (const whole of [false, true]) expect(await at(whole)).toEqual({ state: 'unknown' });
    expect([read.mock.calls, recognised.mock.calls]).toEqual([[], []]);
  });

  it.each<[string, unknown]>([
    ['has no table of days', sightOf({ grid: 'no-grid', rows: { read: 0, unread: 0 } })],
    ['has rows of which none is a day', sightOf({ rows: { read: 0, unread: 31 } })],
    ['is a day without entries and icons', dayOf({ statuses: [], icons: { found: [], why: 'one' } })],
    ['became one of another origin while it was read', sightOf({ origin: 'https://bank.example' })],
    ['became another page while it was read', sightOf({ page: 'other' })],
    ['tells of a status that is none', sightOf({ statuses: ['Camille Roy'] })],
    ['tells of a heading with more than words', sightOf({ columns: ['<b>4711</b>'] })],
    ['tells more than anybody reads', sightOf({ outline: 'x'.repeat(30_000) })],
    ['tells nothing', null],
  ])('that %s may not be wished for', async (_, told) => {
    const { at, recognised } = setUp(GUEST + REPORT, told);
    expect(await at()).toEqual({ state: 'unknown' });
    expect(recognised).not.toHaveBeenCalled();
  });

  it('that can’t be read may not be wished for', async () => {
    const { at, read, recognised } = setUp(GUEST + REPORT);
    read.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await at()).toEqual({ state: 'unknown' });
    expect(recognised).not.toHaveBeenCalled();
  });

  it('that tells garbage may not be wished for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...Object.keys(sightOf())), async (garbage, key) => {
        for (const told of [garbage, { ...sightOf({ rows: { read: 0, unread: 0 } }), [key]: garbage }]) {
          const { at, recognised } = setUp(GUEST + REPORT, told);
          expect(await at(true)).toEqual({ state: 'unknown' });
          expect(recognised).not.toHaveBeenCalled();
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a page of ours', () => {
  it('is not read until somebody asks', async () => {
    const { at, read } = setUp(ORIGIN + REPORT);
    expect(await at()).toEqual({ state: 'ours', origin: ORIGIN, title: null, lines: [], report: null });
    expect(read).not.toHaveBeenCalled();
  });

  it('is told as a whole, with the site’s data and a report', async () => {
    const { at } = setUp(
      `${ORIGIN}${REPORT}?storeId=1`,
      sightOf({ origin: ORIGIN, rows: { read: 30, unread: 1 }, unclear: 2, translated: true }),
    );
    const view = await at(true);
    expect(lines(view)).toEqual([
      '✓ 30 days were read',
      '? 1 row can’t be read',
      '✓ The dates are read',
      '✓ Status columns, by their headings: Sales Status',
      '✓ Statuses: FAILED and POSTED',
      '? Some statuses can’t be read',
      '✓ We understand the site’s data',
      '? The page doesn’t say who is signed in',
      '– A translator has changed the words of this page',
    ]);
    const report = 'report' in view ? view.report! : '';
    expect(report).toContain('statuses: FAILED, POSTED');
    expect(report).toContain('Around the table');
    // Of the merchant it has neither the host nor a count.
    expect(report).not.toMatch(/site\.example|30|31/);
  });

  it.each<[string, () => Promise<never>, string]>([
    ['is not understood', () => Promise.reject(new ServiceError('not-understood')), '– We don’t understand the site’s data'],
    [
      'is refused to who is not signed in',
      () => Promise.reject(new ServiceError('not-signed-in')),
      '? The site’s data can’t be read: no one is signed in',
    ],
    ['does not come', () => Promise.reject(new ServiceError('timeout')), '? The site’s data can’t be read now'],
  ])('whose data %s says so', async (_, answer, words) => {
    const { at, world } = setUp(`${ORIGIN}${DAY}`, dayOf({ origin: ORIGIN }));
    vi.spyOn(world.service, 'days').mockImplementation(answer);
    expect(lines(await at(true))).toContain(words);
  });

  it('of which no store is known asks for none of the site’s data', async () => {
    const { at, world } = setUp(ORIGIN + REPORT, sightOf({ origin: ORIGIN }));
    const days = vi.spyOn(world.service, 'days');
    expect(lines(await at(true))).toContain('? The site’s data weren’t read: no store is known yet');
    expect(days).not.toHaveBeenCalled();
  });

  it('of the settings is told as such, with what its pages told lately of a site that tells it nowhere else', async () => {
    const { at, world } = setUp(`${ORIGIN}/x`, sightOf({ origin: ORIGIN, page: 'other', settings: 'stores' }));
    Object.assign(world.service, { canAct: false });
    const view = await at(true);
    expect(view).toMatchObject({ title: { key: 'look.page.settings', values: { page: { text: 'source.stores' } } } });
    expect(lines(view).slice(1)).toEqual([
      '? No store is known by name: open Sales Totals once',
      '? Settings > Stores wasn’t read in the last half hour',
      '? Settings > Accounting wasn’t read in the last half hour',
      '? Settings > Companies wasn’t read in the last half hour',
    ]);
    await world.deps.seenPages.note(
      ORIGIN,
      { stores: [{ id: '1', name: 'Plateau' }], sights: [{ kind: 'connection', storeId: '1', state: 'connected' }] },
      world.deps.localNow(),
    );
    const now = await at(true);
    expect(lines(now).slice(1, 3)).toEqual(['✓ 1 store is known by name', '✓ Settings > Stores was read in the last half hour']);
    expect('report' in now && now.report).not.toMatch(/Plateau/);
  });

  it('that can’t be read is said to be so', async () => {
    const { at } = setUp(ORIGIN + REPORT, null);
    expect(await at(true)).toMatchObject({ state: 'ours', title: { key: 'look.page.unread' }, lines: [], report: null });
  });

  it.each<[string, Partial<PageSight>, string]>([
    ['no table', { grid: 'no-grid' }, '– The table of days isn’t there'],
    ['two tables', { grid: 'two-grids' }, '– There is more than one table of days'],
    ['a table without days', { grid: 'no-days' }, '– There is a table, but no day is found in it'],
    ['dates that can’t be read', { dates: null }, '– The dates can’t be read'],
    ['columns without headings', { columns: [] }, '? The headings of the status columns aren’t known'],
    ['no status', { statuses: [''] }, '– No status that we know'],
    ['no tab', { page: 'day', icons: { found: [], why: 'no-tab' } }, '– The Accounting tab isn’t there'],
    ['one icon', { page: 'day', icons: { found: [], why: 'one' } }, '– Only one of the three icons is recognised, and that isn’t enough'],
    ['the address of no single day', { page: 'day' }, '– The page isn’t about exactly one store and one day'],
    ['somebody who is signed in', { who: true }, '✓ The page says who is signed in'],
  ])('with %s says so', async (_, changes, words) => {
    expect(lines(await setUp(ORIGIN + REPORT, sightOf({ origin: ORIGIN, ...changes })).at(true))).toContain(words);
  });
});

it.each([undefined, 'chrome://extensions/', 'about:blank', 'file:///x', 'no address'])(
  'what has the address %s is nothing to look at',
  async (address) => {
    const { at, read } = setUp(address);
    expect(await at(true)).toEqual({ state: 'nothing' });
    expect(read).not.toHaveBeenCalled();
  },
);
