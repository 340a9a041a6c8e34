/** The one notification for what is new. On a locked screen anybody can read it: it names a day and a store, and no figure, customer or cause. */
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { type Phrase, type PhraseValue, phrase } from '../../i18n/phrase.ts';
import { createTranslator } from '../../i18n/translate.ts';
import type { Hello } from '../../messages/views/views.ts';
import { type NewsPlace, idOf } from './place.ts';
import type { MorningPorts } from './ports.ts';

/** What is new in one store. */
export interface StoreNews {
  readonly origin: string;
  readonly deskAccount: string;
  readonly storeId: string;
  readonly name: string | null;
  readonly dates: readonly BusinessDate[];
  /** True where a connection was cut. */
  readonly cut: boolean;
}

export interface TellDeps {
  readonly ports: Pick<MorningPorts, 'mayTell' | 'show'>;
  readonly greet: () => Promise<Hello>;
}

const nameOf = ({ name, storeId }: StoreNews): PhraseValue => name ?? phrase('popup.store', { id: storeId });

/** What one notification says of all that is new, and where it leads: to the one day, or to the desk. */
export function notificationOf(news: readonly StoreNews[]): {
  readonly place: NewsPlace;
  readonly title: Phrase;
  readonly message: Phrase;
} {
  const days = news.reduce((sum, { dates }) => sum + dates.length, 0);
  const cut = news.filter((one) => one.cut);
  const stores = { list: news.map(nameOf) };
  const accounts = new Set(news.map(({ deskAccount }) => deskAccount));
  const desk: NewsPlace = { at: 'desk', account: accounts.size === 1 ? news[0]!.deskAccount : null };
  if (days === 0) return { place: desk, title: phrase('morning.cut', { count: cut.length }), message: phrase('morning.in', { stores }) };
  const title = phrase('morning.days', { count: days });
  if (cut.length > 0) return { place: desk, title, message: phrase('morning.in-cut', { stores }) };
  const [first] = news.filter(({ dates }) => dates.length > 0);
  if (days > 1 || !first) return { place: desk, title, message: phrase('morning.in', { stores }) };
  const date = first.dates[0]!;
  return {
    place: { at: 'day', origin: first.origin, target: { storeId: first.storeId, date } },
    title: phrase('morning.day', { date: { date } }),
    message: phrase('morning.in', { stores }),
  };
}

/** Shows one notification, where the merchant lets us. */
export async function tell(
  { ports, greet }: TellDeps,
  { id, title, message }: { readonly id: string; readonly title: Phrase; readonly message: Phrase },
): Promise<void> {
  if (!(await ports.mayTell())) return;
  const { language, locale, catalogue } = await greet();
  const { say } = createTranslator(language, catalogue, locale);
  await ports.show(id, say(title), say(message));
}

export async function tellNews(deps: TellDeps, news: readonly StoreNews[]): Promise<void> {
  if (news.length === 0) return;
  const { place, title, message } = notificationOf(news);
  await tell(deps, { id: idOf(place), title, message });
}
