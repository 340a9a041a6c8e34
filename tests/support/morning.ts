/** The check in the morning, as the browser tests drive and see it from within the worker. In Chromium only. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';
import { BUILDS, type StartedBrowser, workerOf } from './browser/startBrowser.ts';
import { copyBuild } from './browser/start/copyBuild.ts';
import { letPass } from './browser/workerClock.ts';

/** What our functions find inside the worker. */
declare const chrome: {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly alarms: {
    create(name: string, when: { when: number }): Promise<void>;
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  };
  readonly notifications: { getAll(): Promise<Record<string, boolean>>; onClicked: { dispatch(id: string): void } };
};

/**
 * The build with the permission to notify given from the start: the browser's own question can be answered by nobody in a
 * browser without a window. All else is the build as it is.
 */
export function buildThatNotifies(): string {
  const folder = copyBuild(BUILDS.chromium);
  const file = join(folder, 'manifest.json');
  const { optional_permissions: asked, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'permissions' | 'optional_permissions',
    string[]
  >;
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...asked] }));
  return folder;
}

/** Half past ten so many days later in Montreal, where the stores of the practice are, whatever the hour is here. */
export async function toMorning(started: StartedBrowser, days: number): Promise<void> {
  const worker = await workerOf(started);
  const now = await worker.evaluate(() => Temporal.Now.instant().epochMilliseconds);
  const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('America/Montreal');
  const next = there.toPlainDate().add({ days }).toZonedDateTime({ timeZone: 'America/Montreal', plainTime: '10:30' });
  await letPass(started, Math.ceil(next.since(there).total('seconds')));
}

/** What stands on our icon, and what the icon is called. */
export async function badgeOf(started: StartedBrowser): Promise<readonly [string, string]> {
  const worker = await workerOf(started);
  return worker.evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})] as const);
}

/** The ids of the notifications that are shown. */
export const notifications = async (started: StartedBrowser): Promise<string[]> =>
  Object.keys(await (await workerOf(started)).evaluate(() => chrome.notifications.getAll()));

/** Clicks a notification, as far as that can be done without a screen: the worker hears what it hears of a click. */
export const clickNotification = async (started: StartedBrowser, id: string): Promise<void> =>
  (await workerOf(started)).evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), id);

/** The alarm of the check goes off now; returns once it has, and the next one is set: that would be in place of another one of ours. */
export async function alarm(started: StartedBrowser): Promise<void> {
  const worker = await workerOf(started);
  await worker.evaluate(() => chrome.alarms.create('morning', { when: Date.now() }));
  await until(
    async () => {
      const isNext = await worker.evaluate(async () => {
        const next = await chrome.alarms.get('morning');
        return next !== undefined && next.scheduledTime > Date.now() + 1000;
      });
      return isNext || undefined;
    },
    () => 'No next check is set.',
  );
}

/** Waits for a notification that was not there. @returns its id */
export const newNotification = (started: StartedBrowser, former: readonly string[] = []): Promise<string> =>
  until(
    async () => (await notifications(started)).find((id) => !former.includes(id)),
    async () => `No notification but ${(await notifications(started)).join(' ')}.`,
  );
