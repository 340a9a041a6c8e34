import type { Software } from '../../../lib/domain/store/store.ts';

/** The accounting packages by name, and what the site's button for authorising each of them says. */
export const SOFTWARE_NAMES: Readonly<Record<Software, { readonly name: string; readonly connect: string }>> = {
  'quickbooks-online': { name: 'QuickBooks Online', connect: 'Connect to QuickBooks' },
  'quickbooks-desktop': { name: 'QuickBooks Desktop', connect: 'Connect to QuickBooks' },
  xero: { name: 'Xero', connect: 'Connect to Xero' },
  sage: { name: 'Sage', connect: 'Connect to Sage' },
  unknown: { name: 'Unknown', connect: 'Connect' },
};
