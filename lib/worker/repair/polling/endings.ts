/** How a row ends of which nothing more can be found out. */
import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { QUEUE_SECONDS } from '../../../domain/repair/builds.ts';
import { type Phrase, phrase } from '../../../i18n/phrase.ts';
import { dropPlans } from '../../account/dropPlans.ts';
import type { Site } from '../../context/site.ts';
import { type JournalDeps, advance } from '../../journal/advance.ts';
import { type AgeDeps, ageOf } from './rowAge.ts';

/** It is not there; where something delivers it late, it is found then (`lateArrivals.ts`). */
export async function absent(deps: JournalDeps, row: JournalRow, site: Site): Promise<void> {
  await advance(deps, row.id, 'absent', { settledAt: site.clock.now() });
}

/** Nobody can tell any more what became of it: said as it is, so that it bars no other operation from then on. @param problem what is said */
export async function lose(deps: JournalDeps, row: JournalRow, site: Site, problem: Phrase = phrase('operation.lost')): Promise<void> {
  await advance(deps, row.id, 'failed', { settledAt: site.clock.now(), message: null, problem });
}

/**
 * Nothing may be read there any more. What was never sent is said to be so; of all else no outcome is claimed, and after
 * a while it bars nothing any more.
 */
export async function endCutOff(deps: JournalDeps & AgeDeps, row: JournalRow): Promise<undefined> {
  const settledAt = deps.localNow();
  if (row.state === 'planned') return void (await dropPlans(deps, ({ id }) => id === row.id, phrase('pair.dropped.cut-off'), settledAt));
  if (row.state === 'prepared') await advance(deps, row.id, 'absent', { settledAt });
  if (row.state === 'sent') await advance(deps, row.id, 'unknown');
  if (row.state !== 'prepared' && ageOf(deps, row) > QUEUE_SECONDS)
    await advance(deps, row.id, 'failed', { settledAt, message: null, problem: phrase('operation.cut-off') });
}
