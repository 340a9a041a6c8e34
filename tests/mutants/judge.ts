import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification, createVitest } from 'vitest/node';
import type { Plugin } from 'vite';
import { instrument } from './instrument.ts';
import { createReader, write } from './log.ts';
import type { Mutant } from './mutant.ts';
import config, { unit } from '../../vitest.config.ts';

/** A worker of which nothing is heard for so long hangs in a loop without a step of ours in it. */
const SILENCE_MS = 900_000;

export type Fate =
  | { readonly fate: 'killed'; readonly by: string; readonly test: string }
  /** `by`: how many test files reach it; with none, nobody runs it. */
  | { readonly fate: 'survived'; readonly by: number };

export interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

export interface JudgeOptions {
  readonly root: string;
  /** The patterns of the test files that may judge; none: all unit tests. */
  readonly tests: readonly string[];
  readonly jobs: number;
  readonly onProgress: (judged: { killed: number; survivors: number; all: number }) => void;
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
function ownOf(root: string, mutants: readonly Mutant[]): Map<string, number[]> {
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

/** What has been heard of a run so far. */
function createLedger(log: string) {
  const read = createReader(log);
  const killed = new Map<number, Fate>();
  const survived = new Map<number, number>();
  const useless = new Map<string, string>();
  /** The test files that have nothing more to say. */
  const done = new Set<string>();
  /** The mutant that each test file has in hand, and in which process. */
  const open = new Map<string, { readonly id: number; readonly pid: number }>();

  return {
    killed,
    survived,
    useless,
    done,
    open,
    /** Hears what is new. @returns true where anything is */
    listen(): boolean {
      const news = read();
      for (const entry of news) {
        if (entry.what === 'begun') open.set(entry.by, entry);
        else open.delete(entry.by);
        if (entry.what === 'done' || entry.what === 'useless') done.add(entry.by);
        if (entry.what === 'useless') useless.set(entry.by, entry.why);
        if (entry.what === 'killed') killed.set(entry.id, { fate: 'killed', by: entry.by, test: entry.test });
        if (entry.what === 'survived') survived.set(entry.id, (survived.get(entry.id) ?? 0) + 1);
      }
      return news.length > 0;
    },
  };
}

/** Tries every mutant on the unit tests that reach it. @throws Error where the tests can't be run */
export async function judge(mutants: readonly Mutant[], { root, tests, jobs, onProgress }: JudgeOptions): Promise<Judged[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const log = join(folder, 'log.jsonl');
  const ledger = createLedger(log);
  const { killed, survived, useless, done, open } = ledger;
  const near = (path: string) => relative(root, path).split(sep).join('/');

  let heard = performance.now();
  function listen(): void {
    if (ledger.listen()) {
      heard = performance.now();
      onProgress({ killed: killed.size, survivors: [...survived.keys()].filter((id) => !killed.has(id)).length, all: mutants.length });
    } else if (performance.now() - heard > SILENCE_MS) {
      heard = performance.now();
      for (const { pid } of open.values()) process.kill(pid, 'SIGKILL');
    }
  }

  let errors: string[] = [];
  /**
   * Runs the test files that are not done yet.
   * @param own where only these run, each on these mutants
   * @returns those that are still not done
   */
  async function round(own: ReadonlyMap<string, number[]> | null = null): Promise<string[]> {
    if (killed.size === mutants.length) return [];
    const { test: { projects: _, ...shared } = {}, ...vite } = config;
    const vitest = await createVitest(
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
      return killed.size === mutants.length ? [] : files.map(({ moduleId }) => moduleId).filter((path) => !done.has(path));
    } finally {
      clearInterval(watch);
      await vitest.close();
    }
  }

  /** Where a worker is gone, its mutant does not let a test come to its end. */
  function bury(): void {
    for (const [by, { id }] of open) write(log, { what: 'killed', by, id, test: 'does not come to an end' });
    listen();
  }

  try {
    await round(ownOf(root, mutants));
    bury();
    for (let left = await round(); left.length > 0; left = await round()) {
      if (open.size === 0) throw new Error(`These test files can't be run: ${left.map(near).join(', ')}. ${errors[0] ?? ''}`);
      bury();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = 0;
  }
  for (const [path, why] of useless) console.error(`${near(path)} ${why}: it judges nothing.`);
  return mutants.map((mutant, id): Judged => {
    const fate = killed.get(id);
    return { mutant, fate: fate?.fate === 'killed' ? { ...fate, by: near(fate.by) } : { fate: 'survived', by: survived.get(id) ?? 0 } };
  });
}
