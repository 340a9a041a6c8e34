import { rangeSlots } from '../../../lib/i18n/dateRange.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { WeekPair, YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { useLanguage } from '../../base/language.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';
import { Counts } from './Counts.tsx';

/** The last seven days against the seven before: counted by state, of each store, and of all where there are several. */
export function Weeks({ of: { latest, former, stores, together } }: { of: NonNullable<YearView['weeks']> }) {
  const { say, language } = useLanguage();
  const range = ({ from, to }: typeof latest) => say(phrase('year.weeks.range', rangeSlots(language, from, to)));
  return (
    <section class="weeks" aria-labelledby="weeks-title">
      <h3 id="weeks-title">{say(phrase('year.weeks'))}</h3>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{range(latest)}</th>
              <th scope="col">{range(former)}</th>
            </tr>
          </thead>
          <tbody>
            {stores.map((store) => (
              <Row key={store.id} name={storeNamed(say, store)} of={store} />
            ))}
          </tbody>
          {stores.length > 1 ? (
            <tfoot>
              <Row name={say(phrase('year.weeks.together'))} of={together} />
            </tfoot>
          ) : null}
        </table>
      </div>
    </section>
  );
}

function Row({ name, of: { latest, former } }: { name: string; of: WeekPair }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {[latest, former].map((counts, index) => (
        <td key={index}>
          <Counts of={counts} />
        </td>
      ))}
    </tr>
  );
}
