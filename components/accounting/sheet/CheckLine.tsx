import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CheckView, RemedyView } from '../../../lib/messages/views.ts';
import { SiteLink } from '../../base/SiteLink.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

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

/** The way to mend it, step by step; the guide goes on about the same day. */
function ShowMe({ guide }: { guide: string }) {
  const { sheet, help } = useModel();
  return (
    <p class="remedy">
      <button
        type="button"
        class="button"
        onClick={trusted(() => {
          const state = sheet.state.value;
          if (state.step !== 'closed') help(guide, state.target);
        })}
      >
        <Words of={phrase('help.show-me')} />
      </button>
    </p>
  );
}

function Remedy({ of }: { of: RemedyView }) {
  const { sheet } = useModel();
  switch (of.kind) {
    case 'page':
      // Settings open beside this page: whoever has mended something comes back to the checklist.
      return (
        <p class="remedy">
          <SiteLink href={of.href} label={of.label} apart={of.page !== 'login' && of.page !== 'report'} />
        </p>
      );
    case 'action':
      return (
        <p class="remedy">
          <button
            type="button"
            class="button"
            onClick={trusted(() => {
              const state = sheet.state.value;
              if (state.step !== 'closed') sheet.open(of.action, state.target);
            })}
          >
            <Words of={of.label} />
          </button>
        </p>
      );
    case 'words':
      return (
        <p class="remedy soft">
          <Words of={of.label} />
        </p>
      );
  }
}
