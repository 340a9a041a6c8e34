import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView, ChecklistView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import { Postings } from '../../controls/Postings.tsx';
import { Differences } from '../reason/Differences.tsx';
import { ticked } from '../run/groups.ts';
import { Proofs } from './Proofs.tsx';
import { ReasonPicker } from '../reason/ReasonPicker.tsx';
import { Statements } from './Statements.tsx';
import { AndPost } from '../run/AndPost.tsx';

const ASKED: readonly CheckView['kind'][] = ['ask', 'warn'];
const SEEN: readonly CheckView['kind'][] = ['pass', 'note'];

/** A checklist on which nothing stands in the way: why, what differs, what only the merchant can say, and the proofs, folded. The statuses lead to what they mean. */
export function OpenChecklist({ of }: { of: ChecklistView }) {
  const checks = ticked(of).filter(({ ofReason }) => !ofReason);
  const kinds = (some: readonly CheckView['kind'][]) => checks.filter(({ kind }) => some.includes(kind));
  return (
    <>
      {of.postings.length > 0 && <Postings of={of.postings} />}
      <Advice of={of} />
      {of.figures && <Differences of={of.figures} action={of.action} />}
      <Statements of={kinds(ASKED)} target={of.target} />
      {of.secondQuestion && (
        <p>
          <Words of={of.secondQuestion.announced} />
        </p>
      )}
      <ReasonPicker of={of} />
      {of.pair && <AndPost of={of} />}
      <Proofs of={kinds(SEEN)} at={of.judgedAt} />
    </>
  );
}

/** Why we advise this action, in one sentence; or which one we advise instead. */
function Advice({ of: { advice, action, target } }: { of: ChecklistView }) {
  const { sheet } = useModel();
  if (!advice) return null;
  if (advice.next.kind === action) {
    return (
      <p>
        <Words of={advice.why} />
      </p>
    );
  }
  return (
    <p class="soft">
      {advice.next.does?.kind === 'checklist' && (
        <>
          <Words of={phrase('panel.advised', { action: { text: `action.${advice.next.does.action}.verb` } })} />{' '}
        </>
      )}
      <Words of={advice.why} />{' '}
      <button type="button" class="button text" onClick={trusted(() => sheet.showDay(target))}>
        <Words of={phrase('panel.details')} />
      </button>
    </p>
  );
}
