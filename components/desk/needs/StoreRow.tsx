import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import type { MatterPlace } from '../../overview/matters/matters.ts';
import { storeNamed } from '../../overview/storeNamed.ts';
import { DayLinks } from './DayLinks.tsx';

/** One of several stores where the same thing is to be fixed: how many days wait there, which, and its own button. @param children the button */
export function StoreRow({ place: { causes, days }, children }: { place: MatterPlace; children: ComponentChildren }) {
  const { say } = useLanguage();
  const { storeId, storeName } = days[0]!;
  const id = `where-${causes[0]}`;
  return (
    // The buttons of the rows have the same words: the store tells them apart.
    <div class="place" role="group" aria-labelledby={id}>
      <h4 id={id}>
        <bdi>{storeNamed(say, { id: storeId, name: storeName })}</bdi>
      </h4>
      <details>
        <summary class="figures">{say(phrase('popup.cause-days', { count: days.length }))}</summary>
        <DayLinks days={days} />
      </details>
      {children}
    </div>
  );
}
