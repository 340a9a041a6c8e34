// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { dayOf, nextOf } from '../../accounting/testing/views.ts';
import { en, fr } from '../../base/testing/texts.ts';
import { createDeskBrowser, showDesk } from '../testing/desk.tsx';
import { type LookName, yearDay, yearStore, yearView } from '../testing/year.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let desk: ReturnType<typeof createDeskBrowser>;
beforeEach(() => {
  desk = createDeskBrowser();
  Object.assign(browser, desk.fake);
});

/** The place of the look of a day that nobody has read. */
const UNREAD = yearStore({}, { from: '2027-01-01' }).days[0]!;
const PLATEAU = yearStore({}, { '2026-11-03': 'failed' });
const knows = (...stores: Parameters<typeof yearView>[0]) => (desk.control.answers['year'] = () => yearView(stores));
const cell = (root: Element, date: string) => root.querySelector<HTMLElement>(`[data-date="${date}"]`)!;
const stops = (root: Element) => [...root.querySelectorAll<HTMLElement>('[role=gridcell]')].filter(({ tabIndex }) => tabIndex === 0);
async function shown(hash = '#year', language: 'en' | 'fr' = 'en') {
  const root = await showDesk(hash, language);
  await vi.waitFor(() => expect(root.querySelector('[role=grid]')).not.toBeNull());
  return root;
}
const key = (target: Element, name: string) =>
  act(async () => void target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));

it('names each day with its whole date and its state, in both languages', async () => {
  knows(PLATEAU);
  const nameOn = (root: Element, date: string) => cell(root, date).getAttribute('aria-label');
  let root = await shown();
  expect(root.querySelectorAll('[role=gridcell]')).toHaveLength(365);
  expect(nameOn(root, '2026-11-03')).toBe(
    en('year.day', { date: '3 November 2026', state: en('headline.no-account', { row: 'Helmets' }) }),
  );
  expect(nameOn(root, '2026-01-01')).toBe(en('year.day', { date: '1 January 2026', state: en('year.look.unread') }));
  root = await shown('#year', 'fr');
  expect(nameOn(root, '2026-11-03')).toBe(
    fr('year.day', { date: '3 novembre 2026', state: fr('headline.no-account', { row: 'Helmets' }) }),
  );
});

it('has one stop of the Tab key for each store, which the keys move by day, week, month', async () => {
  knows(PLATEAU, yearStore({ id: '2', name: 'Laurier' }));
  const root = await shown();
  expect(stops(root).map(({ dataset }) => dataset['date'])).toEqual(['2026-11-24', '2026-11-24']);
  const walk: (string | undefined)[] = [];
  for (const name of ['ArrowLeft', 'ArrowUp', 'Home', 'PageUp', 'a']) {
    await key(stops(root)[0]!, name);
    walk.push(stops(root)[0]!.dataset['date']);
  }
  expect(walk).toEqual(['2026-11-23', '2026-11-16', '2026-11-16', '2026-10-16', '2026-10-16']);
  expect(document.activeElement).toBe(cell(root, '2026-10-16'));
  expect(stops(root)[1]!.dataset['date']).toBe('2026-11-24');
});

it.each(['Enter', ' '])('opens a day by the key %o, by its address, and comes back from it', async (name) => {
  knows(PLATEAU);
  desk.control.answers['yearDay'] = () => yearDay('failed');
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  const root = await shown();
  await key(stops(root)[0]!, 'ArrowLeft');
  await key(stops(root)[0]!, name);
  await vi.waitFor(() => expect(root.querySelector('dialog')).not.toBeNull());
  expect(location.hash).toBe('#year?store=1&date=2026-11-23');
  await vi.waitFor(() => expect(root.querySelector('dialog')!.textContent).toContain(en('headline.no-account', { row: 'Helmets' })));
  expect(desk.sent('yearDay')).toEqual([{ account: 'o#a1', target: { storeId: '1', date: '2026-11-23' } }]);
  await act(async () => root.querySelector('dialog')!.close());
  await vi.waitFor(() => expect(root.querySelector('dialog')).toBeNull());
  expect(location.hash).toBe('#year');
});

it('says how far the days of a store are known, and offers no day of it as well beyond', async () => {
  knows(
    yearStore({}, { from: '2026-11-01' }),
    yearStore({ id: '2', name: 'Laurier', known: null, asOf: null, days: PLATEAU.days.map(() => UNREAD) }),
  );
  const root = await shown();
  const [plateau, laurier] = root.querySelectorAll('.store-year');
  expect(plateau!.textContent).toContain(en('year.known', { from: '1 November 2026', to: '23 November 2026' }));
  expect(plateau!.querySelectorAll('.day.done')).toHaveLength(23);
  expect(laurier!.textContent).toContain(en('year.known.none'));
  expect(laurier!.querySelectorAll('.day.done')).toHaveLength(0);
});

it('lists what needs the merchant by cause, and each of its days opens', async () => {
  knows(yearStore({}, { '2026-11-03': 'failed', '2026-10-05': 'failed', '2026-11-12': 'blocked' }));
  const root = await shown();
  const causes = [...root.querySelectorAll('.year-causes details')];
  expect(causes.map((cause) => cause.querySelector('.headline')!.textContent)).toEqual([
    en('headline.no-account', { row: 'Helmets' }),
    en('headline.pos-changed.posted'),
  ]);
  expect(causes[0]!.textContent).toContain(en('year.causes.days', { count: 2 }));
  await act(async () => causes[0]!.querySelectorAll('button')[0]!.click());
  await vi.waitFor(() => expect(location.hash).toBe('#year?store=1&date=2026-10-05'));
});

it('goes to another year, and not beyond those that there are', async () => {
  desk.control.answers['year'] = ({ year }: { year: number | null }) => ({ ...yearView([PLATEAU]), year: year ?? 2026 });
  const root = await shown();
  const [back, forth] = root.querySelectorAll<HTMLButtonElement>('.chooser button');
  expect(forth!.getAttribute('aria-disabled')).toBe('true');
  await act(async () => forth!.click());
  await act(async () => back!.click());
  await vi.waitFor(() => expect(root.querySelector('h2')!.textContent).toBe('2025'));
  expect(desk.sent('year')).toEqual([
    { account: 'o#a1', year: null },
    { account: 'o#a1', year: 2025 },
  ]);
});

it('counts the weeks in words, of each store and of all', async () => {
  const pair = { latest: [{ look: 'failed' as const, count: 1 }], former: [{ look: 'done' as const, count: 7 }] };
  const range = (from: string, to: string) => ({ from: from as BusinessDate, to: to as BusinessDate });
  const weeks = {
    latest: range('2026-11-17', '2026-11-23'),
    former: range('2026-11-10', '2026-11-16'),
    stores: [
      { id: '1', name: 'Plateau', ...pair },
      { id: '2', name: 'Laurier', ...pair },
    ],
    together: { latest: [{ look: 'failed' as const, count: 2 }], former: [{ look: 'done' as const, count: 14 }] },
  };
  desk.control.answers['year'] = () => yearView([PLATEAU], { weeks });
  const root = await shown();
  const rows = [...root.querySelectorAll('.weeks tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    [
      '',
      en('year.weeks.range', { from: '2026-11-17', to: '2026-11-23' }),
      en('year.weeks.range', { from: '2026-11-10', to: '2026-11-16' }),
    ],
    ['Plateau', en('year.count.failed', { count: 1 }), en('year.count.done', { count: 7 })],
    ['Laurier', en('year.count.failed', { count: 1 }), en('year.count.done', { count: 7 })],
    [en('year.weeks.together'), en('year.count.failed', { count: 2 }), en('year.count.done', { count: 14 })],
  ]);
});

it('has the days on which a store is closed said and taken back with one click', async () => {
  desk.control.answers['closeDays'] = () => ({});
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  desk.control.answers['yearDay'] = () => yearDay('closed', { closed: true });
  knows({ ...PLATEAU, closedOn: [7] });
  const root = await shown('#year?store=1&date=2026-11-01');
  await vi.waitFor(() => expect(root.querySelector('.closed-date')).not.toBeNull());
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.closed-on input')];
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false, false, false, false, true]);
  const click = (box: HTMLInputElement) => act(async () => box.click());
  await click(boxes[0]!);
  await click(boxes[6]!);
  await click(root.querySelector('.closed-date input')!);
  expect(desk.sent('closeDays')).toEqual([
    { account: 'o#a1', storeId: '1', on: 1, closed: true },
    { account: 'o#a1', storeId: '1', on: 7, closed: false },
    { account: 'o#a1', storeId: '1', on: '2026-11-03', closed: false },
  ]);
});

it('settles a day by hand as it was shown, with a reason, which is in words where it is another one', async () => {
  desk.control.answers['settleDay'] = () => ({});
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  desk.control.answers['yearDay'] = () => yearDay('failed', { seen: 'as.shown' });
  knows(PLATEAU);
  const root = await shown('#year?store=1&date=2026-11-03');
  await vi.waitFor(() => expect(root.querySelector('.settle form')).not.toBeNull());
  const press = () => act(async () => root.querySelector<HTMLButtonElement>('.settle button')!.click());
  const write = (note: string) =>
    act(async () => {
      const area = root.querySelector<HTMLTextAreaElement>('.settle textarea')!;
      area.value = note;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await press();
  await act(async () => [...root.querySelectorAll<HTMLInputElement>('.settle input')].at(-1)!.click());
  await press();
  await write('As Marie said');
  await press();
  expect(desk.sent('settleDay')).toEqual([
    { account: 'o#a1', target: { storeId: '1', date: '2026-11-03' }, reason: 'other', note: 'As Marie said', seen: 'as.shown' },
  ]);
});

it('takes back that a day is settled', async () => {
  desk.control.answers['unsettleDay'] = () => ({});
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  desk.control.answers['yearDay'] = () =>
    yearDay('failed', { settled: { reason: 'booked', note: null, at: '2026-11-20T15:00:00Z' as never } });
  knows(PLATEAU);
  const root = await shown('#year?store=1&date=2026-11-03');
  await vi.waitFor(() => expect(root.querySelector('.settle')?.textContent).toContain(en('settled.booked')));
  expect(root.querySelector('.settle form')).toBeNull();
  await act(async () => root.querySelector<HTMLButtonElement>('.settle button')!.click());
  expect(desk.sent('unsettleDay')).toEqual([{ account: 'o#a1', target: { storeId: '1', date: '2026-11-03' } }]);
});

it.each<[LookName, boolean]>([
  ['unread', true],
  ['done', false],
])('of a day that is %s says what was read of it', async (name, nothing) => {
  knows(PLATEAU);
  desk.control.answers['yearDay'] = () => yearDay(name);
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  const root = await shown('#year?store=1&date=2026-11-03');
  await vi.waitFor(() =>
    expect(root.querySelector('dialog')!.textContent).toContain(en(nothing ? 'year.details.unread' : 'year.details.read')),
  );
  expect(root.querySelector('dialog a')!.getAttribute('href')).toBe('https://site.example/day/2026-11-03');
});

it('has the entries of a day, each with its status, which leads to what that means', async () => {
  knows(PLATEAU);
  const panel = {
    target: { storeId: '1', date: '2026-11-03' },
    day: dayOf(),
    findings: [],
    advice: { ...nextOf('regenerate'), why: phrase('advice.regenerate.mended'), steps: [], action: 'regenerate' },
    figures: null,
  };
  desk.control.answers['yearDay'] = () => yearDay('failed', { panel: panel as never });
  desk.control.answers['historyOfDay'] = () => ({ entries: [] });
  const root = await shown('#year?store=1&date=2026-11-03');
  await vi.waitFor(() => expect(root.querySelector('.entries-of-day')).not.toBeNull());
  const links = [...root.querySelectorAll('.entries-of-day a')].map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([['HOLD', '/legend.html#HOLD']]);
});

const FAILED_DAYS = ['2026-06-16', '2026-06-17'].map((date) => ({ storeId: '1', date: date as BusinessDate }));
const FAILED = {
  recorded: true,
  days: 2,
  now: [{ look: 'done' as const, count: 1 }],
  earlier: 1,
  causes: [
    { look: 'failed' as const, words: phrase('status.FAILED'), days: FAILED_DAYS, now: [{ look: 'done' as const, count: 1 }], earlier: 1 },
  ],
};

it('tells what failed by cause, apart from what needs the merchant, and of it what was checked and is in the books', async () => {
  desk.control.answers['year'] = () => yearView([PLATEAU], { failures: FAILED });
  const root = await shown();
  const failures = root.querySelector('.failures')!;
  expect(failures.querySelector('h3')!.textContent).toBe(en('year.failures', { year: '2026' }));
  expect(failures.textContent).toContain(en('year.failures.about'));
  expect(failures.querySelector('strong')!.textContent).toBe(en('year.causes.days', { count: 2 }));
  expect(failures.querySelector('summary .figures')!.textContent).toBe(en('year.failures.days', { count: 2, done: '1' }));
  const standing = [en('year.count.done', { count: 1 }), en('year.failures.earlier', { count: 1 })];
  expect([...failures.querySelectorAll('.counts li')].map(({ textContent }) => textContent)).toEqual([...standing, ...standing]);
  await act(async () => failures.querySelectorAll('button')[1]!.click());
  expect(location.hash).toBe('#year?store=1&date=2026-06-17');
});

it('does not say how many are in the books where none is seen to be: the site may only say that it posted them', async () => {
  const now = [{ look: 'told' as const, count: 2 }];
  desk.control.answers['year'] = () => yearView([PLATEAU], { failures: { ...FAILED, causes: [{ ...FAILED.causes[0]!, now }] } });
  const figures = (await shown()).querySelector('.failures summary .figures')!;
  expect(figures.textContent).toBe(en('year.causes.days', { count: 2 }));
});

it.each([
  ['none that was seen', { recorded: true, days: 0, causes: [] }, ['year.failures.none'], ['year.failures.unread', 'year.failures.about']],
  // That nothing is stored is no sign that nothing failed.
  ['none that can be told', { recorded: false, days: 0, causes: [] }, ['year.failures.unread'], ['year.failures.none']],
  [
    'days under several causes',
    { causes: [...FAILED.causes, { ...FAILED.causes[0]!, look: 'blocked' as const }] },
    ['year.failures.twice'],
    [],
  ],
] as const)('of failures there are %s', async (_, changes, said, unsaid) => {
  desk.control.answers['year'] = () => yearView([PLATEAU], { failures: { ...FAILED, ...structuredClone(changes as object) } });
  const text = (await shown()).querySelector('.failures')!.textContent;
  const words = (key: (typeof said | typeof unsaid)[number]) => (key === 'year.failures.none' ? en(key, { year: '2026' }) : en(key));
  for (const key of said) expect(text).toContain(words(key));
  for (const key of unsaid) expect(text).not.toContain(words(key));
});
