/** A series at a site that names nobody, of which one day was clicked by us and read back. */
import type { DayTarget } from '../../../domain/day/action.ts';
import { unknown } from '../../../domain/values/fact.ts';
import type { ClickIcon } from '../../../service/lightspeed/clickIcon.ts';
import { sawStore } from '../../account/recordOwner.ts';
import { PAGE } from '../../handlers/testing/handlers.ts';
import { ICONS_PAGE, createLiveWorld } from '../../testing/liveWorld.ts';
import { createWorld, rest } from '../../testing/world.ts';
import { FIRST, createSeries } from './series.ts';

export const READY = { kind: 'sales', status: 'POST', sync: null, message: null, postedAt: null, ledgerRef: null } as const;
/** The page of the first day, in the tab where it was clicked, as it shows what came of it. */
export const SHOWN = { ...ICONS_PAGE, statuses: ['POST'] };
const UNSEEN = unknown('not-published');

/** @param result what comes of the click; @param passed false: nobody passed the settings pages of the store */
export async function clicked(result: Awaited<ReturnType<ClickIcon>> = { kind: 'clicked' }, passed = true) {
  const [store] = await createWorld().service.stores();
  const world = createLiveWorld();
  const unseen = passed ? {} : { mapping: UNSEEN, connection: UNSEEN, accounting: UNSEEN };
  Object.assign(world.service, { stores: async () => [{ ...store, queue: UNSEEN, ...unseen }] });
  const series = await createSeries(world);
  await sawStore(world.deps, world.context().site, '1');
  const { id } = (await series.begin()).view;

  /** The checklist of a day, as its page asks for it. */
  const asks = (day: DayTarget, changes: Partial<Parameters<typeof series.judge>[1]> = {}) =>
    series.judge(day, { backlog: id, page: { ...ICONS_PAGE, date: day.date, statuses: ['HOLD'] }, ...changes });
  /** Confirms all that is asked of a day, and has its icon clicked. */
  async function click(day: DayTarget): Promise<void> {
    world.clickIcon.mockImplementation(async () => {
      series.change(day.date, { version: 'v2', postings: [READY] });
      return result;
    });
    const { checklist } = await asks(day);
    const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map((check) => check.id);
    const { clearance } = await asks(day, { confirmed, fingerprint: checklist.fingerprint });
    const page = { ...ICONS_PAGE, date: day.date, statuses: ['HOLD'] };
    await series.handlers.run({ clearance: clearance!.id, page, loadedAt: 1 }, PAGE);
    await rest(world);
  }
  await click(FIRST);
  return { series, id, world, asks, click };
}
export type Clicked = Awaited<ReturnType<typeof clicked>>;
