/** Workers that die: at some call of theirs to the outside, and nobody hears of them any more. */
import { createLocks } from './locks.ts';
import type { World } from './world.ts';

/** Where a worker dies: at this call, counted from its birth; `done`: what it called for still happens. */
export interface Death {
  readonly at: number;
  readonly done: boolean;
}

type Port = (...args: never[]) => unknown;

/**
 * The ports of a world for one worker, which dies there. Its locks go with it, as the browser has it.
 * @param death null: it lives on
 * @returns the ports, and when it has died
 */
export function mortal({ deps }: World, death: Death | null): { readonly deps: World['deps']; readonly died: Promise<void> } {
  let calls = 0;
  const end = Promise.withResolvers<void>();
  const never = new Promise<never>(() => {});

  function guarded(call: Port): Port {
    return (...args) => {
      calls++;
      if (death === null || calls < death.at) return call(...args);
      // The one at which it dies may still go out; what comes after it never does.
      const last = calls === death.at && death.done ? Promise.resolve(call(...args)) : Promise.resolve();
      void last.catch(() => {}).then(() => end.resolve());
      return never;
    };
  }
  /** Every method of an object, and of the tables in it. */
  const guardAll = <T extends object>(whole: T): T =>
    new Proxy(whole, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value === 'function') return guarded(value.bind(target) as Port);
        return typeof value === 'object' && value !== null ? guardAll(value) : value;
      },
    });

  const locks = createLocks();
  const { keepWaking, wait } = deps;
  return {
    deps: {
      ...deps,
      cache: guardAll(deps.cache),
      siteAt: (origin) => {
        const site = deps.siteAt(origin);
        return site && { ...site, service: guardAll(site.service) };
      },
      locks,
      keepWaking: guarded(keepWaking) as typeof keepWaking,
      wait: guarded(wait) as typeof wait,
    },
    died: end.promise,
  };
}
