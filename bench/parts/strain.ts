import { figuresOf, aboveOf, told } from '../figures.ts';
import { strainOf } from '../measure/strain.ts';
import { type Visitor, visitor } from '../measure/visit.ts';
import { openSigned, reportOf, stopAll } from '../place.ts';
import { goal, head, line } from '../sheet.ts';
import type { Part } from './part.ts';

const ROUNDS = 2;

export const strain: Part = {
  name: 'strain',
  about: 'long tasks while the report is loaded, scrolled through and drawn again',
  async run({ practice, twins, rounds = ROUNDS }) {
    const both = await Promise.all([openSigned(practice, twins.button.folder), openSigned(practice)]);
    try {
      const [they, we] = [await visitor(both[0].merchant.page), await visitor(both[1].merchant.page)];
      head('Loaded, scrolled through, drawn again three times', 'button: long tasks', 'ours', 'longest of ours, ms', 'our own part, ms');
      for (const days of [31, 3650])
        for (const slower of [1, 4]) {
          const url = reportOf(practice, days);
          const [theirs, mine]: [number[], number[]] = [[], []];
          let [longest, own] = [0, { took: 0, where: '' }];
          const strain = (one: Visitor) => one.slowly(slower, () => strainOf(one.page, () => one.visit(url)));
          for (let round = 0; round < rounds; round++) {
            theirs.push((await strain(they)).longTasks.length);
            const found = await strain(we);
            mine.push(found.longTasks.length);
            longest = Math.max(longest, ...found.longTasks);
            if (found.own.took > own.took) own = found.own;
          }
          const where = `${days.toLocaleString('en')} rows, ${slower} ×`;
          line(`  ${where}`, told(figuresOf(theirs)), told(figuresOf(mine)), longest.toFixed(0), `${own.took.toFixed(1)} ${own.where}`);
          goal(`long tasks added by a whole look: ${where}`, aboveOf(mine, theirs).median, 0);
        }
    } finally {
      await stopAll(both.map(({ started }) => started));
    }
  },
};
