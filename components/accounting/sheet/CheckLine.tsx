import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../lib/messages/views.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { ShowMe } from './ShowMe.tsx';
import { useModel } from '../model.ts';
import { Remedy } from './Remedy.tsx';

const DRAWINGS: Readonly<Record<CheckView['kind'], string>> = {
  pass: 'm3.5 8.5 3 3 6-7',
  block: 'm4 4 8 8M12 4l-8 8',
  ask: 'M5.8 6a2.2 2.2 0 1 1 3 2.1c-.6.2-.8.6-.8 1.3M8 12v.1',
  warn: 'M8 3.5v5.5M8 12v.1',
};

/** One rule as it was judged: what was seen, where and when, and the way on. */
export function CheckLine({ check }: { check: CheckView }) {
  const { sheet } = useModel();
  const { say, time } = useLanguage();
  const { id, kind, reason, remedy, guide, seen } = check;
  const asked = kind === 'ask' || kind === 'warn';
  return (
    <li class={`check ${kind}`}>
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={say(phrase(`sheet.kind.${kind}`))}>
        <path d={DRAWINGS[kind]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <div>
        {asked ? (
          <label>
            <input
              type="checkbox"
              checked={sheet.confirmed.value.includes(id)}
              onChange={trusted((event) => sheet.confirm(id, (event.currentTarget as HTMLInputElement).checked))}
            />
            <span>
              <Words of={reason} />
            </span>
          </label>
        ) : (
          <Words of={reason} />
        )}
        {remedy && <Remedy of={remedy} />}
        {guide && <ShowMe guide={guide} />}
      </div>
      {seen && (
        <span class="soft seen figures" title={say(phrase('sheet.seen', { time: { time: seen.at }, source: { text: `source.${seen.source}` } }))}>
          {time(seen.at)}
        </span>
      )}
    </li>
  );
}
