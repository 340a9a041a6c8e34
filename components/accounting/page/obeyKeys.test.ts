// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayKey } from '../days/storeDays.ts';
import type { DayView } from '../../../lib/messages/views/views.ts';
import { DATE, FIX_FIRST, dayOf, nextOf } from '../testing/views.ts';
import { obeyKeys } from './obeyKeys.ts';

const { heard } = vi.hoisted(() => ({ heard: new Set<(message: unknown) => void>() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'us', onMessage: { addListener: (one: never) => heard.add(one), removeListener: (one: never) => heard.delete(one) } },
  },
}));

const TARGET = { storeId: '1', date: DATE };
let end: AbortController;
beforeEach(() => void (end = new AbortController()));
afterEach(() => end.abort());

/** A page about one day, or about many, whose sheet is closed unless said otherwise. */
function page(next: DayView['next'], { step = 'closed', one = true, another = false } = {}) {
  const day = dayOf({ next });
  const sheet = { state: signal({ step }), open: vi.fn(), showDay: vi.fn() };
  const ask = vi.fn(async () => ({ ok: true, value: {} }));
  const byKey = signal(new Map([[dayKey(day.storeId, day.date), day]]));
  const goOn = vi.fn(() => another);
  obeyKeys({ ask, days: { byKey }, sheet } as never, { next: goOn, day: () => (one ? TARGET : null) }, end.signal);
  return { ask, sheet, goOn, press: (lead: string) => heard.forEach((listener) => listener({ lead })) };
}

it('opens the checklist of the recommended action, and nothing runs', () => {
  const { sheet, ask, press } = page(nextOf('refresh'));
  press('checklist');
  expect(sheet.open.mock.calls).toEqual([['refresh', TARGET]]);
  expect(ask).not.toHaveBeenCalled();
});

it('opens the details of a day where something is to be fixed first', () => {
  const { sheet, press } = page(FIX_FIRST);
  press('checklist');
  expect(sheet.showDay.mock.calls).toEqual([[TARGET]]);
  expect(sheet.open).not.toHaveBeenCalled();
});

it.each([
  ['a page without a day', { one: false }, 'checklist', null],
  ['the page of a day', { one: true }, 'next', TARGET],
  ['a report without another one', { one: false }, 'next', null],
])('is led on from %s', (_, shown, lead, from) => {
  const { ask, press } = page(nextOf('refresh'), shown);
  press(lead);
  expect(ask.mock.calls).toEqual([['leadOn', { from }]]);
});

it('goes to the next day of the page itself, and asks nobody', () => {
  const { ask, goOn, press } = page(nextOf('refresh'), { another: true });
  press('next');
  expect(goOn).toHaveBeenCalledOnce();
  expect(ask).not.toHaveBeenCalled();
});

it.each(['day', 'checklist', 'operation'])('leaves an open sheet as it is: %s', (step) => {
  const { ask, goOn, sheet, press } = page(nextOf('refresh'), { step });
  press('checklist');
  press('next');
  for (const call of [ask, goOn, sheet.open, sheet.showDay]) expect(call).not.toHaveBeenCalled();
});

it('obeys nothing else, and nothing after its end', () => {
  const { ask, goOn, sheet, press } = page(nextOf('refresh'));
  press('run');
  end.abort();
  press('checklist');
  press('next');
  for (const call of [ask, goOn, sheet.open]) expect(call).not.toHaveBeenCalled();
});
