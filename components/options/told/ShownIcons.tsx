import { phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { ShownView } from '../../../lib/messages/views/views.ts';
import { Words } from '../../base/language.tsx';
import { KeptList } from './KeptList.tsx';
import { localDayOf } from '../../base/computer/localDay.ts';

async function read() {
  const answer = await ask('shownIcons', {});
  return answer.ok ? { ok: true as const, value: answer.value.icons } : answer;
}

/** The icons that were shown to us, site by site, with the way to forget each. */
export const ShownIcons = () => (
  <KeptList<ShownView>
    of="shown"
    read={read}
    forget={({ origin, action }) => ask('forgetShown', { origin, action })}
    keyOf={({ origin, action }) => `${origin} ${action}`}
    button={phrase('show.forget')}
    line={({ origin, action, at }) => (
      <>
        <Words of={phrase('options.shown.one', { action: { text: `action.${action}.name` }, site: new URL(origin).host })} />{' '}
        <span class="soft">
          <Words of={phrase('options.shown.on', { date: { date: localDayOf(at) } })} />
        </span>
      </>
    )}
  />
);
