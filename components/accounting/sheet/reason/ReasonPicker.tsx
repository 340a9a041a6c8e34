import { Fragment } from 'preact';
import { CHANGED_KINDS, type ChangedKind, type GivenReason } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView, ChecklistView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import { NoteField } from './NoteField.tsx';
import { RemedyWay } from '../ways/RemedyWay.tsx';

/**
 * The reason for the action, one of those that the brief allows (B0.2, B0.7, B0.10). What the evidence speaks for is
 * chosen already, and open to change.
 */
export function ReasonPicker({ of: { reasons, suggested, checks } }: { of: ChecklistView }) {
  const { sheet } = useModel();
  const given = sheet.given.value;
  const choose = (changes: Partial<GivenReason> & Pick<GivenReason, 'reason'>) =>
    sheet.choose({ ...(given?.note ? { note: given.note } : {}), ...changes });
  const fitting = reasons.filter(({ excluded }) => excluded === null);
  const changed = given?.changed ?? [];
  const toggle = (kind: ChangedKind): ChangedKind[] =>
    changed.includes(kind) ? changed.filter((one) => one !== kind) : [...changed, kind];

  return (
    <fieldset class="reasons">
      <legend>
        <Words of={phrase('sheet.why')} />
      </legend>
      {suggested && given?.reason === suggested.reason && (
        <p class="soft">
          <Words of={phrase('sheet.suggested')} />
        </p>
      )}
      {[...fitting, ...reasons.filter((reason) => !fitting.includes(reason))].map(({ reason, label, excluded }) => (
        <Fragment key={reason}>
          <label class={excluded ? 'excluded' : ''}>
            <input
              type="radio"
              name="reason"
              checked={given?.reason === reason}
              disabled={excluded !== null}
              onChange={trusted(() => choose(suggested?.reason === reason ? suggested : { reason }))}
            />
            <span>
              <Words of={label} />
              {excluded && (
                <span class="excluded-by">
                  <Words of={excluded} />
                </span>
              )}
            </span>
          </label>
          {reason === 'pos-data-changed' && given?.reason === reason && (
            <fieldset class="changed">
              <legend>
                <Words of={phrase('sheet.what-changed')} />
              </legend>
              {CHANGED_KINDS.map((kind) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    checked={changed.includes(kind)}
                    onChange={trusted(() => choose({ reason, changed: toggle(kind) }))}
                  />
                  <span>
                    <Words of={phrase(`posting.${kind}`)} />
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {given?.reason === reason && <About of={checks} />}
        </Fragment>
      ))}
      {given && (
        <NoteField
          note={given.note ?? ''}
          onNote={(note) => {
            const { note: _, ...rest } = given;
            sheet.choose(note ? { ...rest, note } : rest);
          }}
        />
      )}
    </fieldset>
  );
}

/** What was judged of the reason itself, beneath it: that it fits is not worth a word. */
function About({ of: checks }: { of: readonly CheckView[] }) {
  return (
    <>
      {checks
        .filter(({ ofReason, kind }) => ofReason && kind !== 'pass')
        .map(({ id, kind, reason, remedy }) => (
          <div key={id} class={`about-reason ${kind}`}>
            <p>
              <Words of={reason} />
            </p>
            {remedy?.kind === 'page' && <RemedyWay of={remedy} />}
          </div>
        ))}
    </>
  );
}
