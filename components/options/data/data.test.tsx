// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import type { KeptView } from '../../../lib/messages/views/keptViews.ts';
import { localDayOf } from '../../base/computer/localDay.ts';
import { en } from '../../base/testing/texts.ts';
import { button, createOptionsBrowser, press, showOptions } from '../testing/options.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let worker: ReturnType<typeof createOptionsBrowser>;
beforeEach(() => {
  worker = createOptionsBrowser();
  Object.assign(browser, worker.fake);
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
});

const dialog = (root: HTMLElement) => root.querySelector('dialog')!;

describe('clearing what is stored', () => {
  it('asks first, and names what goes and what stays', async () => {
    const root = await showOptions();
    await press(button(root, en('options.clear')));
    expect(dialog(root).open).toBe(true);
    expect(dialog(root).textContent).toContain(en('options.clear.goes'));
    expect(dialog(root).textContent).toContain(en('options.clear.also'));
    expect(dialog(root).textContent).toContain(en('options.clear.stays'));
    expect(worker.sent('clearStored')).toBe(0);
  });

  it('does nothing for who keeps it', async () => {
    const root = await showOptions();
    await press(button(root, en('options.clear')));
    await press(button(root, en('options.clear.keep')));
    expect(dialog(root).open).toBe(false);
    expect(worker.sent('clearStored')).toBe(0);
  });

  it.each([
    [0, en('options.cleared')],
    [1, en('options.cleared.kept', { count: 1 })],
    [2, en('options.cleared.kept', { count: 2 })],
  ])('clears on the second press, and says that %i stay', async (kept, words) => {
    worker.control.kept = kept;
    const root = await showOptions();
    await press(button(root, en('options.clear')));
    await press(button(root, en('options.clear.confirm')));
    await vi.waitFor(() => expect([...root.querySelectorAll('output')].map(({ textContent }) => textContent)).toContain(words));
    expect(worker.sent('clearStored')).toBe(1);
    expect(dialog(root).open).toBe(false);
  });

  it('that did not work is never called cleared', async () => {
    worker.control.broken = ['clearStored'];
    const root = await showOptions();
    await press(button(root, en('options.clear')));
    await press(button(root, en('options.clear.confirm')));
    await vi.waitFor(() => expect(root.textContent).toContain(en('problem.storage')));
    expect(root.textContent).not.toContain(en('options.cleared'));
  });
});

describe('what is stored here', () => {
  const stored = (root: HTMLElement) => root.querySelector('[aria-labelledby=stored]')!;
  const VELO = {
    id: 'o#velo',
    name: 'Vélo',
    kinds: [
      { kind: 'days', count: 31, since: null, from: '2026-10-24' as BusinessDate },
      { kind: 'history', count: 12, since: '2026-11-03T12:00:00Z' as Instant, from: null },
      { kind: 'guides', count: 0, since: null, from: null },
    ],
  } satisfies KeptView['accounts'][number];

  it('is counted for each account by its name, with when it begins', async () => {
    worker.control.stored = { accounts: [VELO, { ...VELO, id: 'o#lune', name: 'Café Lune' }], others: 0 };
    const root = await showOptions();
    await vi.waitFor(() => expect(stored(root).querySelectorAll('table')).toHaveLength(2));
    expect([...stored(root).querySelectorAll('caption')].map(({ textContent }) => textContent)).toEqual(['Vélo', 'Café Lune']);
    const [first] = stored(root).querySelectorAll('tbody');
    expect([...first!.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      [en('kept.kind.days'), '31', en('kept.from', { date: '2026-10-24' })],
      [en('kept.kind.history'), '12', en('kept.since', { date: localDayOf(VELO.kinds[1]!.since!) })],
      [en('kept.kind.guides'), '0', ''],
    ]);
  });

  it.each([1, 12])('tells of others no more than that there are %i entries', async (others) => {
    worker.control.stored = { accounts: [], others };
    const root = await showOptions();
    await vi.waitFor(() => expect(stored(root).textContent).toContain(en('kept.others', { count: others })));
    expect(stored(root).textContent).toContain(en('kept.nobody'));
  });

  it('that could not be counted is not called nothing', async () => {
    worker.control.broken = ['kept'];
    const root = await showOptions();
    await vi.waitFor(() => expect(stored(root).textContent).toContain(en('problem.storage')));
    expect(stored(root).textContent).not.toContain(en('kept.nobody'));
  });
});

it('fills no button that deletes: where it is asked once more, keeping is the filled one', async () => {
  const root = await showOptions();
  const filled = () => [...root.querySelectorAll('.filled')].map(({ textContent }) => textContent);
  expect(filled()).toEqual([en('options.clear.keep')]);
});
