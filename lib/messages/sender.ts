import type { Sender } from './protocol.ts';

/** The parts of the browser's `MessageSender` that we read; nothing else in the project reads a sender. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly cookieStoreId?: string | undefined } | undefined;
}

export interface SenderRules {
  /** Our own `runtime.id`. */
  readonly extensionId: string;
  /** Our own origin, such as `chrome-extension://…`. */
  readonly extensionOrigin: string;
}

/** Who speaks, as the browser vouches for it. */
export type KnownSender =
  /** `apart`: its tab has cookies of its own, so that the person signed in there is not the one for whom the worker would speak. */
  | {
      readonly from: Extract<Sender, 'page'>;
      readonly origin: string;
      readonly tabId: number;
      readonly documentId?: string;
      readonly apart: boolean;
    }
  | { readonly from: Extract<Sender, 'extension'> };

/** The cookies that the worker's own requests carry: Firefox's, outside of containers and private windows. */
const OWN_COOKIES = 'firefox-default';

function originOf(sender: RawSender): string | null {
  const address = sender.origin ?? sender.url;
  if (!address) return null;
  try {
    const url = new URL(address);
    // An extension's own `origin` is opaque in some browsers.
    return `${url.protocol}//${url.host}`;
  } catch {
    return null;
  }
}

/**
 * Who `sender` is, or null where it may not speak to us: another extension, a frame, what is no page of the web. A content
 * script's origin is its page's (practice 5.1); whether we serve a site there is for the router to ask.
 */
export function classifySender(sender: RawSender, rules: SenderRules): KnownSender | null {
  if (sender.id !== rules.extensionId) return null;
  const origin = originOf(sender);
  if (!origin) return null;
  if (origin === rules.extensionOrigin) return { from: 'extension' };
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !/^https?:/.test(origin)) return null;
  const { id: tabId, cookieStoreId = OWN_COOKIES } = sender.tab;
  const { documentId } = sender;
  return { from: 'page', origin, tabId, ...(documentId === undefined ? {} : { documentId }), apart: cookieStoreId !== OWN_COOKIES };
}
