import { GUIDES } from '../../lib/guide/guides/index.ts';
import { type Read, UNSAID, camel, cataloguesOf, takeName, withEntry, withImport, withTexts } from './names.ts';

const FOLDER = 'lib/guide/guides';
const INDEX = `${FOLDER}/index.ts`;

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

/**
 * What has to be written for a new guide.
 * @returns the files with their new texts
 * @throws PlainError where the name is none or taken
 */
export function beginGuide({ name, read }: { name: string; read: Read }): Map<string, string> {
  takeName(
    'a guide',
    name,
    GUIDES.map(({ id }) => id),
  );
  const keys = [`guide.${name}`, `guide.${name}.first`, `guide.${name}.first.why`, `guide.end.${name}`];
  return new Map([
    [`${FOLDER}/${name}.ts`, fileOf(name)],
    // The way to the support stands last.
    [INDEX, withEntry(withImport(read(INDEX), name), name, '  support,\n')],
    ...cataloguesOf('guide').map((file) => [file, withTexts(read(file), keys, /^\} as const/m)] as const),
  ]);
}
