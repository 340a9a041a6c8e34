import { phrase } from '../../lib/i18n/phrase.ts';
import type { SiteView } from '../../lib/messages/views/popupViews.ts';
import { ActionIcon } from '../base/ActionIcon.tsx';
import { Words, useLanguage } from '../base/language.tsx';
import { PageLink } from './PageLink.tsx';

/** What is running on a site, and how far it is; closing the popup or the tab changes nothing about it. */
export function Running({ operations }: Pick<SiteView, 'operations'>) {
  const { say } = useLanguage();
  if (operations.length === 0) return null;
  return (
    <section class="running" aria-label={say(phrase('popup.running'))}>
      <h3>{say(phrase('popup.running'))}</h3>
      <ul>
        {operations.map(({ operation, href }) => (
          <li key={operation.id}>
            <PageLink href={href} class="day">
              <ActionIcon action={operation.action} />
              <span class="date">{say(phrase(`action.${operation.action}.button`, { date: { date: operation.target.date } }))}</span>
              <bdi class="store">{operation.storeName}</bdi>
              <span class="headline soft" aria-live="polite">
                <Words of={operation.outcome} />
                {operation.of > 0 ? (
                  <span class="progress">{say(phrase('popup.progress', { step: operation.step, of: operation.of }))}</span>
                ) : null}
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
