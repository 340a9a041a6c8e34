/** A world in whose morning a worker checks by itself. */
import { vi } from 'vitest';
import { CATALOGUES } from '../../../i18n/catalogues.ts';
import { writeSettings } from '../../../settings/settings.ts';
import { createWorker } from '../../createWorker.ts';
import { createArea } from '../../testing/area.ts';
import { NO_DEFECTS } from '../../testing/none/noDefects.ts';
import { NO_GUESTS } from '../../testing/none/noGuests.ts';
import { createQuiet } from '../../testing/none/quiet.ts';
import { type World, createWorld } from '../../testing/world.ts';

export const HOUR = 9;

/** @param control what the browser lets us do @param world where the merchant was signed in already, if `seen` */
export async function createDawn<W extends Omit<World, 'startWorker'> = World>(
  control: Parameters<typeof createQuiet>[0] = {},
  world: W = createWorld() as World & W,
) {
  const area = createArea();
  const quiet = createQuiet(control);
  Object.assign(world.deps, { quiet });
  await writeSettings(area, { morning: { on: true, hour: HOUR } });

  /** A worker that has just begun: it knows only what the database and the browser's storages hold. */
  const begin = () =>
    createWorker(world.deps, {
      ...NO_GUESTS,
      defects: NO_DEFECTS,
      area,
      syncArea: createArea(),
      version: '1.2.3',
      openPage: async () => {},
      runParts: async () => {},
      browserLocale: () => 'en',
      textsOf: async (one) => CATALOGUES[one],
    });
  return {
    world,
    area,
    asked: quiet.asked,
    begin,
    /** Has the browser wake a worker that has just begun. */
    async wake(): Promise<void> {
      const { morning } = begin();
      await morning.begin();
    },
    /** How often the service is asked for days from now on. */
    daysAsked: () => vi.spyOn(world.service, 'days').mock.calls,
    row: () => world.cache.mornings.at(world.service.origin),
  };
}
