import type { Instant } from '../../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';
import { SeenLine } from './SeenLine.tsx';

/** What was checked and needs nobody: folded; each line says what was seen, where and when. */
export function Proofs({ of: checks, at }: { of: readonly CheckView[]; at: Instant }) {
  if (checks.length === 0) return null;
  return (
    <details class="proofs">
      <summary>
        <Mark kind="pass" />
        <span>
          <Words of={phrase('sheet.proofs', { count: checks.length, time: { time: at } })} />
        </span>
      </summary>
      <ul>
        {checks.map(({ id, kind, reason, seen }) => (
          <li key={id} class={`proof ${kind}`}>
            <Mark kind={kind} />
            <span>
              <Words of={reason} />
              {seen && <SeenLine seen={seen} />}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A tick, or a dash for what is seen and no good news; the words beside it say the rest. */
function Mark({ kind }: { kind: CheckView['kind'] }) {
  return (
    <svg class={`icon ${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={kind === 'pass' ? 'm3.5 8.5 3 3 6-7' : 'M4 8h8'}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
