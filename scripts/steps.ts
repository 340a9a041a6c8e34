import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PlainError } from './plain.ts';
import { withSigns } from './tests/signOfLife.ts';

/** How one step of a run ended: what it counted, and how long it took. */
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** The tests that failed, each by its file, its name and what it says. */
  readonly failures?: readonly string[];
  /** Those that passed at the second try, likewise. */
  readonly shaky?: readonly string[];
}

const root = join(import.meta.dirname, '..');
const bin = (path: string) => join(root, 'node_modules', path);

/** The tools of the project, by the file that the project's own Node runs. */
export const TOOLS = {
  tsc: bin('typescript/bin/tsc'),
  oxlint: bin('oxlint/bin/oxlint'),
  knip: bin('knip/bin/knip.js'),
  oxfmt: bin('oxfmt/bin/oxfmt'),
  wxt: bin('wxt/bin/wxt.mjs'),
  vitest: bin('vitest/vitest.mjs'),
} as const;

/** Runs a tool; what it prints is shown once it ended and where it failed, a dot every few seconds before. */
export async function runTool(tool: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [tool, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  const code = await withSigns(ended);
  const text = Buffer.concat(output).toString().trim();
  if (code !== 0 && text) console.log(text);
  return code;
}

/** Builds the extension for Chromium. @throws PlainError where it can't be built, after its reasons */
export async function build(...args: readonly string[]): Promise<void> {
  console.log('Building the extension …');
  if ((await runTool(TOOLS.wxt, ['build', ...args])) !== 0)
    throw new PlainError('The extension could not be built; the lines above say why.');
}

/** The same for the practice service. */
export const buildForPractice = (): Promise<void> => build('--mode', 'sandbox');

async function timed(name: string, work: () => Promise<Omit<StepResult, 'name' | 'seconds'>>): Promise<StepResult> {
  console.log(`— ${name}`);
  const start = performance.now();
  const counts = await work();
  return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

/** A step that either holds or does not: it counts as one test. */
export function check(name: string, tool: string, args: readonly string[] = []): Promise<StepResult> {
  return timed(name, async () => {
    const ok = (await runTool(tool, args)) === 0;
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  });
}

/** What is read of vitest's own report. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  /** What stopped the file itself, before any of its tests. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
    readonly meta?: { readonly line?: string };
  }[];
}

const firstLine = (text = '') => text.split('\n', 1)[0]!.slice(0, 200);

/** As much of what a failed test says as helps where nobody can run it again: without the calls that led there. */
const MOST_LINES = 60;
const wordsOf = (text = '') =>
  text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, 200))
    .join('\n    ');

/** The tests that ended so, of those in which something failed at some time. */
function troubleIn({ name, assertionResults }: TestFile, status: 'passed' | 'failed', wordsIn: (text?: string) => string): string[] {
  const found = assertionResults.filter((one) => one.status === status && one.failureMessages.length > 0);
  return found.map(({ fullName, failureMessages }) => `${relative(root, name)} > ${fullName}: ${wordsIn(failureMessages[0])}`);
}

function failuresOf(file: TestFile): string[] {
  const failed = troubleIn(file, 'failed', wordsOf);
  return failed.length === 0 && file.message ? [`${relative(root, file.name)}: ${firstLine(file.message)}`] : failed;
}

/**
 * A project of vitest, counted by its own report; a crash, or no test at all, counts as one that failed. The lines
 * that tests have for the reader are printed.
 * @param args more words for vitest, such as a filter
 */
export function tests(name: string, project: string, args: readonly string[] = []): Promise<StepResult> {
  return timed(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tests-'));
    const report = join(folder, 'report.json');
    try {
      const code = await runTool(TOOLS.vitest, [
        'run',
        '--project',
        project,
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
      const lines = testResults.flatMap(({ assertionResults }) => assertionResults.flatMap(({ meta }) => meta?.line ?? []));
      for (const line of lines.toSorted()) console.log(`  ${line}`);
      return {
        passed,
        failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
        failures: testResults.flatMap(failuresOf),
        shaky: testResults.flatMap((file) => troubleIn(file, 'passed', firstLine)),
      };
    } catch (error) {
      return { passed: 0, failed: 1, failures: [`no report of the tests: ${firstLine(String(error))}`] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Prints a table of the steps, each test that failed once or twice, what else there is to say and, as the last line, the count that a reader or a machine looks for. */
export function report(results: readonly StepResult[], notes: readonly string[] = []): boolean {
  console.log('');
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  for (const one of results.flatMap(({ shaky }) => shaky ?? [])) console.log(`! passed at the second try: ${one}`);
  for (const failure of results.flatMap(({ failures }) => failures ?? [])) console.log(`✗ ${failure}`);
  for (const note of notes) console.log(note);
  const sum = (of: 'passed' | 'failed') => results.reduce((total, result) => total + result[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
}
