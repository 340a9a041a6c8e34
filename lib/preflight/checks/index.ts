import type { Check } from '../verdict.ts';
import { accountingConnected } from './accounting-connected.ts';
import { actingPossible } from './acting-possible.ts';
import { afterSubscription } from './after-subscription.ts';
import { alreadyPosted } from './already-posted.ts';
import { balanced } from './balanced.ts';
import { booksOpen } from './books-open.ts';
import { dayKnown } from './day-known.ts';
import { errorsResolved } from './errors-resolved.ts';
import { historical } from './historical.ts';
import { mappingComplete } from './mapping-complete.ts';
import { noOtherOperation } from './no-other-operation.ts';
import { notJustPressed } from './not-just-pressed.ts';
import { pageRecognised } from './page-recognised.ts';
import { reasonGiven } from './reason-given.ts';
import { refreshedBefore } from './refreshed-before.ts';
import { role } from './role.ts';
import { settledByHand } from './settled-by-hand.ts';
import { signedIn } from './signed-in.ts';
import { somethingToRepair } from './something-to-repair.ts';
import { statusEligible } from './status-eligible.ts';
import { storeConnected } from './store-connected.ts';
import { waiting } from './waiting.ts';

/** Every rule, in the order in which a merchant reads them: who, where, when, whether at all, store, books, the day, why, who else. */
export const CHECKS: readonly Check[] = [
  signedIn,
  role,
  actingPossible,
  pageRecognised,
  historical,
  afterSubscription,
  dayKnown,
  somethingToRepair,
  refreshedBefore,
  storeConnected,
  mappingComplete,
  accountingConnected,
  statusEligible,
  errorsResolved,
  alreadyPosted,
  settledByHand,
  waiting,
  balanced,
  booksOpen,
  reasonGiven,
  noOtherOperation,
  notJustPressed,
];
