import * as z from 'zod/mini';
import {
  actionBody,
  businessDate,
  dayDetail,
  daySummary,
  daysAnswer,
  instant,
  operation,
  operationsAnswer,
  posting,
  problem,
  sessionAnswer,
  storeAnswer,
  storesAnswer,
  totals,
} from '../../../lib/service/http/schemas.ts';

/** A JSON value of the document. */
export type Json = { readonly [key: string]: unknown };

/** The schemas that the document names, each with what its own code can't say. */
const NAMED: Readonly<Record<string, { readonly schema: z.core.$ZodType; readonly description: string; readonly format?: string }>> = {
  BusinessDate: { schema: businessDate, description: 'A calendar day in the store’s time zone.', format: 'date' },
  Instant: { schema: instant, description: 'A moment, ISO 8601: written in UTC with `Z`, read with any offset.', format: 'date-time' },
  Session: { schema: sessionAnswer, description: 'Who is signed in, with the token that writes carry.' },
  Store: {
    schema: storeAnswer,
    description:
      'A store: when its days end (`businessDayEnds`, on the next day in its time zone), its POS connection, its mapping, its accounting software and its posting queue.',
  },
  Stores: { schema: storesAnswer, description: 'The stores of the account.' },
  Totals: { schema: totals, description: 'The six figures of a day, in minor units of the currency beside them.' },
  Posting: { schema: posting, description: 'One entry of a day. `status` is the product’s own word, upper case.' },
  DaySummary: {
    schema: daySummary,
    description: 'A day. `version` is opaque: visible ASCII without quotes or commas; a day whose `loadedAt` is null was never loaded.',
  },
  Days: { schema: daysAnswer, description: 'Days, and the cursor from which to ask for changes.' },
  DayDetail: {
    schema: dayDetail,
    description: 'A day with its evidence: the figures of both sides, the entry, the open checks and the history.',
  },
  Operation: { schema: operation, description: 'One action on one day, from the request to its end.' },
  Operations: { schema: operationsAnswer, description: 'Operations of the account.' },
  RefreshReason: { schema: actionBody.refresh, description: 'Why the day is loaded again from the POS.' },
  RegenerateReason: { schema: actionBody.regenerate, description: 'Why the mapping is applied again to the stored figures.' },
  PostReason: { schema: actionBody.post, description: 'Why the day is sent to the accounting software.' },
  Problem: { schema: problem, description: 'A refusal (RFC 9457). The last part of `type` is a stable word.' },
};

/** The address of a named schema within the document. */
export const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The named schemas as JSON Schema 2020-12, as their values stand on the wire. */
export function schemaComponents(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', unrepresentable: 'any', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(NAMED).map(([id, { description, format }]) => {
      const { $schema: _, $id: __, ...rest } = schemas[id] as Json;
      return [id, { description, ...rest, ...(format ? { format } : {}) }];
    }),
  );
}
