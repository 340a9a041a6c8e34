import type { ProblemView } from '../../lib/messages/views/views.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { DefectReport } from '../base/defects/DefectReport.tsx';
import { Words, useLanguage } from '../base/language.tsx';
import { PageLink } from './PageLink.tsx';

/** Why something is not known, and the way on. `main`: its way on is the one thing to do now. */
export function ProblemBox({ problem, main, again }: { problem: ProblemView; main: boolean; again: () => void }) {
  const { say } = useLanguage();
  const { reason, remedy, retry, report } = problem;
  const look = main ? 'button filled' : 'button';
  return (
    <div class="problem" role="alert">
      <p>
        <Words of={reason} />
      </p>
      {remedy?.kind === 'page' ? (
        <PageLink href={remedy.href} class={look}>
          {say(remedy.label)}
        </PageLink>
      ) : null}
      {retry ? (
        <button type="button" class="button" onClick={again}>
          {say(phrase('common.try-again'))}
        </button>
      ) : null}
      {report ? <DefectReport text={report} /> : null}
    </div>
  );
}
