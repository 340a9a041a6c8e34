import type { ErrorFamily } from '../family.ts';
import { accountType } from './account-type.ts';
import { amount } from './amount.ts';
import { appAccess } from './app-access.ts';
import { balance } from './balance.ts';
import { busy } from './busy.ts';
import { characters } from './characters.ts';
import { closedPeriod } from './closed-period.ts';
import { collective } from './collective.ts';
import { companyFile } from './company-file.ts';
import { connectionEnded } from './connection-ended.ts';
import { connectorParts } from './connector-parts.ts';
import { connectorPassword } from './connector-password.ts';
import { controlAccount } from './control-account.ts';
import { currency } from './currency.ts';
import { damagedFile } from './damaged-file.ts';
import { dialogOpen } from './dialog-open.ts';
import { dimension } from './dimension.ts';
import { dimensionRequired } from './dimension-required.ts';
import { duplicate } from './duplicate.ts';
import { entryDeleted } from './entry-deleted.ts';
import { entryEdited } from './entry-edited.ts';
import { entryTied } from './entry-tied.ts';
import { featureOff } from './feature-off.ts';
import { locked } from './locked.ts';
import { malformed } from './malformed.ts';
import { mapping } from './mapping.ts';
import { nameTaken } from './name-taken.ts';
import { negativeTotal } from './negative-total.ts';
import { noAnswer } from './no-answer.ts';
import { paymentAccount } from './payment-account.ts';
import { permission } from './permission.ts';
import { planLapsed } from './plan-lapsed.ts';
import { planLimit } from './plan-limit.ts';
import { reference } from './reference.ts';
import { subsidiary } from './subsidiary.ts';
import { tax } from './tax.ts';
import { taxSetup } from './tax-setup.ts';
import { webConnector } from './web-connector.ts';

/** Every kind of cause; where two of them fit the same words, the first one counts, so that what is finer stands before what is coarser. */
const families = [
  closedPeriod,
  entryTied,
  entryDeleted,
  entryEdited,
  nameTaken,
  duplicate,
  negativeTotal,
  currency,
  noAnswer,
  locked,
  dialogOpen,
  appAccess,
  companyFile,
  connectorPassword,
  connectorParts,
  connectionEnded,
  permission,
  busy,
  planLapsed,
  planLimit,
  taxSetup,
  tax,
  controlAccount,
  paymentAccount,
  accountType,
  subsidiary,
  dimension,
  dimensionRequired,
  reference,
  mapping,
  balance,
  characters,
  amount,
  featureOff,
  damagedFile,
  malformed,
  webConnector,
  collective,
] as const satisfies readonly ErrorFamily[];

/** The name of a family; `other` is that of an error that is one of none. */
export type FamilyId = (typeof families)[number]['id'] | 'other';

export const ERROR_FAMILIES: readonly (ErrorFamily & { readonly id: FamilyId })[] = families;

const BY_ID: ReadonlyMap<string, ErrorFamily> = new Map(ERROR_FAMILIES.map((family) => [family.id, family]));

/** The family of this name; undefined: `other`. */
export const familyNamed = (id: FamilyId): ErrorFamily | undefined => BY_ID.get(id);
