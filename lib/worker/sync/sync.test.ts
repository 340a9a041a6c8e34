/** Two computers of one merchant, with a database and a storage each, and the browser's own sync between them. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../cache/cache.ts';
import { type BusinessDate, type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import { createArea } from '../testing/area.ts';
import { createSync } from './sync.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const OWNER = 'o#user u1';
const SITE = 'https://books.example';
const date = '2026-11-03' as BusinessDate;

/** A word of the merchant: about the store, but for one that is about the day alone. */
const word = (check: 'role' | 'books-open' | 'mapping-complete', at: Instant = NOW) => ({
  account: OWNER,
  check,
  date,
  reason: phrase('check.role.ask'),
  at,
});
const icon = (look: string, at: Instant = NOW) => ({ action: 'post' as const, shape: { tag: 'a', looks: [look], place: '1z' }, at });

function world() {
  const syncArea = createArea();
  const clock = { now: NOW };
  async function computer() {
    // Each has a database of its own; a connection keeps the one that was there when it was opened.
    globalThis.indexedDB = new IDBFactory();
    const cache = openCache();
    await cache.told.owners();
    return createSync({ cache, area: createArea(), syncArea, localNow: () => clock.now });
  }
  return { syncArea, clock, computer, items: async () => Object.keys(await syncArea.get(null)) };
}
type Computer = Awaited<ReturnType<ReturnType<typeof world>['computer']>>;

async function two() {
  const here = world();
  const [one, other] = [await here.computer(), await here.computer()];
  return { ...here, one, other, hears: async (who: Computer) => who.heard(await here.items()) };
}
const checksOf = async ({ told }: Computer) => (await told.ofAccount(OWNER)).map(({ check }) => check).toSorted();

describe('off, as it is at first', () => {
  it('nothing leaves the computer, and nothing comes', async () => {
    const { one, other, items, syncArea } = await two();
    await one.told.keep([word('role')]);
    await one.shownIcons.keep(SITE, icon('abc'));
    await one.told.forget(OWNER, 'role');
    expect(await items()).toEqual([]);
    await other.setOn(true);
    await other.told.keep([word('role')]);
    await one.heard(Object.keys(await syncArea.get(null)));
    expect(await checksOf(one)).toEqual([]);
    expect(await one.state()).toEqual({ on: false, items: 1, refused: false });
  });
});

describe('on both computers', () => {
  async function on() {
    const here = await two();
    await here.one.setOn(true);
    await here.other.setOn(true);
    return here;
  }

  it('what is told of a store, and shown, is known on the other; what is true of one day stays', async () => {
    const { one, other, hears, syncArea } = await on();
    await one.told.keep([word('role'), word('mapping-complete')]);
    await one.shownIcons.keep(SITE, icon('abc'));
    await hears(other);
    expect(await checksOf(other)).toEqual(['role']);
    expect(await other.shownIcons.at(SITE)).toEqual([icon('abc')]);
    expect(JSON.stringify(await syncArea.get(null))).not.toContain('mapping-complete');
  });

  it('what was told before it was switched on comes as well', async () => {
    const { one, other } = await two();
    await one.told.keep([word('role')]);
    await one.setOn(true);
    await other.told.keep([word('books-open')]);
    await other.setOn(true);
    expect(await checksOf(other)).toEqual(['books-open', 'role']);
  });

  it('what is taken back on one is asked again on the other, and does not come back from there', async () => {
    const { one, other, clock, hears } = await on();
    await one.told.keep([word('role'), word('books-open')]);
    await hears(other);
    clock.now = addSeconds(NOW, 60);
    await other.told.forget(OWNER, 'role');
    await hears(one);
    await hears(other);
    expect([await checksOf(one), await checksOf(other)]).toEqual([['books-open'], ['books-open']]);
    await one.told.keep([word('role', addSeconds(NOW, 90))]);
    await hears(other);
    expect(await checksOf(other)).toEqual(['books-open', 'role']);
  });

  it('of two icons for one action the one that was shown later counts', async () => {
    const { one, other, hears } = await two();
    await one.shownIcons.keep(SITE, icon('early'));
    await other.shownIcons.keep(SITE, icon('late', addSeconds(NOW, 5)));
    await one.setOn(true);
    await other.setOn(true);
    await hears(one);
    expect(await one.shownIcons.at(SITE)).toEqual(await other.shownIcons.at(SITE));
    expect((await one.shownIcons.at(SITE))[0]!.shape.looks).toEqual(['late']);
    await other.shownIcons.forget(SITE, 'post');
    await hears(one);
    expect(await one.shownIcons.at(SITE)).toEqual([]);
  });

  it('removed from the sync, everything stays where it is', async () => {
    const { one, other, items, hears } = await on();
    await one.told.keep([word('role')]);
    await hears(other);
    expect(await other.removeAll()).toEqual({ on: false, items: 0, refused: false });
    await hears(one);
    expect(await items()).toEqual([]);
    expect([await checksOf(one), await checksOf(other)]).toEqual([['role'], ['role']]);
  });
});

describe('what comes from outside', () => {
  it.each<[string, unknown]>([
    ['text', 'all'],
    ['an entry of no form', [{ about: 'x' }, null, 7]],
    ['a word without a sentence of ours', [{ about: 'x', at: NOW, value: { check: 'role', date, reason: { key: 'no.such' } } }]],
    ['a word on a check that is about one day', [{ about: 'x', at: NOW, value: { ...word('mapping-complete'), account: undefined } }]],
    ['a moment of no form', [{ about: 'x', at: 'soon', value: { check: 'role', date, reason: phrase('check.role.ask') } }]],
  ])('is not believed where it is %s, and keeps nothing else away', async (_, item) => {
    const { one, other, syncArea, hears } = await two();
    await syncArea.set({ [`told ${OWNER}`]: item, 'told o#another': [], unknown: 1 });
    await one.setOn(true);
    expect(await checksOf(one)).toEqual([]);
    await other.setOn(true);
    await other.told.keep([word('role')]);
    await hears(one);
    expect(await checksOf(one)).toEqual(['role']);
  });
});

describe('a sync that takes nothing', () => {
  it('loses nothing here, is told, and is made good by the next that it takes', async () => {
    const { one, syncArea, items } = await two();
    await one.setOn(true);
    const { set } = syncArea;
    syncArea.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await one.told.keep([word('role')]);
    expect(await one.state()).toEqual({ on: true, items: 0, refused: true });
    expect(await checksOf(one)).toEqual(['role']);
    syncArea.set = set;
    await one.told.keep([word('books-open')]);
    expect(await one.state()).toEqual({ on: true, items: 1, refused: false });
    expect(JSON.stringify(await syncArea.get(await items().then(([key]) => key!)))).toContain('role');
  });

  it('is given the latest only, as much as it takes of one item', async () => {
    const { one, other, hears } = await two();
    await one.setOn(true);
    await other.setOn(true);
    const days = Array.from({ length: 28 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}` as BusinessDate);
    const long = phrase('look.page.settings', { page: 'x'.repeat(400) });
    for (const [minute, day] of days.entries())
      await one.told.keep([{ ...word('role', addSeconds(NOW, minute * 60)), date: day, reason: long }]);
    await hears(other);
    const came = (await other.told.ofAccount(OWNER)).map((row) => row.date);
    expect(came.length).toBeGreaterThan(5);
    expect(came.toSorted()).toEqual(days.slice(-came.length));
  });
});
