import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import { SeenLine } from './SeenLine.tsx';
import { WayOn } from '../ways/WayOn.tsx';

/** What has to be fixed before this action, and nothing else: one cause, one block, one button that leads there. */
export function FixFirst({ checks, looking }: { checks: readonly CheckView[]; looking: boolean }) {
  const { sheet } = useModel();
  return (
    <section class="alone">
      <h3>
        <Words of={phrase('sheet.fix-first')} />
      </h3>
      <ul>
        {checks.map((check, index) => (
          <li key={check.id} class="first">
            <p class="outcome">
              <Words of={check.reason} />
            </p>
            {check.seen && check.seen.source !== 'service' && (
              <p>
                <SeenLine seen={check.seen} />
              </p>
            )}
            <WayOn of={check} look={index === 0 ? 'filled' : 'button'} />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" aria-disabled={looking} onClick={trusted(() => void (looking || sheet.lookAgain()))}>
          <Words of={phrase(looking ? 'common.checking' : 'common.check-again')} />
        </button>
      </p>
    </section>
  );
}
