import type { ask as askWorker } from '../../../lib/messages/client.ts';

/** How the worker is asked. */
export type Ask = typeof askWorker;
