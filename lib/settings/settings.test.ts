import { describe, expect, it } from 'vitest';
import { USUAL_COLUMNS } from '../domain/repair/historyColumns.ts';
import { type SettingsArea, readSettings, writeSettings } from './settings.ts';

function area(stored: Record<string, unknown> = {}): SettingsArea {
  return {
    get: async (key) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (items) => void Object.assign(stored, items),
  };
}

describe('settings', () => {
  it.each([
    ['nothing stored', {}],
    ['a language that we do not speak', { settings: { language: 'de' } }],
    ['text', { settings: 'en' }],
    ['null', { settings: null }],
  ])('reads %s as the default', async (_, stored) => {
    expect(await readSettings(area(stored))).toEqual({ language: 'browser', unguarded: [], columns: USUAL_COLUMNS, synced: false });
  });

  it('reads back what it wrote', async () => {
    const storage = area();
    await writeSettings(storage, { language: 'fr' });
    expect(await readSettings(storage)).toEqual({ language: 'fr', unguarded: [], columns: USUAL_COLUMNS, synced: false });
  });

  it('changes one and keeps the other', async () => {
    const storage = area();
    await writeSettings(storage, { unguarded: ['https://a.example'] });
    expect(await writeSettings(storage, { language: 'fr' })).toEqual({
      language: 'fr',
      unguarded: ['https://a.example'],
      columns: USUAL_COLUMNS,
      synced: false,
    });
    expect(await writeSettings(storage, { unguarded: [] })).toEqual({
      language: 'fr',
      unguarded: [],
      columns: USUAL_COLUMNS,
      synced: false,
    });
  });

  it('keeps the columns that are chosen, and of those of another version only what it knows', async () => {
    const storage = area({ settings: { language: 'fr', columns: ['message', 'of old', 'store'] } });
    expect(await readSettings(storage)).toMatchObject({ language: 'fr', columns: ['store', 'message'] });
    await writeSettings(storage, { columns: [] });
    expect(await readSettings(storage)).toMatchObject({ language: 'fr', columns: [] });
  });
});
