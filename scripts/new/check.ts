import { CHECKS } from '../../lib/preflight/checks/index.ts';
import { type Read, UNSAID, camel, cataloguesOf, takeName, withEntry, withImport, withTexts } from './names.ts';

const FOLDER = 'lib/preflight/checks';
const INDEX = `${FOLDER}/index.ts`;
const ROWS = 'lib/preflight/testing/said/ofDay.ts';

const fileOf = (name: string): string => `import { phrase } from '../../i18n/phrase.ts';
import type { Check } from '../verdict.ts';
import { STRANGE, ask } from '../verdicts.ts';

/** ${UNSAID}. */
export const ${camel(name)}: Check = {
  id: '${name}',
  source: '${UNSAID}',
  judge: () => ask(phrase('check.${name}.ask'), { why: STRANGE }),
};
`;

/** Its rows in the tables of tests; what it can say and no row shows is named there. */
const rowsWith = (rows: string, name: string): string =>
  rows.replace(/\};\s*$/, `  '${name}': [['nothing is known', 'any', {}, ['ask', 'ask']]],\n};\n`);

/**
 * What has to be written for a new check; until its rule is written it asks the merchant each time.
 * @returns the files with their new texts
 * @throws PlainError where the name is none or taken
 */
export function beginCheck({ name, read }: { name: string; read: Read }): Map<string, string> {
  takeName(
    'a check',
    name,
    CHECKS.map(({ id }) => id),
  );
  return new Map([
    [`${FOLDER}/${name}.ts`, fileOf(name)],
    [INDEX, withEntry(withImport(read(INDEX), name), name)],
    [ROWS, rowsWith(read(ROWS), name)],
    ...cataloguesOf('checks').map((file) => [file, withTexts(read(file), [`check.${name}.ask`], /^\} as const/m)] as const),
  ]);
}
