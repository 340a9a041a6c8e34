import { phrase } from '../../../lib/i18n/phrase.ts';
import type { NoticeView } from '../../../lib/messages/views/views.ts';
import { State } from '../../base/StateMark.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';

/** What about a store stands before all of its days, each with the guide that shows how it is mended. */
export function Notices({ of: notices, storeId }: { of: readonly NoticeView[]; storeId: string }) {
  const { help } = useModel();
  return (
    <>
      {notices.map(({ id, words, guide }) => (
        <div key={id} class="notice" role="alert">
          <State family="failed">
            <Words of={words} />
          </State>
          <button type="button" class="button" onClick={trusted(() => help(guide, { storeId, date: null }))}>
            <Words of={phrase('notice.guide')} />
          </button>
        </div>
      ))}
    </>
  );
}
