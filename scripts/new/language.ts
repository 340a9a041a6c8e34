import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { PlainError } from '../plain.ts';
import { type Read, UNSAID, cataloguesOf } from './names.ts';

const LIST = 'lib/domain/values/language.ts';
const CATALOGUES = 'lib/i18n/catalogues.ts';
const WRITING = 'lib/i18n/writing.ts';
const STYLES = 'tests/repo/languages/index.ts';
const STORE = (language: string) => `public/_locales/${language}/messages.json`;
const FILES = readdirSync(join(import.meta.dirname, '..', '..', 'lib', 'i18n', 'en')).filter((file) => file !== 'index.ts');

/** The language's own name for itself, as a choice in the options. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language)!;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Every text of an English file as one that nobody has said yet, with the English behind it: its slots stay. */
function unsaid(english: string, kind: string): string {
  const texts = english
    .replace(/(?<=': |\bone: |\bother: |':\n +)'/g, `'${UNSAID}: `)
    .replace(/^\} as const;/m, '} as const satisfies Record<keyof typeof english, Text>;');
  return `import type { Text } from '../en/index.ts';\nimport type { ${kind} as english } from '../en/${kind}.ts';\n\n${texts}`;
}

/** The index of a language, as the French one is. */
const indexOf = (french: string, language: string): string =>
  french.replace(/^\/\*\* .* \*\/\nexport const fr/m, `/** The catalogue in ${language}. */\nexport const ${language}`);

/** A list of all languages with one line more, behind the last one. */
const withLine = (list: string, line: string): string =>
  list.replace(new RegExp(`^ {2}${LANGUAGES.at(-1)!}[,:].*\\n`, 'm'), `$&  ${line}\n`);

const withImportOf = (list: string, language: string, from: string): string =>
  list.replace(new RegExp(`^import \\{ ${LANGUAGES.at(-1)!} \\}.*\\n`, 'm'), `$&import { ${language} } from '${from}';\n`);

/**
 * What has to be written for a language more.
 * @param name its code, such as `de`
 * @returns the files with their new texts
 * @throws PlainError where the code is none or spoken already
 */
export function beginLanguage({ name: language, read }: { name: string; read: Read }): Map<string, string> {
  if (!/^[a-z]{2}$/.test(language)) throw new PlainError(`“${language}” is no language: two letters, such as de.`);
  if (LANGUAGES.some((spoken) => spoken === language)) throw new PlainError(`“${language}” is spoken already.`);
  const choice = `  'options.language.${language}': '${ownName(language)}',\n`;
  const chosen = new Map(
    cataloguesOf('extension').map((file) => [file, read(file).replace(/^ {2}'options\.language\.saved'/m, `${choice}$&`)]),
  );
  return new Map([
    [LIST, read(LIST).replace(/(?<=LANGUAGES = \[.*)\]/, `, '${language}']`)],
    [CATALOGUES, withLine(withImportOf(read(CATALOGUES), language, `./${language}/index.ts`), `${language},`)],
    [WRITING, withLine(read(WRITING), `${language}: AS_IT_IS,`)],
    ...chosen,
    ...FILES.map((file) => {
      const english = file === 'extension.ts' ? chosen.get('lib/i18n/en/extension.ts')! : read(`lib/i18n/en/${file}`);
      const texts = unsaid(english, file.replace('.ts', ''));
      // What a language is called is the same in each of them.
      return [
        `lib/i18n/${language}/${file}`,
        texts.replace(new RegExp(`(?<='options\\.language\\.\\w{2}': ')${UNSAID}: `, 'g'), ''),
      ] as const;
    }),
    [`lib/i18n/${language}/index.ts`, indexOf(read('lib/i18n/fr/index.ts'), language)],
    [STORE(language), read(STORE('en')).replace(/(?<="description": \{ "message": ")/, `${UNSAID}: `)],
    // The longest texts that are allowed today, and no word that is not.
    [
      `tests/repo/languages/${language}.ts`,
      read('tests/repo/languages/fr.ts')
        .replace('export const fr', `export const ${language}`)
        .replace(/(?<=locale: ')[\w-]+/, language)
        .replace(/(?<=^ {2}banned: \[\n)[\s\S]*(?=^ {2}\],)/m, ''),
    ],
    [STYLES, withLine(withImportOf(read(STYLES), language, `./${language}.ts`), `${language},`)],
  ]);
}
