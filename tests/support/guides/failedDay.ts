import { type Walker, mapLitRow, regenerateMapped } from './guideWalk.ts';
import { en } from '../merchant/texts.ts';

/** What the merchant sees before the guide begins. */
export type Moment = 'first-sight';

const DATE = '2026-11-03';

/**
 * A day that failed because of its mapping, from first sight to POSTED, as the next steps lead a merchant who knows
 * nothing of it: the report, the mapping, the day, the two actions.
 * @param look is called at what comes before the guide
 * @param say the texts of the walker's language
 */
export async function mendFailedDay(walker: Walker, look: (moment: Moment) => Promise<unknown>, say = en): Promise<void> {
  const { merchant, step } = walker;
  const row = say('page.day-state', { date: DATE, state: say('headline.no-account', { row: 'Helmets' }) });
  await merchant.open('/salesReport/index?storeId=1&startDate=2026-11-01&endDate=2026-11-12');
  await merchant.sees(row, { role: 'group' });
  await look('first-sight');
  // On a narrow page the controls unfold under the pointer.
  await merchant.hover(row, { role: 'group' });
  await merchant.press(say('button.of-day', { step: say('button.mapping'), date: DATE }));
  await step('guide.map-row', null);
  await walker.goThere('guide.path.mapping');
  await mapLitRow(walker, 'Workshop');
  await mapLitRow(walker, 'Helmets');
  await walker.goesOn('guide.end.mapped', 'guide.regenerate');
  await regenerateMapped(walker, DATE);
}
