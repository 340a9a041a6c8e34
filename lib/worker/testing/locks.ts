import type { Ports } from '../context/ports.ts';

/** Web Locks as the browser has them, as far as they are used: exclusive, first come first served. */
export function createLocks(): Ports['locks'] {
  /** The end of the last one in the queue for each name. */
  const queues = new Map<string, Promise<unknown>>();
  const request = async (name: string, { ifAvailable }: LockOptions, work: (lock: unknown) => unknown) => {
    const former = queues.get(name);
    if (former && ifAvailable) return work(null);
    const { promise: end, resolve: release } = Promise.withResolvers<void>();
    queues.set(name, end);
    await former;
    try {
      return await work({ name });
    } finally {
      if (queues.get(name) === end) queues.delete(name);
      release();
    }
  };
  return { request } as unknown as Ports['locks'];
}
