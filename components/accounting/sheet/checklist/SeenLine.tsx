import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';

/** Where and when something was seen. */
export function SeenLine({ seen }: { seen: NonNullable<CheckView['seen']> }) {
  return (
    <span class="soft seen">
      <Words of={phrase('sheet.seen', { time: { time: seen.at }, source: { text: `source.${seen.source}` } })} />
    </span>
  );
}
