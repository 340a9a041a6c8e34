import * as z from 'zod/mini';
import type { Cache } from '../../cache/cache.ts';
import { ACTIONS } from '../../domain/day/action.ts';
import { iconShape } from '../../domain/site/shownIcon.ts';
import { businessDate } from '../../domain/values/schemas.ts';
import { isPhrase } from '../../i18n/isPhrase.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import { isLasting } from '../../preflight/told.ts';
import type { ShownIcons } from '../../settings/shownIcons.ts';
import type { SyncEntry } from './merge.ts';

/** What is kept on this computer of one kind, as entries. */
export interface Kept<T> {
  readonly kind: string;
  readonly value: z.ZodMiniType<T>;
  /** Of whom there is something. */
  owners(): Promise<readonly string[]>;
  of(owner: string): Promise<SyncEntry<T>[]>;
  put(owner: string, entry: SyncEntry<T> & { readonly value: T }): Promise<void>;
  remove(owner: string, entry: SyncEntry<T>): Promise<void>;
}

const word = z.object({
  check: z.string().check(z.maxLength(64)),
  date: businessDate,
  reason: z.custom<Phrase>(isPhrase),
});
const icon = z.object({ action: z.enum(ACTIONS), shape: iconShape });

/** What was told of a store that holds for other days as well; what is true of one day for half an hour stays here. */
export const keptWords = (told: Cache['told']): Kept<z.infer<typeof word>> => ({
  kind: 'told',
  value: word,
  owners: () => told.owners(),
  async of(owner) {
    const lasting = (await told.ofAccount(owner)).filter(({ check }) => isLasting(check));
    return lasting.map(({ check, date, reason, at }) => ({ about: JSON.stringify([check, date]), at, value: { check, date, reason } }));
  },
  async put(owner, { at, value }) {
    // A word of another computer spares no more than one that could be given here.
    if (isLasting(value.check)) await told.keep([{ account: owner, at, ...value }]);
  },
  remove: (owner, { value }) => (value ? told.forget(owner, value.check, value.date) : Promise.resolve()),
});

/** The icons of a site that were shown. */
export const keptIcons = (shown: ShownIcons): Kept<z.infer<typeof icon>> => ({
  kind: 'shown',
  value: icon,
  owners: async () => (await shown.all()).map(({ origin }) => origin),
  of: async (owner) => (await shown.at(owner)).map(({ action, shape, at }) => ({ about: action, at, value: { action, shape } })),
  async put(owner, { at, value }) {
    if (URL.canParse(owner)) await shown.keep(owner, { ...value, at });
  },
  remove: (owner, { value }) => (value ? shown.forget(owner, value.action) : Promise.resolve()),
});
