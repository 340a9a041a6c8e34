import { phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { ToldView } from '../../../lib/messages/views/popupViews.ts';
import { Words } from '../../base/language.tsx';
import { KeptList } from './KeptList.tsx';
import { localDayOf } from '../../base/computer/localDay.ts';

async function read() {
  const answer = await ask('told', {});
  return answer.ok ? { ok: true as const, value: answer.value.words } : answer;
}

/** What the merchant confirmed because no page shows it, with the way to be asked again. */
export const ToldWords = () => (
  <KeptList<ToldView>
    of="told"
    read={read}
    forget={({ account, check }) => ask('forgetTold', { account, check })}
    keyOf={({ account, check }) => `${account} ${check}`}
    button={phrase('options.told.forget')}
    line={({ reason, at }) => (
      <>
        <Words of={reason} />{' '}
        <span class="soft">
          <Words of={phrase('sheet.told-on', { date: { date: localDayOf(at) } })} />
        </span>
      </>
    )}
  />
);
