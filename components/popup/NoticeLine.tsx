import type { NoticeView } from '../../lib/messages/views/views.ts';
import { State } from '../base/StateMark.tsx';
import { Words, useLanguage } from '../base/language.tsx';
import { PageLink } from './PageLink.tsx';

/** What stands before all days of some stores, and the page where it is mended. */
export function NoticeLine({ of: { words, remedy } }: { of: NoticeView }) {
  const { say } = useLanguage();
  return (
    <div class="notice">
      <State family="failed">
        <Words of={words} />
      </State>
      {remedy.kind === 'page' ? (
        <PageLink href={remedy.href} class="button">
          {say(remedy.label)}
        </PageLink>
      ) : null}
    </div>
  );
}
