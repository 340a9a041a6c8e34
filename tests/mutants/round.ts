import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification, createVitest } from 'vitest/node';
import type { Plugin } from 'vite';
import { instrument } from './make/instrument.ts';
import type { Mutant } from './make/mutant.ts';
import config, { unit } from '../../vitest.config.ts';

import type { Ledger } from './ledger.ts';

/** What the rounds of a judgement share. */
export interface Run {
  readonly root: string;
  /** The patterns of the test files that may judge; none: all unit tests. */
  readonly tests: readonly string[];
  readonly jobs: number;
  readonly mutants: readonly Mutant[];
  readonly log: string;
  readonly ledger: Ledger;
  /** Hears what the workers have written since. */
  readonly listen: () => void;
}

/** What a round came to. */
export interface Round {
  readonly left: readonly string[];
  readonly errors: readonly string[];
}

/** The test files that know a source best come first: those of its own name, then those beside it. */
function nearestFirst(mutants: readonly Mutant[]): typeof BaseSequencer {
  const names = new Set(mutants.map(({ file }) => basename(file, '.ts')));
  const folders = new Set(mutants.map(({ file }) => dirname(file)));
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const root = this.ctx.config.root;
      const distance = ({ moduleId }: TestSpecification) => {
        const path = relative(root, moduleId).split(sep).join('/');
        const near = folders.has(dirname(path));
        return names.has(basename(path).replace(/\.test\.tsx?$/, '')) && near ? 0 : near ? 1 : 2;
      };
      return files.toSorted((a, b) => distance(a) - distance(b) || a.moduleId.localeCompare(b.moduleId));
    }
  };
}

/** The mutants of the source, or of the folder, that a test file is named after, by the path of the test file: most of them end there. */
export function ownOf(root: string, mutants: readonly Mutant[]): Map<string, number[]> {
  const own = new Map<string, number[]>();
  for (const [id, { file }] of mutants.entries()) {
    const folder = dirname(file);
    for (const path of [file.replace(/\.ts$/, '.test.ts'), `${folder}.test.ts`, `${folder}/${basename(folder)}.test.ts`]) {
      own.set(join(root, path), [...(own.get(join(root, path)) ?? []), id]);
    }
  }
  return own;
}

/** Puts the mutants into the sources as they are read. */
function switches(root: string, mutants: readonly Mutant[]): Plugin {
  const byFile = Map.groupBy([...mutants.entries()], ([, { file }]) => join(root, file));
  return {
    name: 'mutants',
    enforce: 'pre',
    transform(_, id) {
      const own = byFile.get(id);
      return own && { code: instrument(readFileSync(id, 'utf8'), own), map: null };
    },
  };
}

/** A run of the unit tests over the sources with the mutants in them. */
async function openVitest({ root, tests, jobs, mutants, log }: Run, own: ReadonlyMap<string, number[]> | null) {
  const { test: { projects: _, ...shared } = {}, ...vite } = config;
  return createVitest(
    'test',
    {
      ...shared,
      ...unit,
      config: false,
      root,
      ...(tests.length > 0 ? { include: [...tests] } : {}),
      related: [...new Set(mutants.map(({ file }) => join(root, file)))],
      runner: join(import.meta.dirname, 'testRunner.ts'),
      provide: { mutantLog: log, mutantsOwn: own && Object.fromEntries(own) },
      // What is read with mutants in it is for nobody else, and what was read without them not for us.
      fsModuleCache: false,
      pool: 'forks',
      maxWorkers: jobs,
      sequence: { shuffle: false, sequencer: nearestFirst(mutants) },
      reporters: [{}],
      silent: true,
      watch: false,
      dangerouslyIgnoreUnhandledErrors: true,
    },
    { ...vite, plugins: [switches(root, mutants)] },
  );
}

/**
 * Runs the test files that are not done yet.
 * @param own where only these run, each on these mutants
 * @returns those that are still not done, and what was said where they can't be run
 */
export async function round(run: Run, own: ReadonlyMap<string, number[]> | null = null): Promise<Round> {
  const {
    mutants,
    ledger: { killed, done },
    listen,
  } = run;
  let errors: string[] = [];
  if (killed.size === mutants.length) return { left: [], errors };
  const vitest = await openVitest(run, own);
  const watch = setInterval(() => {
    listen();
    if (killed.size === mutants.length) void vitest.cancelCurrentRun('test-failure');
  }, 500);
  try {
    const files = (await vitest.getRelevantTestSpecifications()).filter(
      ({ moduleId }) => !done.has(moduleId) && (!own || own.has(moduleId)),
    );
    if (files.length > 0) {
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(files);
      errors = [...unhandledErrors, ...testModules.flatMap((module) => module.errors())].map((error) => (error as Error).message);
    }
    listen();
    const left = killed.size === mutants.length ? [] : files.map(({ moduleId }) => moduleId).filter((path) => !done.has(path));
    return { left, errors };
  } finally {
    clearInterval(watch);
    await vitest.close();
  }
}
