import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { ServiceError } from '../../../service/errors.ts';
import type { Site } from '../../context/site.ts';
import { isActive } from '../../journal/states.ts';
import { identityFor } from './answers.ts';
import { SHORTEST_REST_SECONDS, SPARING_MS, isPastWaiting, pauseMs } from './backoff.ts';
import { endCutOff } from './endings.ts';
import { ageOf } from './rowAge.ts';
import { type StepsDeps, step } from './steps.ts';

/** What goes on with an operation that was planned: it is sent, or dropped. `later`: neither can be told just now. */
export type GoOn = (row: JournalRow, site: Site) => Promise<'later' | void>;

/** How many failed reads in a row before an operation is left alone for a while. */
const PATIENCE = 6;
/** How often in a row an operation that stands still is waited for: about ten minutes. */
const MOST_PAUSES = 120;

/** True where a service wants to be left alone for longer than the pauses here are. */
const wantsRest = (seconds: number | undefined): boolean => seconds !== undefined && seconds > SHORTEST_REST_SECONDS;

/** Up to how long a read of what came of a click on the site’s icon may wait, ms; undefined: as of any operation. */
const longestPause = ({ by }: JournalRow): number | undefined => (by ? SPARING_MS : undefined);

/** Goes on until it rests, or can't be followed for now. @returns how many seconds the service wants to be left alone, if it said so */
export async function pursue(deps: StepsDeps, goOn: GoOn, id: string): Promise<number | undefined> {
  const { journal } = deps.cache;
  let failures = 0;
  let pauses = 0;
  let old = false;
  for (let verified = false; ; verified = true) {
    const row = await journal.get(id);
    if (!row || !isActive(row.state)) return;
    const site = deps.siteAt(row.origin);
    if (!site) return endCutOff(deps, row);
    if (row.state === 'planned') {
      if ((await goOn(row, site)) === 'later') return;
      continue;
    }
    try {
      // Another account's session must not be taken for an answer about this one's operation.
      if (!verified && (await identityFor(deps, row, site)).account !== row.account) return;
      // By the service's clock, just heard: the computer's may be set at any moment.
      if (!verified) old = isPastWaiting(ageOf(deps, row));
      if ((await step(deps, row, site)) === 'later') return;
      failures = 0;
      // A row that moved on has something new to be asked; only one that stands still is waited for.
      if ((await journal.get(id))?.state !== row.state) {
        pauses = 0;
        continue;
      }
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failures++;
      const wanted = error.details.retryAfterSeconds;
      if (failures >= PATIENCE || old || wantsRest(wanted)) return wanted;
    }
    if (old || pauses >= MOST_PAUSES) return;
    await deps.wait(pauseMs(pauses++, deps.random(), longestPause(row)));
  }
}
