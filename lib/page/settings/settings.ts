/** What a settings page of the site shows (domain 1.2), whatever its markup and its address: what it does not say in words that we know, it does not say. */
import type { Sight } from '../../domain/site/sight.ts';
import type { SettingsPage } from '../../domain/values/sitePage.ts';
import { hasTranslatedWords, isTranslated } from '../translated.ts';
import { readLedgers } from './companies.ts';
import { readConnections } from './connection.ts';
import { isCompaniesPage, isStoresPage } from './kinds.ts';
import { isMappingPage, readMapping } from './mapping.ts';
import { type NamedStore, storeOfPage } from './namedStore.ts';
import { headingsOf } from './parts/parts.ts';

export type { NamedStore };

export interface SettingsSeen {
  /** Which page it is; null: none of them, or it can't be told. */
  readonly page: SettingsPage | null;
  /** The one store that it names. */
  readonly storeId: string | null;
  readonly sights: readonly Sight[];
}

/** Which page it is, and the one store that it names. */
export type SettingsHere = Pick<SettingsSeen, 'page' | 'storeId'>;

const NOTHING: SettingsSeen = { page: null, storeId: null, sights: [] };

/**
 * Reads a settings page.
 * @param stores of the account, by name: of a store that is not known by name nothing is read
 */
export function readSettingsPage(page: Document, address: URL, stores: readonly NamedStore[]): SettingsSeen {
  const headings = headingsOf(page);
  const kinds = [
    ...(isMappingPage(page, address, headings) ? ['mapping' as const] : []),
    ...(isStoresPage(page, address, headings) ? ['stores' as const] : []),
    ...(isCompaniesPage(page, address, headings) ? ['companies' as const] : []),
  ];
  // The mapping of a store stands under Settings > Stores or Companies perhaps; those two are never one page.
  const kind = kinds[0] === 'mapping' || kinds.length === 1 ? kinds[0] : undefined;
  if (!kind || isTranslated(page) || hasTranslatedWords(page.body)) return NOTHING;
  const store = storeOfPage(address, headings, stores);
  const read = {
    mapping: () => readMapping(page, address, headings, stores),
    stores: () => readConnections(page, address, headings, stores),
    companies: () => readLedgers(page, address, headings, stores),
  };
  return { page: kind, storeId: store?.id ?? null, sights: read[kind]() };
}
