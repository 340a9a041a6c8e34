import { type Walker, mapLitRow, regenerateMapped } from './guideWalk.ts';
import { en, rowOf } from './texts.ts';

/** What the merchant sees before the guide begins. */
export type Moment = 'first-sight' | 'refused';

/**
 * A day that failed because of its mapping, from first sight to POSTED, as the guides lead a merchant who knows nothing
 * of it: the report, the checklist that refuses, the mapping, the day, the two repairs.
 * @param look is called at what comes before the guide
 */
export async function mendFailedDay(walker: Walker, look: (moment: Moment) => Promise<unknown>): Promise<void> {
  const { merchant, step } = walker;
  await merchant.open('/salesReport/index?storeId=1&startDate=2026-11-01&endDate=2026-11-12');
  await merchant.sees(rowOf('2026-11-03', 'headline.failed', { cause: { text: 'fault.mapping' } }), { role: 'group' });
  await look('first-sight');
  // On a narrow page the controls unfold under the pointer.
  await merchant.hover(rowOf('2026-11-03', 'headline.failed', { cause: { text: 'fault.mapping' } }), { role: 'group' });
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
  await look('refused');
  await walker.showMe('check.mapping-complete.block');
  await step('guide.map-row', null);
  await walker.goThere('guide.path.mapping');
  await mapLitRow(walker, 'Workshop');
  await mapLitRow(walker, 'Helmets');
  await walker.goesOn('guide.end.mapped', 'guide.regenerate');
  await regenerateMapped(walker, '2026-11-03');
}
