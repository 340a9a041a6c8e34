import { phrase } from '../../i18n/phrase.ts';
import { createTranslator } from '../../i18n/translate.ts';
import { daysNeeding } from '../../messages/daysNeeding.ts';
import type { SiteView } from '../../messages/views/popupViews.ts';
import type { Hello } from '../../messages/views/views.ts';
import type { SessionArea } from '../context/sessionArea.ts';
import { type OverviewDeps, overview } from '../read/overview.ts';
import type { MorningPorts } from './ports.ts';

export interface NeedsDeps extends OverviewDeps {
  readonly session: SessionArea;
  readonly ports: Pick<MorningPorts, 'badge'>;
  readonly greet: () => Promise<Hello>;
}

/** Of a site whose days are not stored, what its last reading counted, in `storage.session`. */
const keyOf = (origin: string): string => `needing ${origin}`;

/** The badge: how many days need the merchant, by what popup and desk say. What is not known is not counted, and none is no mark. */
export function createNeeds(deps: NeedsDeps) {
  const { session, ports, greet } = deps;
  let shown: string | null = null;
  let drawing: Promise<void> | null = null;
  let once = false;

  async function countOf(site: SiteView): Promise<number | null> {
    if (site.canAct) return daysNeeding(site);
    const kept = (await session.get(keyOf(site.origin)))[keyOf(site.origin)];
    return typeof kept === 'number' ? kept : null;
  }

  async function draw(): Promise<void> {
    const counts = await Promise.all((await overview(deps, 'cache')).map(countOf));
    const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const { language, locale, catalogue } = await greet();
    const words = createTranslator(language, catalogue, locale).say(phrase('popup.days', { count }));
    const [text, title] = count === 0 ? ['', ''] : [count > 999 ? '999+' : String(count), `Sales Totals Guard: ${words}`];
    if (shown === text + title) return;
    shown = text + title;
    await ports.badge(text, title);
  }

  /** Many that ask meanwhile are one more drawing, not many. */
  async function drawAll(): Promise<void> {
    try {
      do {
        once = false;
        await draw();
      } while (once);
    } finally {
      drawing = null;
    }
  }

  return {
    /** Counts again, by what is stored. */
    draw(): Promise<void> {
      once = true;
      return (drawing ??= drawAll());
    },
    /** Keeps what a site whose days are not stored was just read to need; null: that is not known any more. */
    async keep(origin: string, count: number | null): Promise<void> {
      await (count === null ? session.remove(keyOf(origin)) : session.set({ [keyOf(origin)]: count }));
    },
  };
}
