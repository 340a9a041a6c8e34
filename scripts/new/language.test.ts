import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { en } from '../../lib/i18n/en/index.ts';
import { beginLanguage } from './language.ts';
import { UNSAID } from './names.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');

/** What each language is called in the options. */
const NAMES = LANGUAGES.map((language) => en[`options.language.${language}`]);

describe('a new language', () => {
  const changes = beginLanguage({ name: 'nl', read });
  const of = (file: string) => changes.get(file)!;

  it('is spoken, has its catalogue, its way of writing and what its texts are held to', () => {
    expect(of('lib/domain/values/language.ts')).toContain(
      `LANGUAGES = [${[...LANGUAGES, 'nl'].map((one) => `'${one}'`).join(', ')}] as const`,
    );
    expect(of('lib/i18n/catalogues.ts')).toMatch(/^import \{ nl \} from '\.\/nl\/index\.ts';$[\s\S]*^ {2}nl,$/m);
    expect(of('lib/i18n/writing.ts')).toMatch(/^ {2}nl: AS_IT_IS,$/m);
    expect(of('tests/repo/languages/index.ts')).toMatch(/^import \{ nl \} from '\.\/nl\.ts';$[\s\S]*^ {2}nl,$/m);
    expect(of('tests/repo/languages/nl.ts')).toMatch(/export const nl: Style[\s\S]*locale: 'nl',[\s\S]*banned: \[\n {2}\],/);
    expect(of('lib/i18n/nl/index.ts')).toContain('export const nl: Readonly<Record<TextKey, Text>>');
  });

  it('has every text to be said, with its slots, beside the English one', () => {
    const written = [...changes].filter(([file]) => /^lib\/i18n\/nl\/(?!index)/.test(file)).map(([, text]) => text);
    const keys = written.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key!));
    expect(keys.toSorted()).toEqual([...Object.keys(en), 'options.language.nl'].toSorted());
    const texts = written.flatMap((text) => [...text.matchAll(/(?<=': |\bone: |\bother: |':\n +)'([^'\n]+)'/g)].map(([, said]) => said!));
    expect(texts.filter((text) => !text.startsWith(UNSAID))).toEqual([...NAMES, 'Nederlands']);
    expect(written.join('')).toContain(`'page.day-state': '${UNSAID}: ${en['page.day-state']}'`);
    expect(of('public/_locales/nl/messages.json')).toContain(UNSAID);
  });

  it.each(LANGUAGES)('can be chosen in %s by its own name', (language) => {
    const file = `lib/i18n/${language}/extension.ts`;
    expect(of(file).replace("  'options.language.nl': 'Nederlands',\n", '')).toBe(read(file));
  });

  it.each(['', 'Nederlands', 'n', '../nl', 'fr'])('can’t be “%s”', (name) => {
    expect(() => beginLanguage({ name, read })).toThrow(/no language|already/);
  });
});
