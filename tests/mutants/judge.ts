import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { write } from './log.ts';
import { type Fate, createLedger } from './ledger.ts';
import type { Mutant } from './make/mutant.ts';
import { type Run, ownOf, round } from './round.ts';

/** A worker of which nothing is heard for so long hangs in a loop without a step of ours in it. */
const SILENCE_MS = 900_000;

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

/** Tries every mutant on the unit tests that reach it. @throws Error where the tests can't be run */
export async function judge(mutants: readonly Mutant[], { root, tests, jobs, onProgress }: JudgeOptions): Promise<Judged[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const log = join(folder, 'log.jsonl');
  const ledger = createLedger(log);
  const { killed, survived, useless, open } = ledger;
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

  /** Where a worker is gone, its mutant does not let a test come to its end. */
  function bury(): void {
    for (const [by, { id }] of open) write(log, { what: 'killed', by, id, test: 'does not come to an end' });
    listen();
  }

  try {
    const run: Run = { root, tests, jobs, mutants, log, ledger, listen };
    await round(run, ownOf(root, mutants));
    bury();
    for (let { left, errors } = await round(run); left.length > 0; { left, errors } = await round(run)) {
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
