import { once } from 'node:events';

/** What `work` gives. @throws Error where it takes longer than so many ms: what hangs is not waited for */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = once(AbortSignal.timeout(ms), 'abort').then((): never => {
    throw new Error(`no answer within ${ms / 1000} s`);
  });
  return Promise.race([work, late]);
}
