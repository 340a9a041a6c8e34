// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../lib/i18n/phrase.ts';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import type { SiteView } from '../../lib/messages/views/popupViews.ts';
import { nextOf } from '../accounting/testing/views.ts';
import { button, checked, createBrowser, filled, knows, link, popupOf, press, showPopup } from './testing/popup.tsx';
import { AT, HOME, SITE, day, needing, operation, site, store } from './testing/views.ts';
import { en, fr } from '../base/testing/texts.ts';

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

const WELL = en('popup.well');
const TROUBLE = { reason: phrase('problem.unreachable'), retry: true };
const SIGN_IN = {
  reason: phrase('problem.not-signed-in'),
  remedy: { kind: 'page', page: 'login', href: `${SITE}/login`, label: phrase('problem.sign-in') },
} as const;

describe('the popup', () => {
  it('says that it reads, until it has heard anything', async () => {
    const root = await showPopup();
    expect(root.textContent).toContain(en('popup.reading'));
    expect(root.textContent).not.toContain(WELL);
  });

  it('says once that nothing needs the merchant, as of when, and how far it looked', async () => {
    const root = await popup(site());
    expect(root.textContent).toContain(WELL);
    expect(root.querySelector('time')!.dateTime).toBe(AT);
    expect(root.textContent).toContain(en('popup.looked-at', { count: 31, date: '2026-10-24' }));
    expect(filled(root)).toEqual([]);
  });

  it('never gives a day that needs the merchant the mark of one that is well', async () => {
    const changed = day('2026-11-12', { family: 'done', headline: phrase('headline.pos-changed.posted'), next: nextOf('refresh') });
    const root = await popup(site(needing([changed])));
    expect(root.querySelector('.mark.blocked')).not.toBeNull();
    expect(root.querySelector('.mark.done')).toBeNull();
  });

  it('puts the stores that need something first, and those that are well into one line as of the oldest', async () => {
    const older = '2026-11-24T14:00:00Z' as Instant;
    const root = await popup(
      site({
        stores: [store({ id: '2', name: 'Laurier' }), store({ count: 1 }), store({ id: '3', name: 'Mile End', asOf: older })],
      }),
    );
    expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Plateau', 'Laurier, Mile End']);
    expect([...root.querySelectorAll('time')].map(({ dateTime }) => dateTime)).toEqual([AT, older]);
    expect(root.textContent).toMatch(en.part('popup.looked-at', { count: 62 }));
  });

  it('names the day of a reading that is not of today', async () => {
    const root = await popup(site({ stores: [store({ asOf: '2026-11-20T12:00:00Z' as Instant })] }));
    expect(root.querySelector('time')!.textContent).toMatch(/^as of 2[01] November, /);
  });

  it('shows what runs, how far it is, and leads to its day', async () => {
    const root = await popup(site({ operations: [{ operation: operation(), href: `${SITE}/day/2026-11-03` }] }));
    const line = link(root, en('action.regenerate.button', { date: '2026-11-03' }));
    expect(line.textContent).toContain(en('popup.progress', { step: '2', of: '3' }));
    expect(line.getAttribute('href')).toBe(`${SITE}/day/2026-11-03`);
    expect(line.closest('section')!.getAttribute('aria-label')).toBe(en('popup.running'));
  });

  it('shows several sites, each with its account', async () => {
    const root = await popup(site(), site({ origin: 'https://other.example', accountName: 'Autre', ...needing([day('2026-11-19')]) }));
    expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Vélo', 'Autre']);
  });

  it('without any site says how to begin', async () => {
    const root = await popup();
    expect(link(root, en('popup.open-report')).getAttribute('href')).toBe(HOME);
    expect(filled(root)).toEqual([en('popup.open-report')]);
  });

  it('opens the settings and closes', async () => {
    await press(button(await popup(site()), 'Settings'));
    expect(world.fake.runtime.openOptionsPage).toHaveBeenCalledOnce();
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('speaks French', async () => {
    world.control.answer = knows(site(needing([day('2026-11-01')])));
    const root = await checked(await showPopup('fr'));
    expect(root.textContent).toContain(fr('page.attention', { count: 1 }));
    expect(root.querySelector('.cause')!.textContent).toContain(fr('popup.step', { action: { text: 'action.regenerate.verb' } }));
    expect(link(root, fr('popup.begin')).title).toBe(fr('needs.begin', { date: '2026-11-01' }));
  });
});

describe('"nothing needs you" is not said', () => {
  it.each<[string, SiteView]>([
    ['of what is only stored', site({ stores: [store({ source: 'cache' })] })],
    ['of a store with a problem', site({ stores: [store({ problem: TROUBLE })] })],
    ['of a store that was never read', site({ stores: [store({ asOf: null, known: 0, source: 'cache' })] })],
    ['of a store without a day', site({ stores: [store({ known: 0 })] })],
    ['of a site without stores', site({ stores: [] })],
    ['of a site that is only read', site({ canAct: false })],
    ['where nobody is signed in', site({ accountName: null, stores: [], problem: SIGN_IN })],
    ['where days need the merchant', site(needing([day('2026-11-19')]))],
  ])('%s', async (_, view) => {
    const root = await popup(view);
    expect(root.querySelector('.state.done')).toBeNull();
    expect(root.textContent).not.toContain(WELL);
    expect(root.textContent.length).toBeGreaterThan(60);
  });

  it('of what was read before, once the worker does not answer', async () => {
    const root = await popup(site());
    world.control.answer = () => {
      throw new Error('gone');
    };
    await world.notice('days');
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')!.textContent).toContain('didn’t answer'));
    expect(root.textContent).not.toContain(WELL);
    expect(root.textContent).toContain(en('popup.store-stored'));
  });

  it.each<[string, boolean, boolean]>([
    ['was in order, of a site that tells of every entry', true, true],
    ['was in order, of a site that tells of some entries', false, false],
  ])('that it %s', async (_, canAct, said) => {
    const root = await popup(site({ canAct, stores: [store({ source: 'cache' })] }));
    expect(root.textContent.includes(en('popup.store-stored'))).toBe(said);
    expect(root.textContent.includes(en('popup.read-only.was-well'))).toBe(!said);
  });

  it('while what is stored is still being checked', async () => {
    world.control.answer = ({ body }) =>
      body.source === 'cache'
        ? knows(site({ asked: false, stores: [store({ source: 'cache' })] }))({ name: '', body })
        : new Promise(() => {});
    const root = await showPopup();
    await vi.waitFor(() => expect(root.textContent).toContain('Plateau'));
    expect(root.textContent).toContain('Checking');
    expect(root.textContent).not.toContain(WELL);
  });
});

describe('a problem', () => {
  it('has its sentence and its way on, and the first one the filled button', async () => {
    const second = { ...SIGN_IN, remedy: { ...SIGN_IN.remedy, href: 'https://other.example/login' } };
    const root = await popup(
      site({ accountName: null, stores: [], problem: SIGN_IN }),
      site({ origin: 'https://other.example', accountName: null, stores: [], problem: second }),
    );
    expect([...root.querySelectorAll('[role=alert] a')].map((one) => one.getAttribute('href'))).toEqual([
      `${SITE}/login`,
      'https://other.example/login',
    ]);
    expect(filled(root)).toEqual([en('problem.sign-in')]);
  });

  it('that may pass is tried again on a press, and its end is seen', async () => {
    const root = await popup(site({ problem: TROUBLE, stores: [store({ source: 'cache' })] }));
    world.control.answer = knows(site());
    await press(button(root, en('common.try-again')));
    await vi.waitFor(() => expect(root.textContent).toContain(WELL));
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('that is a lost worker has words of the popup', async () => {
    world.control.answer = () => {
      throw new Error('gone');
    };
    const root = await showPopup();
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')!.textContent).toContain('didn’t answer'));
  });
});

describe('a notice of the worker', () => {
  it.each(['days', 'operations', 'session'])('about %s makes the popup look again', async (what) => {
    const root = await popup(site());
    world.control.answer = knows(site(needing([day('2026-11-19')])));
    await world.notice(what);
    await vi.waitFor(() => expect(root.textContent).toContain(en('page.attention', { count: 1 })));
  });

  it('that comes twice while the service is asked is one more question', async () => {
    await popup(site());
    const { sendMessage } = world.fake.runtime;
    sendMessage.mockClear();
    const asked = () => sendMessage.mock.calls.filter(([{ name }]) => name === 'overview').length;
    let answer = () => {};
    world.control.answer = (message) => new Promise((resolve) => (answer = () => resolve(knows(site())(message))));
    for (const what of ['days', 'operations', 'operations']) await world.notice(what);
    expect(asked()).toBe(1);
    await act(async () => answer());
    await vi.waitFor(() => expect(asked()).toBe(2));
  });
});

describe('a link', () => {
  const HREF = `${SITE}/sales/summary?storeId=1&startDate=2026-11-19&endDate=2026-11-19#tab_accounting`;
  const shown = async () => {
    const { stores, causes } = needing([day('2026-11-19')]);
    const [cause] = causes;
    const root = await popup(site({ stores, causes: [{ ...cause!, days: [{ ...cause!.days[0]!, href: HREF }] }] }));
    return link(root, en('popup.begin'));
  };

  it('opens a tab and closes the popup', async () => {
    await press(await shown());
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(world.fake.tabs.create).toHaveBeenCalledWith({ url: HREF });
  });

  it('takes the tab of the site that shows Sales Totals', async () => {
    world.fake.tabs.query.mockResolvedValue([{ id: 7, windowId: 2, url: `${SITE}/salesReport/index` }]);
    await press(await shown());
    await vi.waitFor(() => expect(world.fake.windows.update).toHaveBeenCalledWith(2, { focused: true }));
    expect(world.fake.tabs.update).toHaveBeenCalledWith(7, { active: true, url: HREF });
    expect(world.fake.tabs.create).not.toHaveBeenCalled();
  });

  it('with a modifier key is left to the browser', async () => {
    const line = await shown();
    const followed = vi.fn((event: Event) => {
      // Here nobody is to follow it; what counts is that we left it alone.
      if (!event.defaultPrevented) event.preventDefault();
      else throw new Error('prevented');
    });
    document.addEventListener('click', followed, { once: true });
    await press(line, { ctrlKey: true });
    expect(followed).toHaveReturned();
    for (const act of [world.fake.tabs.create, world.fake.tabs.update]) expect(act).not.toHaveBeenCalled();
  });
});

describe('what is not in the books without an entry that says so', () => {
  it('counts the days that were never loaded with those that need the merchant, and leads to the report', async () => {
    const root = await popup(site(needing([day('2026-11-19')], { unloaded: 3 })));
    expect(root.textContent).toContain(en('popup.days', { count: 4 }));
    expect(link(root, en('unloaded.days', { count: 3 })).getAttribute('href')).toBe(`${SITE}/salesReport/index?storeId=1`);
  });

  it('never calls a store in order that is not connected: what is known of it may be old', async () => {
    const root = await popup(site({ stores: [store({ cut: true })] }));
    expect(root.textContent).not.toContain(WELL);
    expect(root.textContent).toContain(en('popup.store-cut'));
    expect(root.querySelector('.mark.done')).toBeNull();
  });

  it('never says that nothing needs the merchant where days were never loaded', async () => {
    const root = await popup(site({ stores: [store({ unloaded: 1 })] }));
    expect(root.textContent).not.toContain(en('popup.well'));
    expect(root.textContent).toContain(en('unloaded.days', { count: 1 }));
  });

  it('says once what stands before all days of a store, and leads to where it is mended', async () => {
    const remedy = { kind: 'page', page: 'stores', href: `${SITE}/settings/stores`, label: phrase('remedy.stores') } as const;
    const root = await popup(
      site({
        stores: [store(), store({ id: '2', name: 'Laurier' })],
        notices: [{ id: 'store-disconnected', words: phrase('notice.store', { store: 'Laurier' }), remedy, guide: 'store-connection' }],
      }),
    );
    expect(root.textContent.split(en('notice.store', { store: 'Laurier' }))).toHaveLength(2);
    expect(link(root, en('remedy.stores')).getAttribute('href')).toBe(`${SITE}/settings/stores`);
  });
});
