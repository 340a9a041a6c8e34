import { phrase } from '../../../lib/i18n/phrase.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { fixOf } from '../../overview/matters/fix.ts';
import { type Matter, type MatterPlace, storesOf } from '../../overview/matters/matters.ts';
import { stepOf } from '../../overview/matters/stepText.ts';
import { storeNamed } from '../../overview/storeNamed.ts';
import { DeskLink } from '../DeskLink.tsx';
import { PageLink } from '../PageLink.tsx';

/** How many stores with the same thing to fix the popup lists; the desk lists all. */
const MOST_STORES = 3;

/** Where it is dealt with, as far as the popup shows it: each has a button. */
export const placesShown = ({ places }: Matter): readonly MatterPlace[] => places.slice(0, MOST_STORES);

interface Props {
  readonly site: string;
  readonly matter: Matter;
  /** True where it is the first thing to do. */
  readonly main: boolean;
}

/** One thing that days wait for: how many, which leads to them in the desk, and where it is dealt with. */
export function CauseLine({ site, matter, main }: Props) {
  const { headline, mark, next, days, places } = matter;
  const shown = placesShown(matter);
  const more = places.length - shown.length;
  const atCard = `needs?${new URLSearchParams({ site, cause: places[0].causes[0] }).toString()}`;
  return (
    <li class="cause">
      <StateMark family={mark} />
      <div class="line">
        <span class={`headline ${mark}`}>
          <Words of={headline} />
        </span>
        <span class="count figures">
          <DeskLink at={atCard} label={phrase('popup.cause-days', { count: days.length })} />
        </span>
      </div>
      {shown.map((place, index) => (
        <Way key={place.causes[0]} {...{ site, next, place }} apart={places.length > 1} main={main && index === 0} />
      ))}
      {more > 0 ? (
        <div class="line way">
          <DeskLink at={atCard} label={phrase('popup.more-stores', { count: more })} />
        </div>
      ) : null}
    </li>
  );
}

interface WayProps extends Pick<Props, 'site' | 'main'>, Pick<Matter, 'next'> {
  readonly place: MatterPlace;
  /** True where other stores have days of their own that wait for the same. */
  readonly apart: boolean;
}

/** Where days wait, the next step, and the button that begins with them, or fixes what all of them wait for. */
function Way({ site, next, place: { causes, days }, apart, main }: WayProps) {
  const { say } = useLanguage();
  const first = days[0]!;
  const fix = fixOf(site, { next, days });
  const names = new Set(storesOf(days).map((store) => storeNamed(say, store)));
  const id = `where-${causes[0]}`;
  return (
    // The buttons of several stores have the same words: the name tells them apart.
    <div class={apart ? 'line way apart' : 'line way'} {...(apart ? { role: 'group', 'aria-labelledby': id } : {})}>
      <span class="where soft" id={id}>
        <span>
          {[...names].map((name, index) => (
            <bdi key={name}>{index > 0 ? `, ${name}` : name}</bdi>
          ))}
        </span>
        {apart ? <span class="figures">{say(phrase('popup.cause-days', { count: days.length }))}</span> : null}
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
  );
}
