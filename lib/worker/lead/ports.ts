import type { Lead } from '../../messages/notices.ts';
import { type TabsBrowser, showPage, showInTab } from '../../page/showPage.ts';
import type { Tab } from '../../page/tabFor.ts';

/** What the browser gives to lead a merchant somewhere. */
export interface LeadPorts {
  /** The tab in front; its address is undefined where we may not read it. Null: no window of the browser has one. */
  readonly inFront: () => Promise<{ readonly id: number; readonly url: string | undefined } | null>;
  /** Tells the page in a tab what the keys asked for. @returns false where nothing of ours is there to hear it */
  readonly tell: (tabId: number, lead: Lead) => Promise<boolean>;
  /** Shows a page of the site, in a tab of the site that may be led there, or in a new one. */
  readonly showPage: (href: string) => Promise<void>;
  /** Shows the desk, in the tab that it has. @param section one of its sections; without it, it stays where it is */
  readonly showDesk: (section?: string) => Promise<void>;
}

/** The part of the browser that is used here. */
export interface LeadBrowser extends TabsBrowser {
  readonly tabs: TabsBrowser['tabs'] & {
    query(filter: { active?: boolean; lastFocusedWindow?: boolean; url?: string }): Promise<readonly Tab[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
  readonly runtime: { getURL(path: '/desk.html'): string };
}

export function createLeadPorts(browser: LeadBrowser): LeadPorts {
  const { tabs, runtime } = browser;
  return {
    async inFront() {
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
    },
    tell: (tabId, lead) =>
      tabs.sendMessage(tabId, { lead }).then(
        () => true,
        () => false,
      ),
    showPage: (href) => showPage(browser, href),
    async showDesk(section) {
      const desk = runtime.getURL('/desk.html');
      const open = (await tabs.query({})).find(({ url }) => url?.startsWith(desk));
      const asked = section === undefined ? undefined : `${desk}#${section}`;
      await showInTab(browser, open, asked ?? desk, asked);
    },
  };
}
