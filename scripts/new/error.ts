import { KNOWN_ERRORS } from '../../lib/diagnosis/known-errors/index.ts';
import { simplified } from '../../lib/diagnosis/message.ts';
import { readMessage } from '../../lib/diagnosis/read.ts';
import { PlainError } from '../plain.ts';
import { type Read, UNSAID, camel, cataloguesOf, takeName, withEntry, withImport, withTexts } from './names.ts';

const FOLDER = 'lib/diagnosis/known-errors';
const INDEX = `${FOLDER}/index.ts`;
const ROWS = 'lib/diagnosis/testing/rows.ts';

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

/** The table of tests with the new message. */
function rowsWith(rows: string, name: string, message: string): string {
  return rows.replace(/\];\s*$/, `  [${quote(message)}, 'unknown', '${name}', 'fix', null],\n];\n`);
}

/**
 * What has to be written for a new known error.
 * @returns the files with their new texts
 * @throws PlainError where the name is none or taken, or the message is known already
 */
export function beginKnownError({ name, message, read }: { name: string; message: string; read: Read }): Map<string, string> {
  takeName(
    'an error',
    name,
    KNOWN_ERRORS.map(({ id }) => id),
  );
  const known = readMessage(message).find(({ by }) => by === 'text')?.error;
  if (known) throw new PlainError(`This message is known already: ${FOLDER}/${known.id}.ts.`);
  if (simplified(message).length < 8) throw new PlainError('The message is too short to be told from others.');
  return new Map([
    [`${FOLDER}/${name}.ts`, fileOf(name, message)],
    [INDEX, withEntry(withImport(read(INDEX), name), name)],
    [ROWS, rowsWith(read(ROWS), name, message)],
    ...cataloguesOf('errors').map(
      (file) => [file, withTexts(read(file), [`error.${name}.name`, `error.${name}.cause`], /^ {2}'step\./m)] as const,
    ),
  ]);
}
