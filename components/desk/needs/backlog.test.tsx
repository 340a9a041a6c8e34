// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';
import { backlogView } from '../../accounting/testing/backlog.ts';
import { nextOf, FIX_FIRST } from '../../accounting/testing/views.ts';
import { en, fr } from '../../base/testing/texts.ts';
import { HOME, SITE, site } from '../../popup/testing/views.ts';
import { createDeskBrowser, showDesk } from '../testing/desk.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

const dayIn = (storeName: string, date: string) => ({ storeId: storeName, storeName, date: date as BusinessDate, href: SITE });
const DAYS = [dayIn('Plateau', '2026-11-13'), dayIn('Laurier', '2026-11-16')];
const CHANGED: CauseView = {
  id: 'changed',
  headline: phrase('headline.pos-changed.posted'),
  family: 'blocked',
  next: nextOf('refresh'),
  days: DAYS,
};

let desk: ReturnType<typeof createDeskBrowser>;
beforeEach(() => {
  desk = createDeskBrowser();
  Object.assign(browser, desk.fake);
  desk.control.answers['overview'] = () => ({ sites: [site({ causes: [CHANGED] })], home: HOME });
});

const button = (root: Element, words: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words);
async function press(root: Element, words: string): Promise<void> {
  await vi.waitFor(() => expect(button(root, words)).toBeDefined());
  await act(async () => button(root, words)!.click());
}
const filled = (root: Element) => [...root.querySelectorAll('.filled')].map(({ textContent }) => textContent);
const opened = () => desk.fake.tabs.create.mock.calls.map(([{ url }]) => url);
const isIn = (changes: Parameters<typeof backlogView>[0] = {}) =>
  (desk.control.answers['backlog'] = () => ({ view: backlogView(changes), lost: false }));

it('is begun with the days of a cause, in a tab beside the desk', async () => {
  desk.control.answers['backlogBegin'] = () => ({ view: backlogView({ href: `${SITE}/first` }), taken: false });
  const root = await showDesk('#needs');
  await press(root, en('backlog.start'));
  expect(desk.sent('backlogBegin')).toEqual([{ origin: SITE, cause: 'changed', instead: null }]);
  expect(opened()).toEqual([`${SITE}/first`]);
});

it('is none where something has to be fixed first: that is one thing for all of the days', async () => {
  desk.control.answers['overview'] = () => ({ sites: [site({ causes: [{ ...CHANGED, next: FIX_FIRST }] })], home: HOME });
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(root.querySelector('.cause')).not.toBeNull());
  expect(button(root, en('backlog.start'))).toBeUndefined();
});

it('may be begun where nobody sees whether what comes first is fixed: that is not the first thing to do', async () => {
  desk.control.answers['overview'] = () => ({
    sites: [site({ causes: [{ ...CHANGED, next: { ...FIX_FIRST, after: 'regenerate' } }] })],
    home: HOME,
  });
  desk.control.answers['backlogBegin'] = () => ({ view: backlogView({ href: `${SITE}/first` }), taken: false });
  const root = await showDesk('#needs');
  await press(root, en('backlog.start-fixed'));
  expect(opened()).toEqual([`${SITE}/first`]);
  expect(filled(root)).toEqual([en('button.mapping')]);
});

it('says how far it is, and is gone on with: then that is the first thing to do', async () => {
  isIn({ at: 3, of: 12 });
  desk.control.answers['backlogResume'] = () => ({ view: backlogView({ href: `${SITE}/third` }), lost: false });
  const root = await showDesk('#needs', 'fr');
  await vi.waitFor(() => expect(root.querySelector('.in-progress')?.textContent).toContain(fr('backlog.position', { at: 3, of: 12 })));
  await vi.waitFor(() => expect(filled(root)).toEqual([fr('backlog.continue')]));
  await press(root, fr('backlog.continue'));
  expect(opened()).toEqual([`${SITE}/third`]);
});

it('names the next day once the one at hand had its turn, and nothing once that was the last', async () => {
  isIn({ state: 'ended', next: dayIn('Laurier', '2026-11-16') });
  const root = await showDesk('#needs');
  const next = en('backlog.next-day', { day: en('backlog.day', { date: '2026-11-16', store: 'Laurier' }) });
  await vi.waitFor(() => expect(root.querySelector('.in-progress')?.textContent).toContain(next));
  isIn({ state: 'ended', next: null });
  await desk.notice('backlog');
  await vi.waitFor(() => expect(root.querySelector('.in-progress')).toBeNull());
});

it('is one at a time: another one is begun in its place only where the merchant says so', async () => {
  isIn({ id: 'first', at: 3, of: 12 });
  desk.control.answers['backlogBegin'] = ({ instead }: { instead: string | null }) => ({
    view: backlogView(instead ? { id: 'second', href: `${SITE}/second` } : { id: 'first', at: 3, of: 12 }),
    taken: instead === null,
  });
  const root = await showDesk('#needs');
  await press(root, en('backlog.start'));
  expect(opened()).toEqual([]);
  const what = en('headline.pos-changed.posted');
  await vi.waitFor(() => expect(root.querySelector('.taken')!.textContent).toContain(en('backlog.taken', { at: 3, of: 12, what })));
  await press(root, en('backlog.instead'));
  expect(desk.sent('backlogBegin').map((body) => body['instead'])).toEqual([null, 'first']);
  expect(opened()).toEqual([`${SITE}/second`]);
});

it('that can’t be read is said so, until the merchant has seen it', async () => {
  desk.control.answers['backlog'] = () => ({ view: null, lost: true });
  desk.control.answers['backlogEnd'] = () => ({});
  const root = await showDesk('#needs');
  await vi.waitFor(() => expect(root.textContent).toContain(en('backlog.lost')));
  await press(root, en('backlog.understood'));
  expect(desk.sent('backlogEnd')).toEqual([{ origin: SITE }]);
});

it('opens addresses of the web alone', async () => {
  desk.control.answers['backlogBegin'] = () => ({ view: backlogView({ href: 'javascript:alert(1)' }), taken: false });
  const root = await showDesk('#needs');
  await press(root, en('backlog.start'));
  expect(opened()).toEqual([]);
});
