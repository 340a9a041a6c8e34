import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Practice } from '../../sandbox/engine/practice.ts';
import { openScenario, startPractice } from '../../sandbox/startPractice.ts';
import { NOW } from '../support/scene/scene.ts';
import { QUICK, withScenario } from './days.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'sandbox', 'main.ts');

/** A practice in a process of its own, which can be killed and started again where it was. */
export interface PracticeProcess {
  readonly origin: string;
  /** Ends it at once, as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Opens its database while it is not running, and closes it afterwards. */
  inside<T>(work: (practice: Practice) => T): T;
  stop(): Promise<void>;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const { origin, stop } = await startPractice({});
  await stop();
  return Number(new URL(origin).port);
}

/** Makes a practice over a folder of its own; it does not run yet. */
export async function createPracticeProcess(): Promise<PracticeProcess> {
  const data = mkdtempSync(join(tmpdir(), 'practice-'));
  const { speed } = QUICK;
  const port = await freePort();
  await withScenario(QUICK, async (scenario) => openScenario({ data, scenario, now: NOW, speed }).close());
  let child: ChildProcess | undefined;

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    kill,
    async start() {
      child = spawn(process.execPath, [MAIN, '--port', String(port), '--data', data, '--speed', String(speed)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      // It listens once it has said so.
      await once(child.stdout!, 'data');
    },
    inside(work) {
      const practice = openScenario({ data, speed });
      try {
        return work(practice);
      } finally {
        practice.close();
      }
    },
    async stop() {
      await kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
