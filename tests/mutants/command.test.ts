import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../repo/files.ts';

/** The command, as `npm run test:mutants` has it. */
async function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  // The variables of a test worker would have the workers of the command take themselves for part of this run.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST|NODE_ENV|NODE_OPTIONS)/.test(name)));
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, ['scripts/tests/mutants.ts', ...args], { cwd: ROOT, env })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

describe('the command', () => {
  it('finds what the weak tests of a sample do not hold, and nothing else', { timeout: 300_000, tags: ['night'] }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mutants-test-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const report = join(folder, 'report.json');
    const args = ['--files', 'tests/mutants/testing/sample.ts', '--tests', 'tests/mutants/testing/sample.weak.ts', '--report', report];
    // What the compiler says while it is ended goes beside it, and is none of its answer.
    const { code, stdout } = await command(...args, '--min', '95');
    const judged = JSON.parse(readFileSync(report, 'utf8')) as { within: string; from: string; to: string; fate: string; by: unknown }[];
    const survivors = judged.filter(({ fate }) => fate === 'survived');
    const all = (what: string) => survivors.filter(({ within }) => within.includes(what)).map(({ from, to }) => `${from} → ${to}`);
    expect(all('OPENS = ')).toEqual(['9 → 0']);
    expect(all('CLOSES = ')).toEqual([]);
    expect(all('isOpen')).toEqual(['hour >= OPENS && hour < CLOSES → (hour < CLOSES)', '>= → >', '< → <=']);
    // The same sum: no test can tell.
    expect(all('for (let number')).toEqual(['1 → 0']);
    expect(all('greeting')).toEqual(["`Hello ${name ?? 'you'}` → ``", "name ?? 'you' → 'you'", "'you' → ''"]);
    expect(survivors.filter(({ within }) => within.includes('greeting')).map(({ by }) => by)).toEqual([0, 0, 0]);
    expect(survivors).toHaveLength(8);
    // A loop that would never end is ended, as is a test that would wait without an end: both are noticed.
    for (const [from, to] of [
      ['number++', 'number--'],
      ["say('done');", ''],
    ]) {
      expect(judged.find((one) => one.from === from && one.to === to)).toMatchObject({
        fate: 'killed',
        by: 'tests/mutants/testing/sample.weak.ts',
      });
    }
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^Mutation score \d\d\.\d %: \d+ of \d+ type-valid mutants killed, 8 survived, 0 more accepted$/,
    );
    expect(code).toBe(1);
  });

  const SENTENCE = 'with %j says what is wrong';
  const saysSo = async (args: readonly string[], sentence: string) =>
    expect(await command(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(sentence) });
  it.each([[['--room', 'attic'], 'There is no room “attic”; there are worker, cache']])(SENTENCE, saysSo);
  it.each([
    [['--share', '2'], '--share is a number from 0 to 1, not “2”.'],
    [['--files', 'lib/nothing.ts'], 'No file fits lib/nothing.ts.'],
  ])(SENTENCE, { tags: ['night'] }, saysSo);
});
