import { describe, expect, it } from 'vitest';
import { USUAL_COLUMNS } from '../domain/repair/historyColumns.ts';
import { type SettingsArea, readSettings, writeSettings } from './settings.ts';

function area(stored: Record<string, unknown> = {}): SettingsArea {
  return {
    get: async (key) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (items) => void Object.assign(stored, items),
  };
}

/** The check in the morning, until the merchant says otherwise. */
const OFF = { on: false, hour: 9 };

describe('settings', () => {
  it.each([
    ['nothing stored', {}],
    ['a language that we do not speak', { settings: { language: 'de' } }],
    ['text', { settings: 'en' }],
    ['null', { settings: null }],
  ])('reads %s as the default', async (_, stored) => {
    expect(await readSettings(area(stored))).toEqual({
      language: 'browser',
      unguarded: [],
      columns: USUAL_COLUMNS,
      synced: false,
      morning: OFF,
    });
  });

  it('reads back what it wrote', async () => {
    const storage = area();
    await writeSettings(storage, { language: 'fr' });
    expect(await readSettings(storage)).toEqual({ language: 'fr', unguarded: [], columns: USUAL_COLUMNS, synced: false, morning: OFF });
  });

  it('changes one and keeps the other', async () => {
    const storage = area();
    await writeSettings(storage, { unguarded: ['https://a.example'] });
    expect(await writeSettings(storage, { language: 'fr' })).toEqual({
      language: 'fr',
      unguarded: ['https://a.example'],
      columns: USUAL_COLUMNS,
      synced: false,
      morning: OFF,
    });
    expect(await writeSettings(storage, { unguarded: [] })).toEqual({
      language: 'fr',
      unguarded: [],
      columns: USUAL_COLUMNS,
      synced: false,
      morning: OFF,
    });
  });

  it.each([
    [
      { on: true, hour: 7 },
      { on: true, hour: 7 },
    ],
    [{ on: true, hour: 24 }, OFF],
    [{ on: 'yes', hour: 7 }, OFF],
    ['each morning', OFF],
  ])('reads the check in the morning %j as %j, and the language beside it', async (morning, read) => {
    expect(await readSettings(area({ settings: { language: 'fr', morning } }))).toMatchObject({ language: 'fr', morning: read });
  });

  it.each([
    ['off', { on: true, hour: 7 }, { on: false, hour: 7 }],
    ['on', { on: false, hour: 7 }, { on: true, hour: 7 }],
    ['11', { on: false, hour: 7 }, { on: true, hour: 11 }],
    [undefined, { on: true, hour: 7 }, { on: true, hour: 7 }],
  ] as const)('has the check as an organisation fixes it: %s', async (alerts, morning, expected) => {
    const storage = area({ settings: { morning } });
    expect((await readSettings(storage, { alerts })).morning).toEqual(expected);
    expect((await readSettings(storage)).morning).toEqual(morning);
  });

  it('keeps the columns that are chosen, and of those of another version only what it knows', async () => {
    const storage = area({ settings: { language: 'fr', columns: ['message', 'of old', 'store'] } });
    expect(await readSettings(storage)).toMatchObject({ language: 'fr', columns: ['store', 'message'] });
    await writeSettings(storage, { columns: [] });
    expect(await readSettings(storage)).toMatchObject({ language: 'fr', columns: [] });
  });
});
