import type { ErrorFamily } from '../family.ts';

/** The tax settings of the company are not complete, so that its software cannot work the tax out. */
export const taxSetup = {
  id: 'tax-setup',
  fault: 'unknown',
  texts: [
    /\bnexus\b|tax (?:calculation|engine|plug-?in)|estimate (?:the )?(?:sales )?tax|automated sales tax|avalara|avatax/,
    /\btaxes (?:is |are )?(?:not|n't)(?: been)? set ?up|\btaxes aren't set ?up/,
    /tax (?:agency|settings?|set ?-?up|preferences?|registration)\b.{0,60}?(?:not|n't|missing|incomplete|required|first|no)\b/,
  ],
  first: 'fix',
  remedy: ['tax-set-up'],
  after: 'post',
  sure: 'B',
  examples: [
    'Unable to save the transaction due to an error being reported by the tax calculation engine: Tax Calculation Plugin error: NetSuite was not able to estimate the correct Nexus for this transaction.',
  ],
} as const satisfies ErrorFamily;
