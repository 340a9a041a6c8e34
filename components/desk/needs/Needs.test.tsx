// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { SETTLED_REASONS } from '../../../lib/domain/day/settledByHand.ts';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';
import { FIX_FIRST, nextOf } from '../../accounting/testing/views.ts';
import { en, fr } from '../../base/testing/texts.ts';
import { HOME, SITE, site, store } from '../../popup/testing/views.ts';
import { LIVE, VELO, createDeskBrowser, showDesk } from '../testing/desk.tsx';
import { yearDay } from '../testing/year.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let desk: ReturnType<typeof createDeskBrowser>;
beforeEach(() => {
  desk = createDeskBrowser();
  Object.assign(browser, desk.fake);
});

const dayIn = (storeName: string, date: string) => ({
  storeId: storeName,
  storeName,
  date: date as BusinessDate,
  href: `${SITE}/${storeName}/${date}`,
});
const CHANGED: CauseView = {
  id: 'c1',
  headline: phrase('headline.pos-changed.posted'),
  family: 'blocked',
  next: nextOf('refresh'),
  days: [dayIn('Plateau', '2026-11-13'), dayIn('Laurier', '2026-11-14'), dayIn('Plateau', '2026-11-15')],
};
const FAILED: CauseView = { ...CHANGED, id: 'c2', family: 'done', days: [dayIn('Verdun', '2026-11-02')] };
const knows = (changes: Parameters<typeof site>[0]) => (desk.control.answers['overview'] = () => ({ sites: [site(changes)], home: HOME }));
const links = (root: Element) => [...root.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);

it('has one notice for each cause, with its next step, the list of its days by store, and a start', async () => {
  knows({ causes: [CHANGED, FAILED], stores: [store({ count: 4 }), store()] });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(root.querySelectorAll('.cause')).toHaveLength(2));
  const [first, second] = root.querySelectorAll('.cause');
  expect(first!.textContent).toContain(en('needs.waiting.stores', { count: 3, stores: 2 }));
  expect(first!.textContent).toContain(en('popup.step', { action: en('action.refresh.verb') }));
  expect([...first!.querySelectorAll('h4')].map((name) => name.textContent)).toEqual(['Plateau', 'Laurier']);
  expect(links(first!)).toEqual([
    [en('needs.day', { date: '2026-11-13' }), `${SITE}/Plateau/2026-11-13`],
    [en('needs.day', { date: '2026-11-15' }), `${SITE}/Plateau/2026-11-15`],
    [en('needs.day', { date: '2026-11-14' }), `${SITE}/Laurier/2026-11-14`],
  ]);
  expect([...root.querySelectorAll('.cause .begin > .button')].map(({ textContent }) => textContent)).toEqual([
    en('backlog.start'),
    // A single day is no series.
    en('needs.begin', { date: '2026-11-02' }),
  ]);
  // What needs the merchant never wears the mark of a day that is well.
  expect(second!.querySelector('.headline')!.classList).toContain('blocked');
});

it('has one filled button, and none of a cause where something else comes first', async () => {
  knows({ causes: [CHANGED, FAILED] });
  const filled = (root: Element) => [...root.querySelectorAll('.filled')].map(({ textContent }) => textContent);
  let root = await showDesk('#needs');
  await vi.waitFor(() => expect(filled(root)).toEqual([en('backlog.start')]));
  knows({ causes: [CHANGED], problem: { reason: phrase('problem.unreachable'), retry: true } });
  root = await showDesk('#needs', 'fr');
  await vi.waitFor(() => expect(root.textContent).toContain(fr('problem.unreachable')));
  expect(filled(root)).toEqual([]);
});

it('has the fix that days wait for as the button of their card, which begins its guide', async () => {
  knows({ causes: [{ ...CHANGED, next: FIX_FIRST }] });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(root.querySelector('.filled')?.textContent).toBe(en('button.mapping')));
  const link = root.querySelector<HTMLAnchorElement>('.filled')!;
  expect(link.getAttribute('href')).toBe(`${SITE}/Plateau/2026-11-13`);
  link.addEventListener('click', (event) => event.preventDefault());
  await act(async () => link.click());
  expect(desk.sent('guideBegin')).toEqual([{ origin: SITE, guide: 'mapping', subject: { storeId: 'Plateau', date: '2026-11-13' } }]);
});

it('is one card where each store has the same thing to fix: a row for each, with its days and its own button', async () => {
  const fixIn = (id: string, ...days: CauseView['days']) => ({ ...CHANGED, id, next: FIX_FIRST, days });
  const plateau = fixIn('p', dayIn('Plateau', '2026-11-13'), dayIn('Plateau', '2026-11-15'));
  knows({ causes: [plateau, fixIn('l', dayIn('Laurier', '2026-11-14'))] });
  const root = await showDesk(`#needs?site=${encodeURIComponent(SITE)}&cause=l`);
  await vi.waitFor(() => expect(root.querySelectorAll('.place')).toHaveLength(2));
  expect(root.querySelectorAll('.cause')).toHaveLength(1);
  expect(root.querySelector('.cause header')!.textContent).toContain(en('needs.waiting.stores', { count: 3, stores: 2 }));
  const rows = [...root.querySelectorAll('.place')].map((row) => [
    row.querySelector('h4')!.textContent,
    row.querySelector('summary')!.textContent,
    ...links(row).map(([words]) => words),
  ]);
  expect(rows).toEqual([
    [
      'Plateau',
      en('popup.cause-days', { count: 2 }),
      en('needs.day', { date: '2026-11-13' }),
      en('needs.day', { date: '2026-11-15' }),
      en('button.mapping'),
    ],
    ['Laurier', en('popup.cause-days', { count: 1 }), en('needs.day', { date: '2026-11-14' }), en('button.mapping')],
  ]);
  expect(root.querySelectorAll('.filled')).toHaveLength(1);
  // The popup's link names one of its causes.
  await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('.cause')));
  const [first, second] = root.querySelectorAll<HTMLAnchorElement>('.begin a');
  expect(first!.className).toContain('filled');
  second!.addEventListener('click', (event) => event.preventDefault());
  await act(async () => second!.click());
  expect(desk.sent('guideBegin')).toEqual([{ origin: SITE, guide: 'mapping', subject: { storeId: 'Laurier', date: '2026-11-14' } }]);
});

it('calls no store well that nobody could ask about again', async () => {
  knows({ stores: [store()] });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(root.textContent).toContain(en('popup.well')));
  desk.fake.runtime.sendMessage.mockImplementation(async () => ({
    ok: false,
    problem: { reason: phrase('problem.no-answer'), retry: true },
  }));
  await desk.notice('days');
  await vi.waitFor(() => expect(root.textContent).toContain(en('popup.store-stored')));
  expect(root.textContent).not.toContain(en('popup.well'));
});

it('says why a store could not be read, and asks again where the merchant comes back, not in the background', async () => {
  knows({ stores: [store({ problem: { reason: phrase('problem.timeout'), retry: true } })] });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(root.textContent).toContain(en('problem.timeout')));
  const asked = desk.sent('overview').length;
  const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await desk.notice('days');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(desk.sent('overview')).toHaveLength(asked);
  visible.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(desk.sent('overview')).toHaveLength(asked + 1));
});

it('shows nothing of another site', async () => {
  desk.control.answers['overview'] = () => ({ sites: [site({ origin: 'https://other.example', causes: [CHANGED] })], home: HOME });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(desk.sent('overview').length).toBeGreaterThan(0));
  expect(root.querySelector('.cause')).toBeNull();
});

const settleButtons = (root: Element) => [...root.querySelectorAll<HTMLButtonElement>('.by-hand button')];

it('settles one day of a cause by hand, with its own reason, and asks for nothing else', async () => {
  knows({ causes: [CHANGED] });
  desk.control.answers['yearDay'] = () => yearDay('failed', { seen: 'as shown' });
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  desk.control.answers['settleDay'] = () => ({});
  const root = await showDesk('#needs');
  await vi.waitFor(() =>
    expect(settleButtons(root).map(({ textContent }) => textContent)).toEqual([
      `${en('settle.button', { date: '2026-11-13' })} Plateau`,
      `${en('settle.button', { date: '2026-11-14' })} Laurier`,
      `${en('settle.button', { date: '2026-11-15' })} Plateau`,
    ]),
  );
  await act(async () => settleButtons(root)[1]!.click());
  await vi.waitFor(() => expect(root.querySelector<HTMLDetailsElement>('dialog details.settle')?.open).toBe(true));
  expect(desk.sent('yearDay')).toEqual([{ account: 'o#a1', target: { storeId: 'Laurier', date: '2026-11-14' } }]);
  expect(desk.sent('settleDay')).toEqual([]);
  const { target } = yearDay('failed');
  await act(async () => root.querySelector<HTMLInputElement>('dialog input[type=radio]')!.click());
  await act(async () => root.querySelector<HTMLButtonElement>('dialog form button[type=submit]')!.click());
  expect(desk.sent('settleDay')).toEqual([{ account: 'o#a1', target, reason: SETTLED_REASONS[0], note: '', seen: 'as shown' }]);
  // The card may be gone by then: what was settled is still said.
  knows({ causes: [] });
  await desk.notice('days');
  await vi.waitFor(() => expect(root.querySelector('.cause')).toBeNull());
  expect(root.querySelector('dialog')).not.toBeNull();
});

it('settles a day of a site that names no one, whose account is the site', async () => {
  desk.control.accounts = [{ ...VELO, id: SITE, name: null }];
  desk.control.answers['yearDay'] = () => yearDay('failed', { seen: 'as shown' });
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  knows({ causes: [CHANGED] });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(settleButtons(root)).toHaveLength(3));
  await act(async () => settleButtons(root)[0]!.click());
  expect(desk.sent('yearDay')).toEqual([{ account: SITE, target: { storeId: 'Plateau', date: '2026-11-13' } }]);
});

it('opens at the cause, and for the site, that the address names', async () => {
  desk.control.accounts = [LIVE, VELO];
  knows({ causes: [CHANGED, FAILED] });
  const root = await showDesk(`#needs?site=${encodeURIComponent(VELO.origin)}&cause=c2`);
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('card-c2'));
  expect(root.querySelector('h1')!.textContent).toBe(VELO.name);
});
