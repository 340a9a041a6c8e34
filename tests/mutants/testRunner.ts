/** Runs inside of a test worker: a test file first as it is, then again for every mutant that its tests reach. */
import { type RunnerTask, type RunnerTestFile, type RunnerTestSuite, TestRunner, inject, vi } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { SWITCH } from './make/instrument.ts';
import { type Entry, createReader, write } from './log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the results are written. */
    mutantLog: string;
    /** The mutants that each test file tries now, by its path; null: all that it reaches. */
    mutantsOwn: Readonly<Record<string, readonly number[]>> | null;
  }
}

/** So many times more steps than the same tests make without a mutant, and as many again as a short one may need, are a loop without an end. */
const MOST_STEPS = 20;
const FEW_STEPS = 10_000;
/** A test in which no step is made for so many ticks hangs; a tick is late where the computer is busy, as a step would be. */
const MOST_TICKS = 60;
const TICK_MS = 50;
/** A test that computes so many times longer than without a mutant, and some seconds more, has no end; what others compute meanwhile does not count. */
const MOST_TIMES = 5;
const SOME_MS = 2000;
/** What fails after so long may have failed because the computer was busy: it is tried again. */
const SLOW_MS = 5000;

/** What has been reached: by the file itself as it was read, between its tests, and by each test. */
const reached = { reading: new Set<number>(), between: new Set<number>(), tests: new Map<string, Set<number>>() };
/** The steps that each test makes without a mutant, and for how long it computes. */
const usual = new Map<string, { readonly steps: number; readonly ms: number }>();
const usualOf = (test: RunnerTask) => usual.get(test.id) ?? { steps: 0, ms: 0 };
let reaching: Set<number> | null = null;
let on: number | null = null;
let steps = 0;
let mostSteps = Infinity;
/** True where a test was broken off because it had no end: no busy computer makes that. */
let isEndless = false;

(globalThis as Record<string, unknown>)[SWITCH] = (id: number): boolean => {
  reaching?.add(id);
  if (++steps > mostSteps) throw new Error('A loop without an end.');
  return id === on;
};

/** For how long this process has computed, in milliseconds. */
function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const failed = ({ result }: RunnerTask): boolean => result?.state === 'fail';
const testsIn = (task: RunnerTask): RunnerTask[] => (task.type === 'suite' ? task.tasks.flatMap(testsIn) : [task]);

export default class MutantRunner extends TestRunner {
  /** True where the run was broken off, by hand or since nothing is left to be killed. */
  isOver = false;

  override cancel(...reason: Parameters<TestRunner['cancel']>): void {
    super.cancel(...reason);
    this.isOver = true;
  }

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    reaching = reached.reading;
  }

  onCollected(): void {
    reaching = reached.between;
  }

  override async onBeforeRunTask(test: Parameters<TestRunner['onBeforeRunTask']>[0]): Promise<void> {
    await super.onBeforeRunTask(test);
    reached.tests.set(test.id, (reaching = new Set()));
    usual.set(test.id, { steps: -steps, ms: -computedMs() });
  }

  override onAfterRunTask(test: Parameters<TestRunner['onAfterRunTask']>[0]): void {
    super.onAfterRunTask(test);
    reaching = reached.between;
    usual.set(test.id, { steps: steps + usualOf(test).steps, ms: computedMs() + usualOf(test).ms });
  }

  // oxlint-disable-next-line typescript/no-misused-promises -- the runner waits for it, whatever its type says
  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    reaching = null;
    super.onAfterRunFiles(files);
    for (const file of files) await tryMutants(this, file);
  }
}

/** Runs a test. @throws Error where it waits for what never comes, or goes on without an end */
async function unlessItHangs(test: () => unknown, mostMs: number): Promise<void> {
  const began = computedMs();
  let ticks = 0;
  let before = steps;
  const hangs = Promise.withResolvers<never>();
  const timer = setInterval(() => {
    ticks = steps === before ? ticks + 1 : 0;
    before = steps;
    if (computedMs() - began <= mostMs && ticks < MOST_TICKS) return;
    isEndless = true;
    hangs.reject(new Error(ticks < MOST_TICKS ? 'Goes on without an end.' : 'Waits for what never comes.'));
  }, TICK_MS);
  try {
    await Promise.race([test(), hangs.promise]);
  } finally {
    clearInterval(timer);
  }
}

/** A runner like `main` that tells nobody, and goes no further than to the first test that fails. */
function quietly(main: MutantRunner, onFail: (test: string) => void): MutantRunner {
  const quiet = Object.create(main) as MutantRunner;
  const fail = (task: RunnerTask) => {
    if (!failed(task)) return;
    // All that is left of this run is skipped; `cancel` would reach the main one.
    Object.assign(quiet, { cancelRun: true });
    onFail(task.name);
  };
  const base = TestRunner.prototype;
  return Object.assign(quiet, {
    cancelRun: false,
    runTask: (test: never) => unlessItHangs(TestRunner.getTestFn(test), usualOf(test).ms * MOST_TIMES + SOME_MS),
    onTaskUpdate: async () => {},
    onTestAnnotate: async () => {},
    onTestArtifactRecord: async () => {},
    onCollectStart: (file: RunnerTestFile) => base.onCollectStart.call(quiet, file),
    onCollected: ([file]: RunnerTestFile[]) => fail(file!),
    onBeforeRunTask: (test: never) => base.onBeforeRunTask.call(quiet, test),
    async onAfterRunSuite(suite: RunnerTestSuite) {
      await base.onAfterRunSuite.call(quiet, suite);
      fail(suite);
    },
    onAfterRunTask(test: never) {
      base.onAfterRunTask.call(quiet, test);
      fail(test);
    },
    onAfterRunFiles: () => {},
  });
}

/** Runs the file, or these of its tests. @returns the name of what failed first, or null */
async function run(main: MutantRunner, filepath: string, tests?: readonly RunnerTask[]): Promise<string | null> {
  let first: string | null = null;
  const runner = quietly(main, (test) => (first ??= test));
  await startTests([{ filepath, ...(tests ? { testIds: tests.map(({ id }) => id) } : {}) }], runner);
  vi.resetConfig();
  vi.restoreAllMocks();
  return first;
}

/** The tests that reach a mutant; all of the file where it is reached outside of them. */
function testsFor(id: number, tests: readonly RunnerTask[]): RunnerTask[] | undefined {
  if (reached.reading.has(id) || reached.between.has(id)) return undefined;
  return tests.filter((test) => reached.tests.get(test.id)?.has(id));
}

/** The mutant that need not be tried by this file any more; one that was begun here and has no end took its worker with it. */
const endedIn = (entry: Entry, by: string): number | null =>
  entry.what === 'killed' || ((entry.what === 'begun' || entry.what === 'survived') && entry.by === by) ? entry.id : null;

/** Why a file that fails without a mutant does; by whether it was slow. */
const FAILS = { true: 'fails where the computer is busy', false: 'fails when it runs twice' };

async function tryMutants(main: MutantRunner, file: RunnerTestFile): Promise<void> {
  const log = inject('mutantLog');
  const by = file.filepath;
  const tests = testsIn(file);
  if (failed(file) || tests.some(failed)) return write(log, { what: 'useless', by, why: 'fails by itself' });
  const allSteps = steps;
  const own = inject('mutantsOwn')?.[by];
  const all = new Set([reached.reading, reached.between, ...reached.tests.values()].flatMap((some) => [...some]));
  const ids = [...all].filter((id) => !own || own.includes(id));

  /** What a file leaves behind may make it fail the next time: then all is read again before each time. */
  let again = false;
  let trusted = false;
  async function tried(id: number | null, some?: readonly RunnerTask[]): Promise<string | null> {
    on = id;
    steps = 0;
    isEndless = false;
    const usually = some ? some.reduce((sum, test) => sum + usualOf(test).steps, 0) : allSteps;
    mostSteps = usually * MOST_STEPS + FEW_STEPS;
    if (again) vi.resetModules();
    const test = await run(main, by, some);
    on = null;
    mostSteps = Infinity;
    return test;
  }
  /** Whether the file passes a second time, with no mutant; asked before the first verdict, and after slow ones. */
  async function passes(): Promise<boolean> {
    vi.resetModules();
    if ((await tried(null)) === null && (trusted || (await tried(null)) === null)) return (trusted = true);
    again = true;
    return (trusted = (await tried(null)) === null);
  }

  const read = createReader(log);
  const over = new Set<number>();
  for (const id of ids) {
    for (const entry of read()) {
      const id = endedIn(entry, by);
      if (id !== null) over.add(id);
    }
    if (main.isOver) return;
    if (over.has(id)) continue;
    write(log, { what: 'begun', by, id, pid: process.pid });
    const isRead = reached.reading.has(id);
    if (isRead) vi.resetModules();
    const began = performance.now();
    let test = await tried(id, testsFor(id, tests));
    const slow = performance.now() - began > SLOW_MS;
    if (test !== null && (!trusted || (slow && !isEndless))) {
      if (!(await passes())) return write(log, { what: 'useless', by, why: FAILS[`${slow}`] });
      if (isRead) vi.resetModules();
      test = await tried(id, testsFor(id, tests));
    }
    // What was read with this mutant, or broken off by it, is not for the next one.
    if (isRead || test !== null) vi.resetModules();
    write(log, test === null ? { what: 'survived', by, id } : { what: 'killed', by, id, test });
  }
  if (!own) write(log, { what: 'done', by });
}
