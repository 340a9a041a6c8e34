import { CATALOGUES } from '../../../i18n/catalogues.ts';
import { vi } from 'vitest';
import type { DateRange } from '../../../service/port.ts';
import { type MessageDeps, createWorker } from '../../createWorker.ts';
import { createArea } from '../../testing/area.ts';
import { NO_DEFECTS } from '../../testing/none/noDefects.ts';
import { NO_GUESTS } from '../../testing/none/noGuests.ts';
import { type World, ORIGIN } from '../../testing/world.ts';

export const MONTH = { from: '2026-10-24', to: '2026-11-23' } as DateRange;
export const WANTED = { storeId: '1', range: MONTH, window: MONTH };
export const PAGE = { from: 'page', origin: ORIGIN, tabId: 1, apart: false } as const;
export const POPUP = { from: 'extension' } as const;

export function handlersOf(world: Pick<World, 'deps'>, around: Partial<MessageDeps> = {}) {
  const items: Record<string, unknown> = {};
  return createWorker(world.deps, {
    ...NO_GUESTS,
    defects: NO_DEFECTS,
    area: { get: async () => items, set: async (changes) => void Object.assign(items, changes) },
    syncArea: createArea(),
    version: '1.2.3',
    openPage: vi.fn(async () => {}),
    runParts: vi.fn(async () => {}),
    browserLocale: () => 'fr-CA',
    textsOf: async (one) => CATALOGUES[one],
    ...around,
  }).handlers;
}
