/** What the settings pages showed, as it is parsed where it comes from a page and where it comes out of storage (law 5). */
import * as z from 'zod/mini';
import { businessDate, instant } from '../values/schemas.ts';
import { MAPPING_SECTIONS, type Sight, type StoreSeen } from './sight.ts';
import { SETTINGS_PAGES } from '../values/sitePage.ts';
import { linkState, software } from '../store/storeSchemas.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const name = z.string().check(z.minLength(1), z.maxLength(128));
/** More rows of one section than any store has. */
const MOST_ROWS = 500;

const section = z.object({
  area: z.enum(MAPPING_SECTIONS),
  missing: z.array(name).check(z.maxLength(MOST_ROWS)),
  whole: z.boolean(),
  print: z.string().check(z.maxLength(32)),
});

export const sight: z.ZodMiniType<Sight> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connection'), storeId: id, state: linkState }),
  z.object({ kind: z.literal('mapping'), storeId: id, sections: z.array(section).check(z.maxLength(MAPPING_SECTIONS.length)) }),
  z.object({ kind: z.literal('ledger'), storeId: id, state: linkState, company: z.string().check(z.maxLength(128)), software }),
]);

export const namedStore = z.object({ id, name });

export const messageSeen = z.object({
  storeId: id,
  date: businessDate,
  text: z.nullable(z.string().check(z.maxLength(1000))),
  statuses: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(32)),
});

export const storeSeen: z.ZodMiniType<StoreSeen> = z.object({
  id,
  name,
  connection: z.nullable(z.object({ state: linkState, at: instant })),
  sections: z.array(z.extend(section, { at: instant })),
  ledger: z.nullable(z.object({ state: linkState, company: z.string(), software, at: instant })),
});

const path = z.string().check(z.maxLength(256), z.regex(/^\/(?![/\\])[^\\]*$/));
/** The settings pages to which the site's own menus lead, each by its path on the site. */
export const settingsLinks = z.partialRecord(z.enum(SETTINGS_PAGES), path);
export type SettingsLinks = z.infer<typeof settingsLinks>;
