import type { Page } from 'puppeteer';

/** What a repair took of a merchant. */
export interface Effort {
  readonly clicks: number;
  /** Pages that were loaded, the first not counted: somebody is there already. */
  readonly loads: number;
}

/** The same repair with us and without. */
export interface Compared {
  readonly what: string;
  readonly withUs: Effort;
  readonly byHand: Effort;
}

/** Counts from now on what is clicked by mouse on `page`, an answer to a question of the page included, and what it loads. */
export function countEffort(page: Page): { readonly add: (clicks: number) => void; readonly taken: () => Effort } {
  let [clicks, loads] = [0, 0];
  const { mouse } = page;
  const click = mouse.click.bind(mouse);
  mouse.click = (...args) => {
    clicks++;
    return click(...args);
  };
  page.on('dialog', () => void clicks++);
  page.on('domcontentloaded', () => void loads++);
  return { add: (more) => void (clicks += more), taken: () => ({ clicks, loads }) };
}

/** A comparison in one line. */
export const toldEffort = ({ what, withUs, byHand }: Compared): string =>
  `${what}: ${withUs.clicks} clicks and ${withUs.loads} page loads with us, ${byHand.clicks} and ${byHand.loads} by hand`;
