import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CauseView } from '../../../lib/messages/views/causeViews.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { SiteLink } from '../../base/SiteLink.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { markOf } from '../../../lib/domain/status/markOf.ts';
import { stepOf } from '../../overview/stepOf.ts';
import { storeNamed } from '../../overview/storeNamed.ts';

/** One cause: what is the matter, the next step, and each day that waits for it. @param main true where it is the first thing to do */
export function CauseCard({ cause, main }: { cause: CauseView; main: boolean }) {
  const { say } = useLanguage();
  const { id, headline, next, days } = cause;
  const mark = markOf({ family: cause.family, attention: true });
  const first = days[0]!;
  const stores = Map.groupBy(days, ({ storeId }) => storeId);
  return (
    <section class="cause" aria-labelledby={`cause-${id}`}>
      <header>
        <h3 id={`cause-${id}`}>
          <StateMark family={mark} />
          <span class={`headline ${mark}`}>
            <Words of={headline} />
          </span>
        </h3>
        <p class="soft figures">
          {say(phrase('needs.waiting', { count: days.length }))} {say(stepOf(next, say))}
        </p>
      </header>
      <SiteLink
        href={first.href}
        apart
        class={main ? 'button filled' : 'button'}
        label={phrase('needs.begin', { date: { date: first.date } })}
      />
      {[...stores].map(([storeId, ofStore]) => (
        <div key={storeId} class="of-store">
          <h4>
            <bdi>{storeNamed(say, { id: storeId, name: ofStore[0]!.storeName })}</bdi>
          </h4>
          <ul>
            {ofStore.map(({ date, href }) => (
              <li key={date}>
                <SiteLink href={href} apart label={phrase('needs.day', { date: { date } })} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
