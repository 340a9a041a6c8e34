import { useRef } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CheckView, ChecklistView } from '../../../lib/messages/views.ts';
import { Problem } from '../../base/Problem.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import type { Sheet } from '../sheetModel.ts';
import { CheckLine } from './CheckLine.tsx';
import { Figures } from './Figures.tsx';
import { ReasonPicker } from './ReasonPicker.tsx';
import { RunBar } from './RunBar.tsx';
import { SecondQuestion } from './SecondQuestion.tsx';

/** The reason has a place of its own, where it is chosen: as a line it would only repeat that. */
export const isReason = ({ id }: CheckView): boolean => id === 'reason-given';

/** Everything that must hold before one action may run on one day. */
export function Checklist({ state }: { state: Extract<Sheet, { step: 'checklist' }> }) {
  const { sheet } = useModel();
  const { judgement, problem, asking } = state;
  const body = useRef<HTMLDivElement>(null);

  return (
    <>
      <div class="body" ref={body}>
        {problem && <Problem of={problem} onRetry={() => sheet.lookAgain()} />}
        {judgement ? (
          <Judged of={judgement.checklist} changes={judgement.changes} />
        ) : (
          !problem && (
            <p class="soft" role="status">
              <Words of={phrase('common.checking')} />
            </p>
          )
        )}
      </div>
      {judgement && (asking ? <SecondQuestion state={state} /> : <RunBar state={state} />)}
    </>
  );
}

function Judged({ of, changes }: { of: ChecklistView; changes: readonly Parameters<typeof Words>[0]['of'][] }) {
  const { sheet } = useModel();
  const lines = of.checks.filter((check) => !isReason(check));
  const about = [of.storeName, of.software, of.company].filter((part) => part !== null);
  const section = (kinds: readonly CheckView['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <p class="soft about">
        {about.map((part, index) => (
          <span key={index}>{typeof part === 'string' ? <bdi>{part}</bdi> : <Words of={part} />}</span>
        ))}
      </p>
      <p>
        <Words of={of.effect} />
      </p>
      {of.advice && of.advice.next.kind !== of.action && (
        <p class="soft">
          {of.advice.next.does?.kind === 'checklist' && (
            <>
              <Words of={phrase('panel.advised', { action: { text: `action.${of.advice.next.does.action}.verb` } })} />{' '}
            </>
          )}
          <Words of={of.advice.why} />{' '}
          <button type="button" class="button text" onClick={trusted(() => sheet.showDay(of.target))}>
            <Words of={phrase('panel.details')} />
          </button>
        </p>
      )}
      {changes.length > 0 && (
        <div class="problem" role="alert">
          <ul>
            {changes.map((change, index) => (
              <li key={index}>
                <Words of={change} />
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={trusted(() => sheet.lookAgain())}>
            <Words of={phrase('sheet.looked')} />
          </button>
        </div>
      )}
      <Lines title={phrase('sheet.fix-first')} checks={section(['block'])} again />
      <Lines title={phrase('sheet.please-confirm')} checks={section(['ask', 'warn'])} />
      <ReasonPicker of={of} />
      {of.figures && <Figures of={of.figures} title={phrase('figures.title')} heads={[phrase('figures.pos'), phrase('figures.accounting')]} />}
      <Lines title={phrase('sheet.checked')} checks={section(['pass'])} />
    </>
  );
}

interface LinesProps {
  readonly title: Parameters<typeof Words>[0]['of'];
  readonly checks: readonly CheckView[];
  /** True to offer looking again: what is listed was perhaps mended elsewhere. */
  readonly again?: boolean;
}

function Lines({ title, checks, again }: LinesProps) {
  const { sheet } = useModel();
  if (checks.length === 0) return null;
  return (
    <section class="lines">
      <h3>
        <Words of={title} />
        {again && (
          <button type="button" class="button text" onClick={trusted(() => sheet.lookAgain())}>
            <Words of={phrase('common.check-again')} />
          </button>
        )}
      </h3>
      <ul>
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}
