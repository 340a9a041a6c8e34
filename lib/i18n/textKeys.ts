import { en } from './en/index.ts';

/** The name of every text. The build writes the names here, without the texts (`scripts/build/textKeys.ts`). */
export const TEXT_KEYS: ReadonlySet<string> = new Set(Object.keys(en));
