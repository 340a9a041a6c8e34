import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { NAME } from '../../cache/schema.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ORIGIN, rest } from '../testing/world.ts';
import { DATES, FIRST, SECOND, type Series, THIRD, createSeries, refusal, runDay } from './testing/series.ts';

const placeOf = async (series: Series) => (await series.at()).view?.at ?? null;

describe('a backlog', () => {
  it('is begun with the days of its cause as they are now, oldest first', async () => {
    const series = await createSeries();
    const { view, taken } = await series.begin();
    expect(taken).toBe(false);
    expect(view).toMatchObject({
      action: 'regenerate',
      at: 1,
      of: 3,
      day: { ...FIRST, storeName: 'Plateau' },
      state: 'open',
      next: SECOND,
    });
    expect((await series.at()).view).toEqual(view);
  });

  it('asks nobody who is signed in where there is none', async () => {
    const series = await createSeries();
    const session = vi.spyOn(series.world.service, 'session');
    expect(await series.at()).toEqual({ view: null, lost: false });
    expect(session).not.toHaveBeenCalled();
    await series.begin();
    session.mockClear();
    await series.at();
    expect(session).toHaveBeenCalledOnce();
  });

  it('is not begun with days that have another cause by now', async () => {
    const series = await createSeries();
    const id = await series.causeId();
    for (const date of DATES) series.change(date, { postings: [{ kind: 'sales', status: 'POSTED' } as never] });
    expect(await refusal(series.handlers.backlogBegin({ origin: ORIGIN, cause: id, instead: null }, { from: 'extension' }))).toBe(
      'backlog.gone',
    );
    expect(await series.at()).toEqual({ view: null, lost: false });
  });

  it('is one at a time: another one is begun only in place of the one that is named', async () => {
    const series = await createSeries();
    const { view } = await series.begin();
    expect(await series.begin()).toEqual({ view, taken: true });
    expect(await series.begin('made up')).toEqual({ view, taken: true });
    const other = await series.begin(view.id);
    expect([other.taken, other.view.id === view.id]).toEqual([false, false]);
    expect((await series.at()).view).toEqual(other.view);
  });

  it('opens the checklist of its day once, in the tab that shows it in front, and not long after it was asked for', async () => {
    const series = await createSeries();
    await series.begin();
    expect((await series.look(FIRST, { front: false })).opens).toBe(false);
    expect((await series.look(SECOND)).opens).toBe(false);
    expect((await series.look(FIRST, { tabId: 7 })).opens).toBe(true);
    expect((await series.look(FIRST, { tabId: 7 })).opens).toBe(false);
    await series.resume();
    series.world.pass(121);
    expect((await series.look()).opens).toBe(false);
  });

  it('opens the next one in the tab in which the merchant went on, and in no other', async () => {
    const series = await createSeries();
    const { view } = await series.begin();
    await series.go(view.id, FIRST, { skip: true, tabId: 3 });
    expect((await series.look(SECOND, { tabId: 4 })).opens).toBe(false);
    expect((await series.look(SECOND, { tabId: 3 })).opens).toBe(true);
  });

  it('waits for the day at hand: no two of its days are ever open at once', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    expect(await refusal(series.go(id))).toBe('backlog.not-yet');
    const hold = Promise.withResolvers<void>();
    const { operation } = series.world.service;
    series.world.service.operation = async (one) => (await hold.promise, operation(one));
    await runDay(series, id);
    expect((await series.at()).view).toMatchObject({ at: 1, state: 'running' });
    for (const skip of [false, true]) expect(await refusal(series.go(id, FIRST, { skip }))).toBe('backlog.waits');
    expect(await placeOf(series)).toBe(1);
    hold.resolve();
    await rest(series.world);
    expect((await series.at()).view).toMatchObject({ at: 1, state: 'ended', next: SECOND });
    expect((await series.go(id)).view).toMatchObject({ at: 2, day: SECOND, state: 'open' });
  });

  it('is gone on with once, however many tabs ask', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    await Promise.all([1, 2, 3].map((tabId) => series.go(id, FIRST, { skip: true, tabId })));
    expect(await placeOf(series)).toBe(2);
    // Who is late is told where it is, and moves nothing.
    expect((await series.go(id, FIRST, { skip: true })).view).toMatchObject({ at: 2 });
  });

  it('counts only what ran since its day is at hand', async () => {
    const series = await createSeries();
    const { clearance } = await series.confirmed(FIRST);
    await series.run(clearance!.id, FIRST);
    await rest(series.world);
    series.change(FIRST.date, {
      version: 'v3',
      postings: [{ kind: 'sales', status: 'HOLD', sync: null, message: null, postedAt: null, ledgerRef: null }],
    });
    series.world.pass(1800);
    const { view } = await series.begin();
    expect(view).toMatchObject({ at: 1, state: 'open' });
  });

  it('goes past days that were settled elsewhere, and to one that isn’t there any more', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    series.change(SECOND.date, {
      postings: [{ kind: 'sales', status: 'POSTED', sync: null, message: null, postedAt: null, ledgerRef: null }],
    });
    series.change(THIRD.date, null);
    expect((await series.go(id, FIRST, { skip: true })).view).toMatchObject({ at: 3, of: 3, day: THIRD, next: null });
  });

  it('is over after its last day', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    await series.go(id, FIRST, { skip: true });
    await series.go(id, SECOND, { skip: true });
    expect(await series.go(id, THIRD, { skip: true })).toEqual({ view: null, lost: false });
    expect(await series.at()).toEqual({ view: null, lost: false });
  });

  it('makes room for another one by itself once its last day had its turn', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    await series.go(id, FIRST, { skip: true });
    await series.go(id, SECOND, { skip: true });
    expect((await series.begin()).taken).toBe(true);
    await runDay(series, id, THIRD);
    await rest(series.world);
    expect((await series.at()).view).toMatchObject({ at: 3, state: 'ended', next: null });
    expect(await series.begin()).toMatchObject({ taken: false, view: { at: 1, of: 2 } });
  });

  it('is resumed at the day at hand, or at the next one where that had its turn', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    await series.look();
    expect((await series.resume()).view).toMatchObject({ at: 1 });
    expect((await series.look(FIRST, { tabId: 9 })).opens).toBe(true);
    await runDay(series, id);
    await rest(series.world);
    expect((await series.resume()).view).toMatchObject({ at: 2, day: SECOND });
    expect((await series.look(SECOND, { tabId: 9 })).opens).toBe(true);
  });

  it('is given up, and its days still need the merchant', async () => {
    const series = await createSeries();
    await series.begin();
    await series.end();
    expect(await series.at()).toEqual({ view: null, lost: false });
    expect((await series.begin()).view).toMatchObject({ at: 1, of: 3 });
  });

  it('never runs anything, and never hands out a clearance, whatever is asked of it', async () => {
    const series = await createSeries();
    const cleared = vi.spyOn(series.world.cache.clearances, 'put');
    const { id } = (await series.begin()).view;
    for (const day of [FIRST, SECOND]) {
      await series.look(day);
      await series.resume();
      await series.look(day);
      await series.go(id, day, { skip: true });
    }
    await series.look(THIRD);
    await series.end();
    expect([series.world.acted, cleared.mock.calls, await series.world.cache.journal.active()]).toEqual([[], [], []]);
  });
});

describe('a backlog that can’t be read', () => {
  async function spoil(value: (row: unknown) => unknown) {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    const db = await openDB(NAME);
    const row: unknown = await db.get('backlogs', `${ORIGIN}#a1`);
    await db.put('backlogs', value(row), `${ORIGIN}#a1`);
    db.close();
    return { series, id };
  }
  it.each<[string, (row: unknown) => unknown]>([
    ['is of no form that we know', () => ({ id: 7 })],
    ['is at a day that it does not have', (row) => ({ ...(row as object), at: 3 })],
    ['is of another account', (row) => ({ ...(row as object), account: `${ORIGIN}#a2` })],
  ])('because it %s is said to be lost, and nothing else is harmed', async (_, value) => {
    const { series, id } = await spoil(value);
    expect(await series.at()).toEqual({ view: null, lost: true });
    expect(await series.look()).toEqual({ view: null, lost: true, opens: false });
    expect(await series.go(id, FIRST, { skip: true })).toEqual({ view: null, lost: true });
    expect(await series.resume()).toEqual({ view: null, lost: true });
    expect(await series.confirmed(FIRST, id)).toMatchObject({ stopped: phrase('backlog.moved-on') });
    expect((await series.confirmed(FIRST)).clearance).not.toBeNull();
    await series.end();
    expect(await series.at()).toEqual({ view: null, lost: false });
  });

  it('makes room for a new one', async () => {
    const { series } = await spoil(() => 'nothing');
    expect(await series.begin()).toMatchObject({ taken: false, view: { at: 1 } });
  });
});

describe('the backlog of an account', () => {
  it('is never shown to another, gives it no right, and is there when the first one is back', async () => {
    const series = await createSeries();
    const { view } = await series.begin();
    series.world.control.accountId = 'a2';
    expect(await series.at()).toEqual({ view: null, lost: false });
    expect(await series.look()).toEqual({ view: null, lost: false, opens: false });
    expect(await series.go(view.id, FIRST, { skip: true })).toEqual({ view: null, lost: false });
    expect(await series.confirmed(FIRST, view.id)).toMatchObject({ clearance: null, stopped: phrase('backlog.moved-on') });
    await series.end();
    series.world.control.accountId = 'a1';
    expect((await series.at()).view).toEqual(view);
  });

  it('is shown to nobody once nobody is signed in, and to nobody who was not seen since the browser started', async () => {
    const series = await createSeries();
    await series.begin();
    series.world.control.down = true;
    expect((await series.at()).view).toMatchObject({ at: 1 });
    await series.world.deps.verified.set(ORIGIN, null);
    expect(await series.at()).toEqual({ view: null, lost: false });
  });

  it('goes with everything else that is cleared', async () => {
    const series = await createSeries();
    await series.begin();
    await series.handlers.clearStored({}, { from: 'extension' });
    expect(await series.world.cache.backlogs.of(`${ORIGIN}#a1`)).toBeNull();
  });
});
