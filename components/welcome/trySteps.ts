import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { Action } from '../../lib/domain/day/action.ts';
import type { Family } from '../../lib/domain/day/statuses.ts';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';

/** The day of the practice. */
export const PRACTICE_DAY = '2026-11-03' as BusinessDate;
const date = { date: { date: PRACTICE_DAY } } as const;

/** One picture of the practice: how the day stands, what is said of it, and the one thing to click; null: it is over. */
export interface TryStep {
  readonly status: string;
  readonly family: Family;
  readonly words: Phrase;
  readonly says: Phrase;
  readonly button: { readonly label: Phrase; readonly action: Action | null } | null;
}

/** A failed day, from its cause to the books, in the words that the product has for it. */
export const TRY_STEPS: readonly TryStep[] = [
  {
    status: 'FAILED',
    family: 'failed',
    words: phrase('headline.no-account', { row: 'Helmets' }),
    says: phrase('welcome.try.failed'),
    button: { label: phrase('button.mapping'), action: null },
  },
  {
    status: 'FAILED',
    family: 'failed',
    words: phrase('welcome.try.row'),
    says: phrase('welcome.try.mapping'),
    button: { label: phrase('welcome.try.give'), action: null },
  },
  {
    status: 'FAILED',
    family: 'blocked',
    words: phrase('headline.ready-to-regenerate'),
    says: phrase('welcome.try.regenerate'),
    button: { label: phrase('action.regenerate.button', date), action: 'regenerate' },
  },
  {
    status: 'POST',
    family: 'queued',
    words: phrase('status.POST'),
    says: phrase('welcome.try.post'),
    button: { label: phrase('action.post.button', date), action: 'post' },
  },
  { status: 'POSTED', family: 'done', words: phrase('status.POSTED'), says: phrase('welcome.try.posted'), button: null },
];
