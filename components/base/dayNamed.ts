import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';

interface NamedDay {
  readonly date: BusinessDate;
  /** Null: the site tells none. */
  readonly storeName: string | null;
}

/** A day of one of several stores, as a sentence names it. */
export const dayNamed = ({ date, storeName }: NamedDay): Phrase =>
  storeName ? phrase('backlog.day', { date: { date }, store: storeName }) : phrase('needs.day', { date: { date } });
