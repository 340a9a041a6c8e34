import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView } from '../../../lib/messages/views/views.ts';
import { Words } from '../../base/language.tsx';
import { StatusWord } from './StatusWord.tsx';

/** What is in a day, entry by entry, with the status that the site gives each. */
export function Postings({ of: postings }: { of: DayView['postings'] }) {
  return (
    <ul class="postings">
      {postings.map((posting, index) => (
        <li key={index}>
          <span class="soft">
            <Words of={phrase(`posting.${posting.kind}`)} />
          </span>
          <StatusWord of={posting} />
        </li>
      ))}
    </ul>
  );
}
