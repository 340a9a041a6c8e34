import type { Browser, Page } from 'puppeteer';

/** What WebDriver BiDi says of a node. */
export interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
    readonly mode?: string;
  };
}
interface BidiConnection {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { type: string; result: RemoteNode & { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

/** WebDriver BiDi itself, in Firefox: for what Puppeteer has no way to ask for. */
export const bidiOf = (browser: Browser): BidiConnection => (browser as unknown as { connection: BidiConnection }).connection;

/** What BiDi calls the tab of `page`. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;
