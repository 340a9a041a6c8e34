import { CacheError } from '../../cache/errors.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { type Fact, known } from '../../domain/values/fact.ts';
import { type Accounting, SOFTWARE, type Store } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { NamesView } from '../../messages/views/views.ts';
import type { RecordOwnerDeps } from './recordOwner.ts';

export type StoreNamesDeps = Pick<RecordOwnerDeps, 'cache' | 'verified'>;

const NAMELESS: NamesView = { storeName: null, software: null, company: null };

/** Whose day it is, as far as the service says. A store is never called by its number. */
export function namesOf(store: Fact<Pick<Store, 'name' | 'accounting'>>): NamesView {
  if (!store.known) return NAMELESS;
  const { name, accounting } = store.value;
  if (!accounting.known) return { ...NAMELESS, storeName: name };
  const { software, company } = accounting.value;
  return { storeName: name, software: SOFTWARE.some((one) => one === software) ? phrase(`software.${software}`) : null, company };
}

/**
 * Whose day it is by what is stored here, for when the service can't be asked: only of an account that was seen to be
 * signed in since the browser started. @throws nothing; a database that does not answer knows no names
 */
export async function storedNames(deps: StoreNamesDeps, origin: string, { storeId }: DayTarget): Promise<NamesView> {
  try {
    const account = await deps.verified.get(origin);
    const stored = account ? await deps.cache.accounts.at(origin) : null;
    const store = stored?.account === account ? stored?.stores.find(({ id }) => id === storeId) : undefined;
    return store ? namesOf(known({ name: store.name, accounting: readable(store.accounting) }, 'service', stored!.at)) : NAMELESS;
  } catch (error) {
    if (error instanceof CacheError) return NAMELESS;
    throw error;
  }
}

/** What is stored of the accounting may be from an older version of ours: of its words only texts count. */
function readable(accounting: Fact<Accounting>): Fact<Accounting> {
  return accounting.known && typeof accounting.value.company === 'string' ? accounting : { known: false, why: 'not-asked' };
}
