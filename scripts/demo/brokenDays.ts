import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { DayDetail } from '../../lib/domain/day/day.ts';
import { posChangedSinceLoad } from '../../lib/domain/day/statuses.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { Differs } from './differs.ts';
import type { Truth } from './truth.ts';

/** A day of the story. */
export interface StoryDay {
  readonly date: BusinessDate;
  /** As it is written in the browser of the story: `November 3`. */
  readonly name: string;
}

/** The days that the scenario broke, each in its own way, and one that is well. */
export interface BrokenDays {
  readonly failed: StoryDay;
  readonly changed: StoryDay;
  readonly held: StoryDay;
  readonly well: StoryDay;
}

const { date: written } = createTranslator('en', {}, 'en-US');

/** Finds the days of the story in what the practice holds. @throws Differs where the scenario is another one */
export function brokenDays(truth: Truth): BrokenDays {
  const all = truth.days();
  const has = (status: string) => (day: DayDetail) => day.postings.some((posting) => posting.status === status);
  const the = (what: string, fits: (day: DayDetail) => boolean): StoryDay => {
    const found = all.filter(fits);
    if (found.length !== 1) throw new Differs(`The scenario should have one day that ${what}, and has ${found.length}.`);
    return { date: found[0]!.date, name: written(found[0]!.date) };
  };
  const latest = all.at(-1)!.date;
  return {
    failed: the('failed', has('FAILED')),
    held: the('is on hold', has('HOLD')),
    changed: the('changed in the POS', posChangedSinceLoad),
    well: the('is the latest and well', (day) => day.date === latest && day.postings.every(({ status }) => status === 'POSTED')),
  };
}
