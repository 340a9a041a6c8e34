import * as z from 'zod/mini';
import type { Cache } from '../../cache/cache.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { SessionArea } from '../context/sessionArea.ts';
import { operationView } from '../journal/operationView.ts';
import { idOf } from './place.ts';
import type { MorningPorts } from './ports.ts';
import { type TellDeps, tell } from './tell.ts';

export interface EndsDeps extends Omit<TellDeps, 'ports'> {
  readonly cache: Pick<Cache, 'journal'>;
  readonly session: Pick<SessionArea, 'get' | 'set'>;
  readonly ports: TellDeps['ports'] & Pick<MorningPorts, 'isOpen'>;
}

/** The one key of `storage.session` that holds which operations were seen to run. */
const KEY = 'running';
const ids = z.array(z.string());

/** How it ended, in the words of the history; those that the service or the books said are none for a locked screen. */
const endOf = (outcome: Phrase): Phrase => (outcome.key === 'problem.refused' ? phrase('operation.refused') : outcome);

/** Tells of operations that ended while no page of their site was open: each once, and none that nobody saw running. */
export function createEnds({ cache, session, ports, greet }: EndsDeps) {
  let turn = Promise.resolve();

  async function look(on: boolean): Promise<void> {
    const former = z.safeParse(ids, (await session.get(KEY))[KEY]).data ?? [];
    const running = (await cache.journal.active()).map(({ id }) => id);
    if (former.length === 0 && running.length === 0) return;
    // Written down first: whatever ends the worker now, nothing is told twice.
    await session.set({ [KEY]: running });
    for (const id of former.filter((one) => on && !running.includes(one))) {
      const row = await cache.journal.get(id);
      if (!row || (await ports.isOpen(row.origin))) continue;
      const message = phrase('morning.in', { stores: { list: [row.storeName || phrase('popup.store', { id: row.target.storeId })] } });
      const place = { at: 'day', origin: row.origin, target: row.target } as const;
      await tell({ ports, greet }, { id: idOf(place, id), title: endOf(operationView(row).outcome), message });
    }
  }

  return {
    /** Looks which have ended since. @param on false: nobody is told, and they are not told later either */
    look(on: boolean): Promise<void> {
      const done = turn.then(() => look(on));
      turn = done.catch(() => {});
      return done;
    },
  };
}
