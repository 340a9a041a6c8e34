import { expect, it, vi } from 'vitest';
import type { Instant } from '../../domain/values/businessDate.ts';
import { MORNING_ALARM, type QuietBrowser, createMorningPorts } from './browserPorts.ts';

function browserWith(notifications?: QuietBrowser['notifications']) {
  const browser = {
    alarms: { create: vi.fn(async () => {}), clear: vi.fn(async () => true) },
    action: { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}), setTitle: vi.fn(async () => {}) },
    permissions: { contains: vi.fn(async () => true) },
    notifications,
    tabs: { query: vi.fn(async () => [{}]), create: vi.fn(async () => ({})) },
    runtime: { getURL: (path: string) => `chrome-extension://us${path}` },
    extension: { inIncognitoContext: false },
  };
  return { browser, ports: createMorningPorts(browser, () => 'UTC') };
}

it('has one alarm, at one moment, or none', async () => {
  const { browser, ports } = browserWith();
  await ports.wakeAt('2026-11-24T14:00:00Z' as Instant);
  await ports.wakeAt(null);
  expect(browser.alarms.create.mock.calls).toEqual([[MORNING_ALARM, { when: Date.UTC(2026, 10, 24, 14) }]]);
  expect(browser.alarms.clear.mock.calls).toEqual([[MORNING_ALARM]]);
});

it('shows a notification where the browser has them, and fails nowhere else', async () => {
  const notifications = { create: vi.fn(async () => ''), clear: vi.fn(async () => true) };
  const { ports } = browserWith(notifications);
  await ports.show('id', 'Title', 'Message');
  await ports.dismiss('id');
  expect(notifications.create.mock.calls).toEqual([
    ['id', { type: 'basic', iconUrl: 'chrome-extension://us/icon/128.png', title: 'Title', message: 'Message' }],
  ]);
  expect(notifications.clear.mock.calls).toEqual([['id']]);
  const { ports: without } = browserWith();
  await expect(without.show('id', 'Title', 'Message')).resolves.toBeUndefined();
  await expect(without.dismiss('id')).resolves.toBeUndefined();
});

it('never leaves our icon without a name', async () => {
  const { browser, ports } = browserWith();
  await ports.badge('3', 'Three');
  await ports.badge('', '');
  expect(browser.action.setTitle.mock.calls).toEqual([[{ title: 'Three' }], [{ title: 'Sales Totals Guard' }]]);
  expect(browser.action.setBadgeText.mock.calls).toEqual([[{ text: '3' }], [{ text: '' }]]);
});

it('opens a page of ours by its path, and one of the site as it is; looks for pages of one site', async () => {
  const { browser, ports } = browserWith();
  await ports.openTab('/desk.html#needs');
  await ports.openTab('https://app.shogo.io/x');
  expect(browser.tabs.create.mock.calls).toEqual([[{ url: 'chrome-extension://us/desk.html#needs' }], [{ url: 'https://app.shogo.io/x' }]]);
  expect(await ports.isOpen('https://app.shogo.io')).toBe(true);
  expect(browser.tabs.query.mock.calls).toEqual([[{ url: 'https://app.shogo.io/*' }]]);
});
