import { expect, it } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView } from '../../../lib/messages/views/views.ts';
import { dayOf } from '../testing/views.ts';
import { type PageWords, shownStateOf } from './dayState.ts';

const POSTED: DayView['postings'][number] = { ...dayOf().postings[0]!, status: 'POSTED', family: 'done' };
const ENTRY = { entry: { text: 'posting.sales' } } as const;
/** A day of which what is told is posted, and nobody tells whether that is all. */
const unseen = (changes: Partial<DayView> = {}): DayView =>
  dayOf({ family: 'unknown', unseen: true, attention: false, headline: phrase('headline.unseen', ENTRY), postings: [POSTED], ...changes });
const page = (statuses: readonly string[], unread: PageWords['unread'] = null): PageWords => ({ statuses: [...statuses], unread });

it.each<[string, DayView, PageWords | null, string]>([
  ['the page shows that every entry is posted', unseen(), page(['POSTED', 'POSTED']), 'done status.POSTED'],
  ['the same, and the Web Connector may have it still', unseen({ atOnce: false }), page(['POSTED', 'POSTED']), 'told settlement.as-told'],
  [
    'the page shows a worse word, and the Web Connector may have the rest',
    unseen({ atOnce: false }),
    page(['POSTED', 'FAILED']),
    'unknown page.shows-also',
  ],
  ['the page shows a worse word', unseen(), page(['POSTED', 'FAILED']), 'unknown page.shows-also'],
  ['the page shows nothing that can be read', unseen(), page([]), 'unknown headline.unseen'],
  ['nothing is known of the page', unseen(), null, 'unknown headline.unseen'],
  [
    'the day needs the merchant, whatever the page shows',
    unseen({ attention: true, headline: phrase('headline.figures-differ') }),
    page(['POSTED']),
    'unknown headline.figures-differ',
  ],
])('a day is called posted only where it is seen to be: %s', (_, day, shown, expected) => {
  const { family, words } = shownStateOf(day, undefined, shown);
  expect(`${family} ${words.key}`).toBe(expected);
});
