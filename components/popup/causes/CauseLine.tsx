import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { markOf } from '../../../lib/domain/status/mark.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { fixOf } from '../../overview/fix.ts';
import { stepOf } from '../../overview/stepText.ts';
import { storeNamed } from '../../overview/storeNamed.ts';
import { DeskLink } from '../DeskLink.tsx';
import { PageLink } from '../PageLink.tsx';

/** One cause: what is the matter, how many days wait for it and where, the next step, and the button that begins with it, or fixes what all of them wait for; how many leads to its days in the desk. @param main true where it is the first thing to do */
export function CauseLine({ site, cause, main }: { site: string; cause: CauseView; main: boolean }) {
  const { headline, family, next, days } = cause;
  const { say } = useLanguage();
  const mark = markOf({ family, attention: true });
  const first = days[0]!;
  const fix = fixOf(site, cause);
  const stores = new Set(days.map(({ storeId, storeName }) => storeNamed(say, { id: storeId, name: storeName })));
  return (
    <li class="cause">
      <StateMark family={mark} />
      <div class="line">
        <span class={`headline ${mark}`}>
          <Words of={headline} />
        </span>
        <span class="count figures">
          <DeskLink
            at={`needs?${new URLSearchParams({ site, cause: cause.id }).toString()}`}
            label={phrase('popup.cause-days', { count: days.length })}
          />
        </span>
      </div>
      <div class="line way">
        <span class="where soft">
          <span>
            {[...stores].map((name, index) => (
              <bdi key={name}>{index > 0 ? `, ${name}` : name}</bdi>
            ))}
          </span>
          {fix ? null : <span>{say(stepOf(next, say))}</span>}
        </span>
        <PageLink
          href={first.href}
          class={main ? 'button filled' : 'button'}
          label={fix ? undefined : phrase('needs.begin', { date: { date: first.date } })}
          onOpen={fix?.begin}
        >
          {say(fix?.label ?? phrase('popup.begin'))}
        </PageLink>
      </div>
    </li>
  );
}
