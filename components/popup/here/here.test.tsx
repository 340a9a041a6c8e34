// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { LookView } from '../../../lib/messages/views/lookViews.ts';
import { en } from '../../base/testing/texts.ts';
import { createBrowser, showPopup } from '../testing/popup.tsx';
import { HOME, lookSeen, site } from '../testing/views.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

const ORIGIN = 'https://books.example:8443';
let world: ReturnType<typeof createBrowser>;
/** What the worker answers to each look, and what was said and asked, in order. */
let looks: Partial<Record<'true' | 'false', LookView>>;
let wish: unknown;
let order: string[];
const request = vi.fn<(permissions: object) => Promise<boolean>>();
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  world = createBrowser();
  looks = { false: lookSeen() };
  wish = { ok: true, value: {} };
  order = [];
  request.mockReset().mockImplementation(async () => (order.push('request'), true));
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  world.fake.tabs.query.mockResolvedValue([{ id: 7 }]);
  Object.assign(browser, world.fake, { permissions: { request } });
  world.control.answer = ({ name, body }) => {
    const { whole } = body as { whole?: boolean };
    if (name === 'look') return { ok: true, value: looks[String(whole) as 'true'] ?? { state: 'nothing' } };
    if (name === 'wishSite') return (order.push('wish'), wish);
    return { ok: true, value: { sites: [site()], home: HOME } };
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const root of document.body.children) render(null, root);
});

const PROBLEM = { reason: phrase('problem.no-answer'), retry: true };
const button = (root: HTMLElement, words: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const USE = en('look.use', { site: 'books.example:8443' });

async function popup(): Promise<HTMLElement> {
  const root = await showPopup();
  await vi.waitFor(() => expect(root.querySelector('footer output')!.textContent).toBe(''));
  return root;
}
const press = (element: HTMLElement) => act(async () => element.click());

describe('on a page that looks like Sales Totals, of a site that we may not read', () => {
  it('the popup says so, and the browser is asked for that one site by the click itself', async () => {
    const root = await popup();
    expect(root.textContent).toContain(en('look.page.report'));
    expect(root.textContent).toContain(en('look.rows', { count: 31 }));
    void act(() => button(root, USE)!.click());
    // Nothing was waited for: else the browser would take it for no click.
    expect(order).toEqual(['wish', 'request']);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://books.example/*'] });
    expect(world.fake.runtime.sendMessage).toHaveBeenCalledWith({ name: 'wishSite', body: { origin: ORIGIN } });
    await vi.waitFor(() => expect(root.textContent).toContain(en('look.use.given', { site: 'books.example:8443' })));
    expect(button(root, USE)).toBeUndefined();
  });

  it.each([
    ['refuses', async () => false],
    ['fails', () => Promise.reject(new Error('must be called from a user gesture'))],
  ])('nothing is said to be read where the browser %s', async (_, answer) => {
    request.mockImplementation(answer);
    const root = await popup();
    await press(button(root, USE)!);
    await vi.waitFor(() => expect(root.textContent).toContain(en('look.use.refused')));
    expect(button(root, USE)).toBeDefined();
  });

  it('nothing is said to be read where the worker knows better', async () => {
    wish = { ok: false, problem: { reason: phrase('look.gone') } };
    const root = await popup();
    await press(button(root, USE)!);
    await vi.waitFor(() => expect(root.textContent).toContain(en('look.gone')));
    expect(root.textContent).not.toContain(en('look.use.given', { site: 'books.example:8443' }));
  });
});

it.each<LookView>([{ state: 'unknown' }, { state: 'nothing' }])(
  'on a page that is $state there is no way to let us read it',
  async (view) => {
    looks = { false: view };
    const root = await popup();
    await vi.waitFor(() => expect(root.textContent.includes(en('look.unknown'))).toBe(view.state === 'unknown'));
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      en('desk.title'),
      en('desk.history'),
      en('popup.settings'),
    ]);
  },
);

describe('what we see here', () => {
  beforeEach(() => {
    looks = {
      false: lookSeen({ state: 'ours', title: null, lines: [] }),
      true: lookSeen({ state: 'ours', report: 'Sales Totals Guard: what is recognised' }),
    };
  });
  const open = async () => {
    const root = await popup();
    await vi.waitFor(() => expect(button(root, en('look.what'))).toBeDefined());
    await press(button(root, en('look.what'))!);
    await vi.waitFor(() => expect(root.querySelector('h1')!.textContent).toBe(en('look.what')));
    return root;
  };

  it('is told in marks and words, and for who sees no marks', async () => {
    const root = await open();
    expect([...root.querySelectorAll('.marks li')].map(({ textContent }) => textContent)).toEqual([
      `✓${en('look.mark.yes')} ${en('look.rows', { count: 31 })}`,
      `?${en('look.mark.unsure')} ${en('look.who.none')}`,
      `–${en('look.mark.no')} ${en('look.dates.none')}`,
    ]);
  });

  it('is copied as it is shown, and said to be', async () => {
    const root = await open();
    expect(root.querySelector('textarea')!.value).toBe('Sales Totals Guard: what is recognised');
    await press(button(root, en('look.report.copy'))!);
    expect(writeText.mock.calls).toEqual([['Sales Totals Guard: what is recognised']]);
    await vi.waitFor(() => expect(root.textContent).toContain(en('support.copied')));
  });

  it('is marked to be copied by hand where the clipboard is closed', async () => {
    writeText.mockRejectedValue(new Error('denied'));
    const root = await open();
    const select = vi.spyOn(root.querySelector('textarea')!, 'select');
    await press(button(root, en('look.report.copy'))!);
    await vi.waitFor(() => expect(select).toHaveBeenCalled());
    expect(root.textContent).not.toContain(en('support.copied'));
  });

  it('is asked for in vain: why, and a way to try again', async () => {
    looks.false = lookSeen({ state: 'ours' });
    const root = await popup();
    const { answer } = world.control;
    world.control.answer = (asked) => (asked.name === 'look' ? { ok: false, problem: PROBLEM } : answer(asked));
    await press(button(root, en('look.what'))!);
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(en('problem.no-answer')));
    world.control.answer = answer;
    looks.true = lookSeen({ state: 'ours', report: 'Sales Totals Guard: what is recognised' });
    await press(button(root, en('common.try-again'))!);
    await vi.waitFor(() => expect(root.querySelector('textarea')).not.toBeNull());
  });

  it('leads back to the days', async () => {
    const root = await open();
    await press(button(root, en('look.back'))!);
    expect(root.textContent).toContain('Plateau');
  });
});
