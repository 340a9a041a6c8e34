// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { en as english } from '../../../lib/i18n/en/index.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { Greeted } from '../../base/Greeted.tsx';
import { en } from '../../base/testing/texts.ts';
import { Alerts } from './Alerts.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

const SITE = 'https://app.shogo.io';
const WHEN = { date: { date: '2026-11-26' as BusinessDate }, time: { time: '2026-11-26T12:32:00Z' as Instant, timeZone: 'UTC' } };

/** A worker with one choice, and a browser that allows notifications, or not. */
function createSurroundings() {
  const listeners = new Set<(message: unknown) => void>();
  const control = {
    morning: { on: false, hour: 9 },
    stored: true,
    allows: true,
    given: false,
    apart: false,
    lines: [phrase('morning.none', WHEN)] as Phrase[],
    asked: [] as string[],
    fixed: [] as string[],
  };
  const answers: Record<string, (body: { morning?: typeof control.morning }) => unknown> = {
    hello: () => ({ version: '1', language: 'en', locale: 'en', catalogue: english }),
    getSettings: () => ({ language: 'browser', unguarded: [], columns: [], morning: control.morning }),
    setSettings({ morning }) {
      control.asked.push('setSettings');
      control.morning = morning!;
      return answers['getSettings']!({});
    },
    policy: () => ({ fixed: control.fixed, retention: null, help: null, unread: [] }),
    morning: () => ({ apart: control.apart, sites: control.apart ? [] : [{ origin: SITE, lines: control.lines }] }),
  };
  Object.assign(browser, {
    i18n: { getUILanguage: () => 'en' },
    permissions: {
      contains: async () => control.given,
      request: async () => {
        control.asked.push('request');
        return (control.given = control.allows);
      },
    },
    runtime: {
      id: 'us',
      getManifest: () => ({ version: '1' }),
      onMessage: { addListener: (one: never) => listeners.add(one), removeListener: (one: never) => listeners.delete(one) },
      sendMessage: async ({ name, body }: { name: string; body: never }) =>
        name === 'setSettings' && !control.stored
          ? { ok: false, problem: { reason: phrase('problem.storage') } }
          : { ok: true, value: answers[name]!(body) },
    },
  });
  return { control, tell: (notice: string) => act(() => listeners.forEach((listener) => listener({ notice }))) };
}

let around: ReturnType<typeof createSurroundings>;
let root: HTMLElement;
beforeEach(() => {
  around = createSurroundings();
});
afterEach(() => render(null, root));

async function alerts(): Promise<void> {
  root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(<Greeted step="alerts">{() => <Alerts />}</Greeted>, root));
  await vi.waitFor(() => expect(root.textContent).toContain(en('morning.title')));
}
const box = () => root.querySelector<HTMLInputElement>('input[type=checkbox]')!;
const shows = (words: string) => vi.waitFor(() => expect(root.textContent).toContain(words));
const ready = () => vi.waitFor(() => expect(box().disabled).toBe(false));

it('is off, says what it reads and never does, and shows nothing of checks', async () => {
  await alerts();
  await ready();
  expect(box().checked).toBe(false);
  for (const key of ['morning.reads', 'morning.never', 'morning.badge'] as const) expect(root.textContent).toContain(en(key));
  expect(root.querySelector('select')).toBeNull();
  expect(around.control.asked).toEqual([]);
});

it('asks for the permission at the switch, before anything else, and then shows what was checked', async () => {
  await alerts();
  await ready();
  await act(() => box().click());
  await shows(en('morning.tells'));
  expect(around.control.asked).toEqual(['request', 'setSettings']);
  expect(root.textContent).toContain('Checked on November 26 at 12:32: nothing new.');
  around.control.lines = [phrase('morning.signed-out', WHEN)];
  await around.tell('morning');
  await shows('no one was signed in');
});

it('goes without the permission where it is refused, says so, and can be asked again', async () => {
  around.control.allows = false;
  await alerts();
  await ready();
  await act(() => box().click());
  await shows(en('morning.refused'));
  expect(around.control.morning.on).toBe(true);
  around.control.allows = true;
  await act(() => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === en('morning.allow'))!.click());
  await shows(en('morning.tells'));
});

it('notices that the permission was taken away', async () => {
  Object.assign(around.control, { morning: { on: true, hour: 9 }, given: true });
  await alerts();
  await shows(en('morning.tells'));
  around.control.given = false;
  await around.tell('settings');
  await shows(en('morning.refused'));
});

it('keeps the hour, also one that is not among those that it offers', async () => {
  around.control.morning = { on: true, hour: 17 };
  await alerts();
  await shows('17:00');
  const select = root.querySelector('select')!;
  expect([select.value, select.options.length]).toEqual(['17', 10]);
  select.value = '7';
  await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
  await vi.waitFor(() => expect(around.control.morning).toEqual({ on: true, hour: 7 }));
});

it('stays as it was where that could not be stored', async () => {
  around.control.stored = false;
  await alerts();
  await ready();
  await act(() => box().click());
  await shows(en('problem.storage'));
  expect(box().checked).toBe(false);
});

it.each([
  ['switched off', false, ['alerts', 'alertsHour'], [true]],
  ['switched on at the person’s own hour', true, ['alerts'], [true, false]],
  ['switched on at an hour', true, ['alerts', 'alertsHour'], [true, true]],
])('that an organisation has %s says so, and can’t be changed here', async (_, on, fixed, disabled) => {
  Object.assign(around.control, { morning: { on, hour: 8 }, fixed });
  await alerts();
  await shows(en('policy.fixed'));
  await vi.waitFor(() => expect(box().checked).toBe(on));
  expect([...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map((one) => one.disabled)).toEqual(disabled);
});

it('has no switch in a private window', async () => {
  around.control.apart = true;
  await alerts();
  await shows(en('morning.private'));
  expect(root.querySelector('input')).toBeNull();
});
