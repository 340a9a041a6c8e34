import type { Merchant } from '../../tests/support/merchant.ts';
import type { BrokenDays } from './brokenDays.ts';
import type { Truth } from './truth.ts';

/** What is said turned out to be otherwise; the message says how. */
export class Differs extends Error {
  override readonly name = 'Differs';
}

/** Where the acts are played. */
export interface Stage {
  readonly merchant: Merchant;
  readonly days: BrokenDays;
  /** What the practice itself holds, whatever a page says of it. */
  readonly truth: Truth;
  /**
   * Does one thing and says it, with the time it took, once it is so.
   * @throws Differs where `work` fails
   */
  step(claim: string, work: () => Promise<unknown>): Promise<void>;
  /** Takes a numbered picture of the page. */
  picture(name: string): Promise<void>;
}

/** One part of the story. */
export interface Act {
  readonly title: string;
  play(stage: Stage): Promise<void>;
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
}

/** The two voices of a stage; `steps` counts what held. */
export function createTeller({ say, now, shoot }: Teller): Pick<Stage, 'step' | 'picture'> & { readonly steps: () => number } {
  let [steps, pictures] = [0, 0];
  const picture = (name: string) => shoot(`${String(++pictures).padStart(2, '0')}-${name}.png`);
  const line = (mark: string, start: number, claim: string) => say(`  ${mark} ${((now() - start) / 1000).toFixed(1).padStart(4)} s  ${claim}`);
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
    },
  };
}
