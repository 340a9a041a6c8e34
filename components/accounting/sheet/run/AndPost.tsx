import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { ChecklistView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

/** The choice to have the day posted by the same press: what that means, and the figures that it is meant for. Off until it is chosen. */
export function AndPost({ of: { figures } }: { of: ChecklistView }) {
  const { sheet } = useModel();
  const { money } = useLanguage();
  const state = sheet.state.value;
  const isOfBacklog = state.step === 'checklist' && state.backlog !== null;
  return (
    <section class="and-post">
      <label>
        <input
          type="checkbox"
          checked={sheet.andPost.value}
          aria-describedby="and-post-condition"
          onChange={trusted((event) => sheet.chooseAndPost(event.currentTarget.checked))}
        />
        <Words of={phrase('pair.choose')} />
      </label>
      <p id="and-post-condition" class="soft">
        <Words of={phrase('pair.condition')} /> {isOfBacklog && <Words of={phrase('backlog.and-post')} />}
      </p>
      {figures && sheet.andPost.value && (
        <table>
          <caption>
            <Words of={phrase('pair.figures')} />
          </caption>
          <tbody>
            {figures.rows.map(({ kind, left }) => (
              <tr key={kind}>
                <th scope="row">
                  <Words of={phrase(`total.${kind}`)} />
                </th>
                <td>{left === null ? '–' : money(left, figures.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
