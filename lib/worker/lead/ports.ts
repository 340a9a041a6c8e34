import type { Lead } from '../../messages/notices.ts';
import { tabFor } from '../../page/tabFor.ts';

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

interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

/** The part of the browser that is used here. */
export interface LeadBrowser {
  readonly tabs: {
    query(filter: { active?: boolean; lastFocusedWindow?: boolean; url?: string }): Promise<readonly Tab[]>;
    update(id: number, changes: { active: true; url?: string }): Promise<unknown>;
    create(tab: { readonly url: string }): Promise<unknown>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
  readonly windows: { update(id: number, changes: { focused: true }): Promise<unknown> };
  readonly runtime: { getURL(path: '/desk.html'): string };
}

export function createLeadPorts({ tabs, windows, runtime }: LeadBrowser): LeadPorts {
  /** Shows a tab that is there, at `url` where it is to go there, or a new one. */
  async function show(tab: Tab | undefined, url: string, leads: boolean): Promise<void> {
    if (tab?.id === undefined) return void (await tabs.create({ url }));
    await tabs.update(tab.id, { active: true, ...(leads ? { url } : {}) });
    if (tab.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
  }

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
    async showPage(href) {
      const address = new URL(href);
      // A pattern names no port: the origin is compared afterwards.
      const found = tabFor(address, await tabs.query({ url: `${address.protocol}//${address.hostname}/*` }));
      await show(found?.tab, href, found?.shows === false);
    },
    async showDesk(section) {
      const desk = runtime.getURL('/desk.html');
      const open = (await tabs.query({})).find(({ url }) => url?.startsWith(desk));
      await show(open, section === undefined ? desk : `${desk}#${section}`, section !== undefined);
    },
  };
}
