import { expect, it, vi } from 'vitest';
import { createLeadPorts } from './ports.ts';

const SITE = 'https://site.example:8080';
const DAY = `${SITE}/sales/summary?storeId=1&startDate=2026-11-19&endDate=2026-11-19`;
const DESK = 'chrome-extension://us/desk.html';

function browserWith(...tabs: { id?: number; windowId?: number; url?: string }[]) {
  const browser = {
    tabs: {
      query: vi.fn(async () => tabs),
      update: vi.fn(async () => ({})),
      create: vi.fn(async () => ({})),
      sendMessage: vi.fn(async (): Promise<unknown> => undefined),
    },
    windows: { update: vi.fn(async () => ({})) },
    runtime: { getURL: () => DESK },
  };
  return { browser, ports: createLeadPorts(browser) };
}

it('shows a page in a tab of the site that may be led there, in front', async () => {
  const { browser, ports } = browserWith({ id: 3, windowId: 9, url: `${SITE}/salesReport/index` });
  await ports.showPage(DAY);
  expect(browser.tabs.query.mock.calls).toEqual([[{ url: 'https://site.example/*' }]]);
  expect(browser.tabs.update.mock.calls).toEqual([[3, { active: true, url: DAY }]]);
  expect(browser.windows.update.mock.calls).toEqual([[9, { focused: true }]]);
});

it('leaves a tab that shows it already as it is', async () => {
  const { browser, ports } = browserWith({ id: 3, url: `${DAY}#tab_accounting` });
  await ports.showPage(DAY);
  expect(browser.tabs.update.mock.calls).toEqual([[3, { active: true }]]);
});

it('opens a new one where there is none', async () => {
  const { browser, ports } = browserWith({ id: 3, url: `${SITE}/settings` });
  await ports.showPage(DAY);
  expect(browser.tabs.create.mock.calls).toEqual([[{ url: DAY }]]);
});

it.each<[string, string | undefined, object]>([
  ['as it is', undefined, { active: true }],
  ['at a section', 'needs', { active: true, url: `${DESK}#needs` }],
])('shows the one desk that is open, %s', async (_, section, changes) => {
  const { browser, ports } = browserWith({ id: 1 }, { id: 4, windowId: 9, url: `${DESK}#history` });
  await ports.showDesk(section);
  expect(browser.tabs.update.mock.calls).toEqual([[4, changes]]);
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

it('says whether a page heard', async () => {
  const { browser, ports } = browserWith();
  expect(await ports.tell(3, 'next')).toBe(true);
  expect(browser.tabs.sendMessage.mock.calls).toEqual([[3, { lead: 'next' }]]);
  browser.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
  expect(await ports.tell(3, 'next')).toBe(false);
});

it('knows which tab is in front, or that none is', async () => {
  expect(await browserWith({ id: 3, url: SITE }).ports.inFront()).toEqual({ id: 3, url: SITE });
  expect(await browserWith().ports.inFront()).toBeNull();
});
