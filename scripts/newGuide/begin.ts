import { GUIDES } from '../../lib/guide/guides/index.ts';

const FOLDER = 'lib/guide/guides';
const INDEX = `${FOLDER}/index.ts`;
const CATALOGUES = ['lib/i18n/en/guide.ts', 'lib/i18n/fr/guide.ts'] as const;

/** What stands in the texts of a new guide until somebody says what it is about. */
export const UNSAID = 'Not said yet';

/** `closedPeriod` of `closed-period`. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const fileOf = (name: string): string => `import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';

/** ${UNSAID}. */
export const ${camel(name)}: Guide = {
  id: '${name}',
  source: '${UNSAID}',
  needs: 'day',
  title: () => phrase('guide.${name}'),
  steps: [
    {
      id: '${name}-first',
      page: null,
      say: () => phrase('guide.${name}.first'),
      why: () => phrase('guide.${name}.first.why'),
    },
  ],
  end: () => [phrase('guide.end.${name}')],
};
`;

/** The index with the new guide: its import in the order of the alphabet, its place before the support. */
function indexWith(index: string, name: string): string {
  const lines = index.split('\n');
  const isAfter = (line: string) => (/^import .* from '\.\/(.+)\.ts';$/.exec(line)?.[1] ?? '') > name;
  const next = lines.findIndex(isAfter);
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  return lines
    .toSpliced(next < 0 ? last + 1 : next, 0, `import { ${camel(name)} } from './${name}.ts';`)
    .join('\n')
    .replace('  support,\n];', `  ${camel(name)},\n  support,\n];`);
}

function catalogueWith(catalogue: string, name: string): string {
  const keys = [`guide.${name}`, `guide.${name}.first`, `guide.${name}.first.why`, `guide.end.${name}`];
  return catalogue.replace(/^\} as const/m, `${keys.map((key) => `  '${key}': '${UNSAID}',\n`).join('')}$&`);
}

/**
 * What has to be written for a new guide.
 * @param read the text of a file of the project, by its path
 * @returns the files with their new texts
 * @throws Error where the name is none or taken
 */
export function beginGuide({ name, read }: { name: string; read: (file: string) => string }): Map<string, string> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`“${name}” is no name: lower case letters, digits and single dashes, such as closed-period.`);
  if (GUIDES.some(({ id }) => id === name)) throw new Error(`There is a guide called “${name}” already.`);
  return new Map([
    [`${FOLDER}/${name}.ts`, fileOf(name)],
    [INDEX, indexWith(read(INDEX), name)],
    ...CATALOGUES.map((file) => [file, catalogueWith(read(file), name)] as const),
  ]);
}
