import type { Phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';

/** What is to be done once for all days of a place, before any of them. */
export interface Fix {
  /** What it is called. */
  readonly label: Phrase;
  /** Begins its guide, about the first of the days; the site's page shows it as soon as it is in front. */
  begin(): void;
}

/** The fix that days wait for; null: none, they can be begun. @param origin of their site */
export function fixOf(origin: string, { next: { label, does }, days }: Pick<CauseView, 'next' | 'days'>): Fix | null {
  if (!label || does?.kind !== 'guide') return null;
  const { guide } = does;
  const { storeId, date } = days[0]!;
  return { label, begin: () => void ask('guideBegin', { origin, guide, subject: { storeId, date } }) };
}
