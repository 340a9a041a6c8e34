/** What a run of the bench prints: lines of figures, and at its end each goal, and whether it is met. */

const FIRST = 46;
const OTHERS = 20;

/** One line of a table: what, and its figures. */
export const line = (what: string, ...cells: readonly string[]): void =>
  console.log([what.padEnd(FIRST), ...cells.map((cell) => cell.padStart(OTHERS))].join(' '));

/** What begins a table. */
export function head(title: string, ...columns: readonly string[]): void {
  console.log('');
  line(title, ...columns);
}

interface Goal {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
}

const goals: Goal[] = [];

/** Compares a figure with its goal, and keeps both for the end. @param most the largest that meets it */
export function goal(what: string, value: number, most: number, unit = ''): void {
  goals.push({ what, value, most, unit });
}

const written = (value: number): string => String(Number(value.toFixed(2)));

/** Prints every goal, and how many are missed. */
export function tellGoals(): void {
  if (goals.length === 0) return;
  console.log('\nGoals:');
  for (const { what, value, most, unit } of goals)
    console.log(`  ${value <= most ? '✓' : '✗'} ${what.padEnd(72)} ${written(value).padStart(8)}${unit}, at most ${written(most)}${unit}`);
  const missed = goals.filter(({ value, most }) => value > most).length;
  console.log(`${goals.length - missed} met, ${missed} missed`);
}
