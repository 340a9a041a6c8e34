import { operationView } from '../../journal/operationView.ts';
import { type LiveWorld, ICONS_PAGE } from '../../testing/liveWorld.ts';
import { clear } from '../../testing/world.ts';

export const LOADED_AT = 1234.5;
export const outcomeIn = async (world: LiveWorld) => operationView(await world.row()).outcome.key;

/** Runs on the live world, until what follows has ended. */
export async function ran(world: LiveWorld, documentId?: string) {
  const worker = world.startWorker();
  const clearance = await clear(world, worker, 1, ICONS_PAGE);
  await worker.run({ ...world.context(), documentId }, { clearance, page: ICONS_PAGE, loadedAt: LOADED_AT });
  await worker.poller.idle();
  return clearance;
}
