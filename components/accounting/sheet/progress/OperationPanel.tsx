import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationHint, OperationView } from '../../../../lib/messages/views/views.ts';
import { ActionIcon } from '../../../base/ActionIcon.tsx';
import { Problem } from '../../../base/Problem.tsx';
import { StateMark } from '../../../base/StateMark.tsx';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { NextDay } from '../../backlog/NextDay.tsx';
import { viewOfDay } from '../../model/backlogModel.ts';
import { StatusWord } from '../../controls/StatusWord.tsx';
import { Outdated } from '../../controls/Outdated.tsx';
import { useModel } from '../../model/model.ts';
import type { SheetView } from '../machine/sheetModel.ts';
import { Figures } from './Figures.tsx';
import { Timeline } from './Timeline.tsx';

/** Where one operation stands, and how it ended: read from the journal, never guessed. */
export function OperationPanel({ state }: { state: Extract<SheetView, { step: 'operation' }> }) {
  const operation = useModel().sheet.operation.value;
  return (
    <div class="body">
      {state.problem && <Problem of={state.problem} />}
      {operation && <Outcome of={operation} />}
      {!operation && !state.problem && (
        <p role="status">
          <Words of={phrase('operation.unknown')} />
        </p>
      )}
    </div>
  );
}

function Outcome({ of: operation }: { of: OperationView }) {
  const { endedSince } = useModel().operations;
  const { before, after, figures, message, outcome, next, storeName, andPost } = operation;
  return (
    <>
      {storeName && (
        <p class="soft about">
          <bdi>{storeName}</bdi>
        </p>
      )}
      <Timeline of={operation} />
      <p class="outcome" role="status">
        <Words of={outcome} />
      </p>
      {andPost?.stopped && <Problem of={{ reason: andPost.stopped }} />}
      {message && (
        <blockquote>
          <p class="soft">
            <Words of={phrase('timeline.words')} />
          </p>
          <p>
            <bdi>{message}</bdi>
          </p>
        </blockquote>
      )}
      {after && <BeforeAndAfter before={before} after={after} />}
      {figures && <Figures of={figures} compared="after" />}
      {endedSince.value.some(({ id }) => id === operation.id) && <Outdated words={phrase('operation.page-older')} />}
      <Settlement of={operation} />
      {next.length > 0 && (
        <ul class="next">
          {next.map((step, index) => (
            <li key={index}>
              <Next of={step} operation={operation} />
            </li>
          ))}
        </ul>
      )}
      {!operation.active && <DayAtRest of={operation} />}
      <NextDay of={operation} />
    </>
  );
}

/** The way on from every end: what the day is, and which step is right now. */
function DayAtRest({ of: { target } }: { of: OperationView }) {
  const { sheet } = useModel();
  return (
    <button type="button" class="button text" onClick={trusted(() => sheet.showDay(target))}>
      <Words of={phrase('panel.open', { date: { date: target.date } })} />
    </button>
  );
}

/** What becomes of the day once the service is done with it: it follows what the day says now. */
function Settlement({ of: { settlement } }: { of: OperationView }) {
  const marks = { done: 'done', open: 'waiting', stopped: 'failed' } as const;
  return (
    settlement.length > 0 && (
      <ol class="timeline">
        {settlement.map(({ label, state }, index) => (
          <li key={index} class={state === 'done' ? 'done' : ''}>
            <StateMark family={marks[state]} />
            <Words of={label} />
          </li>
        ))}
      </ol>
    )
  );
}

function BeforeAndAfter({ before, after }: Required<Pick<OperationView, 'before'>> & { after: OperationView['before'] }) {
  const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))];
  const cell = (postings: OperationView['before'], kind: (typeof kinds)[number]) => {
    const posting = postings.find((one) => one.kind === kind);
    return posting ? <StatusWord of={posting} /> : '–';
  };
  return (
    <table class="before-after">
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Words of={phrase('timeline.before')} />
          </th>
          <th scope="col">
            <Words of={phrase('timeline.after')} />
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <Words of={phrase(`posting.${kind}`)} />
            </th>
            <td>{cell(before, kind)}</td>
            <td>{cell(after, kind)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Next({ of: step, operation: { action, target } }: { of: OperationHint; operation: OperationView }) {
  const { sheet, backlog } = useModel();
  if (step.kind !== 'action') return <Words of={step.label} />;
  // Of a day that needs nothing more the next one is the first thing to do.
  const isMain = !viewOfDay(backlog, target)?.expected;
  const known = step.action === 'post' && action !== 'post' ? ({ reason: `after-${action}` } as const) : undefined;
  return (
    <button type="button" class={isMain ? 'button filled' : 'button'} onClick={trusted(() => sheet.open(step.action, target, known))}>
      <ActionIcon action={step.action} />
      <Words of={step.label} />
    </button>
  );
}
