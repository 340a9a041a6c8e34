import type { Guide } from '../guide.ts';
import { accountChanged } from './account-changed.ts';
import { accountingConnection } from './accounting-connection.ts';
import { closedPeriod } from './closed-period.ts';
import { duplicate } from './duplicate.ts';
import { entryDetails } from './entry-details.ts';
import { entryInBooks } from './entry-in-books.ts';
import { mapping } from './mapping.ts';
import { nothingArrived } from './nothing-arrived.ts';
import { openChecks } from './open-checks.ts';
import { outOfBalance } from './out-of-balance.ts';
import { post } from './post.ts';
import { refresh } from './refresh.ts';
import { regenerate } from './regenerate.ts';
import { storeConnection } from './store-connection.ts';
import { support } from './support.ts';
import { webConnector } from './web-connector.ts';
import { which } from './which.ts';

/** Every guide, in the order of the documentation. */
export const GUIDES: readonly Guide[] = [
  which,
  refresh,
  regenerate,
  post,
  mapping,
  storeConnection,
  accountingConnection,
  accountChanged,
  entryDetails,
  closedPeriod,
  duplicate,
  entryInBooks,
  outOfBalance,
  openChecks,
  webConnector,
  nothingArrived,
  support,
];

const BY_ID: ReadonlyMap<string, Guide> = new Map(GUIDES.map((guide) => [guide.id, guide]));

/** The guide of this id; undefined where there is none, as after an update of ours. */
export const guideOf = (id: string): Guide | undefined => BY_ID.get(id);
