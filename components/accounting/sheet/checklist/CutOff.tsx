import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import { DefectReport } from '../../../base/defects/DefectReport.tsx';
import { SiteLink } from '../../../base/SiteLink.tsx';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

/** Nothing could be checked, because nobody answered or nobody is signed in: that alone, and the one way on. */
export function CutOff({ of: { reason, remedy, retry, report }, looking }: { of: ProblemView; looking: boolean }) {
  const { sheet } = useModel();
  return (
    <section class="alone">
      <p class="outcome" role="alert">
        <Words of={reason} />
      </p>
      {remedy?.kind === 'page' && (
        <p>
          <SiteLink href={remedy.href} label={remedy.label} class="button filled" />
        </p>
      )}
      {remedy?.kind === 'words' && (
        <p class="soft">
          <Words of={remedy.label} />
        </p>
      )}
      {retry && (
        <p>
          <button type="button" class="button filled" aria-disabled={looking} onClick={trusted(() => void (looking || sheet.lookAgain()))}>
            <Words of={phrase(looking ? 'common.checking' : 'common.try-again')} />
          </button>
        </p>
      )}
      {report && (
        <p>
          <DefectReport text={report} />
        </p>
      )}
    </section>
  );
}
