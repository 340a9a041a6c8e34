import type { ProblemView } from '../../lib/messages/views/views.ts';
import { DefectReport } from './defects/DefectReport.tsx';
import { Words } from './language.tsx';
import { SiteLink } from './SiteLink.tsx';
import { trusted } from './trusted.ts';
import { phrase } from '../../lib/i18n/phrase.ts';

/** Why something could not be done, in one sentence, and the way on. */
export function Problem({ of, onRetry }: { of: ProblemView; onRetry?: (() => void) | undefined }) {
  const { reason, remedy, retry, report } = of;
  return (
    <p class="problem" role="alert">
      <Words of={reason} /> {remedy?.kind === 'page' && <SiteLink href={remedy.href} label={remedy.label} />}
      {retry && onRetry && (
        <button type="button" class="button text" onClick={trusted(onRetry)}>
          <Words of={phrase('common.try-again')} />
        </button>
      )}
      {report && <DefectReport text={report} />}
    </p>
  );
}
