import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import { daysNeeding } from '../../../lib/messages/daysNeeding.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { type Matter, mattersOf } from '../../overview/matters/matters.ts';
import { storeState } from '../../overview/storeState.ts';
import { DeskLink } from '../DeskLink.tsx';
import { CauseLine, placesShown } from './CauseLine.tsx';

/** Once so many buttons stand there, the popup lists no further; the desk lists all. */
const ENOUGH = 4;

/** How many of them have room. */
function howMany(matters: readonly Matter[]): number {
  let [count, buttons] = [0, 0];
  for (; count < matters.length && buttons < ENOUGH; count++) buttons += placesShown(matters[count]!).length;
  return count;
}

/** How many days need the merchant, in how many stores, and what most of them wait for. @param main true where the first of that is the first thing to do */
export function Causes({ site, main }: { site: SiteView; main: boolean }) {
  const { causes, stores } = site;
  const { say } = useLanguage();
  const total = daysNeeding(site);
  if (!total) return null;
  const needing = stores.filter((store) => storeState(store) === 'needs');
  const matters = mattersOf(causes);
  const shown = matters.slice(0, howMany(matters));
  const more = matters.length - shown.length;
  return (
    <>
      <p class="total">
        <strong>{say(phrase('popup.days', { count: total }))}</strong>
        {needing.length > 1 ? ` · ${say(phrase('popup.stores', { count: needing.length }))}` : null}
      </p>
      {shown.length > 0 ? (
        <ul class="causes">
          {shown.map((matter, place) => (
            <CauseLine key={matter.key} site={site.origin} matter={matter} main={main && place === 0} />
          ))}
        </ul>
      ) : null}
      {more > 0 ? <DeskLink at="needs" label={phrase('popup.more-causes', { count: more })} /> : null}
    </>
  );
}
