import { describe, expect, it } from 'vitest';
import { FILES, codeOf, read, sourcesIn } from './files.ts';

/** Of what no lint reads; it holds the sources to fewer (.oxlintrc.json). */
const LONGEST = 400;
/** Written by a tool, and read by one. */
const GENERATED = ['package-lock.json', 'docs/openapi.json'];
const SHIPPED = sourcesIn('lib', 'components', 'entrypoints');

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const LOCK = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };

/** The files in which `pattern` is found. */
const filesWith = (files: readonly string[], pattern: RegExp): string[] => files.filter((file) => pattern.test(codeOf(file)));

describe('the sources', () => {
  it(`have no page, style or data of more than ${LONGEST} lines`, () => {
    const long = FILES.filter((file) => /\.(?:css|html|json|md)$/.test(file)).filter((file) => !GENERATED.includes(file));
    expect(long.filter((file) => read(file).trimEnd().split('\n').length > LONGEST)).toEqual([]);
  });

  it('never make HTML or code out of text in what is shipped', () => {
    // A plain look at a markup, `= element.outerHTML;`, makes nothing.
    expect(filesWith(SHIPPED, /(?:inner|adjacent)HTML\b|outerHTML\b(?!;)|\bsetHTMLUnsafe\b|\bdocument\.write/i)).toEqual([]);
    expect(filesWith(SHIPPED, /\beval\(|\bnew Function\b/)).toEqual([]);
  });

  it('hear what a person does on the site’s pages through `trusted` only: a page can make events of its own', () => {
    const handlers = sourcesIn('components/accounting', 'components/guide', 'components/base').flatMap((file) =>
      [
        ...codeOf(file).matchAll(
          /\son(?:Click|DblClick|AuxClick|Change|Input|Submit|Key\w+|Pointer\w+|Mouse\w+|Touch\w+)=\{(?!trusted\()/g,
        ),
      ].map(() => file),
    );
    expect(handlers).toEqual([]);
  });

  it('name a font first that no page can bring: a word of the browser’s own', () => {
    const styles = FILES.filter((file) => /^(?:components|entrypoints)\/.*\.css$/.test(file))
      .map(read)
      .join('\n');
    const fonts = [...styles.matchAll(/\bfont(?:-family)?:\s*([^;}]+)/g)].map(([, font]) => font!);
    expect(fonts).not.toEqual([]);
    expect(fonts.filter((font) => !/^(?:inherit$|(?:[^,]*\s)?(?:system-ui|ui-monospace)\b)/.test(font))).toEqual([]);
  });

  it('import the small zod only: the full one makes code out of text, and is four times as large', () => {
    const all = sourcesIn('lib', 'components', 'entrypoints', 'sandbox');
    expect(filesWith(all, /from ['"]zod\/mini['"]/)).not.toEqual([]);
    expect(filesWith(all, /['"]zod(?:['"]|\/(?!mini['"]))/)).toEqual([]);
  });

  it('compare moments as moments, never as texts: the same one can be written in many ways', () => {
    const all = sourcesIn('lib', 'components', 'entrypoints', 'sandbox', 'scripts', 'bench').filter((file) => !file.endsWith('.test.ts'));
    expect(filesWith(all, /At!?\.localeCompare\(|\w(?:At|Now)!?\s*(?:<|>)=?\s|\s(?:<|>)=?\s[\w.!]*\w(?:At|Now)\b(?!\()/)).toEqual([]);
  });

  it('have no test that runs alone, is left out or waits by the clock', () => {
    const tests = FILES.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/e2e/'));
    expect(filesWith(tests, /\b(?:it|test|describe)\.(?:only|skip|todo)\b/)).toEqual([]);
    expect(filesWith(tests, /\bsetTimeout\(/)).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('names no host: each computer asks the registry that it is set to', () => {
    expect(
      Object.entries(LOCK.packages)
        .filter(([, { resolved }]) => resolved !== undefined)
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('has a checksum for every package', () => {
    expect(
      Object.entries(LOCK.packages)
        .filter(([path, { integrity }]) => path !== '' && !integrity)
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('has an entry for every optional dependency, whatever computer wrote it', () => {
    const missing = Object.entries(LOCK.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !LOCK.packages[`${path}/node_modules/${name}`] && !LOCK.packages[`node_modules/${name}`])
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('lets one package run an install script: the project’s own Node', () => {
    const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
    expect(
      Object.entries(allowScripts)
        .filter(([, allowed]) => allowed)
        .map(([name]) => name),
    ).toEqual(['node']);
  });

  it('holds what docs/dependencies.md gives a reason for, at exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const docs = read('docs/dependencies.md');
    const all = { ...dependencies, ...devDependencies };
    expect(Object.keys(all).filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
    expect(Object.entries(all).filter(([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('belongs to package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(LOCK.packages['']).toMatchObject({ dependencies, devDependencies });
  });
});
