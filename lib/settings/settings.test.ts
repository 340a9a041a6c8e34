import { describe, expect, it } from 'vitest';
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
    expect(await readSettings(area(stored))).toEqual({ language: 'browser', unguarded: [] });
  });

  it('reads back what it wrote', async () => {
    const storage = area();
    await writeSettings(storage, { language: 'fr' });
    expect(await readSettings(storage)).toEqual({ language: 'fr', unguarded: [] });
  });

  it('changes one and keeps the other', async () => {
    const storage = area();
    await writeSettings(storage, { unguarded: ['https://a.example'] });
    expect(await writeSettings(storage, { language: 'fr' })).toEqual({ language: 'fr', unguarded: ['https://a.example'] });
    expect(await writeSettings(storage, { unguarded: [] })).toEqual({ language: 'fr', unguarded: [] });
  });
});
