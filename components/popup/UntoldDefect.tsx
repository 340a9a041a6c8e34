import { useEffect, useState } from 'preact/hooks';
import { phrase } from '../../lib/i18n/phrase.ts';
import { ask } from '../../lib/messages/client.ts';
import { DefectReport } from '../base/defects/DefectReport.tsx';
import { Words, useLanguage } from '../base/language.tsx';

/** An error of our own that happened where nobody could be told: told here, once. */
export function UntoldDefect() {
  const { say } = useLanguage();
  const [report, setReport] = useState<string | null>(null);
  useEffect(() => void ask('untoldDefect', {}).then((answer) => answer.ok && setReport(answer.value.report)), []);
  if (report === null) return null;
  function close(): void {
    setReport(null);
    void ask('defectTold', {});
  }
  return (
    <div class="problem" role="alert">
      <p>
        <Words of={phrase('defect.elsewhere')} />
      </p>
      <DefectReport text={report} class="button" />
      <button type="button" class="button text" onClick={close}>
        {say(phrase('defect.close'))}
      </button>
    </div>
  );
}
