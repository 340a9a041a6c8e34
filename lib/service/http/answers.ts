import * as z from 'zod/mini';
import type { Instant } from '../../domain/values/businessDate.ts';
import { known } from '../../domain/values/fact.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import { ServiceError } from '../errors.ts';
import type { sessionAnswer, storeAnswer } from './schemas.ts';

/** `json` as `schema` says. @throws ServiceError `not-understood`, naming the field, where it is not */
export function parseAnswer<T extends z.ZodMiniType>(schema: T, json: unknown): z.output<T> {
  const answer = z.safeParse(schema, json);
  if (answer.success) return answer.data;
  throw new ServiceError('not-understood', { path: answer.error.issues[0]!.path.join('.') });
}

/** The session without what only the adapter needs. */
export function toSession({ user, account, serverTime }: z.infer<typeof sessionAnswer>): Session {
  return { user: { id: user.id, name: user.name, role: user.role }, account, serverTime };
}

/** A store of which this service publishes everything. */
export function toStore(store: z.infer<typeof storeAnswer>, at: Instant): Store {
  const { detail, ...connection } = store.connection;
  return {
    id: store.id,
    name: store.name,
    timeZone: known(store.timeZone, 'service', at),
    businessDayEnds: store.businessDayEnds,
    connection: known(detail ? { ...connection, detail } : connection, 'service', at),
    mapping: known(store.mapping, 'service', at),
    accounting: known(store.accounting, 'service', at),
    queue: known(store.queue, 'service', at),
  };
}
