import type { MessageDeps } from '../../createWorker.ts';

/** A worker that no merchant let read any other site, and that looks at no page. */
export const NO_GUESTS: Pick<MessageDeps, 'guests' | 'look'> = {
  guests: { origins: () => [], request: async () => false, takeBack: async () => {} },
  look: { addressOf: async () => undefined, read: async () => null, accessRequests: { recognised: async () => {} } },
};
