import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogAt } from '../../overview/backlog/useBacklog.ts';
import { SiteLink } from '../../base/SiteLink.tsx';
import { useLanguage } from '../../base/language.tsx';
import { fixOf } from '../../overview/matters/fix.ts';
import type { Matter, MatterPlace } from '../../overview/matters/matters.ts';

interface BeginProps {
  /** The site of it. */
  readonly origin: string;
  readonly next: Matter['next'];
  readonly place: MatterPlace;
  /** True where it is the first thing to do. */
  readonly main: boolean;
  readonly backlog: Pick<BacklogAt, 'begin'>;
}

/** What begins with the days of a place: one after the other, what they wait for, or the first of them. */
export function Begin({ origin, next, place: { causes, days }, main, backlog }: BeginProps) {
  const { say } = useLanguage();
  const first = days[0]!;
  const fix = fixOf(origin, { next, days });
  const look = main ? 'button filled' : 'button';
  const begin = () => void backlog.begin(causes[0], null);
  const many = days.length > 1;
  return (
    <div class="begin">
      {many && next.does?.kind === 'checklist' ? (
        <button type="button" class={look} onClick={begin}>
          {say(phrase('backlog.start'))}
        </button>
      ) : (
        <SiteLink
          href={first.href}
          apart
          class={look}
          label={fix?.label ?? phrase('needs.begin', { date: { date: first.date } })}
          onOpen={fix?.begin}
        />
      )}
      {/* What comes first is perhaps done already, which nobody sees: then each checklist asks. */}
      {many && next.after !== undefined ? (
        <button type="button" class="button" onClick={begin}>
          {say(phrase('backlog.start-fixed'))}
        </button>
      ) : null}
    </div>
  );
}
