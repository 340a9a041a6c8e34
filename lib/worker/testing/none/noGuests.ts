import type { MessageDeps } from '../../createWorker.ts';

/** A worker that no merchant let read any other site, that looks at no page, and of an organisation that fixes nothing. */
export const NO_GUESTS: Pick<MessageDeps, 'guests' | 'look' | 'policy'> = {
  guests: { origins: () => [], request: async () => false, takeBack: async () => {} },
  policy: async () => ({ unread: [] }),
  look: { addressOf: async () => undefined, read: async () => null, accessRequests: { recognised: async () => {} } },
};
