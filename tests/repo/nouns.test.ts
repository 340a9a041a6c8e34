import { describe, expect, it } from 'vitest';
import { read, sourcesIn } from './files.ts';

/** Each line of the tables of docs/glossary.md: a name, and the file that owns it. */
const NOUNS = [...read('docs/glossary.md').matchAll(/^\| `(\w+)` \| .+ \| `([^`]+)` \|$/gm)].map(([, name, owner]) => ({
  name: name!,
  owner: owner!,
}));
/** What each file exports by declarations of these kinds; the practice service has nouns of its own beside those of the extension. */
const exportedAs = (kinds: string) =>
  new Map(
    sourcesIn('lib', 'components', 'entrypoints', 'sandbox').map((file) => [
      file,
      new Set([...read(file).matchAll(new RegExp(`^export (?:abstract |async )?(?:${kinds}) (\\w+)`, 'gm'))].map(([, name]) => name!)),
    ]),
  );
const EXPORTED = exportedAs('const|type|interface|function|class');
const TYPES = exportedAs('type|interface|class');

/** A type, a class, or a table: what a capital begins. */
const isNoun = (name: string): boolean => /^[A-Z]/.test(name);

describe('a noun of the extension or of its practice service', () => {
  it('is exported by one file, whether the glossary has it or not; selectors and views are named after what they find and show', () => {
    const owners = Map.groupBy(
      [...EXPORTED].flatMap(([file, all]) => {
        if (file.startsWith('lib/page/selectors/')) return [];
        const names = file.startsWith('components/') ? TYPES.get(file)! : all;
        return [...names].filter(isNoun).map((name) => ({ file, name }));
      }),
      ({ name }) => name,
    );
    const shared = [...owners.values()].filter((ones) => ones.length > 1);
    expect(shared.map((ones) => `${ones[0]!.name}: ${ones.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });

  it('is the name of one view: two that show different things are called so', () => {
    const views = sourcesIn('components')
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => [...read(file).matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => ({ file, name: name! })));
    expect(views.length).toBeGreaterThan(50);
    const shared = [...Map.groupBy(views, ({ name }) => name).values()].filter((ones) => ones.length > 1);
    expect(shared.map((ones) => `${ones[0]!.name}: ${ones.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });
});

/** Where a name has its meaning from its room: a schema and what makes its value, and rules of several kinds about one thing. */
const NAMED_BY_ROOM =
  /^lib\/(?:i18n|messages|page\/selectors|diagnosis\/(?:families|known-errors)|guide\/(?:guides|steps)|preflight\/checks|cache\/tables)\/|[sS]chemas\.ts$|\/machine\/machine\.ts$/;

describe('a function or value of the extension', () => {
  it('has a name that no other has, wherever its room does not say what is meant', () => {
    const declared = [...exportedAs('const|function')].filter(
      ([file]) => !/^sandbox\/|\/testing\//.test(file) && !NAMED_BY_ROOM.test(file),
    );
    const owners = Map.groupBy(
      declared.flatMap(([file, all]) => [...all].filter((name) => !isNoun(name)).map((name) => ({ file, name }))),
      ({ name }) => name,
    );
    expect(owners.size).toBeGreaterThan(500);
    const shared = [...owners.values()].filter((ones) => ones.length > 1);
    expect(shared.map((ones) => `${ones[0]!.name}: ${ones.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });
});

describe('the nouns of docs/glossary.md', () => {
  it('are there, each once', () => {
    expect(NOUNS.length).toBeGreaterThan(40);
    expect(new Set(NOUNS.map(({ name }) => name)).size).toBe(NOUNS.length);
  });

  it.each(NOUNS)('$name has one owner, and it is $owner', ({ name, owner }) => {
    expect([...EXPORTED].filter(([, names]) => names.has(name)).map(([file]) => file)).toEqual([owner]);
  });
});
