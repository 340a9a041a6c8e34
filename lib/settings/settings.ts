import * as z from 'zod/mini';
import { USUAL_HOUR } from '../domain/morning/schedule.ts';
import { HISTORY_COLUMNS, USUAL_COLUMNS } from '../domain/repair/historyColumns.ts';
import type { Policy } from './policy.ts';
import { LANGUAGES, SETTINGS_KEY } from '../domain/values/language.ts';

const morning = z.object({ on: z.boolean(), hour: z.int().check(z.minimum(0), z.maximum(23)) });
const OFF: z.infer<typeof morning> = { on: false, hour: USUAL_HOUR };

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
  /** The check in the morning: nothing is checked until the merchant says so. */
  morning: z._default(
    z.pipe(
      z.unknown(),
      z.transform((stored) => z.safeParse(morning, stored).data ?? OFF),
    ),
    OFF,
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The part of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The stored options, and in their place what an organisation has fixed. */
export async function readSettings(
  area: SettingsArea,
  { language, guard, alerts }: Pick<Policy, 'language' | 'guard' | 'alerts'> = {},
): Promise<Settings> {
  const settings = await readStored(area);
  return {
    ...settings,
    language: language ?? settings.language,
    unguarded: guard === 'always-on' ? [] : settings.unguarded,
    morning: morningOf(settings.morning, alerts),
  };
}

/** The check in the morning as it is fixed; an hour that is not fixed is the merchant's own. */
function morningOf(chosen: Settings['morning'], alerts: Policy['alerts']): Settings['morning'] {
  if (alerts === undefined) return chosen;
  return alerts === 'on' || alerts === 'off' ? { ...chosen, on: alerts === 'on' } : { on: true, hour: Number(alerts) };
}

/** What is missing or spoilt becomes its default. */
async function readStored(area: SettingsArea): Promise<Settings> {
  const stored = z.safeParse(settingsSchema, (await area.get(SETTINGS_KEY))[SETTINGS_KEY] ?? {});
  return stored.success ? stored.data : z.parse(settingsSchema, {});
}

/** Stores what is changed, beside what is stored. @returns the whole */
export async function writeSettings(
  area: SettingsArea,
  changes: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings> {
  const former = await readStored(area);
  const settings = {
    language: changes.language ?? former.language,
    unguarded: changes.unguarded ?? former.unguarded,
    columns: changes.columns ?? former.columns,
    morning: changes.morning ?? former.morning,
    synced: changes.synced ?? former.synced,
  };
  await area.set({ [SETTINGS_KEY]: settings });
  return settings;
}
