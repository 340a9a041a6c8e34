import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Site } from '../context/site.ts';
import type { JournalDeps } from './advance.ts';

/** What takes its turn one after the other (B0.3): an account; where it can't be told whose a click is, the whole site. */
export const turnOf = ({ service, origin }: Pick<Site, 'service' | 'origin'>, account: string): string =>
  service.canAct ? account : origin;

/**
 * The operation that has the turn, by our own record; undefined: none has. To be asked inside the lock of that turn.
 * @param except the operations that ask for it
 */
export async function holderOf(
  { cache }: Pick<JournalDeps, 'cache'>,
  site: Site,
  turn: string,
  except: readonly string[] = [],
): Promise<JournalRow | undefined> {
  return (await cache.journal.active()).find(
    ({ id, origin, account }) => origin === site.origin && turnOf(site, account) === turn && !except.includes(id),
  );
}
