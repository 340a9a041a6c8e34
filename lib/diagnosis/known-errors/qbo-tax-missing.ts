import type { KnownError } from '../knownError.ts';

/** A line has no tax rate where QuickBooks Online asks for one (behind 6000). */
export const qboTaxMissing: KnownError = {
  id: 'qbo-tax-missing',
  software: ['quickbooks-online'],
  family: 'tax',
  texts: [/transactions? (?:have|has) an? [\w/ ]{2,20}? rate before you save/, /business validation error.{0,120}?tax (?:rate|code)/],
  first: 'fix',
  remedy: ['choose-tax-rate', 'map-again'],
  after: 'regenerate',
  source: 'help.cavewire 360000663396',
  sure: 'B',
  examples: [
    '6000 A business validation error has occurred while processing your request: Make sure all your transactions have a GST/HST rate before you save.',
  ],
};
