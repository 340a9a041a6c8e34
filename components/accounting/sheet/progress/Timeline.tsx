import type { JournalState } from '../../../../lib/domain/repair/journalState.ts';
import type { Instant } from '../../../../lib/domain/values/businessDate.ts';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { StateMark } from '../../../base/StateMark.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';

interface Point {
  readonly label: Phrase;
  readonly done: boolean;
  readonly detail: string | null;
}

const STOPPED: readonly JournalState[] = ['failed', 'refused', 'absent', 'dropped'];
const DONE: readonly JournalState[] = ['settling', 'settled'];

/** How far the service is with what it works at. */
const progressOf = ({ acceptedAt, step, of, state }: Pick<OperationView, 'acceptedAt' | 'step' | 'of' | 'state'>): string | null =>
  acceptedAt && of > 0 && step < of && !STOPPED.includes(state) ? `${step}/${of}` : null;

/** Asked, accepted, at work, read back: the steps behind and before us; and those of the Post that follows, in the same line. */
export function Timeline({ of: operation }: { of: OperationView }) {
  const { time } = useLanguage();
  const at = (moment: Instant | null) => (moment ? time(moment) : null);
  const { by, state, action, preparedAt, acceptedAt, finishedAt, andPost } = operation;
  // Where the journal does not know that it was clicked, nor that it was not.
  const unsure = state === 'unknown' || state === 'failed' || DONE.includes(state);
  const end = andPost ?? operation;
  const stopped = STOPPED.includes(state) || STOPPED.includes(end.state);
  const readBack = (of: JournalState): Point => ({
    label: phrase('timeline.read-back'),
    done: of === 'settled',
    detail: of === end.state && of === 'settled' ? at(finishedAt) : null,
  });
  const points: readonly Point[] = [
    { label: phrase('timeline.asked'), done: true, detail: at(preparedAt) },
    by && acceptedAt === null && unsure
      ? { label: phrase('click.perhaps'), done: DONE.includes(state), detail: null }
      : { label: phrase(by ? 'click.clicked' : 'timeline.accepted'), done: acceptedAt !== null, detail: at(acceptedAt) },
    // A site that takes no requests does not tell how far it is.
    ...(by ? [] : [{ label: phrase(`timeline.${action}`), done: DONE.includes(state), detail: progressOf(operation) }]),
    { ...readBack(state), ...(andPost ? { detail: null } : {}) },
    ...(andPost
      ? [{ label: phrase('timeline.post'), done: DONE.includes(andPost.state), detail: progressOf(andPost) }, readBack(andPost.state)]
      : []),
  ];
  const current = points.findIndex(({ done }) => !done);
  return (
    <ol class="timeline">
      {points.map(({ label, done, detail }, index) => (
        <li key={index} class={done ? 'done' : ''} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
          <StateMark family={done ? 'done' : index === current ? (stopped ? 'failed' : 'queued') : 'inactive'} />
          <Words of={label} />
          {detail && <span class="soft figures">{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
