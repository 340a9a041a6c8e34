import type { Settings } from '../../settings/settings.ts';
import type { Ports } from '../context/ports.ts';
import { type Checked, type ChecksDeps, createChecks } from './checks.ts';
import type { createNeeds } from './needs.ts';
import type { MorningPorts } from './ports.ts';
import { type TellDeps, tellNews } from './tell.ts';

export type WakingDeps = Omit<ChecksDeps, 'ports'> &
  Pick<Ports, 'notify' | 'onError'> &
  Pick<TellDeps, 'greet'> & { readonly ports: MorningPorts };

interface Around {
  readonly settings: () => Promise<Settings['morning']>;
  readonly needs: ReturnType<typeof createNeeds>;
}

/** What is done whenever the worker is woken: what is due is checked and told, and the browser is asked to wake us again. The result never rejects. */
export function createWaking(deps: WakingDeps, { settings, needs }: Around): () => Promise<void> {
  const { ports, onError } = deps;
  const checks = createChecks(deps);
  let waking: Promise<void> | null = null;
  let again = false;

  /** What a site whose days are not stored was read to need. */
  async function keepCount({ site, found, whole }: Checked): Promise<void> {
    if (site.service.canAct || found.how === 'failed' || !whole) return;
    await needs.keep(site.origin, found.how === 'signed-out' ? null : found.stores.reduce((sum, { count }) => sum + count, 0));
  }

  async function wakeOnce(): Promise<void> {
    const { on, hour } = await settings();
    if (!on) {
      await checks.forgetStores();
      return ports.wakeAt(null);
    }
    await checks.keepStores();
    const { checked, news } = await checks.due(hour);
    for (const one of checked) await keepCount(one);
    await ports.wakeAt(await checks.next(hour));
    if (checked.length === 0) return;
    await tellNews(deps, news);
    deps.notify('morning');
    await needs.draw();
  }

  /** One after the other: what is due must not be begun twice. */
  async function wakeAll(): Promise<void> {
    try {
      do {
        again = false;
        await wakeOnce();
      } while (again);
    } catch (error) {
      onError(error);
    } finally {
      waking = null;
    }
  }

  return () => {
    again = true;
    return (waking ??= wakeAll());
  };
}
