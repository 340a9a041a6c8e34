import { millisecondsOf } from '../../domain/values/businessDate.ts';
import { patternOf } from '../../domain/values/siteOrigin.ts';
import type { MorningPorts } from './ports.ts';

/** The alarm of the next check. */
export const MORNING_ALARM = 'morning';
/** As `--accent` of the light pages, which is read on any toolbar. */
const BADGE_COLOUR = '#1f4f7a';
const ICON = '/icon/128.png';
const NAME = 'Sales Totals Guard';

/** The part of the browser that is used here. */
export interface QuietBrowser {
  readonly alarms: {
    create(name: string, when: { readonly when: number }): Promise<void> | void;
    clear(name: string): Promise<unknown>;
  };
  readonly action: {
    setBadgeText(details: { readonly text: string }): Promise<void>;
    setBadgeBackgroundColor(details: { readonly color: string }): Promise<void>;
    setTitle(details: { readonly title: string }): Promise<void>;
  };
  readonly permissions: { contains(asked: { readonly permissions: ['notifications'] }): Promise<boolean> };
  /** Not there until the merchant allows it. */
  readonly notifications?:
    | {
        create(id: string, options: { type: 'basic'; iconUrl: string; title: string; message: string }): Promise<string>;
        clear(id: string): Promise<unknown>;
      }
    | undefined;
  readonly tabs: {
    query(filter: { readonly url: string }): Promise<readonly unknown[]>;
    create(tab: { readonly url: string }): Promise<unknown>;
  };
  readonly runtime: { getURL(path: string): string };
  readonly extension: { readonly inIncognitoContext: boolean };
}

/** What the browser gives, each asked at the moment of its use: a permission comes and goes. */
export function createMorningPorts(browser: QuietBrowser, localZone: () => string): MorningPorts {
  return {
    apart: browser.extension.inIncognitoContext,
    localZone,
    async wakeAt(at) {
      if (at === null) await browser.alarms.clear(MORNING_ALARM);
      else await browser.alarms.create(MORNING_ALARM, { when: millisecondsOf(at) });
    },
    async badge(text, title) {
      await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
      await browser.action.setBadgeText({ text });
      await browser.action.setTitle({ title: title || NAME });
    },
    mayTell: () => browser.permissions.contains({ permissions: ['notifications'] }),
    async show(id, title, message) {
      await browser.notifications?.create(id, { type: 'basic', iconUrl: browser.runtime.getURL(ICON), title, message });
    },
    async dismiss(id) {
      await browser.notifications?.clear(id);
    },
    isOpen: async (origin) => (await browser.tabs.query({ url: patternOf(origin) })).length > 0,
    async openTab(url) {
      await browser.tabs.create({ url: url.startsWith('/') ? browser.runtime.getURL(url) : url });
    },
  };
}
