/** For the tests of the mutants: a few rules, some of which `sample.weak.ts` holds badly. */
const OPENS = 9;
const CLOSES = 17;

/** Held at its middle only. */
export const isOpen = (hour: number): boolean => hour >= OPENS && hour < CLOSES;

/** Held well; without its end, it would have none. */
export function sumTo(last: number): number {
  let sum = 0;
  for (let number = 1; number <= last; number++) sum += number;
  return sum;
}

/** Held well. */
export async function doubled(value: Promise<number>): Promise<number> {
  return (await value) * 2;
}

/** Held well; one that waits for a word that is never said would wait without an end. */
export function tell(say: (word: string) => void): void {
  say('done');
}

/** Held by nobody. */
export const greeting = (name: string | null): string => `Hello ${name ?? 'you'}`;
