import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { PlainError } from '../plain.ts';

/** What stands in the place of every text that somebody has yet to write; tests find it. */
export const UNSAID = 'Not said yet';

/** The text of a file of the project, by its path. */
export type Read = (file: string) => string;

/** The files of the catalogues in which one kind of texts stands. */
export const cataloguesOf = (kind: string): string[] => LANGUAGES.map((language) => `lib/i18n/${language}/${kind}.ts`);

/** `closedPeriod` of `closed-period`. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** @throws PlainError where `name` is none, or one of those that are `taken` */
export function takeName(kind: string, name: string, taken: readonly string[]): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new PlainError(`“${name}” is no name: lower case letters, digits and single dashes, such as closed-period.`);
  if (taken.includes(name)) throw new PlainError(`There is ${kind} called “${name}” already.`);
}

/** An index with one import more, in the order of the alphabet. */
export function withImport(index: string, name: string): string {
  const lines = index.split('\n');
  const next = lines.findIndex((line) => (/^import .* from '\.\/(.+)\.ts';$/.exec(line)?.[1] ?? '') > name);
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  return lines.toSpliced(next < 0 ? last + 1 : next, 0, `import { ${camel(name)} } from './${name}.ts';`).join('\n');
}

/** A catalogue with one line more for each of `keys`, before the first line that `before` finds. */
export const withTexts = (catalogue: string, keys: readonly string[], before: RegExp): string =>
  catalogue.replace(before, `${keys.map((key) => `  '${key}': '${UNSAID}',\n`).join('')}$&`);

/** The end of a list in an index, where its last entries are `last`. */
export const withEntry = (index: string, name: string, last = ''): string =>
  index.replace(new RegExp(`${last}^\\];`, 'm'), `  ${camel(name)},\n${last}];`);
