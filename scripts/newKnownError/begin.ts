import { KNOWN_ERRORS } from '../../lib/diagnosis/known-errors/index.ts';
import { simplified } from '../../lib/diagnosis/message.ts';
import { readMessage } from '../../lib/diagnosis/read.ts';

const FOLDER = 'lib/diagnosis/known-errors';
const INDEX = `${FOLDER}/index.ts`;
const ROWS = 'lib/diagnosis/testing/rows.ts';
const CATALOGUES = ['lib/i18n/en/errors.ts', 'lib/i18n/fr/errors.ts'] as const;

/** What stands in the texts of a new error until somebody says what it means; a test finds it. */
export const UNSAID = 'Not said yet';

/** `qboStaleObject` of `qbo-stale-object`. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A text in single quotes, as it stands in the sources. */
const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replace(/\s+/g, ' ')}'`;

/** A pattern for the words of a message; its numbers and what it quotes may be others the next time. */
function patternOf(message: string): string {
  return simplified(message)
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replace(/\b\d+\b/g, String.raw`\d+`)
    .replace(/"[^"]*"/g, '"[^"]{1,80}?"');
}

/** The kind of cause that its wording names already, if any does. */
const familyOf = (message: string) => readMessage(message)[0]?.family ?? 'other';

function fileOf(name: string, message: string): string {
  return `import type { KnownError } from '../knownError.ts';

/** ${UNSAID}. */
export const ${camel(name)}: KnownError = {
  id: '${name}',
  software: 'any',
  family: '${familyOf(message)}',
  texts: [/${patternOf(message)}/],
  first: 'fix',
  remedy: ['read-detail'],
  after: null,
  source: '${UNSAID}',
  sure: 'D',
  examples: [${quote(message)}],
};
`;
}

/** The index with the new error: its import in the order of the alphabet, its place at the end. */
function indexWith(index: string, name: string): string {
  const lines = index.split('\n');
  const line = `import { ${camel(name)} } from './${name}.ts';`;
  const isAfter = (other: string) => (/^import .* from '\.\/(.+)\.ts';$/.exec(other)?.[1] ?? '') > name;
  const next = lines.findIndex(isAfter);
  const last = lines.findLastIndex((other) => other.startsWith('import '));
  return lines
    .toSpliced(next < 0 ? last + 1 : next, 0, line)
    .join('\n')
    .replace(/\];\s*$/, `  ${camel(name)},\n];\n`);
}

/** The catalogue with the texts of the new error, behind those of the others. */
function catalogueWith(catalogue: string, name: string): string {
  const texts = `  'error.${name}.name': '${UNSAID}',\n  'error.${name}.cause': '${UNSAID}',\n`;
  return catalogue.replace(/^ {2}'step\./m, `${texts}$&`);
}

/** The table of tests with the new message. */
function rowsWith(rows: string, name: string, message: string): string {
  return rows.replace(/\];\s*$/, `  [${quote(message)}, 'unknown', '${name}', 'fix', null],\n];\n`);
}

/**
 * What has to be written for a new known error.
 * @param read the text of a file of the project, by its path
 * @returns the files with their new texts
 * @throws Error where the name is none or taken, or the message is known already
 */
export function beginKnownError({ name, message, read }: { name: string; message: string; read: (file: string) => string }): Map<string, string> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`“${name}” is no name: lower case letters, digits and single dashes, such as qbo-stale-object.`);
  if (KNOWN_ERRORS.some(({ id }) => id === name)) throw new Error(`There is an error called “${name}” already.`);
  const known = readMessage(message).find(({ by }) => by === 'text')?.error;
  if (known) throw new Error(`This message is known already: ${FOLDER}/${known.id}.ts.`);
  if (simplified(message).length < 8) throw new Error('The message is too short to be told from others.');
  return new Map([
    [`${FOLDER}/${name}.ts`, fileOf(name, message)],
    [INDEX, indexWith(read(INDEX), name)],
    [ROWS, rowsWith(read(ROWS), name, message)],
    ...CATALOGUES.map((file) => [file, catalogueWith(read(file), name)] as const),
  ]);
}
