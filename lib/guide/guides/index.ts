import type { Guide } from '../guide.ts';
import { mapping } from './mapping.ts';
import { regenerate } from './regenerate.ts';

/** Every guide, in the order of the documentation. */
export const GUIDES: readonly Guide[] = [regenerate, mapping];

const BY_ID: ReadonlyMap<string, Guide> = new Map(GUIDES.map((guide) => [guide.id, guide]));

/** The guide of this id; undefined where there is none, as after an update of ours. */
export const guideOf = (id: string): Guide | undefined => BY_ID.get(id);
