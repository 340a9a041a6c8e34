import type { BusinessDate } from '../values/businessDate.ts';

/** The places on the site's own pages that a guide may light up, by name; `icon-…` are its three icons. `lib/page/targets.ts` finds them. */
export const SITE_SPOTS = [
  'date-range',
  'day-link',
  'tab-accounting',
  'tab-checks',
  'day-entries',
  'day-checks',
  'store-connection',
  'store-reconnect',
  'mapping-general',
  'mapping-section',
  'mapping-row',
  'company',
  'company-reconnect',
  'company-refresh',
  'icon-refresh',
  'icon-regenerate',
  'icon-post',
] as const;
export type SiteSpot = (typeof SITE_SPOTS)[number];

/** The places in our own part of a page; `components/guide/spots.ts` finds them. */
export const OWN_SPOTS = [
  'control-refresh',
  'control-regenerate',
  'control-post',
  'control-details',
  'sheet',
  'checklist-refresh',
  'checklist-regenerate',
  'checklist-post',
] as const;
export type OwnSpot = (typeof OWN_SPOTS)[number];

/** Every place that a guide may light up. */
export const SPOTS = [...SITE_SPOTS, ...OWN_SPOTS] as const;
export type SpotName = (typeof SPOTS)[number];

/** One place to light up, with what tells it from others of its kind. */
export interface Spot {
  readonly name: SpotName;
  /** A section of the mapping, such as `Sales`, and a row of it. */
  readonly area?: string | undefined;
  readonly row?: string | undefined;
  /** The company, by the name that the site shows. */
  readonly company?: string | undefined;
}

/** Whether a guide helped, by the merchant's word. */
export const HELPED = ['yes', 'no'] as const;

/** What a guide is about: a store, and one day of it where the guide needs one. */
export interface Subject {
  readonly storeId: string;
  readonly date: BusinessDate | null;
}
