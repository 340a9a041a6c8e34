import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { GUIDES } from '../../lib/guide/guides/index.ts';
import { beginGuide } from './guide.ts';
import { UNSAID } from './names.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');

describe('a new guide', () => {
  const changes = beginGuide({ name: 'moved-store', read });

  it('is a file of its own, listed once in the index before the support', () => {
    expect(changes.get('lib/guide/guides/moved-store.ts')).toContain('export const movedStore: Guide = {');
    const index = changes.get('lib/guide/guides/index.ts')!;
    expect(index).toMatch(/mapping\.ts';\nimport \{ movedStore \} from '\.\/moved-store\.ts';\nimport \{ nothingArrived/);
    expect(index).toMatch(/ {2}movedStore,\n {2}support,\n\];/);
  });

  it.each(LANGUAGES)('has its texts to be written in %s, and takes none away', (language) => {
    const file = `lib/i18n/${language}/guide.ts`;
    const text = changes.get(file)!;
    expect(text.match(new RegExp(`'guide\\.(?:end\\.)?moved-store[^']*': '${UNSAID}'`, 'g'))).toHaveLength(4);
    expect(text.split('\n').length).toBe(read(file).split('\n').length + 4);
  });

  it.each(['', 'Moved', 'moved_store', 'moved--store', '../moved', 'mapping'])('can’t be called “%s”', (name) => {
    expect(() => beginGuide({ name, read })).toThrow(/name|already/);
  });
});

it('every guide is finished: none has a source that nobody has said yet', () => {
  expect(GUIDES.filter(({ source }) => source === UNSAID).map(({ id }) => id)).toEqual([]);
});
