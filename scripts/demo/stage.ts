import type { Merchant } from '../../tests/support/merchant/merchant.ts';
import type { BrokenDays } from './brokenDays.ts';
import { Differs } from './differs.ts';
import type { Truth } from './truth.ts';

/** How a story is told. */
export interface Voices {
  /**
   * Does one thing and says it, with the time it took, once it is so.
   * @throws Differs where `work` fails
   */
  step(claim: string, work: () => Promise<unknown>): Promise<void>;
  /** Takes a numbered picture of the page. */
  picture(name: string): Promise<void>;
}

/** Where the acts at the practice service are played. */
export interface Stage extends Voices {
  readonly merchant: Merchant;
  readonly days: BrokenDays;
  /** What the practice itself holds, whatever a page says of it. */
  readonly truth: Truth;
}

/** One part of a story. */
export interface Act<S extends Voices = Stage> {
  readonly title: string;
  play(stage: S): Promise<void>;
}

/** @throws Differs unless `found` is `expected`, both compared as they are written */
export function same(what: string, found: unknown, expected: unknown): void {
  const [was, should] = [found, expected].map((value) => JSON.stringify(value));
  if (was !== should) throw new Differs(`${what}: ${was}, and it should be ${should}`);
}

/** How the stage speaks and takes its pictures. */
export interface Teller {
  readonly say: (line: string) => void;
  readonly now: () => number;
  readonly shoot: (file: string) => Promise<void>;
  /** Resolves once somebody who looks on has read a step. */
  readonly read?: (() => Promise<unknown>) | undefined;
}

/** The two voices of a stage; `steps` counts what held. */
export function createTeller({ say, now, shoot, read }: Teller): Voices & { readonly steps: () => number } {
  let [steps, pictures] = [0, 0];
  const picture = (name: string) => shoot(`${String(++pictures).padStart(2, '0')}-${name}.png`);
  const line = (mark: string, start: number, claim: string) =>
    say(`  ${mark} ${((now() - start) / 1000).toFixed(1).padStart(4)} s  ${claim}`);
  return {
    steps: () => steps,
    picture,
    async step(claim, work) {
      const start = now();
      try {
        await work();
      } catch (error) {
        line('✗', start, claim);
        await picture('differs').catch(() => undefined);
        throw new Differs(`Not so: ${claim}.\n${(error as Error).message}`, { cause: error });
      }
      steps += 1;
      line('✓', start, claim);
      await read?.();
    },
  };
}
