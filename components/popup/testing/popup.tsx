/** The popup in a page of its own, with a worker that says what the test tells it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import type { Language } from '../../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../../lib/i18n/catalogues.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import type { SiteView, StoreDaysView } from '../../../lib/messages/views/popupViews.ts';
import type { DayView, OperationView } from '../../../lib/messages/views/views.ts';
import { nextOf } from '../../accounting/testing/views.ts';
import { LanguageContext } from '../../base/language.tsx';
import { Popup } from '../Popup.tsx';

export const SITE = 'https://site.example';
export const HOME = 'https://app.shogo.io/salesReport/index';
export const AT = '2026-11-24T15:00:00Z' as Instant;

export const day = (date: string, changes: Partial<DayView> = {}): DayView => ({
  storeId: '1',
  date: date as BusinessDate,
  family: 'blocked',
  postings: [],
  headline: phrase('headline.held', { cause: { text: 'error.hold.name' } }),
  attention: true,
  unseen: false,
  next: nextOf('regenerate'),
  ...changes,
});

export const store = (changes: Partial<StoreDaysView> = {}): StoreDaysView => ({
  id: '1',
  name: 'Plateau',
  reportHref: `${SITE}/salesReport/index?storeId=1`,
  from: '2026-10-24' as BusinessDate,
  to: '2026-11-23' as BusinessDate,
  known: 31,
  count: 0,
  unloaded: 0,
  cut: false,
  attention: [],
  asOf: AT,
  source: 'service',
  problem: null,
  ...changes,
});

/** A store in which these days need the merchant. */
export const needing = (days: readonly DayView[], changes: Partial<StoreDaysView> = {}): StoreDaysView =>
  store({ count: days.length, attention: days.map((one) => ({ day: one, href: `${SITE}/day/${one.date}` })), ...changes });

export const site = (changes: Partial<SiteView> = {}): SiteView => ({
  origin: SITE,
  accountName: 'Vélo',
  userName: 'Camille Roy',
  canAct: true,
  reportHref: `${SITE}/salesReport/index`,
  stores: [store()],
  notices: [],
  operations: [],
  guide: null,
  asked: true,
  problem: null,
  ...changes,
});

export const operation = (changes: Partial<OperationView> = {}): OperationView => ({
  id: 'o1',
  action: 'regenerate',
  target: { storeId: '1', date: '2026-11-03' as BusinessDate },
  storeName: 'Plateau',
  state: 'accepted',
  active: true,
  step: 2,
  of: 3,
  preparedAt: AT,
  acceptedAt: AT,
  finishedAt: null,
  before: [],
  after: null,
  figures: null,
  changed: false,
  outcome: phrase('operation.running.regenerate', { date: { date: '2026-11-03' as BusinessDate } }),
  message: null,
  next: [],
  aftermath: [],
  ...changes,
});

/** Whatever the worker answers to one message; a promise that never ends is a worker that is still asking. */
type Answers = (message: { name: string; body: { source?: string } }) => unknown;

/** The browser, as far as the popup speaks to it. */
export function createBrowser() {
  const listeners = new Set<(message: unknown) => void>();
  const control = { answer: (() => new Promise(() => {})) as Answers, defect: null as string | null };
  const answer = (message: Parameters<Answers>[0]) =>
    message.name === 'untoldDefect' ? { ok: true, value: { report: control.defect } } : control.answer(message);
  const fake = {
    runtime: {
      id: 'us',
      sendMessage: vi.fn(async (message: Parameters<Answers>[0]) => answer(message)),
      onMessage: {
        addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
      },
      openOptionsPage: vi.fn(async () => {}),
    },
    tabs: { query: vi.fn(async (): Promise<unknown[]> => []), create: vi.fn(async () => ({})), update: vi.fn(async () => ({})) },
    windows: { update: vi.fn(async () => ({})) },
  };
  return { fake, control, notice: (notice: string) => act(() => listeners.forEach((listener) => listener({ notice }))) };
}

/** The answer of a worker that knows these sites, whatever it is asked. */
export const knows =
  (...sites: SiteView[]): Answers =>
  () => ({ ok: true, value: { sites, home: HOME } });

/** Shows the popup. @returns the element it is in */
export async function showPopup(language: Language = 'en'): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const translator = createTranslator(language, CATALOGUES[language], language === 'fr' ? 'fr-CA' : 'en-GB');
  await act(async () =>
    render(
      <LanguageContext.Provider value={translator}>
        <Popup />
      </LanguageContext.Provider>,
      root,
    ),
  );
  return root;
}
