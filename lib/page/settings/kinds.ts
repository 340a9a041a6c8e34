/** By what the settings pages are told from each other, and from all others. */
import { MAPPING_SECTIONS, type MappingSection } from '../../domain/site/sight.ts';
import { PANELS } from '../selectors/site.ts';
import { type Heading, headingsOf, isCurrent, segmentsOf } from './parts/parts.ts';

export const STORES = /^(?:stores?|store details|boutiques?)$/i;
export const COMPANIES = /^(?:compan(?:y|ies)|entreprises?)$/i;

/** True where the page is Settings > Stores, or the details of one store there. */
export const isStoresPage = (page: Document, address: URL, headings: readonly Heading[]): boolean =>
  headings.some(({ text }) => STORES.test(text)) || isCurrent(page, STORES) || segmentsOf(address).some((part) => /^stores?$/.test(part));

/** True where the page is Settings > Companies, or the details of one. */
export const isCompaniesPage = (page: Document, address: URL, headings: readonly Heading[]): boolean =>
  headings.some(({ text }) => COMPANIES.test(text)) ||
  isCurrent(page, COMPANIES) ||
  segmentsOf(address).some((part) => /^compan(?:y|ies)$/.test(part));

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\band\b/g, '&')
    .replace(/\s|\(?\d+\)?$/g, '');

/** The section of a mapping that is called so. */
export const areaOf = (text: string): MappingSection | undefined => MAPPING_SECTIONS.find((area) => bare(area) === bare(text));

/** False only where `page` is none of the settings pages that we read: on all of them, and on some others, true. */
export function maybeSettings(page: Document, address: URL): boolean {
  const headings = headingsOf(page);
  return (
    headings.some(({ text }) => areaOf(text) !== undefined) ||
    isStoresPage(page, address, headings) ||
    isCompaniesPage(page, address, headings) ||
    page.querySelector(PANELS) !== null
  );
}
