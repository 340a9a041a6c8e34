// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import { FIX_FIRST, LOOK_NEXT, nextOf } from '../../accounting/testing/views.ts';
import { button, checked, createBrowser, filled, knows, popupOf, press, showPopup } from '../testing/popup.tsx';
import { AT, SITE, day, needing, site, store } from '../testing/views.ts';
import { en } from '../../base/testing/texts.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let world: ReturnType<typeof createBrowser>;
beforeEach(() => {
  world = createBrowser();
  Object.assign(browser, world.fake);
  vi.spyOn(window, 'close').mockImplementation(() => {});
  vi.useFakeTimers({ now: new Date(AT), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const root of document.body.children) render(null, root);
});

const popup = (...sites: SiteView[]) => popupOf(world, ...sites);

describe('what needs the merchant', () => {
  it('names each cause, how many days wait for it and where, the step, and leads to the oldest', async () => {
    const days = [
      day('2026-11-19'),
      day('2026-11-17'),
      day('2026-11-03', { family: 'failed', headline: phrase('status.FAILED'), next: LOOK_NEXT }),
    ];
    const root = await popup(site(needing(days)));
    expect(root.querySelector('.total')!.textContent).toBe(en('popup.days', { count: 3 }));
    const [held, failed] = root.querySelectorAll('.cause');
    expect(held!.textContent).toContain(en('headline.held', { cause: { text: 'error.hold.name' } }));
    expect(held!.textContent).toContain(en('popup.cause-days', { count: 2 }));
    expect(held!.querySelector('.where')!.textContent).toBe(`Plateau${en('popup.step', { action: { text: 'action.regenerate.verb' } })}`);
    expect(held!.querySelector('a')!.getAttribute('href')).toBe(`${SITE}/day/2026-11-17`);
    expect(held!.querySelector('a')!.getAttribute('aria-label')).toBe(en('needs.begin', { date: '2026-11-17' }));
    expect(failed!.textContent).toContain(en('popup.step.look'));
    expect(failed!.querySelector('.mark.failed')).not.toBeNull();
    expect(filled(root)).toEqual([en('popup.begin')]);
    expect(root.textContent).not.toContain(en('popup.well'));
  });

  it('lists the causes with the most days, and leads to the desk for the others', async () => {
    const days = ['refresh', 'regenerate', 'post'].flatMap((kind, place) =>
      ['failed', 'blocked'].map((family) =>
        day(`2026-11-1${place}`, { family: family as 'failed', next: nextOf(kind as 'refresh'), headline: phrase('status.FAILED') }),
      ),
    );
    const root = await popup(site(needing(days)));
    expect(root.querySelectorAll('.cause')).toHaveLength(4);
    await press(button(root, en('popup.more-causes', { count: 2 })));
    expect(world.fake.tabs.create).toHaveBeenCalledWith({ url: 'extension:/desk.html#needs' });
  });

  it('has the fix that days wait for on their button: its guide begins about the oldest of them, whose page opens', async () => {
    const root = await popup(site(needing([day('2026-11-19', { next: FIX_FIRST }), day('2026-11-17', { next: FIX_FIRST })])));
    expect(filled(root)).toEqual([en('button.mapping')]);
    expect(root.querySelector('.where')!.textContent).toBe('Plateau');
    const link = [...root.querySelectorAll('.cause a')].find(({ textContent }) => textContent === en('button.mapping'))!;
    await press(link as HTMLElement);
    expect(world.fake.runtime.sendMessage).toHaveBeenCalledWith({
      name: 'guideBegin',
      body: { origin: SITE, guide: 'mapping', subject: { storeId: '1', date: '2026-11-17' } },
    });
    expect(world.fake.tabs.create).toHaveBeenCalledWith({ url: `${SITE}/day/2026-11-17` });
  });

  /** A site where each of these stores has the same thing to fix, and Plateau another one on two days. */
  const fixIn = (...names: string[]) => {
    const of = (storeId: string, date: string, changes = {}) => day(date, { storeId, next: FIX_FIRST, ...changes });
    const all = names.map((name, index) => needing([of(name, `2026-11-0${index + 1}`)], {}, name));
    const posted = { headline: phrase('headline.pos-changed.posted') };
    const other = needing([of('Plateau', '2026-11-16', posted), of('Plateau', '2026-11-17', posted)]);
    return site({ stores: all.flatMap(({ stores }) => stores), causes: [...other.causes, ...all.flatMap(({ causes }) => causes)] });
  };

  it('names a thing once that each store has to fix, with a button for each of the first stores', async () => {
    const root = await popup(fixIn('Plateau', 'Laurier', 'Verdun', 'Rosemont'));
    const [first, second] = root.querySelectorAll('.cause');
    expect(first!.querySelector('.count')!.textContent).toBe(en('popup.cause-days', { count: 4 }));
    expect([...first!.querySelectorAll('.where')].map((where) => where.textContent)).toEqual(
      ['Plateau', 'Laurier', 'Verdun'].map((name) => `${name}${en('popup.cause-days', { count: 1 })}`),
    );
    expect(first!.textContent).toContain(en('popup.more-stores', { count: 1 }));
    expect(second!.querySelector('.where')!.textContent).toBe('Plateau');
    expect(filled(root)).toEqual([en('button.mapping')]);
    const link = [...first!.querySelectorAll<HTMLElement>('a')][1]!;
    await press(link);
    expect(world.fake.runtime.sendMessage).toHaveBeenCalledWith({
      name: 'guideBegin',
      body: { origin: SITE, guide: 'mapping', subject: { storeId: 'Laurier', date: '2026-11-02' } },
    });
  });

  it('counts the days of all stores together, and in how many stores', async () => {
    const two = needing([day('2026-11-19')], { count: 24 });
    const root = await popup(site({ ...two, stores: [...two.stores, store({ id: '2', name: 'Laurier', count: 1, unloaded: 2 })] }));
    expect(root.querySelector('.total')!.textContent).toBe(`${en('popup.days', { count: 27 })} · ${en('popup.stores', { count: 2 })}`);
  });

  it('shows the month before and the one that runs, a mark for each day, and says them in words', async () => {
    const look = (name: 'done' | 'failed') => ({ look: name, words: phrase('status.FAILED'), attention: false, earlier: false });
    const days = Array.from({ length: 365 }, (_, index) => (index === 305 ? 1 : 0));
    const today = '2026-11-03' as BusinessDate;
    world.control.accounts = [{ id: 'o#a', origin: SITE, name: 'Vélo' }];
    world.control.year = {
      year: 2026,
      first: 2026,
      last: 2026,
      looks: [look('done'), look('failed')],
      stores: [{ id: '1', name: 'Plateau', today, known: null, asOf: null, closedOn: [], days }],
      causes: [],
      failures: { recorded: true, days: 0, now: [], earlier: 0, causes: [] },
      weeks: null,
    };
    world.control.answer = knows(site());
    const root = await checked(await showPopup());
    await vi.waitFor(() => expect(root.querySelector('.month-line')).not.toBeNull());
    const [former, line] = root.querySelectorAll('.month-line') as unknown as [Element, Element];
    expect(former.getAttribute('aria-label')).toBe(
      en('popup.month', { month: 'October', days: { list: [en('year.count.done', { count: 31 })] } }),
    );
    expect([...line.querySelectorAll('.mark')].map(({ classList }) => classList[1])).toEqual(['done', 'failed', 'done']);
    expect(line.getAttribute('aria-label')).toBe(
      en('popup.month', {
        month: 'November',
        days: { list: [en('year.count.failed', { count: 1 }), en('year.count.done', { count: 2 })] },
      }),
    );
  });
});
