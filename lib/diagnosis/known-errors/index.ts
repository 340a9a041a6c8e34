import type { KnownError } from '../knownError.ts';
import { authenticationFailed } from './authentication-failed.ts';
import { batchHold } from './batch-hold.ts';
import { failed } from './failed.ts';
import { hold } from './hold.ts';
import { missingAccountingItem } from './missing-accounting-item.ts';
import { netsuiteAccountReference } from './netsuite-account-reference.ts';
import { nothingArrives } from './nothing-arrives.ts';
import { openCheck } from './open-check.ts';
import { outOfBalance } from './out-of-balance.ts';
import { qbdAccessDenied } from './qbd-access-denied.ts';
import { qbdCouldNotStart } from './qbd-could-not-start.ts';
import { qbdEditSequence } from './qbd-edit-sequence.ts';
import { qbdFeatureOff } from './qbd-feature-off.ts';
import { qbdInUse } from './qbd-in-use.ts';
import { qbdInvalidReference } from './qbd-invalid-reference.ts';
import { qbdNameExists } from './qbd-name-exists.ts';
import { qbdNoPermission } from './qbd-no-permission.ts';
import { qbdNotCarried } from './qbd-not-carried.ts';
import { qbdObjectNotFound } from './qbd-object-not-found.ts';
import { qbdPeriodClosed } from './qbd-period-closed.ts';
import { qbdPostingAccount } from './qbd-posting-account.ts';
import { qbdSaveFailed } from './qbd-save-failed.ts';
import { qbdUnbalanced } from './qbd-unbalanced.ts';
import { qbdWebConnector } from './qbd-web-connector.ts';
import { qboAccountRefMissing } from './qbo-account-ref-missing.ts';
import { qboApplicationAuthorizationFailed } from './qbo-application-authorization-failed.ts';
import { qboAuthorizationFailure } from './qbo-authorization-failure.ts';
import { qboBusinessValidation } from './qbo-business-validation.ts';
import { qboBusy } from './qbo-busy.ts';
import { qboCompanyStatus } from './qbo-company-status.ts';
import { qboCustomerRef } from './qbo-customer-ref.ts';
import { qboDuplicateName } from './qbo-duplicate-name.ts';
import { qboDuplicateNumber } from './qbo-duplicate-number.ts';
import { qboMadeInactive } from './qbo-made-inactive.ts';
import { qboNothingToPost } from './qbo-nothing-to-post.ts';
import { qboOddCharacters } from './qbo-odd-characters.ts';
import { qboPayableVendor } from './qbo-payable-vendor.ts';
import { qboPeriodClosed } from './qbo-period-closed.ts';
import { qboReceivableCustomer } from './qbo-receivable-customer.ts';
import { qboReferenceInactive } from './qbo-reference-inactive.ts';
import { qboStaleObject } from './qbo-stale-object.ts';
import { qboTaxMissing } from './qbo-tax-missing.ts';
import { qboTokenExpired } from './qbo-token-expired.ts';
import { qboUnbalanced } from './qbo-unbalanced.ts';
import { referenceIdNotFound } from './reference-id-not-found.ts';
import { requiredParamMissing } from './required-param-missing.ts';
import { sagePeriodClosed } from './sage-period-closed.ts';
import { storeNotConnected } from './store-not-connected.ts';
import { totalsDiffer } from './totals-differ.ts';
import { xeroAccountArchived } from './xero-account-archived.ts';
import { xeroAccountNotValid } from './xero-account-not-valid.ts';
import { xeroContactArchived } from './xero-contact-archived.ts';
import { xeroInvoiceLimit } from './xero-invoice-limit.ts';
import { xeroInvoiceNumber } from './xero-invoice-number.ts';
import { xeroInvoiceStatus } from './xero-invoice-status.ts';
import { xeroLockDate } from './xero-lock-date.ts';
import { xeroPaidInvoice } from './xero-paid-invoice.ts';
import { xeroPermissions } from './xero-permissions.ts';
import { xeroRateLimit } from './xero-rate-limit.ts';
import { xeroTaxType } from './xero-tax-type.ts';
import { xeroUnbalanced } from './xero-unbalanced.ts';

/**
 * Every error that is known, in the order in which their texts are tried: where two of them fit the same words, the
 * first one counts, so that what is finer stands before what is coarser.
 */
export const KNOWN_ERRORS: readonly KnownError[] = [
  requiredParamMissing,
  authenticationFailed,
  referenceIdNotFound,
  hold,
  failed,
  outOfBalance,
  openCheck,
  batchHold,
  nothingArrives,
  missingAccountingItem,
  totalsDiffer,
  storeNotConnected,
  qboTokenExpired,
  qboAuthorizationFailure,
  qboApplicationAuthorizationFailed,
  qboCompanyStatus,
  qboReferenceInactive,
  qboMadeInactive,
  qboAccountRefMissing,
  qboPeriodClosed,
  qboDuplicateNumber,
  qboDuplicateName,
  qboReceivableCustomer,
  qboPayableVendor,
  qboTaxMissing,
  qboUnbalanced,
  qboBusinessValidation,
  qboCustomerRef,
  qboNothingToPost,
  qboStaleObject,
  qboBusy,
  qboOddCharacters,
  qbdNotCarried,
  qbdInvalidReference,
  qbdNameExists,
  qbdObjectNotFound,
  qbdInUse,
  qbdPeriodClosed,
  qbdSaveFailed,
  qbdEditSequence,
  qbdUnbalanced,
  qbdFeatureOff,
  qbdNoPermission,
  qbdPostingAccount,
  qbdCouldNotStart,
  qbdAccessDenied,
  qbdWebConnector,
  xeroLockDate,
  xeroAccountArchived,
  xeroAccountNotValid,
  xeroTaxType,
  xeroUnbalanced,
  xeroInvoiceStatus,
  xeroInvoiceNumber,
  xeroContactArchived,
  xeroInvoiceLimit,
  xeroPermissions,
  xeroPaidInvoice,
  xeroRateLimit,
  sagePeriodClosed,
  netsuiteAccountReference,
];
