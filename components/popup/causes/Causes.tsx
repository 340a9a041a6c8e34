import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import { daysNeeding } from '../../../lib/messages/daysNeeding.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { storeState } from '../../overview/storeState.ts';
import { DeskLink } from '../DeskLink.tsx';
import { CauseLine } from './CauseLine.tsx';

/** How many causes the popup lists; the desk lists all. */
const MOST = 4;

/** How many days need the merchant, in how many stores, and the causes with the most of them. @param main true where the first cause is the first thing to do */
export function Causes({ site, main }: { site: SiteView; main: boolean }) {
  const { causes, stores } = site;
  const { say } = useLanguage();
  const total = daysNeeding(site);
  if (!total) return null;
  const needing = stores.filter((store) => storeState(store) === 'needs');
  const more = causes.length - MOST;
  return (
    <>
      <p class="total">
        <strong>{say(phrase('popup.days', { count: total }))}</strong>
        {needing.length > 1 ? ` · ${say(phrase('popup.stores', { count: needing.length }))}` : null}
      </p>
      {causes.length > 0 ? (
        <ul class="causes">
          {causes.slice(0, MOST).map((cause, place) => (
            <CauseLine key={cause.id} site={site.origin} cause={cause} main={main && place === 0} />
          ))}
        </ul>
      ) : null}
      {more > 0 ? <DeskLink at="needs" label={phrase('popup.more-causes', { count: more })} /> : null}
    </>
  );
}
