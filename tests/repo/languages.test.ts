/** A language that is spoken is spoken everywhere: names what a new one still lacks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import type { Text, TextKey } from '../../lib/i18n/en/index.ts';
import { createGreeting } from '../../lib/worker/handlers/greeting.ts';
import { UNSAID } from '../../scripts/new/names.ts';
import { FILES, ROOT, read } from './files.ts';

const foldersIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const textsOf = (language: (typeof LANGUAGES)[number]) => Object.entries<Text>(CATALOGUES[language]) as [TextKey, Text][];

it('the folders of lib/i18n/ and of public/_locales/ are the languages', () => {
  expect(foldersIn('lib/i18n').filter((name) => name !== 'testing')).toEqual([...LANGUAGES].toSorted());
  expect(foldersIn('public/_locales')).toEqual([...LANGUAGES].toSorted());
});

describe.each(LANGUAGES)('the language %s', (language) => {
  it('is spoken by the worker where the browser speaks it, and does not fall back to another one', async () => {
    const greet = createGreeting({
      area: { get: async () => ({}), set: async () => {} },
      policy: async () => ({ unread: [] }),
      version: '1',
      browserLocale: () => `${language}-XX`,
      textsOf: async (one) => CATALOGUES[one],
    });
    expect(await greet()).toEqual({ version: '1', language, locale: `${language}-XX`, catalogue: CATALOGUES[language] });
    expect(LANGUAGES.filter((other) => CATALOGUES[other] === CATALOGUES[language])).toEqual([language]);
  });

  it('can be chosen by its own name, which is the same in every language', () => {
    const names = LANGUAGES.map((other) => CATALOGUES[other][`options.language.${language}`]);
    expect(new Set(names)).toEqual(new Set([names[0]]));
  });

  it('has the files that the others have', () => {
    const filesOf = (one: string) => FILES.filter((file) => file.startsWith(`lib/i18n/${one}/`)).map((file) => file.split('/').at(-1));
    expect(filesOf(language)).toEqual(filesOf('en'));
  });

  it('says every text itself', () => {
    expect(textsOf(language).flatMap(([key, text]) => (JSON.stringify(text).includes(UNSAID) ? [key] : []))).toEqual([]);
    expect(read(`public/_locales/${language}/messages.json`)).not.toContain(UNSAID);
    if (language === 'en') return;
    // Names, and words that are the same in both; a catalogue that was copied has all of them.
    const same = textsOf(language).filter(([key, text]) => JSON.stringify(text) === JSON.stringify(CATALOGUES.en[key]));
    expect(same.length).toBeLessThan(textsOf(language).length / 10);
  });
});
