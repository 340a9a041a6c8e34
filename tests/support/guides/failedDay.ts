import { type Walker, mapLitRow, regenerateMapped } from './guideWalk.ts';
import { en, rowOf } from '../merchant/texts.ts';

/** What the merchant sees before the guide begins. */
export type Moment = 'first-sight';

const DATE = '2026-11-03';

/**
 * A day that failed because of its mapping, from first sight to POSTED, as the next steps lead a merchant who knows
 * nothing of it: the report, the mapping, the day, the two actions.
 * @param look is called at what comes before the guide
 */
export async function mendFailedDay(walker: Walker, look: (moment: Moment) => Promise<unknown>): Promise<void> {
  const { merchant, step } = walker;
  const row = rowOf(DATE, 'headline.no-account', { row: 'Helmets' });
  await merchant.open('/salesReport/index?storeId=1&startDate=2026-11-01&endDate=2026-11-12');
  await merchant.sees(row, { role: 'group' });
  await look('first-sight');
  // On a narrow page the controls unfold under the pointer.
  await merchant.hover(row, { role: 'group' });
  await merchant.press(en('button.of-day', { step: en('button.mapping'), date: DATE }));
  await step('guide.map-row', null);
  await walker.goThere('guide.path.mapping');
  await mapLitRow(walker, 'Workshop');
  await mapLitRow(walker, 'Helmets');
  await walker.goesOn('guide.end.mapped', 'guide.regenerate');
  await regenerateMapped(walker, DATE);
}
