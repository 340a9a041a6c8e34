import { useEffect, useState } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { DefectReport } from './DefectReport.tsx';
import { Words } from '../language.tsx';
import { tellDefect } from './defects.ts';

/** What stands in place of a page of our own whose views threw. @param step which page it is */
export function BrokenPage({ error, step }: { error: unknown; step: string }) {
  const [report, setReport] = useState<string | null>(null);
  useEffect(() => void tellDefect(error, step, true).then(setReport), [error, step]);
  return (
    <main class="ui broken">
      <p role="alert">
        <Words of={phrase('defect.own-page')} />
      </p>
      {report ? <DefectReport text={report} class="button" /> : null}
    </main>
  );
}
