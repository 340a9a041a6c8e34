import type { ErrorFamily } from '../family.ts';

/** The company file of QuickBooks Desktop has a fault. */
export const damagedFile = {
  id: 'damaged-file',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /verify (?:and rebuild )?(?:the |your )?(?:data|company file)|rebuild (?:your )?data|data (?:file )?(?:is )?(?:damaged|corrupt)|(?:damaged|corrupt(?:ed)?) (?:company )?(?:data )?file/,
  ],
  first: 'fix',
  remedy: ['verify-file'],
  after: 'post',
  sure: 'B',
  examples: ['The company file is damaged. Verify data and rebuild data.'],
} as const satisfies ErrorFamily;
