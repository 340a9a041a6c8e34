import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../../../lib/guide/guide.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');

/** Where the picture of a step is kept, as the documentation links to it. */
export const pictureOf = ({ id }: Pick<Step, 'id'>): string => `pictures/guides/${id}.png`;

/** True where it was taken: a step that nothing of the practice service leads to has none. */
export const hasPicture = (step: Pick<Step, 'id'>): boolean => existsSync(join(DOCS, pictureOf(step)));
