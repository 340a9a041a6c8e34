import * as z from 'zod/mini';
import { HISTORY_COLUMNS, USUAL_COLUMNS } from '../domain/repair/historyColumns.ts';
import { LANGUAGES, SETTINGS_KEY } from '../domain/values/language.ts';

/** The options of the merchant. `browser` follows the language of the browser. */
export const settingsSchema = z.object({
  language: z._default(z.enum(['browser', ...LANGUAGES]), 'browser'),
  /** The origins whose own icons are left alone, as the merchant wants it. */
  unguarded: z._default(z.array(z.string()), []),
  /** True where what was told and shown follows the merchant by the browser's own sync. */
  synced: z._default(z.boolean(), false),
  /** The columns of the history as a table; one that another version had is none of ours. */
  columns: z._default(
    z.pipe(
      z.array(z.string()),
      z.transform((names) => HISTORY_COLUMNS.filter((column) => names.includes(column))),
    ),
    [...USUAL_COLUMNS],
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The part of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The stored options; what is missing or spoilt becomes its default. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  const stored = z.safeParse(settingsSchema, (await area.get(SETTINGS_KEY))[SETTINGS_KEY] ?? {});
  return stored.success ? stored.data : z.parse(settingsSchema, {});
}

/** Stores what is changed, beside what is stored. @returns the whole */
export async function writeSettings(
  area: SettingsArea,
  changes: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings> {
  const former = await readSettings(area);
  const settings = {
    language: changes.language ?? former.language,
    unguarded: changes.unguarded ?? former.unguarded,
    columns: changes.columns ?? former.columns,
    synced: changes.synced ?? former.synced,
  };
  await area.set({ [SETTINGS_KEY]: settings });
  return settings;
}
