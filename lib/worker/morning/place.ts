import * as z from 'zod/mini';
import { target } from '../../domain/day/actionSchemas.ts';

/** Where a notification leads. It is written into its id: a worker that is woken by a click knows nothing else of it. */
const place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('day'), origin: z.string(), target }),
  /** `account`: of the desk; null: whichever comes first. */
  z.object({ at: z.literal('desk'), account: z.nullable(z.string()) }),
]);
export type NewsPlace = z.infer<typeof place>;

/** @param of sets two at the same place apart; the same one again takes the place of the former */
export const idOf = (at: NewsPlace, of = ''): string => JSON.stringify([at, of]);

/** Where a notification with this id leads; undefined: it is none of ours. */
export function newsPlaceOf(id: string): NewsPlace | undefined {
  try {
    const [at] = JSON.parse(id) as [unknown];
    return z.safeParse(place, at).data;
  } catch {
    return undefined;
  }
}
