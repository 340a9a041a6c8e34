import type { TextKey } from '../i18n/en/index.ts';

/** By the reason where a check has several that are mended in different ways. */
const BY_REASON: Readonly<Partial<Record<TextKey, string>>> = {
  'check.errors-resolved.ask-account': 'account-changed',
  'check.errors-resolved.ask-duplicate': 'duplicate',
  'check.errors-resolved.ask': 'which',
  'check.errors-resolved.ask-silent': 'which',
  'check.errors-resolved.ask-balance': 'out-of-balance',
  'check.status-eligible.out-of-balance': 'out-of-balance',
  'check.status-eligible.waiting': 'open-checks',
  'check.status-eligible.unknown-sync': 'web-connector',
  'check.status-eligible.unknown-word': 'support',
  'check.status-eligible.on-hold': 'regenerate',
};

/** By the check, for those whose remedy is always the same. */
const BY_CHECK: Readonly<Record<string, string>> = {
  'store-connected': 'store-connection',
  'mapping-complete': 'mapping',
  'accounting-connected': 'accounting-connection',
  'books-open': 'closed-period',
  waiting: 'open-checks',
};

/**
 * The guide that shows how to mend what a check found; null: there is nothing on the site to be shown.
 * @param id of the check, with what tells several verdicts of it apart
 * @param reason the key of what it says
 */
export function guideForCheck(id: string, reason: TextKey): string | null {
  const [check] = id.split(':') as [string];
  return BY_REASON[reason] ?? BY_CHECK[check] ?? null;
}
