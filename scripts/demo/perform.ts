import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Merchant } from '../../tests/support/merchant/merchant.ts';
import { Differs } from './differs.ts';
import { type Act, type Voices, createTeller } from './stage.ts';

/** Where the pictures of a story go. */
const OUTPUT = join(import.meta.dirname, '..', '..', 'demo-output');

/** How long a step stays on a screen that somebody looks at. */
const READING_MS = 1500;

export interface Story<S extends Voices> {
  /** What is said before the first act. */
  readonly opening: string;
  readonly acts: readonly Act<S>[];
  readonly merchant: Merchant;
  /** What the acts need, with the voices that are given. @throws Differs where it isn't there */
  stage(voices: Voices): S;
  /** True in a window, where somebody looks on. */
  readonly watched?: boolean | undefined;
  /** An empty folder is made of it. Default: {@link OUTPUT} */
  readonly output?: string | undefined;
  readonly say?: ((line: string) => void) | undefined;
}

/** Plays a story act by act, and says every step of it; true where everything is as it was said. */
export async function perform<S extends Voices>({
  opening,
  acts,
  merchant,
  stage,
  watched = false,
  output = OUTPUT,
  say = console.log,
}: Story<S>): Promise<boolean> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const start = performance.now();
  // A sheet that still slides in would be half there on its picture.
  if (!watched) await merchant.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const { steps, ...voices } = createTeller({
    say,
    now: () => performance.now(),
    shoot: (file) => merchant.screenshot(join(output, file) as `${string}.png`),
    read: watched ? () => pause(READING_MS) : undefined,
  });
  say(opening);
  try {
    const at = stage(voices);
    for (const [index, act] of acts.entries()) {
      say(`\n${index + 1}. ${act.title}`);
      await act.play(at);
    }
  } catch (error) {
    if (!(error instanceof Differs)) throw error;
    // What was on the page instead is long.
    const [claim, ...rest] = error.message.split('\n');
    say(`\n${claim}\n${rest[0] ?? ''}${rest.length > 1 ? ` see ${basename(output)}/differs.txt` : ''}`);
    writeFileSync(join(output, 'differs.txt'), `${error.message}\n`);
    return false;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`\nEverything was as said: ${steps()} steps in ${seconds} s. The pictures are in ${basename(output)}/.`);
  return true;
}
