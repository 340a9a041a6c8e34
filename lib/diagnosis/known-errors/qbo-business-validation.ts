import type { KnownError } from '../knownError.ts';

/** A collective message of QuickBooks Online; its detail says what is wrong. */
export const qboBusinessValidation: KnownError = {
  id: 'qbo-business-validation',
  software: ['quickbooks-online'],
  family: 'collective',
  texts: [/business validation error/],
  codes: ['6000'],
  collective: true,
  first: 'support',
  remedy: ['read-detail', 'ask-support'],
  after: null,
  source: 'help.cavewire 360000663396; por.my.site.com',
  sure: 'B',
  examples: ['6000 A business validation error has occurred while processing your request'],
};
