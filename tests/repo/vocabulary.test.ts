/** Each word of the domain has one owner: the file in lib/domain that lists it. */
import { describe, expect, it } from 'vitest';
import { codeOf, sourcesIn } from './files.ts';

const MODULES = import.meta.glob<Record<string, unknown>>(['../../lib/domain/**/*.ts', '!../../lib/domain/**/*.test.ts'], { eager: true });

interface Vocabulary {
  readonly name: string;
  readonly file: string;
  readonly words: readonly string[];
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 1 && value.every((word) => typeof word === 'string');

/** The lists of words that the domain exports, each with the file that declares it. */
const VOCABULARIES: readonly Vocabulary[] = Object.entries(MODULES).flatMap(([path, module]) => {
  const file = path.replace('../../', '');
  const declared = (name: string): boolean => new RegExp(`export const ${name} = \\[`).test(codeOf(file));
  return Object.entries(module).flatMap(([name, words]) => (isWords(words) && declared(name) ? [{ name, file, words }] : []));
});

/** An array of texts, or a union of texts. */
const SPELLED = /\[((?:\s*(?:'[^'\n]*'|\.\.\.[\w.]+)\s*,?)+)\s*\]|((?:'[^'\n]*'\s*\|\s*)+'[^'\n]*')/g;

/** The lists of words that a file spells; `unknown` is what any of them may be besides. */
const spelledIn = (code: string): ReadonlySet<string>[] =>
  [...code.matchAll(SPELLED)].map(([, list, union]) => new Set([...(list ?? union)!.matchAll(/'([^'\n]*)'/g)].map(([, word]) => word!)));

/** Two words, such as yes and no, are often part of a longer list that is about something else. */
const spells = (list: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.every((word) => list.has(word)) && (words.length > 2 || list.size === (list.has('unknown') ? 3 : 2));

/** Which vocabularies a code spells in whole, by name. */
const spelledAgain = (code: string, all: readonly Vocabulary[]): string[] => {
  const lists = spelledIn(code);
  return all.filter(({ words }) => lists.some((list) => spells(list, words))).map(({ name }) => name);
};

describe('the words of the domain', () => {
  it('are found, the best known among them', () => {
    const names = VOCABULARIES.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'ACTIONS',
        'FAMILIES',
        'FACT_SOURCES',
        'JOURNAL_STATES',
        'OPERATION_STATES',
        'POSTING_KINDS',
        'ROLES',
        'SITE_PAGES',
        'SOFTWARE',
        'SYNC_STATUSES',
        'TOTAL_KINDS',
        'UNKNOWN_REASONS',
      ]),
    );
    expect(names).toHaveLength(new Set(names).size);
  });

  it('are noticed where somebody spells them again', () => {
    const again = (code: string) => spelledAgain(code, VOCABULARIES);
    expect(again("z.enum(['super-user', 'unknown', 'full-access', 'reports-only'])")).toEqual(['ROLES']);
    expect(again("type Sync = 'pending' | 'synced'\n | 'error' | 'unknown';")).toEqual(['SYNC_STATUSES']);
    expect(again("const SOME = ['full-access', 'super-user'];")).toEqual([]);
  });

  it('are spelled in the file that owns them only', () => {
    const spelled = sourcesIn('lib', 'components', 'entrypoints', 'sandbox/engine', 'sandbox/scenario', 'sandbox/live').flatMap((file) =>
      spelledAgain(
        codeOf(file),
        VOCABULARIES.filter((one) => one.file !== file),
      ).map((name) => `${file} spells ${name}`),
    );
    expect(spelled).toEqual([]);
  });
});
