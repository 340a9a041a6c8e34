import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { API, type Diagnostic, type Program } from 'typescript/unstable/sync';
import { type Mutant, mutated } from './mutant.ts';

/** How many copies are looked at in one program. */
const BATCH = 400;

/** What the compiler says about a file, without where. */
function complaints(program: Program, file: string): Set<string> {
  const all: Diagnostic[] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return new Set(all.map(({ code, text }) => `${code} ${text}`));
}

/**
 * The mutants that the compiler lets pass: what it refuses, nobody has to test. Each is a copy of its file beside it,
 * many of them in one program, so that what they share is read once.
 * @param code the text of a file, by its path from the root
 */
export function typeValid(root: string, mutants: readonly Mutant[], code: (file: string) => string): Mutant[] {
  const copies = new Map<string, string>();
  const api = new API({ cwd: root, fs: { readFile: (path) => copies.get(path), fileExists: (path) => copies.has(path) || undefined } });
  const copyOf = (file: string, name: string, text: string) => {
    const path = join(root, file.replace(/\.ts$/, `.${name}.ts`));
    copies.set(path, text);
    return path;
  };
  const ambient = ['.wxt/wxt.d.ts'].filter((path) => existsSync(join(root, path)));

  function batch(some: readonly Mutant[], number: number): Mutant[] {
    const untouched = new Map(
      [...new Set(some.map(({ file }) => file))].map((file) => [file, copyOf(file, `untouched-${number}`, code(file))]),
    );
    const paths = some.map((mutant, index) => copyOf(mutant.file, `mutant-${number}-${index}`, mutated(code(mutant.file), mutant)));
    const config = join(root, `tsconfig.mutants-${number}.json`);
    // What is left over by a mistake is a matter of order, not of types.
    const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false };
    copies.set(
      config,
      JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: [], files: [...ambient, ...untouched.values(), ...paths] }),
    );
    using snapshot = api.updateSnapshot({ openProjects: [config] });
    const { program } = snapshot.getProject(config)!;
    // Looks at all of them at once first, on every processor.
    program.getSemanticDiagnostics();
    const usual = new Map([...untouched].map(([file, path]) => [file, complaints(program, path)]));
    return some.filter(({ file }, index) => complaints(program, paths[index]!).isSubsetOf(usual.get(file)!));
  }

  try {
    return Array.from({ length: Math.ceil(mutants.length / BATCH) }, (_, number) =>
      batch(mutants.slice(number * BATCH, (number + 1) * BATCH), number),
    ).flat();
  } finally {
    api.close();
  }
}
