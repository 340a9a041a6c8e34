import type { MorningOutcome } from '../../cache/rows/morningRow.ts';
import type { StoreTrouble } from '../../domain/morning/news.ts';
import { digest } from '../../domain/values/digest.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { ProblemView } from '../../messages/views/views.ts';
import { recordOwnerOf } from '../account/recordOwner.ts';
import type { Site } from '../context/site.ts';
import { sharedCause } from '../read/causes.ts';
import { type OverviewDeps, askSite } from '../read/overview.ts';
import { type ReadStore, readStore } from '../read/overviewStore.ts';

/** A store that was read. */
export interface CheckedStore {
  readonly id: string;
  readonly name: string | null;
  /** The store and the account that it belongs to, as one key. */
  readonly key: string;
  /** The account of the desk that it belongs to. */
  readonly deskAccount: string;
  readonly troubles: readonly StoreTrouble[];
  /** How many of its days need the merchant. */
  readonly count: number;
  /** True where the day before should come this morning, and has not. */
  readonly coming: boolean;
}

export interface CheckedSite {
  readonly how: MorningOutcome['how'];
  readonly why: Phrase | null;
  readonly stores: readonly CheckedStore[];
}

/** The connections of a store, or of its accounting software, where one is cut. */
const CUT: StoreTrouble = { date: null, cause: 'cut' };

const troublesOf = ({ summary, needing }: ReadStore): StoreTrouble[] => [
  ...(summary.cut ? [CUT] : []),
  ...needing.map(({ day }) => ({ date: day.date, cause: sharedCause(day) })),
];

const isSignedOut = (problem: ProblemView): boolean => problem.reason.key === 'problem.not-signed-in';

/**
 * Reads once what changed in each store of a site, one store after the other. Where nobody is signed in it ends at once.
 * @param visited the stores that a site which lists none has shown to the merchant
 * @param spared the stores that were read on this morning already
 */
export async function checkSite(
  deps: OverviewDeps,
  site: Site,
  visited: readonly string[],
  spared: readonly string[],
): Promise<CheckedSite> {
  const { identity, stores, problem } = await askSite(deps, site, visited);
  if (problem) return { how: isSignedOut(problem) ? 'signed-out' : 'failed', why: problem.reason, stores: [] };
  const checked: CheckedStore[] = [];
  let why: Phrase | null = null;
  for (const store of stores.filter(({ id }) => !spared.includes(id))) {
    const read = await readStore(deps, site, identity, store, true);
    const owner = recordOwnerOf(identity, site, store.id);
    if (read.summary.problem && isSignedOut(read.summary.problem))
      return { how: 'signed-out', why: read.summary.problem.reason, stores: [] };
    if (read.summary.problem || owner === null) why = read.summary.problem?.reason ?? phrase('problem.not-understood');
    else
      checked.push({
        id: store.id,
        name: read.summary.name,
        key: digest(`${owner} ${store.id}`),
        deskAccount: identity.account ?? site.origin,
        troubles: troublesOf(read),
        count: read.summary.count,
        coming: read.coming,
      });
  }
  return { how: why === null ? 'read' : 'failed', why, stores: checked };
}
